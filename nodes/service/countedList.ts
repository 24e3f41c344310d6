import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from './acquireClient';
import type { AcquireRequest } from './acquireRequest';
import type { Endpoint } from './endpoint';
import { endpointRequest } from './endpointRequest';
import { type Reading, readPages } from './pages';
import { rowsIn } from './rows';

/** How a list is read: as pages are, and by which requests. */
export interface ListReading extends Reading, Pick<AcquireRequest, 'retryWithin'> {
	pageSize: number;
}

/** Every row of a list that Acquire returns as `{ count, data: [] }`, each once, in its order. @throws {ItemError} */
export function countedList(client: AcquireClient, endpoint: Endpoint, recordName: string, { pageSize, retryWithin, ...reading }: ListReading): AsyncGenerator<IDataObject> {
	return readPages(
		async (range, isAbandoned) => {
			const { data } = await client.requestBare(endpointRequest(endpoint, {}, { query: { ...range }, recordName, retryWithin, isAbandoned }), (page) => rowsIn(page, 'data'));
			return data;
		},
		(row) => String(row.id),
		pageSize,
		reading,
	);
}
