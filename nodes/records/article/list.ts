import type { IDataObject } from 'n8n-workflow';
import { rowsAt } from '../../operations/results';
import type { AcquireClient } from '../../service/acquireClient';
import { listPages, listRows } from '../../service/listPages';
import type { FetchPage, PagingOptions } from '../../service/page';

/** How Acquire returns a page of the list. That `articleCount` is the count of all is not documented. */
export const articleRows = rowsAt('articles', 'articleCount');
const list = { isNumbered: true, read: articleRows } as const;
const NAME = 'The list of articles';

/** Fetches one page of the articles of a knowledge base, which the query names as `groupId`. */
export function articlePages(client: AcquireClient, query: IDataObject): FetchPage<IDataObject> {
	return listPages(client, 'listArticles', NAME, { ...list, query });
}

/** The articles of a knowledge base, each once. `query` is sent with each page. @throws {ItemError} */
export function listArticles(client: AcquireClient, pageSize: number, query: IDataObject, options?: PagingOptions): AsyncGenerator<IDataObject> {
	return listRows(client, 'listArticles', NAME, { ...options, ...list, query, pageSize });
}
