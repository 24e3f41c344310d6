import { isObject } from '../../input/object';
import type { AcquireClient } from '../../service/acquireClient';
import type { IDataObject } from 'n8n-workflow';
import { readPages } from '../../service/pages';
import { Refusal } from '../../input/itemError';

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
			// What `counts.total` counts is not documented, so it does not tell the end.
			return { rows: contactRows(data) };
		},
		(row) => String(row.id),
		pageSize,
	);
}

/** The rows that the contact list and the contact filter answer with, under `list`. Throws a Refusal. */
export function contactRows({ list }: IDataObject): Array<Record<string, unknown>> {
	if (!Array.isArray(list)) throw new Refusal("Acquire's contact list holds no 'list'");
	return list.filter(isObject);
}
