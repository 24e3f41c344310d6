import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../../input/itemError';
import { isObject, objectsIn } from '../../input/object';
import { preview } from '../../service/preview';

/** The object; an empty one where there is none, for which Acquire may have an empty list. @throws {ItemError} for anything else */
export function objectAt(value: unknown): IDataObject {
	if (isObject(value)) return value;
	if (listAt(value).length === 0) return {};
	throw unreadable(value);
}

/** The list; an empty one where there is none. @throws {ItemError} for anything else */
export function listAt(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	if (value === undefined || value === null) return [];
	throw unreadable(value);
}

/** The records of a list; none where there is none. @throws {ItemError} for anything else */
export function recordsAt(value: unknown): IDataObject[] {
	return objectsIn(listAt(value));
}

/** The error for a report that is laid out in another way. Without it, the report would look empty. */
export function unreadable(found: unknown): ItemError {
	return new ItemError(`Acquire returned the report in an undocumented layout: ${preview(found)}`, { description: "With the output 'Raw' you get it as it is." });
}
