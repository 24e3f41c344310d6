import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from '../../service/acquireClient';
import { listPages, listRows } from '../../service/listPages';
import type { FetchPage, PagingOptions } from '../../service/page';
import { type Rows, rowsIn } from '../../service/rows';

export const LIST_OF_CONTACTS = 'The list of contacts';
const LIST = ['listContacts', LIST_OF_CONTACTS] as const;

/** Rows of Acquire's contact list in its order, each contact once. `query` goes along with each page. @throws {ItemError}. */
export function listContacts(client: AcquireClient, pageSize: number, query?: IDataObject, options: PagingOptions = {}): AsyncGenerator<IDataObject> {
	return listRows(client, ...LIST, { ...options, query, read: contactRows, pageSize });
}

/** Fetches one page of the contact list. */
export function contactPages(client: AcquireClient): FetchPage<IDataObject> {
	return listPages(client, ...LIST, { read: contactRows });
}

/**
 * The rows that the contact list and the contact filter return. What the list's `counts.total` counts is not documented, and the filter's
 * `counts.filteredCount` may be the rows of a page alone: neither tells the end. @throws {ItemError}
 */
export function contactRows(data: unknown): Rows {
	return { rows: rowsIn(data, 'list').rows };
}
