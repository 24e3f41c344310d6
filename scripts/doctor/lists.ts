import { isObject } from '../../nodes/input/object';
import type { AcquireResponse } from '../../nodes/service/acquireResponse';
import { answerWords, dataObject } from './answerWords';
import type { AccountRequest, Connection } from './connection';
import { CannotTell } from './cannotTell';

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
	/** True where the documentation has pages and no `offset`, so that none is asked for. */
	lacksOffset?: boolean;
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

/** A list in the usual form: rows under `data`, and how many there are in all. */
function countedList(name: string, path: string): List {
	return {
		name,
		request: (range) => ({ method: 'GET', path, query: { ...range } }),
		read: ({ data, count }) => ({ rows: data, count }),
		identify: ({ id }) => String(id),
	};
}

export const attributeList = countedList('attribute list', '/crm/objects/object-field');
export const caseList = countedList('case list', '/crm/objects/case');
export const companyList = countedList('company list', '/crm/objects/company');

/** The notes about one contact. */
export function noteList(contactId: number): List {
	return {
		name: 'note list',
		request: (range) => ({ method: 'GET', path: '/crm/note', query: { contact_id: contactId, ...range } }),
		read: ({ rows, count }) => ({ rows, count }),
		identify: ({ id }) => String(id),
		lacksOffset: true,
	};
}

/** A search of the contact filter, in the form of the vendor's example, where page 0 and limit 0 are no wish. */
export function filterRequest(search: string, range: Range = {}): AccountRequest {
	return { method: 'POST', path: '/crm/contact/list', body: { search, payload: {}, page: 0, limit: 0, ...range } };
}

/** One page of a list. Throws CannotTell if it is rejected or is no list. */
export async function fetchPage(list: List, connection: Connection, range: Range = {}): Promise<ListPage> {
	return pageIn(list, await connection.send(list.request(range)));
}

/** The page that an answer holds. Throws CannotTell if it is a rejection or no list. */
export function pageIn(list: List, answer: AcquireResponse): ListPage {
	const data = dataObject(answer);
	const { rows, count } = data ? list.read(data) : { rows: undefined, count: undefined };
	if (!Array.isArray(rows)) throw new CannotTell(`the ${list.name} gave no rows: ${answerWords(answer)}`);
	return { rows: rows.filter(isObject), count: typeof count === 'number' ? count : undefined };
}
