import { endpointCall } from '../../../../nodes/service/endpoint';
import type { JournalEntry } from '../../../sandbox';
import { itemsOf, type JudgedRun } from './finishedRun';

/** What must hold of every run. */
export const RULES = {
	outcome: 'gives every item one outcome, in order and paired',
	doubled: 'carries out nothing twice that must not be repeated',
	done: 'has carried out what it reports as done',
	silent: 'says "may have been" of every rejected item that was carried out',
	nothing: 'changes nothing where it says so, where it only reads, and for an item that names no record',
	contract: 'stays within the contract',
	key: 'shows the key to nobody but Acquire, in the header alone',
	mixed: 'gives no item the data of another one',
	ended: 'sends nothing after its end',
} as const;
export type Rule = keyof typeof RULES;

export interface Finding {
	rule: Rule;
	/** Where it was seen: run, operation and item. */
	text: string;
}

/** What is said of an item that may have been carried out. */
export const MAYBE = /may have been|(?:was|were) (?:created|updated|completed)|archived or deleted|says that it created/;

/** A run that is looked at: what of it was carried out, and in what it was seen to break a rule. */
export class Judgement {
	readonly findings: Finding[] = [];

	/** Whether its operation changes anything. */
	readonly isWrite: boolean;

	/** The writes that were carried out. */
	readonly writes: readonly JournalEntry[];

	constructor(readonly run: JudgedRun) {
		this.isWrite = !endpointCall(run.walked.operation.endpoint).onlyReads;
		this.writes = run.requests.filter(({ carriedOutAt }) => carriedOutAt !== undefined);
	}

	/** Those of an item, by its position in the run. */
	writesOf(position: number): JournalEntry[] {
		return this.writes.filter((entry) => itemsOf(entry).includes(this.run.firstItem + position));
	}

	/** Those of them whose response does not deny it: with 503 a service says that it did nothing; of what may be repeated, it sometimes has. */
	undeniedWritesOf(position: number): JournalEntry[] {
		return this.writesOf(position).filter(({ status }) => status !== 503);
	}

	/** Notes that the run, or one item of it, breaks a rule. */
	add(rule: Rule, text: string, position?: number): void {
		const { walked: { node, operation }, index, items, firstItem, settings, options } = this.run;
		const where = `run ${index}, ${node} ${operation.resource}.${operation.value}, ${items.length} items from ${firstItem}, ${JSON.stringify({ ...settings, ...options })}`;
		this.findings.push({ rule, text: `${where}${position === undefined ? '' : `, item ${position}`}: ${text}` });
	}
}

/** The calls of the requests as text, with the status and the time of each. */
export function callsIn(entries: readonly JournalEntry[]): string {
	return entries.map(({ operationId, at, status }) => `${operationId} ${status} at ${at % 1_000_000}`).join(', ');
}
