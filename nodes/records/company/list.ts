import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from '../../service/acquireClient';
import { listPages } from '../../service/listPages';
import type { FetchPage } from '../../service/page';

/** Pages of Acquire's company list, in its order, with the fields of each company. @throws {ItemError} */
export function companyPages(client: AcquireClient): FetchPage<IDataObject> {
	// It is not documented whether the fields come without being asked for.
	return listPages(client, 'listCompanies', 'The list of companies', { query: { relations: ['fields'] } });
}
