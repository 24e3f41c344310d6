import type { IDataObject } from 'n8n-workflow';
import { isNotFound } from '../../service/rejection';
import type { AcquireClient } from '../../service/acquireClient';
import { countedList } from '../../service/countedList';
import { type ContactAttribute, readAttribute, withStandardAttributes } from './contactAttribute';
import { asItemError, ItemError } from '../../input/itemError';
import { Lookup } from '../../operations/lookups';

const PAGE_SIZE = 100;

/** Every attribute definition of the account, of all objects, all pages, in Acquire's order. @throws {ItemError}. */
export function listAttributes(client: AcquireClient): AsyncGenerator<IDataObject> {
	return countedList(client, 'listCustomAttributes', 'The list of custom attributes', PAGE_SIZE);
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
	try {
		return await fetchContactAttributes(client);
	} catch (thrown) {
		const error = asItemError(thrown);
		if (lacksAttributes(error)) return undefined;
		throw error;
	}
}

/**
 * The attributes that contacts of the account have, the standard ones among them, or why they cannot be listed: checks of
 * values are a courtesy, so that a key without that permission can still update contacts.
 */
export const contactAttributes = new Lookup('attributes of contacts', async (client) => {
	try {
		return withStandardAttributes(await fetchContactAttributes(client));
	} catch (thrown) {
		const error = asItemError(thrown);
		if (error.stopsRun) throw error;
		return error;
	}
});

/** True for the error of a list that this key may not read, or that the account does not have. */
export function lacksAttributes(error: ItemError): boolean {
	const { status, code } = error.details ?? {};
	return status === 403 || code === 'ERROR_UNAUTHORIZED_ACCESS' || isNotFound(error);
}
