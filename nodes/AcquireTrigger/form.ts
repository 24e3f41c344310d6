import type { IDataObject } from 'n8n-workflow';

import { isSafeKey } from '../input/attributeKey';
import { grouped } from '../input/grouped';
import { isObject, objectOrEmpty } from '../input/object';

const MAX_DEPTH = 10;
/** How many fields are read: more than a case with thousands of messages has. To read millions would hold n8n up. */
export const MAX_FIELDS = 50_000;
const AMPERSAND = 0x26;

/** True for a form with more fields than are read. `body`: its bytes. */
export function hasTooManyFields(body: Uint8Array): boolean {
	let fields = 1;
	for (let at = body.indexOf(AMPERSAND); at >= 0 && fields <= MAX_FIELDS; at = body.indexOf(AMPERSAND, at + 1)) fields += 1;
	return fields > MAX_FIELDS;
}

/** The fields of a form, by name; several of one name as a list. n8n itself reads the first thousand alone. `body`: its bytes, in UTF-8. */
export function formFields(body: Uint8Array): IDataObject {
	const fields = grouped(new URLSearchParams(Buffer.from(body).toString()), ([name]) => [name]);
	return Object.fromEntries([...fields].map(([name, entries]) => [name, entries.length === 1 ? entries[0][1] : entries.map(([, value]) => value)]));
}

/**
 * The object that the fields of a form spell: how Acquire writes an event as a form is not documented, so both common ways are
 * read, brackets as in `data[contact][id]` and JSON text as the value. Within brackets a value is text, since a person may have written it.
 */
export function fromForm(fields: IDataObject): IDataObject {
	const result: IDataObject = {};
	for (const [name, value] of Object.entries(fields)) {
		const path = name.split(/\]?\[|\]$/).filter((key, index) => index === 0 || key !== '');
		if (path.length <= MAX_DEPTH && path.every(isSafeKey)) place(result, path, path.length === 1 ? readValue(value) : value);
	}
	return withLists(result) as IDataObject;
}

function place(target: IDataObject, [key, ...rest]: string[], value: unknown): void {
	if (rest.length === 0) {
		target[key] = value as IDataObject;
		return;
	}
	// Not into a list that JSON text gave: an index or `length` of a few bytes would make billions of slots.
	const next = objectOrEmpty(target[key]);
	target[key] = next;
	place(next, rest, value);
}

function readValue(value: unknown): unknown {
	if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
}

/** `{ 0: …, 1: … }` is a list, as deep as brackets go: JSON text may be nested deeper than the stack. */
function withLists(value: unknown, depth = 0): unknown {
	if (!isObject(value) || depth > MAX_DEPTH) return value;
	const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, withLists(inner, depth + 1)]);
	const isList = entries.length > 0 && entries.every(([key], index) => key === String(index));
	return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
