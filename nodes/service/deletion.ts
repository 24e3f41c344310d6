import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from './acquireClient';
import { isObject } from '../input/object';
import { ItemError } from '../input/itemError';

/** What to delete: `path` below `/api/v1`, `recordName` for messages. */
export interface Deletion {
	path: string;
	query?: IDataObject;
	recordName: string;
	id: number;
}

/**
 * Deletes a record and gives `{ deleted: true, id }`. That nothing was deleted is an error at the first attempt, and a
 * success after one whose response was lost.
 * @throws {ItemError}
 */
export async function deleteRecord(client: AcquireClient, { path, query, recordName, id }: Deletion): Promise<IDataObject> {
	const { data, repeated } = await client.request({ method: 'DELETE', path, query, recordName, idempotent: true, notFoundMeansDeleted: true, unknownEffect: 'It may have been deleted' });
	if (!repeated && deletedRows(data) === 0) {
		throw new ItemError(`${recordName} was not found in Acquire`, { description: 'Check the ID. It may have been deleted before.' });
	}
	return { deleted: true, id };
}

/** Rows that Acquire says it deleted: a number, or for a block `{ affected }`. Undefined if it does not say. */
function deletedRows({ deleted }: IDataObject): unknown {
	return isObject(deleted) ? deleted.affected : deleted;
}
