import type { IExecuteFunctions } from 'n8n-workflow';
import type { AcquireRequest } from '../../../nodes/service/acquireRequest';
import { type ClientOptions, openAcquireClient } from '../../../nodes/service/acquireClient';

const READ: AcquireRequest = { method: 'GET', path: '/x', recordName: 'It', onlyReads: true, idempotent: true };

/** A client whose account responds with these statuses, and how many requests it has received. */
async function clientOf(statuses: number[], options: Partial<ClientOptions> = {}) {
	const httpRequestWithAuthentication = jest.fn(async () => {
		const statusCode = statuses.shift() ?? 200;
		return await Promise.resolve({ statusCode, headers: {}, body: statusCode === 200 ? { data: {} } : {} });
	});
	const context = {
		getCredentials: async () => await Promise.resolve({ subdomain: 'acme', apiKey: 'key' }),
		helpers: { httpRequestWithAuthentication },
	} as unknown as IExecuteFunctions;
	const client = await openAcquireClient(context, { maxRetries: 4, timeout: 1_000, ...options });
	return { client, received: () => httpRequestWithAuthentication.mock.calls.length };
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
	jest.useRealTimers();
	jest.restoreAllMocks();
});

describe('the wait before the first request', () => {
	it('ends after two minutes, however far ahead the time is that an earlier client was told', async () => {
		const opened = clientOf([200], { notBefore: Date.now() + 365 * 86_400_000 });
		const sent = opened.then(async ({ client, received }) => {
			await client.request(READ, (data) => data);
			return received();
		});
		await jest.advanceTimersByTimeAsync(120_000);
		expect(await sent).toBe(1);
	});
});

describe('the wait before a request is sent again', () => {

	it.each([[0, 0], [0.5, 250], [0.999, 499]])('is spread at random: %d of half a second is %i ms', async (random, ms) => {
		jest.spyOn(Math, 'random').mockReturnValue(random);
		const { client, received } = await clientOf([503]);
		const done = client.request(READ, (data) => data);
		await jest.advanceTimersByTimeAsync(Math.max(0, ms - 1));
		expect(received()).toBe(ms === 0 ? 2 : 1);
		await jest.advanceTimersByTimeAsync(2);
		expect(received()).toBe(2);
		await done;
	});

	it('is drawn anew for each request and each retry', async () => {
		const random = jest.spyOn(Math, 'random').mockReturnValue(0);
		const { client } = await clientOf([503, 503, 200, 503]);
		for (let sent = 0; sent < 2; sent++) await client.request(READ, (data) => data);
		expect(random.mock.calls.length).toBeGreaterThanOrEqual(3);
	});
});
