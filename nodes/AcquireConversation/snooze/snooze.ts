import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { objectOrEmpty, objectsIn } from '../../input/object';
import { withZone } from '../../input/utcTime';
import { choice } from '../../operations/fields/choice';

export const resource = 'snooze';
export const simplified = ['objectType', 'contactId', 'objectId', 'scheduleDate', 'message', 'userId'];
export const objectType = choice('Object', ['case', 'contact'], { description: 'What to snooze' });

/** A snooze in one shape: the call that creates one returns its date with a space and without a zone, presumably UTC. */
export function tidySnooze(row: IDataObject): IDataObject {
	const numbers = ['contactId', 'objectId', 'userId'].map((column) => [column, parseId(row[column]) ?? row[column]]);
	const tidied = [...numbers, ['scheduleDate', withZone(row.scheduleDate)]];
	return { ...row, ...Object.fromEntries(tidied.filter(([, value]) => value !== undefined)) };
}

/** The snooze under `data`, twice; none where nothing is snoozed, for which the documentation shows nothing. */
export function foundSnooze(data: unknown): IDataObject[] {
	return objectsIn([objectOrEmpty(data).data]).filter((found) => Object.keys(found).length > 0);
}
