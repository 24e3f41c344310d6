import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from './acquireClient';
import type { AcquireRequest } from './acquireRequest';
import type { Endpoint } from './endpoint';
import { endpointRequest } from './endpointRequest';
import { type FetchPage, type PagingOptions, readPages } from './pages';
import { rowsIn } from './rows';

/** How a list that Acquire returns as `{ count, data: [] }` is read. `query` is sent with each page. */
export interface ListOptions extends PagingOptions, Pick<AcquireRequest, 'query' | 'retryWithin'> {
	pageSize: number;
}

/** Every row of a list that Acquire returns as `{ count, data: [] }`, each once, in its order. @throws {ItemError} */
export function countedList(client: AcquireClient, endpoint: Endpoint, recordName: string, { pageSize, query, retryWithin, ...options }: ListOptions): AsyncGenerator<IDataObject> {
	return readPages(countedPages(client, endpoint, recordName, { query, retryWithin }), rowIdentity, pageSize, options);
}

/** Fetches one page of a list that Acquire returns as `{ count, data: [] }`. */
export function countedPages(client: AcquireClient, endpoint: Endpoint, recordName: string, { query, retryWithin }: Pick<ListOptions, 'query' | 'retryWithin'> = {}): FetchPage<IDataObject> {
	return async (range, isAbandoned) => {
		const request = endpointRequest(endpoint, {}, { query: { ...query, ...range }, recordName, retryWithin, isAbandoned });
		const { data } = await client.requestBare(request, (page) => rowsIn(page, 'data'));
		return data;
	};
}

/** What identifies a row: its id. */
export function rowIdentity({ id }: IDataObject): string {
	return String(id);
}
