import type { IDataObject } from 'n8n-workflow';
import { holdsJson } from '../../input/sameJson';
import { configIn } from '../../records/attribute/attribute';
import type { AcquireClient } from '../../service/acquireClient';
import type { AcquireRequest } from '../../service/acquireRequest';
import { tryBothForms } from '../../service/alternativeForm';
import { endpointRequest } from '../../service/endpointRequest';

/** Acquire's call for one attribute definition. */
export function getAttributeRequest(id: number): AcquireRequest {
	return endpointRequest('getCustomAttribute', id, { recordName: `Custom attribute ${id}` });
}

/**
 * Changes a definition and returns it. The vendor's example wraps the body in `data`, the one of "create" is flat: flat is sent where
 * wrapped is rejected as invalid, or does not show in the response.
 * @throws {ItemError}
 */
export async function updateDefinition(client: AcquireClient, id: number, changed: IDataObject): Promise<IDataObject> {
	// As it goes over the wire, without members that are undefined.
	const wanted: unknown = JSON.parse(JSON.stringify(changed.config));
	const send = async (body: IDataObject) => await client.request(updateAttributeRequest(id, body));
	return await tryBothForms(
		async () => await send({ data: { id, ...changed } }),
		async () => await send(changed),
		(shown) => holdsJson(configIn(shown), wanted) && shown.key === changed.key,
	);
}

function updateAttributeRequest(id: number, body: IDataObject): AcquireRequest {
	return endpointRequest('updateCustomAttribute', id, { body, recordName: `Custom attribute ${id}`, unknownEffect: 'The custom attribute may have been updated' });
}
