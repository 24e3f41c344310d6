import { ItemError } from '../input/itemError';
import { type AcquireRequest, onlyReads } from './acquireRequest';
import type { Attempt } from './retryPolicy';

/** The way out of a request that must not be repeated and may have been completed, whatever it came back with. */
const LOOK_FIRST = 'Look in Acquire whether this was done before you send it again, or it may be done twice.';

/** The error of whatever a canceled execution did not send. */
export function canceled(): ItemError {
	return new ItemError('The execution was canceled', { stopsRun: true });
}

/** The error of a request that never got a response. */
export function connectionError(attempt: Attempt): ItemError {
	const code = attempt.kind === 'connectionError' ? attempt.code : undefined;
	return new ItemError(
		code === 'ECONNABORTED' || code === 'ETIMEDOUT'
			? 'Acquire did not respond in time'
			: 'Could not connect to Acquire, or the connection was lost',
		{
			description: `Check the network and the 'Account Subdomain' of the credential, or raise 'Timeout' in the node's options. Network code: ${code}.`,
			details: { code },
		},
	);
}

/**
 * The error, with what is known of the request's effect if it was to change something. Its `cause` is the error without that,
 * for items to which it does not apply.
 */
export function withUnknownEffect(error: ItemError, request: AcquireRequest, isUnknown: boolean): ItemError {
	if (onlyReads(request) || !(error.effect !== 'none' || isUnknown)) return error;
	const { unknownEffect, idempotent } = request;
	const message = unknownEffect === undefined ? error.message : `${unknownEffect}: ${error.message}`;
	if (idempotent) return new ItemError(message, { ...error, effect: 'possible', cause: error });
	return new ItemError(message, { ...error, description: LOOK_FIRST, effect: 'possibleNotRepeatable', cause: error });
}
