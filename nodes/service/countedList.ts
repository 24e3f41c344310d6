import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from './acquireClient';
import type { AcquireRequest } from './acquireRequest';
import { isObject } from '../input/object';
import { type Reading, readPages } from './pages';

/** How a list is read: as pages are, and by which requests. */
export interface ListReading extends Reading, Pick<AcquireRequest, 'retryWithin'> {
	pageSize: number;
}

/**
 * Every row of a list that Acquire returns as `{ count, data: [] }`, each once, in its order. `count` is all rows,
 * not those of the page: the vendor's example has 34 with 20 returned. @throws {ItemError}.
 */
export function countedList(client: AcquireClient, path: string, recordName: string, { pageSize, retryWithin, ...reading }: ListReading): AsyncGenerator<IDataObject> {
	return readPages(
		async (range, isAbandoned) => {
			const { data } = await client.request({ method: 'GET', path, query: { ...range }, recordName, idempotent: true, retryWithin, isAbandoned });
			const { data: rows, count } = data;
			return {
				rows: Array.isArray(rows) ? rows.filter(isObject) : [],
				total: typeof count === 'number' ? count : undefined,
			};
		},
		(row) => String(row.id),
		pageSize,
		reading,
	);
}
