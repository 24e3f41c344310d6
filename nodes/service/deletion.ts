import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from './acquireClient';
import { isObject } from '../input/object';
import { Refusal } from '../input/itemError';

/** What to delete: `path` below `/api/v1`, `subject` for messages. */
export interface Deletion {
	path: string;
	query?: IDataObject;
	subject: string;
	id: number;
}

/**
 * Deletes a record and gives `{ deleted: true, id }`. That nothing was deleted is a refusal at the first try, and a
 * success after a try whose answer was lost. Throws a Refusal.
 */
export async function deleteRecord(client: AcquireClient, { path, query, subject, id }: Deletion): Promise<IDataObject> {
	const { data, repeated } = await client.request({ method: 'DELETE', path, query, subject, mayRepeat: true, absentIsDone: true, unknownFate: 'It may have been deleted' });
	if (!repeated && deletedRows(data) === 0) {
		throw new Refusal(`${subject} was not found in Acquire`, { description: 'Check the ID. It may have been deleted before.' });
	}
	return { deleted: true, id };
}

/** Rows that Acquire says it deleted: a number, or for a block `{ affected }`. Undefined if it does not say. */
function deletedRows({ deleted }: IDataObject): unknown {
	return isObject(deleted) ? deleted.affected : deleted;
}
