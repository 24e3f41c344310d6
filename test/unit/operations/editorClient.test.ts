import type { IHttpRequestOptions, ILoadOptionsFunctions } from 'n8n-workflow';
import { ItemError } from '../../../nodes/input/itemError';
import { withEditorClient } from '../../../nodes/operations/editorClient';

/** A node in the editor whose service never responds: a request ends when its time is up. */
const silent = {
	getCredentials: async () => ({ subdomain: 'acme', apiKey: 'test-key' }),
	getNode: () => ({ name: 'Acquire Contact', type: 'acquireContact', typeVersion: 1, id: '1', position: [0, 0], parameters: {} }),
	helpers: {
		async httpRequestWithAuthentication(_type: string, { timeout }: IHttpRequestOptions) {
			await new Promise((resolve) => setTimeout(resolve, timeout));
			throw Object.assign(new Error('timed out'), { code: 'ETIMEDOUT' });
		},
	},
} as unknown as ILoadOptionsFunctions;

describe('withEditorClient', () => {
	beforeEach(() => jest.useFakeTimers());
	afterEach(() => jest.useRealTimers());

	/** Whether the editor still waits for the service after so many seconds. */
	async function waitsAfter(seconds: number): Promise<boolean> {
		let isWaiting = true;
		withEditorClient(silent, async (client) => await client.request({ method: 'GET', path: '/x', recordName: 'The list', onlyReads: true, idempotent: true })).catch(() => {
			isWaiting = false;
		});
		await jest.advanceTimersByTimeAsync(seconds * 1_000);
		return isWaiting;
	}

	it('shows the reason as it is, also with words that n8n takes for the code of an error', async () => {
		const rejecting = withEditorClient(silent, async () => {
			throw new ItemError("Acquire has no attribute 'rolePermissions'", { description: 'Use its key.' });
		});
		await expect(rejecting).rejects.toMatchObject({ message: "Acquire has no attribute 'rolePermissions'", description: 'Use its key.' });
	});

	it('gives a slow service time to respond', async () => {
		expect(await waitsAfter(10)).toBe(true);
	});

	it('gives up on a service that does not respond within a minute', async () => {
		expect(await waitsAfter(60)).toBe(false);
	});
});
