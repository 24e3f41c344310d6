import { runOrdered } from '../../../nodes/operations/orderedPool';
import { AcquireClient } from '../../../nodes/service/acquireClient';
import type { AcquireRequest } from '../../../nodes/service/acquireRequest';
import type { Sent, Transport } from '../../../nodes/service/transport';
import { seededRandom } from '../../engine/soak/seed';

// The limits take minutes, so that the clock is jest's, and the service is in memory.
const RESPONSE_MS = 200;
const CONCURRENCY = 25;

// Minutes of that clock take seconds, on a busy machine many.
jest.setTimeout(120_000);

interface Limit {
	/** How many requests are taken within `windowMs`. */
	count: number;
	windowMs: number;
	/** Whether a request is measured by the time since the one `count` before it, in place of windows that begin at round times. */
	slides?: true;
	/** What comes of a request that is not taken: 429 if left out. */
	rejection?: number;
	/** What Retry-After says, where the service sends it. */
	retryAfter?: string;
	/** The status of a request for which the limit does not count. `earlier`: how often the service had it before. */
	apart?: (request: AcquireRequest, earlier: number) => number | undefined;
	/** How long a response of that status takes. */
	responseMs?: (status: number) => number;
}

/** A service that takes so many requests in a time and rejects the others. */
function limitedService(rate: Limit) {
	const taken: Array<{ at: number; path: string }> = [];
	const sent: string[] = [];
	function takes(at: number): boolean {
		const { count, windowMs, slides } = rate;
		const begin = slides ? at - windowMs : at - (at % windowMs);
		return count > 0 && (taken.length < count || taken[taken.length - count].at < begin);
	}
	async function send(request: AcquireRequest): Promise<Sent> {
		const { path } = request;
		const at = Date.now();
		const apart = rate.apart?.(request, sent.filter((earlier) => earlier === path).length);
		const rejection = rate.rejection ?? 429;
		const status = apart ?? (takes(at) ? 200 : rejection);
		sent.push(path);
		if (apart === undefined && status === 200) taken.push({ at, path });
		await new Promise((resolve) => setTimeout(resolve, rate.responseMs?.(status) ?? RESPONSE_MS));
		return { kind: 'response', status, retryAfter: status === rejection ? rate.retryAfter : undefined, body: status === 200 ? { data: { id: 1 } } : { error: { code: 'BUSY', message: 'Try later' } } };
	}
	const transport = { send, isCanceled: () => false, origin: 'https://acme.acquire.io' } as unknown as Transport;
	return { sent, taken, client: (maxRetries: number) => new AcquireClient(transport, 'key', { maxRetries, timeout: 30_000 }) };
}

const update = (index: number): AcquireRequest => ({ method: 'PUT', path: `/crm/objects/contact/${index}`, recordName: `Contact ${index}`, onlyReads: false, idempotent: true });

const read = (index: number): AcquireRequest => ({ ...update(index), method: 'GET', onlyReads: true });

/** Sends `count` updates, or what else `requests` names for each item, as a run does, and returns how many items failed. */
async function failuresOf(client: AcquireClient, count: number, requests = [update]): Promise<number> {
	let failed = 0;
	let isOver = false;
	async function send(index: number): Promise<void> {
		for (const request of requests) await client.request(request(index));
	}
	const run = async (index: number) => void (await send(index).catch(() => (failed += 1)));
	const all = runOrdered({ count, concurrency: CONCURRENCY, run, isStopped: () => false }).then(() => (isOver = true));
	while (!isOver) await jest.advanceTimersByTimeAsync(1_000);
	await all;
	return failed;
}

beforeEach(() => {
	jest.useFakeTimers({ now: Date.parse('2030-01-01T00:00:12.345Z'), doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
	jest.spyOn(Math, 'random').mockImplementation(seededRandom('spread'));
});
afterEach(() => {
	jest.useRealTimers();
	jest.restoreAllMocks();
});

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
		const { client, taken } = limitedService(rate);
		expect(await failuresOf(client(4), 120)).toBe(0);
		expect(new Set(taken.map(({ path }) => path)).size).toBe(120);
		expect(taken).toHaveLength(120);
	});

	it.each([{ count: 3, items: 20 }, { count: 10, items: 40 }])('loses none where a rejection comes sooner than what gets through ($count a minute)', async ({ count, items }) => {
		const { client, taken } = limitedService({ count, windowMs: 60_000, responseMs: (status) => (status === 200 ? 900 : 20) });
		expect(await failuresOf(client(4), items)).toBe(0);
		expect(taken).toHaveLength(items);
	});

	it('loses no item that reads before it writes', async () => {
		const { client, taken } = limitedService({ count: 10, windowMs: 60_000, slides: true });
		expect(await failuresOf(client(4), 60, [read, update])).toBe(0);
		expect(taken).toHaveLength(120);
	});

	it('loses none where the retries of one were used up by other faults, nor that one: they are counted apart', async () => {
		const { client, taken } = limitedService({ count: 100, windowMs: 60_000, apart: ({ path }, earlier) => (path.endsWith('/5') && earlier < 4 ? 503 : undefined) });
		expect(await failuresOf(client(4), 300)).toBe(0);
		expect(taken).toHaveLength(300);
	});

	it('gives one up after so many other faults, whatever gets through meanwhile', async () => {
		const { client, sent } = limitedService({ count: 100, windowMs: 60_000, apart: ({ path }, earlier) => (path.endsWith('/5') ? [429, 503][earlier % 2] : undefined) });
		expect(await failuresOf(client(4), 300)).toBe(1);
		expect(sent.filter((path) => path.endsWith('/5')).length).toBeLessThanOrEqual(10);
	});

	it.each([
		{ rejection: 429, retryAfter: undefined, sentLater: 5, minutes: 3 },
		{ rejection: 429, retryAfter: '60', sentLater: 2, minutes: 12 },
		{ rejection: 429, retryAfter: '3600', sentLater: 1, minutes: 9 },
		{ rejection: 503, retryAfter: '1', sentLater: 5, minutes: 2 },
		{ rejection: 503, retryAfter: '60', sentLater: 2, minutes: 12 },
		{ rejection: 503, retryAfter: '3600', sentLater: 1, minutes: 9 },
	])('ends where nothing gets through, after one long wait: $rejection, Retry-After $retryAfter', async ({ rejection, retryAfter, sentLater, minutes }) => {
		const { client, sent } = limitedService({ count: 0, windowMs: 60_000, rejection, retryAfter });
		const start = Date.now();
		expect(await failuresOf(client(4), 200)).toBe(200);
		expect(sent).toHaveLength(5 * CONCURRENCY + sentLater * (200 - CONCURRENCY));
		expect(Date.now() - start).toBeLessThan(minutes * 60_000);
	});

	it.each<[string, Limit['apart'], number]>([
		['others fail', ({ path }) => (/[02468]$/.test(path) ? 503 : undefined), 1_000],
		['it is read', ({ onlyReads }) => (onlyReads ? 200 : undefined), 1_200],
	])('ends where Acquire takes no update, while %s', async (_name, apart, count) => {
		const { client, sent } = limitedService({ count: 0, windowMs: 60_000, apart });
		const start = Date.now();
		expect(await failuresOf(client(4), 200, count > 1_000 ? [read, update] : [update])).toBe(200);
		expect(sent).toHaveLength(count);
		expect(Date.now() - start).toBeLessThan(180_000);
	});

	it.each<[string, string, (index: number, earlier: number) => number | undefined]>([
		['no wait', '60', (index, earlier) => (index === 5 ? 504 : earlier < 2 ? 503 : undefined)],
		['a wait only at last', '60', (index, earlier) => (index === 5 ? (earlier < 4 ? 504 : 503) : earlier < 2 ? 503 : undefined)],
		['waits during which others got through', '40', (index, earlier) => (index === 5 || earlier < (index < CONCURRENCY ? 2 : 4) ? 503 : undefined)],
	])('waits as long as it is told, though one used up its retries on a fault with %s', async (_what, retryAfter, fault) => {
		const apart: Limit['apart'] = ({ path }, earlier) => fault(Number(path.split('/').pop()), earlier);
		const { client, taken } = limitedService({ count: 100, windowMs: 60_000, rejection: 503, retryAfter, apart });
		expect(await failuresOf(client(4), 2 * CONCURRENCY - 1)).toBe(1);
		expect(taken).toHaveLength(2 * CONCURRENCY - 2);
	});

	it.each([
		{ rejection: 429 },
		{ rejection: 429, retryAfter: '120' },
		{ rejection: 503, retryAfter: '120' },
	])('waits again once something gets through: %j', async (how) => {
		const rate = { count: 0, windowMs: 60_000, ...how };
		const { client, taken } = limitedService(rate);
		const opened = client(4);
		expect(await failuresOf(opened, 50)).toBe(50);
		rate.count = 100;
		expect(await failuresOf(opened, 300)).toBe(0);
		expect(taken).toHaveLength(300);
	});

	it('sends nothing again where no retries are wanted', async () => {
		const { client, sent } = limitedService({ count: 10, windowMs: 60_000 });
		expect(await failuresOf(client(0), 30)).toBe(20);
		expect(sent).toHaveLength(30);
	});
});
