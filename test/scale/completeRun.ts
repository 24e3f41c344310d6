import { ALL_UPDATES, BATCHES, missing, UPDATES_EACH } from './batches';
import { awaitExecutions } from './awaitExecutions';
import { postBatches } from './postBatches';
import type { QueueSetup } from './queueSetup';
import { countBy, mostInFlight, sentUpdates } from './sentUpdates';

export interface Measured {
	updatesPerSecond: number;
	/** The most updates that Acquire was answering at one time. */
	inFlight: number;
}

const TIMEOUT_MS = 5 * 60_000;

/**
 * Posts all batches, expects each of their executions to succeed and each update to reach the sandbox exactly once, and tells
 * what that took, from the first post to the end of the last execution.
 */
export async function expectCompleteRun(setup: QueueSetup, latencyMs: number): Promise<Measured> {
	const { n8n, sandbox } = setup;
	const { all, workflow, postedAt } = await postBatches(setup);
	const status = ['success', 'error', 'crashed', 'canceled'];
	const ended = await awaitExecutions(n8n.api.executions, { workflowId: workflow.id, status }, { count: BATCHES, timeoutMs: TIMEOUT_MS });
	expect(ended.map((execution) => execution.status)).toEqual(Array(BATCHES).fill('success'));

	const updates = sentUpdates(sandbox.journal);
	expect(updates).toHaveLength(ALL_UPDATES);
	expect(countBy(updates, ({ contactId }) => contactId).size).toBe(ALL_UPDATES);
	expect([...countBy(updates, ({ executionId }) => executionId).values()]).toEqual(Array(BATCHES).fill(UPDATES_EACH));
	expect(all.flatMap((batch) => missing(batch, sandbox.store))).toEqual([]);
	expect(sandbox.journal.filter(({ contractViolation }) => contractViolation)).toEqual([]);

	const lastEnd = Math.max(...ended.map(({ stoppedAt }) => Date.parse(stoppedAt ?? '')));
	return { updatesPerSecond: ALL_UPDATES / ((lastEnd - postedAt) / 1000), inFlight: mostInFlight(updates, latencyMs) };
}
