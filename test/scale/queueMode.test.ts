import { DEFAULT_CONCURRENCY } from '../../nodes/operations/runOptions';
import type { N8nWithPackage } from '../../scripts/n8n/startN8n';
import { ALL_UPDATES, type Batch, BATCHES, missing, UPDATES_EACH } from './batches';
import { expectCompleteRun, type Measured } from './completeRun';
import { awaitExecutions } from './awaitExecutions';
import { killInTheMiddle } from './killedWorker';
import { postBatches } from './postBatches';
import { useQueueSetup } from './queueSetup';
import { countBy, sentUpdates } from './sentUpdates';
import { startedExecutions } from './workerLog';

const MINUTE_MS = 60_000;
const TEST_MS = 10 * MINUTE_MS;

/** Long enough for two workers to wait for Acquire and not for this machine, which runs Acquire's stand-in too. */
const LATENCY_MS = 2_500;
/** The least that n8n recommends. */
const WORKER_CONCURRENCY = 5;
const WORKER_IN_FLIGHT = WORKER_CONCURRENCY * DEFAULT_CONCURRENCY;

function show(workers: string, { updatesPerSecond, inFlight }: Measured): void {
	process.stderr.write(`${workers}: ${updatesPerSecond.toFixed(1)} updates a second, up to ${inFlight} in flight\n`);
}

describe("n8n's queue mode, 20 executions of 200 updates", () => {
	const setup = useQueueSetup({ latencyMs: LATENCY_MS, workerConcurrency: WORKER_CONCURRENCY });
	let one: N8nWithPackage;
	let two: N8nWithPackage;

	it('run on one worker, each update sent exactly once, with no more in flight than worker and node allow', async () => {
		one = await setup().startWorker();
		const measured = await expectCompleteRun(setup(), LATENCY_MS);
		show('One worker', measured);
		expect(startedExecutions(one)).toHaveLength(BATCHES);
		expect(measured.inFlight).toBeLessThanOrEqual(WORKER_IN_FLIGHT);
	}, TEST_MS);

	it('are shared by two workers, each update exactly once, with more in flight than one worker has', async () => {
		const before = startedExecutions(one).length;
		two = await setup().startWorker();
		const measured = await expectCompleteRun(setup(), LATENCY_MS);
		show('Two workers', measured);
		const shares = [startedExecutions(one).length - before, startedExecutions(two).length];
		expect(Math.min(...shares)).toBeGreaterThanOrEqual(WORKER_CONCURRENCY);
		expect(shares[0] + shares[1]).toBe(BATCHES);
		expect(measured.inFlight).toBeGreaterThan(WORKER_IN_FLIGHT);
		expect(measured.inFlight).toBeLessThanOrEqual(2 * WORKER_IN_FLIGHT);
	}, TEST_MS);

	it('end as crashed if the worker is killed, do not run again, and what they did not send can be found', async () => {
		const { n8n, sandbox, startWorker } = setup();
		const { all, workflow } = await postBatches(setup());
		const lost = await killInTheMiddle(two, sandbox);
		const withStatus = async (status: string, count: number) => {
			const found = await awaitExecutions(n8n.api.executions, { workflowId: workflow.id, status: [status] }, { count, timeoutMs: 3 * MINUTE_MS });
			return found.map(({ id }) => id).sort();
		};

		// What restarts a process that died does this; the worker reads in its own folder what it was doing.
		two = await startWorker(two.userFolder);
		expect(await withStatus('crashed', lost.length)).toEqual(lost.toSorted());
		const done = await withStatus('success', BATCHES - lost.length);
		expect(done).toHaveLength(BATCHES - lost.length);

		// The n8n that took the post finds out by itself, after QUEUE_WORKER_LOCK_DURATION, and then calls it an error.
		expect(await withStatus('error', lost.length)).toEqual(lost.toSorted());
		expect(await n8n.api.executions.list({ workflowId: workflow.id })).toHaveLength(BATCHES);

		const updates = sentUpdates(sandbox.journal);
		expect(countBy(updates, ({ contactId }) => contactId).size).toBe(updates.length);
		const sentBy = countBy(updates, ({ executionId }) => executionId);
		expect([...sentBy.keys()].sort()).toEqual([...done, ...lost].sort());
		expect(done.map((id) => sentBy.get(id))).toEqual(done.map(() => UPDATES_EACH));

		const rest = all.map((batch) => missing(batch, sandbox.store)).filter((batch) => batch.length > 0);
		const sent = new Set(updates.map(({ contactId }) => contactId));
		expect(rest.flat()).toEqual(all.flat().filter(({ id }) => !sent.has(id)));
		const restCounts = (batch: Batch) => UPDATES_EACH - batch.length;
		expect(rest.map(restCounts).sort()).toEqual(lost.map((id) => sentBy.get(id)).sort());

		for (const batch of rest) await workflow.post(batch);
		await withStatus('success', BATCHES);
		expect(all.flatMap((batch) => missing(batch, sandbox.store))).toEqual([]);
		expect(countBy(sentUpdates(sandbox.journal), ({ contactId }) => contactId).size).toBe(ALL_UPDATES);
		expect(sentUpdates(sandbox.journal)).toHaveLength(ALL_UPDATES);
	}, TEST_MS);
});
