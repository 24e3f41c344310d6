import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../input/itemError';
import { isObject } from '../input/object';
import type { Reception } from '../operations/results';
import { preview } from '../service/response';

/** The message of `{ success: true, message }`. @throws {ItemError} for anything else, which does not say that it was done */
export function confirmed(data: unknown): IDataObject {
	if (isObject(data) && data.success === true) return { success: true, ...(typeof data.message === 'string' && { message: data.message }) };
	throw new ItemError(`Acquire did not confirm it: ${preview(data)}`, { description: 'Look at the record in Acquire.', effect: 'possible' });
}

/** A delete that Acquire confirms with `{ success: true }`, or a repeated one that found nothing any more. @throws {ItemError} */
export function confirmedDelete(data: unknown, { ids, repeated }: Reception): IDataObject {
	const isEmpty = isObject(data) && Object.keys(data).length === 0;
	if (!(repeated && isEmpty)) confirmed(data);
	return { deleted: true, id: Object.values(ids)[0] };
}
