import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from './acquireClient';
import { isObject } from '../input/object';
import { readPages } from './pages';

/**
 * Every row of a list that Acquire returns as `{ count, data: [] }`, each once, in its order. `count` is all rows,
 * not those of the page: the vendor's example has 34 with 20 returned. @throws {ItemError}.
 */
export function countedList(client: AcquireClient, path: string, recordName: string, pageSize: number): AsyncGenerator<IDataObject> {
	return readPages(
		async (range) => {
			const { data } = await client.request({ method: 'GET', path, query: { ...range }, recordName, idempotent: true });
			const { data: rows, count } = data;
			return {
				rows: Array.isArray(rows) ? rows.filter(isObject) : [],
				total: typeof count === 'number' ? count : undefined,
			};
		},
		(row) => String(row.id),
		pageSize,
	);
}
