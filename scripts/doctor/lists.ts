import { isObject } from '../../nodes/input/object';
import { answerWords, dataObject } from './answerWords';
import type { AccountRequest, Connection } from './connection';
import { CannotTell } from './probe';

/** Which rows to ask for. */
export interface Range {
	limit?: number;
	page?: number;
	offset?: number;
}

export interface ListPage {
	rows: Array<Record<string, unknown>>;
	/** What the answer says that the whole list holds. */
	count?: number;
}

/** A list of the account, which is only read. */
export interface List {
	name: string;
	request(range: Range): AccountRequest;
	/** Rows and count in the `data` of an answer. */
	read(data: Record<string, unknown>): { rows: unknown; count: unknown };
	/** Tells rows apart. */
	identify(row: Record<string, unknown>): string;
}

export const contactList: List = {
	name: 'contact list',
	request: (range) => ({ method: 'GET', path: '/crm/objects/contact', query: { ...range } }),
	read: ({ list, counts }) => ({ rows: list, count: isObject(counts) ? counts.total : undefined }),
	identify: ({ id }) => String(id),
};

/** The contact filter, with a search text that most accounts have in many contacts. */
export const contactFilter: List = {
	name: 'contact filter',
	request: (range) => filterRequest('@', range),
	read: ({ list, counts }) => ({ rows: list, count: isObject(counts) ? counts.filteredCount : undefined }),
	identify: (row) => [row.id, row.field_id, row.value].join(':'),
};

export const attributeList: List = {
	name: 'attribute list',
	request: (range) => ({ method: 'GET', path: '/crm/objects/object-field', query: { ...range } }),
	read: ({ data, count }) => ({ rows: data, count }),
	identify: ({ id }) => String(id),
};

/** A search of the contact filter, in the form of the vendor's example, where page 0 and limit 0 are no wish. */
export function filterRequest(search: string, range: Range = {}): AccountRequest {
	return { method: 'POST', path: '/crm/contact/list', body: { search, payload: {}, page: 0, limit: 0, ...range } };
}

/** One page of a list. Throws CannotTell if it is refused or is no list. */
export async function fetchPage(list: List, connection: Connection, range: Range = {}): Promise<ListPage> {
	const answer = await connection.send(list.request(range));
	const data = dataObject(answer);
	const { rows, count } = data ? list.read(data) : { rows: undefined, count: undefined };
	if (!Array.isArray(rows)) throw new CannotTell(`the ${list.name} gave no rows: ${answerWords(answer)}`);
	return { rows: rows.filter(isObject), count: typeof count === 'number' ? count : undefined };
}
