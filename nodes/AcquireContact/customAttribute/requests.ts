import type { IDataObject } from 'n8n-workflow';
import type { AcquireClient } from '../../service/acquireClient';
import type { AcquireRequest } from '../../service/acquireRequest';
import { ATTRIBUTE_PATH } from '../../records/attribute/list';
import { asItemError, ItemError } from '../../input/itemError';

/** Acquire's "Get a custom attribute" call. */
export function getAttributeRequest(id: number): AcquireRequest {
	return { method: 'GET', path: `${ATTRIBUTE_PATH}/${id}`, recordName: `Custom attribute ${id}`, idempotent: true };
}

/**
 * Changes a definition and returns it. The vendor's example wraps the body in `data`, the one of "create" is flat: flat is
 * tried first, wrapped if that is rejected as invalid or does not show in the response.
 * @throws {ItemError}
 */
export async function updateDefinition(client: AcquireClient, id: number, changed: IDataObject): Promise<IDataObject> {
	let unchanged: IDataObject | undefined;
	let rejection: ItemError | undefined;
	try {
		const { data } = await client.request(updateAttributeRequest(id, changed));
		if (JSON.stringify(data.config) === JSON.stringify(changed.config) && data.key === changed.key) return data;
		unchanged = data;
	} catch (thrown) {
		rejection = asItemError(thrown);
		if (!isRejectedAsInvalid(rejection)) throw rejection;
	}
	try {
		return (await client.request(updateAttributeRequest(id, { data: { id, ...changed } }))).data;
	} catch (thrown) {
		const error = asItemError(thrown);
		if (unchanged !== undefined) return unchanged;
		// That the wrapped form as such is invalid leaves the first rejection as the reason.
		throw rejection !== undefined && error.details?.code === 'ERROR_INVALID_INPUT' ? rejection : error;
	}
}

function updateAttributeRequest(id: number, body: IDataObject): AcquireRequest {
	return {
		method: 'PUT',
		path: `${ATTRIBUTE_PATH}/${id}`,
		body,
		recordName: `Custom attribute ${id}`,
		idempotent: true,
		unknownEffect: 'The custom attribute may have been updated',
	};
}

function isRejectedAsInvalid({ details }: ItemError): boolean {
	return details?.code === 'ERROR_INVALID_INPUT' || details?.status === 400;
}
