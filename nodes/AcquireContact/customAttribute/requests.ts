import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from '../../service/acquireClient';
import type { AcquireRequest } from '../../service/acquireRequest';
import { ATTRIBUTE_PATH } from '../../records/attribute/list';
import { asRefusal, Refusal } from '../../input/itemError';

/** Acquire's "Get a custom attribute" call. */
export function getAttributeRequest(id: number): AcquireRequest {
	return { method: 'GET', path: `${ATTRIBUTE_PATH}/${id}`, subject: `Custom attribute ${id}`, mayRepeat: true };
}

/**
 * Changes a definition and gives it back. The vendor's example wraps the body in `data`, the one of "create" is flat:
 * flat is tried first, wrapped if that is refused as invalid or does not show in the answer. Throws a Refusal.
 */
export async function updateAttribute(client: AcquireClient, id: number, members: IDataObject): Promise<IDataObject> {
	const request = { method: 'PUT', path: `${ATTRIBUTE_PATH}/${id}`, subject: `Custom attribute ${id}`, mayRepeat: true, unknownFate: 'The custom attribute may have been updated' } as const;
	const flat = await client.request({ ...request, body: members }).catch(asRefusal);
	if (flat instanceof Refusal && flat.details?.code !== 'ERROR_INVALID_INPUT' && flat.details?.status !== 400) throw flat;
	if (!(flat instanceof Refusal)) {
		const { data: changed } = flat;
		if (JSON.stringify(changed.config) === JSON.stringify(members.config) && changed.key === members.key) return changed;
	}
	const wrapped = await client.request({ ...request, body: { data: { id, ...members } } }).catch(asRefusal);
	if (!(wrapped instanceof Refusal)) return wrapped.data;
	if (!(flat instanceof Refusal)) return flat.data;
	// A refusal of the wrapped form as such leaves the one of the flat form as the reason.
	throw wrapped.details?.code === 'ERROR_INVALID_INPUT' ? flat : wrapped;
}
