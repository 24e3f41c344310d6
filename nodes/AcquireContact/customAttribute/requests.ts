import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../input/object';
import { holdsJson } from '../../input/sameJson';
import type { AcquireClient } from '../../service/acquireClient';
import type { AcquireRequest } from '../../service/acquireRequest';
import { tryBothForms } from '../../service/alternativeForm';
import { endpointRequest } from '../../service/endpointRequest';

/** Acquire's call for one attribute definition. */
export function getAttributeRequest(id: number): AcquireRequest {
	return endpointRequest('getCustomAttribute', id, { recordName: `Custom attribute ${id}` });
}

/** The config of an attribute, also where it comes as JSON text; undefined where the record does not show it. */
export function configIn({ config }: IDataObject): IDataObject | undefined {
	if (config === null) return {};
	if (typeof config !== 'string') return isObject(config) ? config : undefined;
	try {
		const parsed: unknown = JSON.parse(config);
		return isObject(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
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
