import type { JournalEntry, Sandbox } from '../../sandbox';

/** The requests that may change something, in order of arrival. */
export function writes({ journal }: Sandbox): JournalEntry[] {
	return journal.filter(({ isWrite }) => isWrite);
}

/** The same as operationId and body. */
export function changes(sandbox: Sandbox): Array<Pick<JournalEntry, 'operationId' | 'body'>> {
	return writes(sandbox).map(({ operationId, body }) => ({ operationId, body }));
}
