import type { IDataObject } from 'n8n-workflow';
import { without } from '../input/object';
import type { AcquireClient } from './acquireClient';
import type { AcquireRequest } from './acquireRequest';
import type { Endpoint } from './endpoint';
import { endpointRequest } from './endpointRequest';
import type { FetchPage, PageRequest, PagingOptions } from './page';
import { readPages } from './pages';
import { type Rows, rowIdentity, rowsIn } from './rows';

/** How a list comes: in pages, in pages that take no offset, or in one response. */
export type ListForm = 'numberedPages' | 'pages' | true;

/** How a list is asked for. `query` is sent with each page. */
interface PageOptions extends Pick<AcquireRequest, 'query' | 'retryWithin'> {
	/** In pages by default. */
	form?: ListForm;
	/** Takes the rows from what Acquire returns; by default from `{ count, data: [] }`. */
	read?(data: unknown): Rows;
}

/** How a whole list is read. */
export interface ListOptions extends PagingOptions, PageOptions {
	pageSize?: number;
}

/** A list of the contract: its name in messages, its pages and its rows. */
export interface RecordList {
	name: string;
	pages(client: AcquireClient, query?: IDataObject): FetchPage<IDataObject>;
	rows(client: AcquireClient, options?: ListOptions): AsyncGenerator<IDataObject>;
}

/** The list, and how it is asked for each time. */
export function recordList(endpoint: Endpoint, name: string, always: PageOptions = {}): RecordList {
	const both = <Options extends PageOptions>(options: Options): Options => ({ ...options, ...always, query: { ...always.query, ...options.query } });
	return {
		name,
		pages: (client, query) => listPages(client, endpoint, name, both({ query })),
		rows: (client, options = {}) => listRows(client, endpoint, name, both(options)),
	};
}

/** Every row of a list, in Acquire's order; each once, if it comes in pages. @throws {ItemError} */
export async function* listRows(client: AcquireClient, endpoint: Endpoint, name: string, { pageSize = 100, ...options }: ListOptions = {}): AsyncGenerator<IDataObject> {
	const pages = listPages(client, endpoint, name, options);
	if (options.form !== true) return yield* readPages(pages, rowIdentity, pageSize, options);
	const { rows, total = 0 } = await pages();
	yield* rows;
	if (total > rows.length) options.onShort?.(rows.length, total, false);
}

/** Fetches one page of a list, or all of it. */
function listPages(client: AcquireClient, endpoint: Endpoint, recordName: string, { query, retryWithin, form, read = (page) => rowsIn(page, 'data') }: PageOptions) {
	return async (range: Partial<PageRequest> = {}, isAbandoned?: () => boolean): Promise<Rows> => {
		const request = endpointRequest(endpoint, {}, { query: { ...query, ...(form === 'numberedPages' ? without(range, 'offset') : range) }, recordName, retryWithin, isAbandoned });
		return await client.request(request, read);
	};
}
