import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from './acquireClient';
import type { Endpoint } from './endpoint';
import { endpointRequest } from './endpointRequest';
import { readPages } from './pages';
import { rowsIn } from './rows';

/** Every row of a list that Acquire returns as `{ count, data: [] }`, each once, in its order. @throws {ItemError} */
export function countedList(client: AcquireClient, endpoint: Endpoint, recordName: string, pageSize: number): AsyncGenerator<IDataObject> {
	return readPages(
		async (range) => {
			const { data } = await client.requestBare(endpointRequest(endpoint, {}, { query: { ...range }, recordName }), (page) => rowsIn(page, 'data'));
			return data;
		},
		(row) => String(row.id),
		pageSize,
	);
}
