import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from '../../service/acquireClient';
import { listRows, listPages } from '../../service/listPages';
import type { FetchPage, PagingOptions } from '../../service/page';

const LIST = ['listCases', 'The list of cases'] as const;

/** Pages of Acquire's case list, in its order. @throws {ItemError} */
export function casePages(client: AcquireClient): FetchPage<IDataObject> {
	return listPages(client, ...LIST);
}

/** Rows of Acquire's case list, each case once. `query` is sent with each page. @throws {ItemError} */
export function listCases(client: AcquireClient, pageSize: number, query?: IDataObject, options: PagingOptions = {}): AsyncGenerator<IDataObject> {
	return listRows(client, ...LIST, { ...options, pageSize, query });
}
