import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../../input/itemError';
import { isObject } from '../../input/object';
import type { AcquireClient } from '../../service/acquireClient';
import { listPages } from '../../service/listPages';
import type { FetchPage, PagingOptions } from '../../service/page';
import { readPages } from '../../service/pages';
import { objectIn } from '../../service/response';
import { rowIdentity } from '../../service/rows';

/** Rows of Acquire's contact list in its order, each contact once. `query` goes along with each page. @throws {ItemError}. */
export function listContacts(client: AcquireClient, pageSize: number, query: IDataObject = {}, options: PagingOptions = {}): AsyncGenerator<IDataObject> {
	return readPages(contactPages(client, query), rowIdentity, pageSize, options);
}

/** Fetches one page of the contact list. */
export function contactPages(client: AcquireClient, query: IDataObject = {}): FetchPage<IDataObject> {
	// What `counts.total` counts is not documented, so it does not tell the end.
	return listPages(client, 'listContacts', 'The contact list', { query, read: (data) => ({ rows: contactRows(objectIn(data)) }) });
}

/** The rows that the contact list and the contact filter return, under `list`. @throws {ItemError} */
export function contactRows({ list }: IDataObject): Array<IDataObject> {
	if (!Array.isArray(list)) throw new ItemError("Acquire returned a contact list without 'list'");
	return list.filter(isObject);
}
