import type { IDataObject } from 'n8n-workflow';
import type { JournalEntry, ReceivedRequest, Sandbox, StoredBlock, StoredContact } from '../../sandbox';
import { CONTACT_NODE, runContactNode } from '../harness/acquireContact';
import { type Batch, soakBatches } from './batches';
import { type FaultRecord, seededFaults } from './seededFaults';

/** What an item ended as: the JSON of an output item, or a refusal. */
export interface Ending {
	position: unknown;
	json: IDataObject;
	isRefused: boolean;
}

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
	contacts: Map<number, StoredContact>;
	blocks: StoredBlock[];
	faults: FaultRecord;
	seconds: number;
}

export interface SoakOptions {
	seed: string;
	items: number;
	share: number;
	timeoutMs: number;
}

// Few of each of the seven, or a busy machine answers later than the timeout.
const CONCURRENCY = 5;

/** Workflows with one operation each, run at the same time under one seeded schedule of faults. */
export async function runSoak(sandbox: Sandbox, { seed, items, share, timeoutMs }: SoakOptions): Promise<SoakResult> {
	const batches = soakBatches(sandbox, items);
	const { schedule, record } = seededFaults({ seed, share, lateMs: timeoutMs + 300, identify: (request) => identityOf(batches, request), isOnce });
	sandbox.faults.schedule(schedule);
	const start = Date.now();
	const finished = await Promise.all(
		batches.map(async (batch) => {
			const parameters = { ...batch.parameters, operation: batch.operation, options: { timeout: timeoutMs, concurrency: CONCURRENCY } };
			const run = await runContactNode(sandbox, batch.items, parameters, { settings: { onError: 'continueErrorOutput' } });
			const endings = [0, 1].flatMap((output) =>
				run.items(CONTACT_NODE, output).map(({ json, pairedItem }) => ({ position: pairedPosition(pairedItem), json, isRefused: output === 1 })),
			);
			return { ...batch, status: run.status, endings };
		}),
	);
	return {
		batches: finished.map((batch) => ({ ...batch, sent: sentByItems(batch, sandbox.journal) })),
		contacts: new Map(sandbox.store.contacts().map((contact) => [contact.id, contact])),
		blocks: sandbox.store.blocks(),
		faults: record,
		seconds: (Date.now() - start) / 1000,
	};
}

/** Operation, item and call; for a look-up the address. Ids that the sandbox gives out as it goes are no part of it. */
export function identityOf(batches: readonly Batch[], request: ReceivedRequest): string {
	for (const { operation, itemOf } of batches) {
		const position = itemOf(request);
		if (position !== undefined) return `${operation} ${position} ${request.method}`;
	}
	return `${request.method} ${request.path} ${JSON.stringify(request.body)}`;
}

/** True for what must not be sent twice: every POST but the filter. */
export function isOnce({ method, path }: ReceivedRequest): boolean {
	return method === 'POST' && !path.endsWith('/contact/list');
}

/** The ending of each item, by its position. */
export function endingsByItem({ items, endings }: FinishedBatch): Ending[] {
	return items.map((_item, position) => endings.find((ending) => ending.position === position) as Ending);
}

/** The item's writes that were carried out, in the order of the work. */
export function carriedOut(entries: readonly JournalEntry[]): JournalEntry[] {
	return entries.filter((entry) => entry.carriedOutAt !== undefined).sort((a, b) => Number(a.carriedOutAt) - Number(b.carriedOutAt));
}

function sentByItems({ items, itemOf }: Batch, journal: readonly JournalEntry[]): JournalEntry[][] {
	const sent: JournalEntry[][] = items.map(() => []);
	for (const entry of journal) {
		const position = itemOf(entry);
		if (position !== undefined) sent[position].push(entry);
	}
	return sent;
}

function pairedPosition(pairedItem: unknown): unknown {
	return typeof pairedItem === 'object' && pairedItem !== null && 'item' in pairedItem ? pairedItem.item : pairedItem;
}
