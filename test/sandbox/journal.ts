/** Query as it arrived: a repeated key becomes a list. */
export type Query = Record<string, string | string[]>;

/** A request as the sandbox received it. */
export interface ReceivedRequest {
	method: string;
	/** Path without the query, as sent (not decoded). */
	path: string;
	query: Query;
	/** Lower-case names. */
	headers: Record<string, string | string[] | undefined>;
	/** Parsed JSON, the raw text if it is none, undefined if empty. */
	body: unknown;
}

/** One request to the account, in order of arrival. */
export interface JournalEntry extends ReceivedRequest {
	/** Milliseconds since 1970. */
	at: number;
	/** Whether it may change something, as the contract has it. */
	isWrite: boolean;
	/** Status of the response; 0 until answered, and for a broken connection. */
	status: number;
	/** Whether the work was done, whatever became of the response. */
	carriedOut: boolean;
	/** Rank among the writes that changed something, from 1: to delete what is not there changes nothing. */
	carriedOutAt?: number;
	/** The contract's name of the operation, if it knows the request. */
	operationId?: string;
	/** Why the request is outside the contract. */
	contractViolation?: string;
	/** Why the sandbox's own response is outside the contract: a defect of the sandbox. */
	answerViolation?: string;
}

/** Every request to the account, in order of arrival, and the count of writes carried out. */
export class Journal {
	readonly entries: JournalEntry[] = [];

	/** What was outside the contract; emptied by who looks at it, not with the entries. */
	readonly violations: JournalEntry[] = [];

	private writes = 0;

	/** Notes a request on arrival; the entry is completed while it is served. */
	note(request: ReceivedRequest, isWrite: boolean): JournalEntry {
		const entry: JournalEntry = { at: Date.now(), ...request, isWrite, status: 0, carriedOut: false };
		this.entries.push(entry);
		return entry;
	}

	/** Marks the work as done; what changed something also gets its rank. */
	markCarriedOut(entry: JournalEntry, hasChanged: boolean): void {
		entry.carriedOut = true;
		if (hasChanged) entry.carriedOutAt = ++this.writes;
	}

	/** Keeps an entry whose request or response is outside the contract. */
	noteViolation(entry: JournalEntry): void {
		if (entry.contractViolation !== undefined || entry.answerViolation !== undefined) this.violations.push(entry);
	}

	clear(): void {
		this.entries.length = 0;
		this.writes = 0;
	}
}
