import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { isObject, objectOrEmpty } from '../../input/object';
import { withZone } from '../../input/utcTime';
import { choice } from '../../operations/fields/choice';
import { noRecord } from '../../service/response';

export const resource = 'snooze';
export const simplified = ['objectType', 'contactId', 'objectId', 'scheduleDate', 'message', 'userId'];
export const objectType = choice('Object', ['case', 'contact'], { description: 'What to snooze' });

/** A snooze in one shape: the call that creates one returns its date with a space and without a zone, presumably UTC. */
export function tidySnooze(row: IDataObject): IDataObject {
	const numbers = ['contactId', 'objectId', 'userId'].map((column) => [column, parseId(row[column]) ?? row[column]]);
	const tidied = [...numbers, ['scheduleDate', withZone(row.scheduleDate)]];
	return { ...row, ...Object.fromEntries(tidied.filter(([, value]) => value !== undefined)) };
}

/**
 * The snooze under `data`, twice; none where nothing is snoozed, for which the documentation shows nothing. As the call is not verified,
 * one that comes otherwise, or several, are taken too. @throws {ItemError} for what is no snooze
 */
export function foundSnooze(data: unknown): IDataObject[] {
	const { data: inner = data } = objectOrEmpty(data);
	const found = [inner ?? []].flat();
	if (!found.every(isObject)) throw noRecord(data);
	return found.filter((snooze) => Object.keys(snooze).length > 0);
}
