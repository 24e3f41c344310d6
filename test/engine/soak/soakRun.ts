import type { IDataObject } from 'n8n-workflow';
import type { JournalEntry, ReceivedRequest, Sandbox } from '../../sandbox';
import { type NodeUnderTest, runOperation } from '../harness/runNode';
import type { Batch } from './batch';
import { type Ending, endingsOf } from './ending';
import { isOnce } from './isOnce';
import { type FaultRecord, seededFaults } from './seededFaults';

export interface FinishedBatch extends Batch {
	status: string;
	/** Of both outputs, each in its own order. */
	endings: Ending[];
	/** The requests of each item, by its position; look-ups are no item's. */
	sent: JournalEntry[][];
}

/** A soak as it stood when all its workflows had ended. */
export interface SoakResult {
	batches: FinishedBatch[];
	faults: FaultRecord;
	seconds: number;
}

/** What an item ended as, with what it was and what of it was carried out. */
export interface Told extends Ending {
	input: IDataObject;
	done: JournalEntry[];
}

export interface SoakOptions {
	seed: string;
	share: number;
	timeoutMs: number;
	/** Requests of one operation in flight. With too many a busy machine answers later than the timeout. */
	concurrency: number;
}

/** Workflows with one operation of the node each, run at the same time under one seeded schedule of faults. */
export async function runSoak(sandbox: Sandbox, node: NodeUnderTest, batches: readonly Batch[], { seed, share, timeoutMs, concurrency }: SoakOptions): Promise<SoakResult> {
	const { schedule, record } = seededFaults({ seed, share, lateMs: timeoutMs + 300, identify: (request) => identityOf(batches, request), isOnce });
	sandbox.faults.schedule(schedule);
	const start = Date.now();
	const finished = await Promise.all(
		batches.map(async (batch) => {
			const parameters = { ...batch.parameters, options: { timeout: timeoutMs, concurrency } };
			const run = await runOperation(node, sandbox, batch.call, parameters, { input: batch.items, settings: { onError: 'continueErrorOutput' } });
			return { ...batch, status: run.status, endings: endingsOf(run, node.name) };
		}),
	);
	return {
		batches: finished.map((batch) => ({ ...batch, sent: sentByItems(batch, sandbox.journal) })),
		faults: record,
		seconds: (Date.now() - start) / 1000,
	};
}

/** Operation, item and call; for a look-up what it asks for. Ids that the sandbox gives out as it goes are no part of it. */
export function identityOf(batches: readonly Batch[], request: ReceivedRequest): string {
	for (const { call, itemOf } of batches) {
		const position = itemOf(request);
		if (position !== undefined) return `${call} ${position} ${request.method}`;
	}
	return `${request.method} ${request.path} ${JSON.stringify(request.query)} ${JSON.stringify(request.body)}`;
}

/** The batch of an operation. Throws for one that the soak does not have. */
export function batchOf({ batches }: SoakResult, call: string): FinishedBatch {
	const found = batches.find((candidate) => candidate.call === call);
	if (found === undefined) throw new Error(`No batch of ${call}`);
	return found;
}

/** What each item of an operation ended as, by its position. */
export function toldOf(soak: SoakResult, call: string): Told[] {
	const { items, endings, sent } = batchOf(soak, call);
	const byPosition = new Map(endings.map((ending) => [ending.position, ending]));
	return items.map((input, position) => ({ ...(byPosition.get(position) as Ending), input, done: carriedOut(sent[position]) }));
}

/** The item's writes that were carried out, in the order of the work. */
export function carriedOut(entries: readonly JournalEntry[]): JournalEntry[] {
	return entries.filter((entry) => entry.carriedOutAt !== undefined).sort((a, b) => Number(a.carriedOutAt) - Number(b.carriedOutAt));
}

/** The positions of an operation's items in the order in which their writes were carried out, for each value of the grouping column. */
export function appliedOrder(told: readonly Told[], column: string): Map<unknown, number[]> {
	const writes = told.flatMap(({ input, done }, position) => done.map(({ carriedOutAt }) => ({ group: input[column], position, rank: Number(carriedOutAt) })));
	const groups = new Map<unknown, number[]>(told.map(({ input }) => [input[column], []]));
	for (const { group, position } of writes.sort((a, b) => a.rank - b.rank)) groups.get(group)?.push(position);
	return groups;
}

function sentByItems({ items, itemOf }: Batch, journal: readonly JournalEntry[]): JournalEntry[][] {
	const sent: JournalEntry[][] = items.map(() => []);
	for (const entry of journal) {
		const position = itemOf(entry);
		if (position !== undefined) sent[position].push(entry);
	}
	return sent;
}
