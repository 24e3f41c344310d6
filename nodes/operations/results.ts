import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../input/itemError';
import { isObject, objectOrEmpty } from '../input/object';
import type { ResponseInfo } from '../service/acquireClient';
import { preview } from '../service/preview';
import { noRecord, objectIn, recordIn } from '../service/response';
import { type Rows, rowsIn } from '../service/rows';
import type { ExecutionHints } from './executionHints';

/** The result reader where `data` itself is the record. */
export { recordIn as record } from '../service/response';

/** What a result reader gets besides `data`. */
export interface ResultContext extends ResponseInfo {
	/** What the request was about, e.g. "Role 3". */
	recordName: string;
	/** The ids in path and query, by field. */
	ids: Readonly<Record<string, number>>;
	/** The body that was sent, if any. */
	sent?: IDataObject;
	/** The record as it was read before the change, where it was. */
	current?: IDataObject;
	/** What the user should know although it is done. */
	hints?: ExecutionHints;
	/** For a DELETE that the contract has a reading call beside: whether the record is no longer there. */
	isGone?(): Promise<boolean>;
}

/** The record; members that the response leaves out or returns as null have the value that was sent, or else that which was read before the change. */
export function withCurrent(read: (data: unknown) => IDataObject): (data: unknown, context: ResultContext) => IDataObject {
	return (data, { current = {}, sent = {} }) => {
		const record = read(data);
		return Object.fromEntries(Object.keys({ ...current, ...record }).map((name) => [name, record[name] ?? sent[name] ?? current[name] ?? null]));
	};
}

/** The record stands under a member of `data`, or under an index of it. @throws {ItemError} if it is not there */
export function recordAt(member: string | number): (data: unknown) => IDataObject {
	return (data) => recordIn(typeof data === 'object' && data !== null ? (data as Record<string | number, unknown>)[member] : data);
}

/** The rows stand under a member of `data`; its `count`, if it has one, is that of the whole list. `counted`: see rowsIn. @throws {ItemError} if it is not there */
export function rowsAt(member: string, counted?: string): (data: unknown) => Rows {
	return (data) => rowsIn(data, member, counted);
}

/** A list of texts under a member of `data`, each as a record with one column. @throws {ItemError} if it is not there */
export function textsAt(member: string, column: string): (data: unknown) => Rows {
	return (data) => {
		const texts = objectOrEmpty(data)[member];
		if (!Array.isArray(texts)) throw noRecord(data);
		return { rows: texts.map((text) => ({ [column]: String(text) })) };
	};
}

/** Records under the keys "0", "1" …, as some calls return them in place of a list; other members are left out. @throws {ItemError} if `data` is no object */
export function numericKeys(data: unknown): IDataObject[] {
	return Object.entries(objectIn(data))
		.filter(([key]) => /^\d+$/.test(key))
		.map(([, value]) => objectIn(value));
}

/** Acquire says that it did it, without a record: `{ success: true, message }`. @throws {ItemError} if it does not */
export function acknowledgement(data: unknown, { ids = {}, absent }: Pick<ResponseInfo, 'absent'> & Partial<Pick<ResultContext, 'ids'>>): IDataObject {
	const { success, message } = objectOrEmpty(data);
	if (!absent && success !== true && success !== 'true') throw unconfirmed(data);
	const [id] = Object.values(ids);
	return { success: true, ...(id !== undefined && { id }), ...(typeof message === 'string' && { message }) };
}

/** The same where the vendor shows `true` alone. @throws {ItemError} for anything else */
export function done(data: unknown, context: ResultContext): IDataObject {
	return acknowledgement(data === true ? { success: true } : data, context);
}

/** Acquire says that it deleted the record, without a count: `{ success: true }`. @throws {ItemError} if it does not */
export function acknowledgedDelete(data: unknown, context: ResultContext): IDataObject {
	acknowledgement(data, context);
	return { deleted: true, id: Object.values(context.ids)[0] };
}

/** The same for several records, whose ids stand in the body. */
export function acknowledgedDeletes(data: unknown, context: ResultContext): IDataObject {
	acknowledgement(data, context);
	return { deleted: true, ids: Object.values(context.ids) };
}

/**
 * What Acquire says it deleted: how many records, as a number or for a block as `{ affected }`. After 0 the record is read:
 * it may have been deleted by an attempt whose response was lost, and the vendor's one example of a lifted block says 0.
 */
export async function deleted(data: unknown, { ids, recordName, repeated, absent, isGone }: ResultContext): Promise<IDataObject> {
	const count = absent ? 1 : deletedCount(data);
	if (count === undefined) throw unconfirmed(data);
	if (count === 0 && isGone === undefined && !repeated) throw notFound(recordName);
	if (count === 0 && isGone !== undefined && !(await isGone())) {
		throw new ItemError(`Acquire did not delete ${recordName}: it is still there`, { description: 'Look at it in Acquire: something may keep it from being deleted.' });
	}
	return { deleted: true, id: Object.values(ids)[0] };
}

function deletedCount(data: unknown): number | undefined {
	const given = objectOrEmpty(data).deleted;
	const count = isObject(given) ? given.affected : given;
	return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : undefined;
}

/** The error for a record that a response shows not to be there. */
export function notFound(recordName: string): ItemError {
	return new ItemError(`${recordName} was not found in Acquire`, { description: 'Check the ID. It may have been deleted before.' });
}

/** The error for a response that does not show whether it was done. */
export function unconfirmed(data: unknown): ItemError {
	return new ItemError(`Acquire's response does not say that it was done: ${preview(data)}`, { effect: 'possible' });
}
