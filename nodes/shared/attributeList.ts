import { objectIn, isObject } from './answer';
import type { AcquireClient } from './acquireClient';
import { readAttribute, type ContactAttribute } from './customAttributes';
import { readPages } from './paging';

const PAGE_SIZE = 100;

/** The contact attributes of the account, all pages, in Acquire's order. Throws a Refusal. */
export async function fetchContactAttributes(client: AcquireClient): Promise<ContactAttribute[]> {
	const rows = readPages(
		async (range) => {
			const { data } = await client.request({
				method: 'GET',
				path: '/crm/objects/object-field',
				query: { ...range },
				subject: 'The list of custom attributes',
				mayRepeat: true,
			});
			const { data: definitions, count } = objectIn(data);
			return {
				rows: Array.isArray(definitions) ? definitions.filter(isObject) : [],
				total: typeof count === 'number' ? count : undefined,
			};
		},
		(row) => String(row.id),
		PAGE_SIZE,
	);
	const attributes: ContactAttribute[] = [];
	// Which operators `where` knows is not documented, so the other objects' attributes are left out here.
	for await (const row of rows) {
		const attribute = readAttribute(row);
		if (attribute !== undefined) attributes.push(attribute);
	}
	return attributes;
}

/** As above, but undefined where Acquire refuses: a key without the permission for custom attributes can still update contacts. */
export async function fetchContactAttributesIfAllowed(client: AcquireClient): Promise<ContactAttribute[] | undefined> {
	return await fetchContactAttributes(client).catch(() => undefined);
}
