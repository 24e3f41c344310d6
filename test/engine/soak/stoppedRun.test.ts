import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setTimeout as pause } from 'node:timers/promises';
import type { Fault } from '../../sandbox';
import { CONTACT_NODE, manyContacts, runContactNode } from '../harness/acquireContact';
import { locator } from '../harness/locator';
import { useSandbox } from '../harness/useSandbox';
import { activeResources, leftOver, unhandledRejections } from './processState';
import { seededRandom, soakSettings } from './seed';

const acquire = useSandbox();
const { seed } = soakSettings();
const rejections = unhandledRejections();
const cityById = { contactId: locator('={{ $json.id }}'), fields: { city: '={{ $json.city }}' } };
const toErrorOutput = { settings: { onError: 'continueErrorOutput' as const } };
const rejectedKey: Fault = { kind: 'body', status: 401, text: '{"error":{"code":"ERROR_UNAUTHORIZED","message":"revoked"}}' };
const long: Fault = { kind: 'status', status: 429, headers: { 'retry-after': '90' } };

const REQUEST_STARTS = 'http.client.request.start';
let stopListening = () => {};
afterEach(() => stopListening());

/** When each request of this process was sent (milliseconds since 1970), from now to the end of the test. */
function requestsOfThisProcess(): number[] {
	const times: number[] = [];
	const note = () => void times.push(Date.now());
	subscribe(REQUEST_STARTS, note);
	stopListening = () => void unsubscribe(REQUEST_STARTS, note);
	return times;
}

const CONCURRENCY = 8;
/** Two requests in flight always go on: with every place taken by a long wait, no run would come to the request that stops it. */
const MAX_LONG_WAITS = CONCURRENCY - 2;
let random = seededRandom(seed);
let longWaits = 0;
beforeEach(() => {
	random = seededRandom(seed);
	longWaits = 0;
});

/** Answers as in a bad hour: some late, some to be asked for again much later, some broken. */
function badHour(): Fault | undefined {
	const kind = random();
	if (kind < 0.1) return longWaits++ < MAX_LONG_WAITS ? long : undefined;
	if (kind < 0.2) return { kind: 'late', ms: 400 };
	if (kind < 0.25) return { kind: 'reset', when: 'before' };
	return kind < 0.3 ? { kind: 'status', status: 503 } : undefined;
}

describe(`a run that is canceled in a bad hour (seed ${seed})`, () => {
	it.each([1, 10, 40])('after %i requests sends nothing more and leaves no timer and no socket', async (after) => {
		const { sandbox } = acquire;
		await runContactNode(sandbox, [{ id: 101, city: 'x' }], cityById);
		const before = activeResources();
		const items = manyContacts(sandbox, 120);
		const start = sandbox.journal.length;
		const sentAt = requestsOfThisProcess();
		let canceledAt = Number.POSITIVE_INFINITY;
		const cancel = new Promise<void>((resolve) => {
			sandbox.faults.schedule(() => {
				if (sandbox.journal.length - start >= after) setImmediate(resolve);
				return badHour();
			});
		}).then(() => {
			canceledAt = Date.now();
		});
		const run = await runContactNode(sandbox, items, { ...cityById, options: { concurrency: CONCURRENCY } }, { ...toErrorOutput, cancelAfter: cancel });
		expect(Date.now() - canceledAt).toBeLessThan(10_000);
		expect(run.status).not.toBe('success');
		await pause(800);
		expect(sentAt.length).toBeGreaterThanOrEqual(after);
		expect(sentAt.filter((at) => at > canceledAt + 100)).toEqual([]);
		// What was on its way may have arrived.
		expect(sandbox.journal.length).toBeLessThanOrEqual(start + after + CONCURRENCY);
		expect(await leftOver(before, 5_000)).toEqual([]);
		expect(rejections).toEqual([]);
	});
});

describe('a key that is rejected in the middle', () => {
	it('stops what waits to be sent again, too', async () => {
		const { sandbox } = acquire;
		const items = manyContacts(sandbox, 12);
		sandbox.faults.next({ fault: { kind: 'status', status: 429, headers: { 'retry-after': '60' } }, times: 3 });
		sandbox.faults.schedule(() => rejectedKey);
		const run = await runContactNode(sandbox, items, { ...cityById, options: { concurrency: 4 } }, toErrorOutput);
		expect(run.json(CONTACT_NODE, 1)).toHaveLength(12);
		for (const { error } of run.json(CONTACT_NODE, 1)) expect(String(error)).toContain('did not accept the API key');
		expect(sandbox.journal).toHaveLength(4);
	});

	it(`stops the rest in a bad hour (seed ${seed})`, async () => {
		const { sandbox } = acquire;
		const items = manyContacts(sandbox, 60);
		sandbox.faults.schedule((_request, n) => {
			// The run would take longer than a test may, if it waited for these.
			if (n < 20) return n % 4 === 0 ? { kind: 'status', status: 429, headers: { 'retry-after': '60' } } : badHourWithoutLongWaits();
			return rejectedKey;
		});
		const run = await runContactNode(sandbox, items, { ...cityById, options: { concurrency: CONCURRENCY } }, toErrorOutput);
		expect(run.json(CONTACT_NODE).length + run.json(CONTACT_NODE, 1).length).toBe(60);
		// What was on its way when the first rejection came may still arrive.
		expect(sandbox.journal.length).toBeLessThanOrEqual(19 + CONCURRENCY);
		expect(run.json(CONTACT_NODE).length).toBeLessThan(20);
	});
});

function badHourWithoutLongWaits(): Fault | undefined {
	const fault = badHour();
	return fault === long ? undefined : fault;
}
