import type { AcquireClient } from './acquireClient';
import { countedList } from './countedList';
import { readAttribute, type ContactAttribute } from './customAttributes';

export const ATTRIBUTE_PATH = '/crm/objects/object-field';
const PAGE_SIZE = 100;

/** Every attribute definition of the account, of all objects, all pages, in Acquire's order. Throws a Refusal. */
export function listAttributes(client: AcquireClient): AsyncGenerator<Record<string, unknown>> {
	return countedList(client, ATTRIBUTE_PATH, 'The list of custom attributes', PAGE_SIZE);
}

/** The contact attributes among them. Which operators `where` knows is not documented, so the others are left out here. */
export async function fetchContactAttributes(client: AcquireClient): Promise<ContactAttribute[]> {
	const attributes: ContactAttribute[] = [];
	for await (const row of listAttributes(client)) {
		const attribute = readAttribute(row);
		if (attribute !== undefined) attributes.push(attribute);
	}
	return attributes;
}

/** As above, but undefined where Acquire refuses: a key without the permission for custom attributes can still update contacts. */
export async function fetchContactAttributesIfAllowed(client: AcquireClient): Promise<ContactAttribute[] | undefined> {
	return await fetchContactAttributes(client).catch(() => undefined);
}
