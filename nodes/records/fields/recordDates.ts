import type { INodeProperties } from 'n8n-workflow';

const description = 'Acquire may ignore it or store it unchecked. Leave it out unless you know that you need it.';

/** When Acquire created and last changed a record. Few have to set them, so they stand below the other fields. */
export const recordDates: INodeProperties[] = [
	{ displayName: 'Date Created', name: 'dateCreated', type: 'dateTime', default: '', description },
	{ displayName: 'Date Updated', name: 'dateUpdated', type: 'dateTime', default: '', description },
];

/** True for the key of one of them. */
export function isRecordDate(key: unknown): boolean {
	return recordDates.some(({ name }) => name === key);
}
