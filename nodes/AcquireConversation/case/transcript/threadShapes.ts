import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../../input/identifier';
import { objectsIn } from '../../../input/object';
import { nameOf } from '../../../records/case/tidyCase';
import type { Names } from './entry';

/** The messages among the rows of a thread, and those within its cases. The vendor's page promises messages and shows cases. */
export function messagesIn(rows: readonly IDataObject[]): IDataObject[] {
	const within = casesIn(rows).flatMap(({ messages }) => objectsIn(messages));
	return distinct([...rows, ...within].filter(isMessage));
}

/** The last message of each case among the rows of a thread. */
export function latestIn(rows: readonly IDataObject[]): IDataObject[] {
	return distinct(casesIn(rows).flatMap(({ lastMessage }) => objectsIn([lastMessage])));
}

/** The first of the messages of each ID, and all without one. A case may come twice: by itself, and within the first one of its thread. */
export function distinct(messages: readonly IDataObject[]): IDataObject[] {
	const seen = new Set<number>();
	return messages.filter(({ id }) => {
		const known = parseId(id);
		if (known === undefined) return true;
		const isNew = !seen.has(known);
		seen.add(known);
		return isNew;
	});
}

/** The cases among the rows of a thread, later ones of the thread within them. */
export function casesIn(rows: readonly IDataObject[]): IDataObject[] {
	return rows.filter((row) => !isMessage(row)).flatMap((row) => [row, ...casesIn(objectsIn(row.cases))]);
}

/** Names of those who take part in the cases, by "user 7" or "contact 42". */
export function namesIn(rows: readonly IDataObject[]): Names {
	const users = casesIn(rows).flatMap((row) => objectsIn(row.users));
	const names = users.map(({ type, userId, user }) => [`${String(type)} ${String(userId)}`, nameOf(user)] as const);
	return new Map(names.filter(([, name]) => name !== undefined));
}

/** A message may have no text, e.g. an attachment alone; a case has no sender. */
function isMessage(row: IDataObject): boolean {
	return 'senderType' in row;
}
