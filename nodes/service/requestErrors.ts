import { ItemError } from '../input/itemError';
import type { AcquireRequest } from './acquireRequest';
import type { LostConnection } from './lostConnection';
import { RESPONSE_TOO_LARGE } from './responseBody';

/** The way out of a request that must not be repeated and may have been completed, whatever it came back with. */
const LOOK_FIRST = 'Check in Acquire whether this was done before you send it again; otherwise it may be done twice.';
const SEND_AGAIN = 'Look at it in Acquire, or send it again: that does no harm.';

/** The error of whatever a canceled execution did not send. */
export function canceled(): ItemError {
	return new ItemError('The execution was canceled', { stopsRun: true });
}

/** The error of a request that never got a response, or none that could be kept. */
export function connectionError({ code, blocked }: LostConnection): ItemError {
	const details = { code };
	if (blocked !== undefined) return new ItemError(blocked.message, { description: blocked.description, details });
	if (code === 'ERR_INVALID_URL') {
		return new ItemError('The URL of the proxy that n8n is set to use is not valid', { description: 'Nothing was sent to Acquire. Correct the URL, e.g. in HTTPS_PROXY.', details });
	}
	if (code === RESPONSE_TOO_LARGE) {
		return new ItemError('The response is larger than 64 MB, and was not read to its end', { description: "Request fewer records at once, if the node has a filter or 'Limit' (below 100).", details });
	}
	return new ItemError(
		code === 'ECONNABORTED' || code === 'ETIMEDOUT'
			? 'Acquire did not respond in time'
			: 'Could not connect to Acquire, or the connection was lost',
		{
			description: `Check the network and the 'Account Subdomain' of the credential, or raise 'Timeout (Ms)' if the node has that option. Network code: ${code}.`,
			details,
		},
	);
}

/**
 * The error, with what is known of the request's effect. One that only reads has none; for another it says what may have been
 * changed, and how to go on. Its `cause` is the error without that, for items to which it does not apply.
 */
export function withUnknownEffect(error: ItemError, request: AcquireRequest, isUnknown: boolean): ItemError {
	const { onlyReads, unknownEffect, idempotent } = request;
	if (error.effect === 'none' && (onlyReads || !isUnknown)) return error;
	const { message, description } = error;
	if (onlyReads) return new ItemError(message, { ...error, effect: 'none' });
	const told = unknownEffect === undefined ? message : `${unknownEffect}: ${message}`;
	if (idempotent) return new ItemError(told, { ...error, description: description ?? SEND_AGAIN, effect: 'possible', cause: error });
	return new ItemError(told, { ...error, description: LOOK_FIRST, effect: 'possibleNotRepeatable', cause: error });
}
