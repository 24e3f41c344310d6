import type { JournalEntry } from '../sandbox';
import { SENT_BY } from './updateWorkflow';

/** One update that reached the sandbox. */
export interface SentUpdate {
	contactId: number;
	/** The id of the execution that sent it. */
	executionId: string;
	/** Milliseconds since 1970. */
	at: number;
}

/** The updates in the sandbox's journal, in the order in which they arrived. */
export function sentUpdates(journal: readonly JournalEntry[]): SentUpdate[] {
	return journal
		.filter(({ method }) => method === 'PUT')
		.map(({ path, body, at }) => {
			const { fields } = body as { fields: Record<string, string> };
			return { contactId: Number(path.split('/').at(-1)), executionId: fields[SENT_BY], at };
		});
}

/** How many there are of each key. */
export function countBy<T, Key>(all: readonly T[], key: (one: T) => Key): Map<Key, number> {
	const counts = new Map<Key, number>();
	for (const one of all) counts.set(key(one), (counts.get(key(one)) ?? 0) + 1);
	return counts;
}

/**
 * The most updates that were being answered at one time.
 * @param latencyMs how long an answer takes at least; what it takes on top is not counted
 */
export function mostInFlight(updates: readonly SentUpdate[], latencyMs: number): number {
	let most = 0;
	let first = 0;
	updates.forEach(({ at }, last) => {
		while (updates[first].at <= at - latencyMs) first++;
		most = Math.max(most, last - first + 1);
	});
	return most;
}
