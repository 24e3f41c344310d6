import type { IDataObject } from 'n8n-workflow';
import { objectOrEmpty, objectsIn } from './object';

/** The rows of a parameter in which they are added one by one: n8n holds them under `member`, and keeps nothing that is not written so. */
export function rowsOf(raw: unknown, member: string): IDataObject[] {
	return objectsIn(objectOrEmpty(raw)[member]);
}
