import type { IDataObject } from 'n8n-workflow';
import { isInvalidInput, isNotFound } from '../../service/rejection';
import type { AcquireClient } from '../../service/acquireClient';
import { countedList, type ListReading } from '../../service/countedList';
import { type ContactAttribute, readAttribute, withStandardAttributes } from './contactAttribute';
import { NameIndex } from './nameIndex';
import { asItemError, ItemError } from '../../input/itemError';
import { Lookup } from '../../operations/lookups';

// One page for most accounts. The largest that Acquire allows is not documented.
const LARGE_PAGE = 500;
const SMALL_PAGE = 50;
const COURTESY_MS = 1_000;

type AttributeReading = Omit<ListReading, 'pageSize'>;

/** Every attribute definition of the account, of all objects, all pages, in Acquire's order. @throws {ItemError}. */
export async function* listAttributes(client: AcquireClient, reading: AttributeReading = {}): AsyncGenerator<IDataObject> {
	const rows = (pageSize: number) => countedList(client, 'listCustomAttributes', 'The list of custom attributes', { ...reading, pageSize });
	try {
		yield* rows(LARGE_PAGE);
	} catch (thrown) {
		const error = asItemError(thrown);
		if (!isInvalidInput(error)) throw error;
		yield* rows(SMALL_PAGE);
	}
}

/** The contact attributes among them. Which operators `where` knows is not documented, so the others are left out here. */
export async function fetchContactAttributes(client: AcquireClient, reading?: AttributeReading): Promise<ContactAttribute[]> {
	const attributes: ContactAttribute[] = [];
	for await (const row of listAttributes(client, reading)) {
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

/** The attributes that contacts of the account have, the standard ones among them, or why they cannot be listed. */
export const contactAttributes = new Lookup('attributes of contacts', async (client) => await attributesOrReason(async () => await fetchContactAttributes(client)));

/**
 * The same for checks of keys and values. They are a courtesy, so that they hold no write up for long where Acquire is busy,
 * and a list that is known to be incomplete is none to check by.
 */
export const attributesToCheckBy = new Lookup('attributes of contacts to check by', async (client) =>
	await attributesOrReason(async () => {
		let missing = 0;
		const attributes = await fetchContactAttributes(client, { retryWithin: COURTESY_MS, onShort: (read, total) => (missing = total - read) });
		if (missing > 0) throw new ItemError(`Acquire returned all but ${missing} of the custom attributes`);
		return attributes;
	}),
);

async function attributesOrReason(fetch: () => Promise<ContactAttribute[]>): Promise<NameIndex<ContactAttribute> | ItemError> {
	try {
		return new NameIndex(withStandardAttributes(await fetch()));
	} catch (thrown) {
		const error = asItemError(thrown);
		if (error.stopsRun) throw error;
		return error;
	}
}

/** True for the error of a list that this key may not read, or that the account does not have. */
export function lacksAttributes(error: ItemError): boolean {
	const { status, code } = error.details ?? {};
	return status === 403 || code === 'ERROR_UNAUTHORIZED_ACCESS' || isNotFound(error);
}
