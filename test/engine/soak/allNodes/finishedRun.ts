import type { JournalEntry, ReceivedRequest, Sandbox } from '../../../sandbox';
import { runNode } from '../../harness/runNode';
import { typeName } from '../../walk/walkedOperations';
import { type Ending, endingsOf } from '../ending';
import { itemsIn } from './numbers';
import type { PlannedRun } from './plannedRuns';

/** A run as it ended. */
export interface FinishedRun extends PlannedRun {
	status: string;
	/** Milliseconds since 1970. */
	endedAt: number;
	/** Why it stopped, for the user. */
	stopped?: { message: string; description: string };
	/** Of both outputs, each in its own order. */
	outputs: Ending[];
}

/** A run with every request that it sent. */
export interface JudgedRun extends FinishedRun {
	requests: JournalEntry[];
}

/** The API key of a run: each has its own, so that its requests can be told from the others'. */
export function keyOf(sandbox: Sandbox, run: number): string {
	return `${sandbox.apiKey}-${run}`;
}

/** Runs the workflow to its end. */
export async function executeRun(sandbox: Sandbox, run: PlannedRun): Promise<FinishedRun> {
	const { walked, sample, settings, options, items, index } = run;
	const key = keyOf(sandbox, index);
	sandbox.otherKeys.add(key);
	const node = { type: typeName(walked.node), name: walked.node };
	const ended = await runNode(node, sandbox, items, { ...sample.parameters, options }, { settings, credential: { apiKey: key } });
	const endedAt = Date.now();
	// Without an error output, a rejected item comes out among the others, with the member "error".
	const outputs = endingsOf(ended, node.name).map((ending) => ({ ...ending, isRejected: ending.isRejected || typeof ending.json.error === 'string' }));
	const { message = '', description } = ended.error ?? {};
	return { ...run, status: ended.status, endedAt, outputs, ...(ended.error && { stopped: { message, description: String(description ?? '') } }) };
}

/** The items whose numbers a request holds, counted over the whole soak. */
export function itemsOf({ path, query, body }: ReceivedRequest): number[] {
	return itemsIn(JSON.stringify([path, query, body]));
}

/** The run that sent a request, by its key; undefined where a call takes none. */
function runIndexOf({ headers }: ReceivedRequest): number | undefined {
	const index = /^Bearer .+-(\d+)$/.exec(String(headers.authorization))?.[1];
	return index === undefined ? undefined : Number(index);
}

/** The same for a call that takes no key: by the numbers in it. */
export function ownerOf(runs: readonly PlannedRun[], request: ReceivedRequest): number | undefined {
	const byKey = runIndexOf(request);
	if (byKey !== undefined) return byKey;
	const [item] = itemsOf(request);
	return item === undefined ? undefined : runs.findLast(({ firstItem }) => firstItem <= item)?.index;
}

/** What tells a request from the others of the soak, whenever it comes: run, item and call. Ids that the sandbox gives out as it goes are no part of it. */
export function identityOf(request: ReceivedRequest): string {
	const { method, path, query } = request;
	const call = `${method} ${path.replace(/\d{3,}/g, '#')} ${JSON.stringify(query)}`;
	return `run ${runIndexOf(request) ?? 'without a key'} items ${itemsOf(request).join()} ${call}`;
}
