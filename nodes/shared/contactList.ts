import { isObject, objectIn } from './answer';
import type { AcquireClient } from './acquireClient';
import type { IDataObject } from 'n8n-workflow';
import { readPages } from './paging';
import { Refusal } from './refusal';

/** Rows of Acquire's contact list in its order, each contact once. `query` goes along with each page. Throws a Refusal. */
export function listContacts(client: AcquireClient, pageSize: number, query: IDataObject = {}): AsyncGenerator<Record<string, unknown>> {
	return readPages(
		async (range) => {
			const { data } = await client.request({
				method: 'GET',
				path: '/crm/objects/contact',
				query: { ...query, ...range },
				subject: 'The contact list',
				mayRepeat: true,
			});
			const { list } = objectIn(data);
			if (!Array.isArray(list)) throw new Refusal("Acquire's contact list holds no 'list'");
			// What `counts.total` counts is not documented, so it does not tell the end.
			return { rows: list.filter(isObject) };
		},
		(row) => String(row.id),
		pageSize,
	);
}
