import { isNotFound } from '../../service/response';
import type { AcquireClient } from '../../service/acquireClient';
import { countedList } from '../../service/countedList';
import { type ContactAttribute, readAttribute } from './contactAttribute';
import { asRefusal, Refusal } from '../../input/itemError';

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

/** As above, but undefined for a key without the permission for custom attributes: it can still update contacts. */
export async function fetchContactAttributesIfAllowed(client: AcquireClient): Promise<ContactAttribute[] | undefined> {
	const found = await fetchContactAttributes(client).catch(asRefusal);
	if (!(found instanceof Refusal)) return found;
	if (lacksAttributes(found)) return undefined;
	throw found;
}

/** True for the refusal of a list that this key may not read, or that the account does not have. */
export function lacksAttributes(refusal: Refusal): boolean {
	const { status, code } = refusal.details ?? {};
	return status === 403 || code === 'ERROR_UNAUTHORIZED_ACCESS' || isNotFound(refusal);
}
