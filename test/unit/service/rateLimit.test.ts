import { runOrdered } from '../../../nodes/operations/orderedPool';
import { AcquireClient } from '../../../nodes/service/acquireClient';
import type { AcquireRequest } from '../../../nodes/service/acquireRequest';
import type { Sent, Transport } from '../../../nodes/service/transport';

// The limits take minutes, so that the clock is jest's, and the service is in memory.
const RESPONSE_MS = 200;
const CONCURRENCY = 25;

interface Limit {
	/** How many requests are taken within `windowMs`. */
	count: number;
	windowMs: number;
	/** Whether a request is measured by the time since the one `count` before it, in place of windows that begin at round times. */
	slides?: true;
	/** What Retry-After says, where the service sends it. */
	retryAfter?: string;
}

/** A service that takes so many requests in a time and rejects the others with 429. */
function limitedService({ count, windowMs, slides, retryAfter }: Limit) {
	const taken: Array<{ at: number; path: string }> = [];
	const limit = { sent: 0, taken };
	function takes(at: number): boolean {
		const begin = slides ? at - windowMs : at - (at % windowMs);
		return count > 0 && (taken.length < count || taken[taken.length - count].at < begin);
	}
	async function send({ path }: AcquireRequest): Promise<Sent> {
		const at = Date.now();
		const isTaken = takes(at);
		limit.sent += 1;
		if (isTaken) taken.push({ at, path });
		await new Promise((resolve) => setTimeout(resolve, RESPONSE_MS));
		const status = isTaken ? 200 : 429;
		return { attempt: { kind: 'response', status, retryAfter: isTaken ? undefined : retryAfter }, response: { status, body: isTaken ? { data: { id: 1 } } : { error: { code: 'BUSY', message: 'Too many requests' } } } };
	}
	const transport = { send, isCanceled: () => false, origin: 'https://acme.acquire.io' } as unknown as Transport;
	return { limit, client: (maxRetries: number) => new AcquireClient(transport, 'key', { maxRetries, timeout: 30_000 }) };
}

const update = (index: number): AcquireRequest => ({ method: 'PUT', path: `/crm/objects/contact/${index}`, recordName: `Contact ${index}`, onlyReads: false, idempotent: true });

/** Sends `count` updates as a run does, and returns how many failed. */
async function failuresOf(client: AcquireClient, count: number): Promise<number> {
	let failed = 0;
	let isOver = false;
	const run = async (index: number) => void (await client.request(update(index)).catch(() => (failed += 1)));
	const all = runOrdered({ count, concurrency: CONCURRENCY, run, isStopped: () => false }).then(() => (isOver = true));
	while (!isOver) await jest.advanceTimersByTimeAsync(1_000);
	await all;
	return failed;
}

beforeEach(() => jest.useFakeTimers({ now: Date.parse('2030-01-01T00:00:12.345Z'), doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] }));
afterEach(() => jest.useRealTimers());

describe('A run through a rate limit', () => {
	test.each<[string, Limit]>([
		['a second', { count: 10, windowMs: 1_000 }],
		['a minute', { count: 100, windowMs: 60_000 }],
		['a minute that slides', { count: 100, windowMs: 60_000, slides: true }],
		['a minute, fewer than are in flight', { count: 10, windowMs: 60_000 }],
		['a minute that slides, fewer than are in flight', { count: 10, windowMs: 60_000, slides: true }],
		['a minute, fewer than are in flight, with Retry-After', { count: 10, windowMs: 60_000, retryAfter: '60' }],
		['a minute, with a Retry-After that is too short', { count: 100, windowMs: 60_000, retryAfter: '1' }],
		['a minute, with a Retry-After that has passed by this clock', { count: 100, windowMs: 60_000, retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT' }],
		['ten seconds, with a Retry-After that cannot be read', { count: 50, windowMs: 10_000, retryAfter: 'soon' }],
	])('of %s loses no request and sends none twice', async (_name, rate) => {
		const { client, limit } = limitedService(rate);
		expect(await failuresOf(client(4), 120)).toBe(0);
		expect(new Set(limit.taken.map(({ path }) => path)).size).toBe(120);
		expect(limit.taken).toHaveLength(120);
	});

	it('ends where Acquire takes nothing at all, and waits a minute for that once', async () => {
		const { client, limit } = limitedService({ count: 0, windowMs: 60_000 });
		const start = Date.now();
		expect(await failuresOf(client(4), 200)).toBe(200);
		expect(limit.sent).toBe(1_000);
		expect(Date.now() - start).toBeLessThan(180_000);
	});

	it('sends nothing again where no retries are wanted', async () => {
		const { client, limit } = limitedService({ count: 10, windowMs: 60_000 });
		expect(await failuresOf(client(0), 30)).toBe(20);
		expect(limit.sent).toBe(30);
	});
});
