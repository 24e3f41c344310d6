import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from '../../service/acquireClient';
import { endpointRequest } from '../../service/endpointRequest';
import type { FetchPage } from '../../service/pages';
import { rowsIn } from '../../service/rows';

/** Pages of Acquire's company list, in its order, with the fields of each company. @throws {ItemError} */
export function companyPages(client: AcquireClient): FetchPage<IDataObject> {
	return async (range, isAbandoned) => {
		// It is not documented whether the fields come without being asked for.
		const query = { relations: ['fields'], ...range };
		const request = endpointRequest('listCompanies', {}, { query, recordName: 'The list of companies', isAbandoned });
		const { data } = await client.requestBare(request, (response) => rowsIn(response, 'data'));
		return data;
	};
}

/** What tells the rows of that list apart. */
export function companyIdentity({ id }: IDataObject): string {
	return String(id);
}
