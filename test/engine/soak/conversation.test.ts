import { locator, useSandbox } from '../harness/acquireContact';
import { CONVERSATION_NODE, requestsTo, runConversationNode } from '../harness/acquireConversation';
import { soakSettings } from './seed';
import { seededFaults } from './seededFaults';

const CASES = 12;
const { seed, items } = soakSettings();

describe(`Messages under faults (seed ${seed})`, () => {
	const acquire = useSandbox();

	it('are sent at most once, in the order of their case, and none is lost unreported', async () => {
		const { sandbox } = acquire;
		const input = Array.from({ length: items }, (_, n) => ({ n, caseId: 1001 + (n % CASES) }));
		for (let id = 1001; id <= 1000 + CASES; id++) sandbox.store.addRecord('case', { id, contactId: 42, threadId: id, status: 'active', channel: 'chat' });
		const textOf = (body: unknown) => (body as { message: { message: string } } | undefined)?.message.message;
		const { schedule, record } = seededFaults({
			seed, share: 0.2, lateMs: 1_500, identify: ({ method, path, body }) => `${method} ${path} ${textOf(body) ?? ''}`, isOnce: ({ method }) => method === 'POST',
		});
		sandbox.faults.schedule(schedule);

		const run = await runConversationNode(
			sandbox,
			'message.send',
			{ channel: 'chat', caseId: locator('={{ $json.caseId }}'), message: '={{ "no " + $json.n }}', options: { timeout: 1_000, maxRetries: 6, concurrency: 20 } },
			{ input, settings: { onError: 'continueErrorOutput' } },
		);

		expect(run.error).toBeUndefined();
		expect(record.happened.size).toBeGreaterThan(5);
		const succeeded = run.items(CONVERSATION_NODE).map(({ pairedItem }) => (pairedItem as { item: number }).item);
		const failed = run.json(CONVERSATION_NODE, 1).map(({ n, error }) => ({ n: Number(n), error: String(error) }));
		expect([...succeeded, ...failed.map(({ n }) => n)].sort((a, b) => a - b)).toEqual(input.map(({ n }) => n));

		const carriedOut = requestsTo(sandbox, 'sendChatMessage').filter((entry) => entry.carriedOut).map(({ body }) => ({ caseId: (body as { caseId: number }).caseId, n: Number(textOf(body)?.slice(3)) }));
		const done = new Set(carriedOut.map(({ n }) => n));
		expect(done.size).toBe(carriedOut.length);
		expect(succeeded.filter((n) => !done.has(n))).toEqual([]);
		expect(failed.filter(({ n, error }) => done.has(n) && !error.includes('The message may have been sent'))).toEqual([]);
		for (let id = 1001; id <= 1000 + CASES; id++) {
			const order = carriedOut.filter(({ caseId }) => caseId === id).map(({ n }) => n);
			expect(order).toEqual([...order].sort((a, b) => a - b));
		}
	}, 300_000);
});
