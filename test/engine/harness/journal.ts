import type { JournalEntry, Sandbox } from '../../sandbox';

/** The requests of one call of the contract, in order of arrival. */
export function requestsTo({ journal }: Sandbox, operationId: string): JournalEntry[] {
	return journal.filter((entry) => entry.operationId === operationId);
}

/** The calls that arrived, by their names in the contract. */
export function callsTo({ journal }: Sandbox): Array<string | undefined> {
	return journal.map(({ operationId }) => operationId);
}
