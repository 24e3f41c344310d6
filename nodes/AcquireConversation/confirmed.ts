import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../input/identifier';
import { ItemError } from '../input/itemError';
import { isObject } from '../input/object';
import type { Reception } from '../operations/results';
import { preview } from '../service/response';

/** A new record, which has an ID. @throws {ItemError} for anything else, which does not say that it was made */
export function newRecord(data: unknown): IDataObject {
	if (isObject(data) && parseId(data.id) !== undefined) return data;
	throw notConfirmed(data);
}

/** The message of `{ success: true, message }`. @throws {ItemError} for anything else, which does not say that it was done */
export function confirmed(data: unknown): IDataObject {
	if (isObject(data) && data.success === true) return { success: true, ...(typeof data.message === 'string' && { message: data.message }) };
	throw notConfirmed(data);
}

/** A delete that Acquire confirms with `{ success: true }`, or a repeated one that found nothing any more. @throws {ItemError} */
export function confirmedDelete(data: unknown, { ids, repeated }: Reception): IDataObject {
	const isEmpty = isObject(data) && Object.keys(data).length === 0;
	if (!(repeated && isEmpty)) confirmed(data);
	return { deleted: true, id: Object.values(ids)[0] };
}

function notConfirmed(data: unknown): ItemError {
	return new ItemError(`Acquire did not confirm it: ${preview(data)}`, { description: 'Look at the record in Acquire.', effect: 'possible' });
}
