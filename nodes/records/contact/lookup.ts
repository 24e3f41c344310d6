import type { IDataObject } from 'n8n-workflow';
import { emailKey } from '../../input/email';
import { parseId } from '../../input/identifier';
import { ItemError } from '../../input/itemError';
import { objectOrEmpty, without } from '../../input/object';
import type { AcquireClient } from '../../service/acquireClient';
import { endpointRequest } from '../../service/endpointRequest';
import type { FetchPage, PagingOptions } from '../../service/page';
import { readPages } from '../../service/pages';
import { contactRows, contacts } from './list';

/** Rows of the contact filter whose attributes hold the text, in Acquire's order: contacts, each mixed with the attribute value that matched. @throws {ItemError}. */
export function filterContacts(client: AcquireClient, search: string, { pageSize = 100, ...options }: PagingOptions & { pageSize?: number } = {}): AsyncGenerator<IDataObject> {
	return readPages(filterPages(client, search), (row) => `${String(row.id)}:${String(row.field_id)}:${String(row.value)}`, pageSize, options);
}

/** Fetches one page of the contact filter. */
export function filterPages(client: AcquireClient, search: string): FetchPage<IDataObject> {
	return async (range, isAbandoned) => {
		const body = { search, payload: {}, page: 0, ...range };
		return await client.request(endpointRequest('filterContacts', {}, { body, recordName: contacts.name, isAbandoned }), contactRows);
	};
}

/** The id of the contact that a filter row is about: the one that it was merged into, if it was. */
export function contactIdOf(row: IDataObject): number | undefined {
	return parseId(row.mainContactId) ?? parseId(row.id);
}

/** What a run has learned of Acquire's search. */
export interface SearchHabits {
	/** True once a row has shown that the search ignores case. */
	ignoresCase: boolean;
}

/** What goes along with a search for contacts by an address. */
export interface EmailSearch {
	habits: SearchHabits;
	/** Told each row of a contact that has the address. */
	onFound?(id: number, row: IDataObject): void;
}

/**
 * Ids of the distinct contacts that have the address, in Acquire's order. Searches each spelling of it and the lower case,
 * unless Acquire has shown that its search ignores case, and compares the rows itself: the filter also finds parts.
 */
export async function findContactIds(client: AcquireClient, spellings: readonly string[], { habits, onFound }: EmailSearch): Promise<number[]> {
	const wanted = emailKey(spellings[0]);
	const ids = new Set<number>();
	for (const search of new Set([...spellings, wanted])) {
		let ignoresCase = false;
		// `concurrency` counts a lookup as one request.
		for await (const row of filterContacts(client, search, { pagesAtOnce: 1 })) {
			if (!hasEmail(row, wanted)) continue;
			const id = contactIdOf(row);
			if (id === undefined) throw new ItemError(`Acquire listed a contact with the address ${search} but without an ID`, { description: "Use the contact's ID instead of the address." });
			ids.add(id);
			onFound?.(id, row);
			if (JSON.stringify(row).includes(search)) continue;
			// The row has the address in another case only, so that the search ignored case: the other searches would find the same.
			ignoresCase = true;
			// If the row shows that the address itself matched, this holds for other addresses too.
			habits.ignoresCase ||= isEmailMatch(row, wanted) && isAscii(search);
		}
		if (ignoresCase || (habits.ignoresCase && isAscii(search))) break;
	}
	return [...ids];
}

/** How a search treats the case of other alphabets is not known. */
function isAscii(text: string): boolean {
	return /^[\x20-\x7e]*$/.test(text);
}

function isEmailMatch({ key, value }: IDataObject, wanted: string): boolean {
	return key === 'email' && typeof value === 'string' && emailKey(value) === wanted;
}

function hasEmail(row: IDataObject, wanted: string): boolean {
	const inFields = objectOrEmpty(row.fields).email;
	return isEmailMatch(row, wanted) || (typeof inFields === 'string' && emailKey(inFields) === wanted);
}

/** A row of the filter without the attribute value that matched, which the row mixes with the contact; any other contact as it is. */
export function withoutFoundValue(row: IDataObject): IDataObject {
	if (!Object.hasOwn(row, 'field_id')) return row;
	return without(row, 'field_id', 'value', 'owner', 'object', 'key', 'type', 'config', 'system');
}
