import type { IDataObject } from 'n8n-workflow';
import { listed } from '../../input/listed';
import type { RecordBody } from '../../records/fields/body';
import type { AcquireClient } from '../../service/acquireClient';
import type { AcquireRequest } from '../../service/acquireRequest';
import { tryBothForms } from '../../service/alternativeForm';
import { endpointRequest } from '../../service/endpointRequest';

/** Acquire's "Update contact" call. Sent twice it does no more than once. */
export function updateContactRequest(id: number, body: RecordBody): AcquireRequest {
	return endpointRequest('updateContact', id, { body, recordName: `Contact ${id}`, unknownEffect: 'The contact may have been updated' });
}

/** Acquire's "Create contact" call. Must not be repeated where the first may have been completed. */
export function createContactRequest(body: RecordBody): AcquireRequest {
	return endpointRequest('createContact', {}, { body, recordName: 'The contact', unknownEffect: 'The contact may have been created' });
}

/** Acquire's "Get contact" call; the lists go into the query, a key repeated for each entry. */
export function getContactRequest(id: number, { relations = [], select = [] }: { relations?: string[]; select?: string[] } = {}): AcquireRequest {
	const query = { ...(relations.length > 0 && { relations }), ...(select.length > 0 && { select }) };
	return endpointRequest('getContact', id, { query, recordName: `Contact ${id}` });
}

/**
 * Merges the contacts into the first by Acquire's "Merge contacts" call. The vendor's newest example names them `sourceIds`, the page
 * with the table of parameters `mergeId`. @throws {ItemError}
 */
export async function sendMerge(client: AcquireClient, id: number, sourceIds: number[]): Promise<IDataObject> {
	const send = async (body: IDataObject) => {
		const recordName = `One of the contacts ${listed([id, ...sourceIds].map(String))}`;
		return await client.request(endpointRequest('mergeContacts', id, { body, recordName, unknownEffect: 'The contacts may have been merged' }));
	};
	return await tryBothForms(
		async () => await send({ sourceIds }),
		async () => await send({ mergeId: sourceIds }),
	);
}
