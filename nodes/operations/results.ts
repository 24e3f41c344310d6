import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../input/itemError';
import { isObject } from '../input/object';
import { preview } from '../service/response';

/** What a result reader is told beside `data`. */
export interface Reception {
	/** What the request was about, e.g. "Role 3". */
	recordName: string;
	/** Whether an earlier attempt of the request may already have had its effect. */
	repeated: boolean;
	/** The ids in path and query, by field. */
	ids: Readonly<Record<string, number>>;
}

/** Rows of one page of a list; `total` only where the contract says that the count is that of the whole list. */
export interface Rows {
	rows: IDataObject[];
	total?: number;
}

/** @throws {ItemError} for `data` that says `success: false`, which comes with status 200 */
export function requireSuccess(data: unknown, recordName: string): void {
	if (!isObject(data) || (data.success !== false && data.success !== 'false')) return;
	const reason = typeof data.message === 'string' && data.message !== '' ? `: ${data.message}` : '';
	throw new ItemError(`Acquire rejected the request for ${recordName}${reason}`);
}

/** `data` itself is the record. */
export function record(data: unknown): IDataObject {
	if (isObject(data)) return data;
	throw noRecord(data);
}

/** The record stands under a member of `data`, or under an index of it. */
export function recordAt(member: string | number): (data: unknown) => IDataObject {
	return (data) => record(typeof data === 'object' && data !== null ? (data as Record<string | number, unknown>)[member] : data);
}

/** The rows stand under a member of `data`; its `count`, if it has one, is that of the whole list. */
export function rowsAt(member: string): (data: unknown) => Rows {
	return (data) => {
		const rows = isObject(data) ? data[member] : undefined;
		if (!Array.isArray(rows)) throw noRecord(data);
		const { count } = data as IDataObject;
		return { rows: rows.filter(isObject), total: typeof count === 'number' ? count : undefined };
	};
}

/** A list of texts under a member of `data`, each as a record with one column. */
export function textsAt(member: string, column: string): (data: unknown) => Rows {
	return (data) => {
		const texts = isObject(data) ? data[member] : undefined;
		if (!Array.isArray(texts)) throw noRecord(data);
		return { rows: texts.map((text) => ({ [column]: String(text) })) };
	};
}

/** Records under the keys "0", "1" …, as some calls return them in place of a list; other members are left out. */
export function numericKeys(data: unknown): IDataObject[] {
	return Object.entries(record(data))
		.filter(([key]) => /^\d+$/.test(key))
		.map(([, value]) => record(value));
}

/** Acquire says that it did it, without a record: `{ success, message }`. */
export function acknowledgement(data: unknown, { ids, recordName }: Reception): IDataObject {
	requireSuccess(data, recordName);
	const { message } = record(data);
	const [id] = Object.values(ids);
	return { success: true, ...(id !== undefined && { id }), ...(typeof message === 'string' && { message }) };
}

/**
 * What Acquire says it deleted: a number, or for a block `{ affected }`. Nothing deleted means at the first attempt that the
 * record is not there, and after one whose response was lost that it was deleted then.
 */
export function deleted(data: unknown, { ids, recordName, repeated }: Reception): IDataObject {
	const { deleted: given } = record(data);
	const count = isObject(given) ? given.affected : given;
	if (!repeated && count === 0) {
		throw new ItemError(`${recordName} was not found in Acquire`, { description: 'Check the ID. It may have been deleted before.' });
	}
	return { deleted: true, id: Object.values(ids)[0] };
}

function noRecord(data: unknown): ItemError {
	return new ItemError(`Acquire returned no record: ${preview(data)}`, {
		description: 'The request may have been completed. Look at the record in Acquire.',
		effect: 'possible',
	});
}
