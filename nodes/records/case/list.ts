import type { IDataObject } from 'n8n-workflow';
import { rowsAt } from '../../operations/results';
import type { AcquireClient } from '../../service/acquireClient';
import { endpointRequest } from '../../service/endpointRequest';
import { type FetchPage, readPages } from '../../service/pages';

/** Pages of Acquire's case list, in its order. `query` goes along with each. @throws {ItemError} */
export function casePages(client: AcquireClient, query: IDataObject = {}): FetchPage<IDataObject> {
	return async (range, isAbandoned) => {
		const request = endpointRequest('listCases', {}, { query: { ...query, ...range }, recordName: 'The list of cases', isAbandoned });
		const { data } = await client.requestBare(request, rowsAt('data'));
		return data;
	};
}

/** What tells the rows of that list apart. */
export function caseIdentity({ id }: IDataObject): string {
	return String(id);
}

/** Rows of that list, each case once. @throws {ItemError} */
export function listCases(client: AcquireClient, pageSize: number, query?: IDataObject): AsyncGenerator<IDataObject> {
	return readPages(casePages(client, query), caseIdentity, pageSize);
}
