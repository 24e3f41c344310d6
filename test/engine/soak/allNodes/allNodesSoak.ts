import { setTimeout as pause } from 'node:timers/promises';
import type { Sandbox } from '../../../sandbox';
import { block } from '../../walk/walkedOperations';
import { isOnce } from '../isOnce';
import { type FaultRecord, seededFaults } from '../seededFaults';
import { findingsOf, ON_THE_WAY_MS } from './findings';
import { executeRun, type FinishedRun, identityOf, keyOf, ownerOf } from './finishedRun';
import type { Finding } from './judgement';
import { addOwnRecord, keepNewIdsApart } from './ownRecords';
import type { PlannedRun } from './plannedRuns';
import { usedHeapMb } from './processHeap';

export interface SoakSettings {
	seed: string;
	/** In how many parts the runs come, each with a fresh account. */
	waves: number;
	/** Runs at the same time. */
	lanes: number;
	faultShare: number;
	/** Milliseconds by which a late answer is late. */
	lateMs: number;
}

export interface AllNodesResult {
	findings: Finding[];
	/** Of each wave. */
	faults: FaultRecord[];
	heapMb: number[];
	/** Requests, and those of them that were carried out and changed something. */
	requests: number;
	writes: number;
	/** Items that were reported as done, on both outputs. */
	done: number;
	rejected: number;
	foreignRequests: number;
	seconds: number;
}

/** Runs all workflows, wave after wave, and looks at each wave's before the account is emptied. */
export async function soakAllNodes(sandbox: Sandbox, runs: readonly PlannedRun[], settings: SoakSettings): Promise<AllNodesResult> {
	const result: AllNodesResult = { findings: [], faults: [], heapMb: [], requests: 0, writes: 0, done: 0, rejected: 0, foreignRequests: 0, seconds: 0 };
	const start = Date.now();
	for (const wave of wavesOf(runs, settings.waves)) {
		await runWave(sandbox, wave, settings, result);
		sandbox.reset();
		result.heapMb.push(await usedHeapMb());
		process.stderr.write(`  ${Math.round((Date.now() - start) / 1000)} s: run ${wave.at(-1)?.index} and before, ${result.findings.length} findings\n`);
	}
	result.seconds = (Date.now() - start) / 1000;
	return result;
}

async function runWave(sandbox: Sandbox, runs: readonly PlannedRun[], { seed, lanes, faultShare, lateMs }: SoakSettings, result: AllNodesResult): Promise<void> {
	for (const { sample, firstItem, items } of runs) {
		for (const { table, sampleId, idFor } of sample.records) items.forEach((_item, position) => addOwnRecord(sandbox, table, sampleId, idFor(firstItem + position)));
	}
	sandbox.store.addBlock(block);
	keepNewIdsApart(sandbox);
	const { schedule, record } = seededFaults({ seed, share: faultShare, lateMs, identify: identityOf, isOnce });
	sandbox.faults.schedule(schedule);
	const finished = await inLanes(runs, lanes, async (run) => await executeRun(sandbox, run));
	// What was in flight when the last run ended meets its timeout by then; if it were sent again, that would be seen.
	await pause(lateMs + ON_THE_WAY_MS);

	const requests = new Map(runs.map(({ index }) => [index, [] as typeof sandbox.journal]));
	for (const entry of sandbox.journal) {
		const sentBy = requests.get(ownerOf(runs, entry) ?? -1);
		if (sentBy === undefined) result.findings.push({ rule: 'key', text: `a request of no run: ${entry.method} ${entry.path}` });
		else sentBy.push(entry);
	}
	for (const run of finished) result.findings.push(...findingsOf({ ...run, requests: requests.get(run.index) ?? [] }, keyOf(sandbox, run.index)));
	const outputs = finished.flatMap((run) => run.outputs);
	result.faults.push({ ...record, tooEarly: record.tooEarly.filter(({ identity }) => !identity.includes(' items  ')) });
	result.requests += sandbox.journal.length;
	result.writes += sandbox.journal.filter(({ carriedOutAt }) => carriedOutAt !== undefined).length;
	result.done += outputs.filter(({ isRejected }) => !isRejected).length;
	result.rejected += outputs.filter(({ isRejected }) => isRejected).length;
	result.foreignRequests += sandbox.foreignRequests.length;
}

const START_EVERY_MS = 100;

/** The longest runs of a wave begin first, so that none is left over at its end. */
async function inLanes(runs: readonly PlannedRun[], lanes: number, execute: (run: PlannedRun) => Promise<FinishedRun>): Promise<FinishedRun[]> {
	const length = ({ items, options }: PlannedRun) => items.length / Number(options.concurrency);
	const waiting = [...runs].sort((a, b) => length(b) - length(a));
	const finished: FinishedRun[] = [];
	await Promise.all(
		Array.from({ length: lanes }, async (_, lane) => {
			// To build many workflows at once holds everything else up, and requests meet their timeout.
			await pause(lane * START_EVERY_MS);
			for (let run = waiting.shift(); run !== undefined; run = waiting.shift()) finished.push(await execute(run));
		}),
	);
	return finished.sort((a, b) => a.index - b.index);
}

/** So many parts with about as many items each. */
function wavesOf(runs: readonly PlannedRun[], count: number): PlannedRun[][] {
	const total = runs.reduce((sum, { items }) => sum + items.length, 0);
	const first = runs.at(0)?.firstItem ?? 0;
	const waves: PlannedRun[][] = Array.from({ length: count }, () => []);
	for (const run of runs) waves[Math.min(count - 1, Math.floor(((run.firstItem - first) / total) * count))].push(run);
	return waves.filter((wave) => wave.length > 0);
}
