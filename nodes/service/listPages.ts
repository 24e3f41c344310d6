import type { IDataObject } from 'n8n-workflow';
import { without } from '../input/object';
import type { AcquireClient } from './acquireClient';
import type { AcquireRequest } from './acquireRequest';
import type { Endpoint } from './endpoint';
import { endpointRequest } from './endpointRequest';
import type { FetchPage, PagingOptions } from './page';
import { readPages } from './pages';
import { type Rows, rowIdentity, rowsIn } from './rows';

/** How pages of a list are asked for. `query` is sent with each. */
interface PageOptions extends Pick<AcquireRequest, 'query' | 'retryWithin'> {
	/** True for a list that takes no offset. */
	isNumbered?: true;
	/** Takes the rows from what Acquire returns; by default from `{ count, data: [] }`. */
	read?(data: unknown): Rows;
}

/** How a whole list is read. */
export interface ListOptions extends PagingOptions, PageOptions {
	pageSize: number;
}

/** Every row of a list, each once, in Acquire's order. @throws {ItemError} */
export function listRows(client: AcquireClient, endpoint: Endpoint, recordName: string, options: ListOptions): AsyncGenerator<IDataObject> {
	return readPages(listPages(client, endpoint, recordName, options), rowIdentity, options.pageSize, options);
}

/** Fetches one page of a list. */
export function listPages(client: AcquireClient, endpoint: Endpoint, recordName: string, { query, retryWithin, isNumbered, read = (page) => rowsIn(page, 'data') }: PageOptions = {}): FetchPage<IDataObject> {
	return async (range, isAbandoned) => {
		const request = endpointRequest(endpoint, {}, { query: { ...query, ...(isNumbered ? without(range, 'offset') : range) }, recordName, retryWithin, isAbandoned });
		return await client.request(request, read);
	};
}
