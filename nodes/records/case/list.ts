import type { IDataObject } from 'n8n-workflow';
import { rowsAt } from '../../operations/results';
import type { AcquireClient } from '../../service/acquireClient';
import { endpointCall } from '../../service/endpoint';
import { readPages } from '../../service/pages';

/** Rows of Acquire's case list in its order, each case once. `query` goes along with each page. @throws {ItemError} */
export function listCases(client: AcquireClient, pageSize: number, query: IDataObject = {}): AsyncGenerator<IDataObject> {
	const { method, path } = endpointCall('listCases');
	return readPages(
		async (range) => {
			const { data } = await client.requestBare({ method, path, query: { ...query, ...range }, recordName: 'The list of cases', idempotent: true });
			return rowsAt('data')(data);
		},
		({ id }) => String(id),
		pageSize,
	);
}
