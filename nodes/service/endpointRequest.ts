import type { AcquireRequest } from './acquireRequest';
import { type Endpoint, endpointCall, filledPath } from './endpoint';

type Details = Pick<AcquireRequest, 'recordName'> & Partial<Omit<AcquireRequest, 'method' | 'path'>>;

/**
 * The request for a call of the contract. It may be repeated unless it is a POST that changes something, or `details` say otherwise.
 * @param ids what the path takes, by name, or the one id
 */
export function endpointRequest(endpoint: Endpoint, ids: number | Readonly<Record<string, number>>, { idempotent, ...details }: Details): AcquireRequest {
	const { method, path, onlyReads, keyless, otherPath } = endpointCall(endpoint);
	return {
		method,
		path: filledPath(path, ids),
		onlyReads,
		idempotent: idempotent ?? (onlyReads || method !== 'POST'),
		keyless,
		otherPath: otherPath === undefined ? undefined : { call: endpoint, path: filledPath(otherPath, ids) },
		...details,
	};
}
