import type { IExecuteFunctions } from 'n8n-workflow';
import { openAcquireClient } from '../../../nodes/service/acquireClient';

/** A client whose account responds with these statuses, and how many requests it has received. */
async function clientOf(...statuses: number[]) {
	const httpRequestWithAuthentication = jest.fn(async () => {
		const statusCode = statuses.shift() ?? 200;
		return await Promise.resolve({ statusCode, headers: {}, body: statusCode === 200 ? { data: {} } : {} });
	});
	const context = {
		getCredentials: async () => await Promise.resolve({ subdomain: 'acme', apiKey: 'key' }),
		helpers: { httpRequestWithAuthentication },
	} as unknown as IExecuteFunctions;
	const client = await openAcquireClient(context, { maxRetries: 4, timeout: 1_000 });
	return { client, received: () => httpRequestWithAuthentication.mock.calls.length };
}

describe('the wait before a request is sent again', () => {
	beforeEach(() => void jest.useFakeTimers());
	afterEach(() => {
		jest.useRealTimers();
		jest.restoreAllMocks();
	});

	it.each([[0, 0], [0.5, 250], [0.999, 499]])('is spread at random: %d of half a second is %i ms', async (random, ms) => {
		jest.spyOn(Math, 'random').mockReturnValue(random);
		const { client, received } = await clientOf(503);
		const done = client.request({ method: 'GET', path: '/x', recordName: 'It', idempotent: true }, (data) => data);
		await jest.advanceTimersByTimeAsync(Math.max(0, ms - 1));
		expect(received()).toBe(ms === 0 ? 2 : 1);
		await jest.advanceTimersByTimeAsync(2);
		expect(received()).toBe(2);
		await done;
	});

	it('is drawn anew for each request and each retry', async () => {
		const random = jest.spyOn(Math, 'random').mockReturnValue(0);
		const { client } = await clientOf(503, 503, 200, 503);
		for (let sent = 0; sent < 2; sent++) await client.request({ method: 'GET', path: '/x', recordName: 'It', idempotent: true }, (data) => data);
		expect(random.mock.calls.length).toBeGreaterThanOrEqual(3);
	});
});
