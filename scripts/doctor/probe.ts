import type { Connection } from './connection';
import type { MadeRows } from './madeRows';
import type { ThrowawayContact } from './throwawayContact';

/** What a probe may use: the connection, for reading, the one contact that it may change, and rows that it makes itself. */
export interface ProbedAccount extends Connection {
	contact: ThrowawayContact;
	made: MadeRows;
}

export interface Finding {
	/** Which reading holds, in words that stand alone. */
	reading: string;
	/** What was seen; no key, no personal data, no account name. */
	evidence: string;
}

/** One open question of Acquire's documentation and the way to find the answer. */
export interface Probe {
	question: string;
	/** True for what is asked once the contact is deleted. */
	afterDeletion?: boolean;
	/** Throws CannotTell where the account does not show it. */
	run(account: ProbedAccount): Promise<Finding>;
}

export const UNKNOWN = 'unknown';

/** The answer of a probe; what it throws becomes a reason, unless the check was stopped. */
export async function findOut(probe: Probe, account: ProbedAccount, signal: AbortSignal): Promise<Finding> {
	try {
		return await probe.run(account);
	} catch (thrown) {
		signal.throwIfAborted();
		return { reading: UNKNOWN, evidence: thrown instanceof Error ? thrown.message : String(thrown) };
	}
}
