import { beginning } from '../input/beginning';
import { asItemError, ItemError } from '../input/itemError';
import { isObject, objectOrEmpty } from '../input/object';
import type { AcquireResponse } from './acquireResponse';
import { textWithoutSecrets } from './preview';

const LOCATION_LENGTH = 200;
const REASON_LENGTH = 300;
const CODE_LENGTH = 100;

const NOT_FOUND = 'ERROR_RECORD_NOT_FOUND';
const INVALID_INPUT = 'ERROR_INVALID_INPUT';
const DUPLICATE = 'ERROR_DUPLICATE_RECORD_FOUND';
const NO_PERMISSION = 'ERROR_UNAUTHORIZED_ACCESS';
const SERVER_FAULT = 'ERROR_SERVER_ERROR';

/** True for a fault of Acquire's own that its status does not tell: it may have done what was asked. */
export function isHiddenServerFault({ details: { status = 0, code } = {} }: Pick<ItemError, 'details'>): boolean {
	return code === SERVER_FAULT && status < 500;
}

/** True for the error of a record that does not exist, in Acquire's own words: the vendor's pages say both 400 with this code and 404. */
export function isNotFound({ details: { status, code } = {} }: Pick<ItemError, 'details'>): boolean {
	return code === NOT_FOUND || (status === 404 && code !== undefined);
}

/** True for the rejection of a record that the account has already. */
export function isDuplicate({ details }: Pick<ItemError, 'details'>): boolean {
	return details?.code === DUPLICATE;
}

/** True for Acquire's own rejection of a key that lacks a permission: a 403 without a code comes from a proxy or firewall. */
export function lacksPermission({ details: { status, code } = {} }: Pick<ItemError, 'details'>): boolean {
	return code === NO_PERMISSION || (status === 403 && code !== undefined);
}

/** True for the rejection of a request that Acquire takes for invalid: it has changed nothing. */
export function isInvalidInput(error: Pick<ItemError, 'details' | 'effect'>): boolean {
	const { status, code } = error.details ?? {};
	const isInvalid = code === INVALID_INPUT || ((status === 400 || status === 422) && code !== DUPLICATE && !isNotFound(error));
	return isInvalid && error.effect === 'none';
}

/**
 * True where nothing is at a path, or no record of that id: which of the two it is, Acquire does not say in every case. The request
 * that was rejected so has changed nothing; an attempt before it, whose response was lost, may have.
 */
export function isUnknownPath(error: Pick<ItemError, 'details' | 'effect' | 'cause'>): boolean {
	const { status } = error.details ?? {};
	const { effect } = error.cause ?? error;
	return effect === 'none' && (status === 404 || status === 405 || isNotFound(error));
}

/** What was thrown, if it is such a rejection, after which the caller goes on in another way. @throws {ItemError} anything else */
export function requireRejection(thrown: unknown, isRejection: (error: ItemError) => boolean): ItemError {
	const error = asItemError(thrown);
	if (isRejection(error)) return error;
	throw error;
}

/** The error for a status that is no success, or a success that carries an error. `recordName` as in "Contact 101". */
export function rejected({ status, body }: AcquireResponse, recordName: string): ItemError {
	const { reason, code } = reasonIn(body);
	const details = { status, code };
	const because = reason === undefined ? '' : `: ${reason}`;
	if (status === 401 || code === 'ERROR_UNAUTHORIZED') {
		return new ItemError(`Acquire did not accept the API key${because}`, {
			description: "Check the key in the credential. Keys are created in Acquire under 'Settings > For Developers > API Key'.",
			details,
			stopsRun: true,
		});
	}
	if (isFromProxy(status, body, code)) return proxyRejection(status, because);
	if (status === 403 || code === NO_PERMISSION) {
		return new ItemError(`The API key lacks permission for this in Acquire${because}`, {
			description: `The key lacks the permission for this request (${recordName.replace(/^One of /, '')}). Add the permission in Acquire under 'Settings > For Developers > API Key', or create a new key that has it.`,
			details: { status, code: code ?? NO_PERMISSION },
		});
	}
	if (status === 404 || code === NOT_FOUND) {
		return new ItemError(`${recordName} was not found in Acquire${because}`, {
			description: 'Check the ID. The record may have been deleted or merged into another.',
			details: { status, code: code ?? NOT_FOUND },
		});
	}
	if (status === 429) {
		return new ItemError(`Acquire is receiving too many requests${because}`, {
			description: "Try again later. If the node has the option 'Concurrency', lower it.",
			details,
		});
	}
	if (status === 408) {
		return new ItemError(`Acquire did not receive the request in time${because}`, { description: 'Try again later.', details });
	}
	if (status >= 500 || code === SERVER_FAULT) {
		return new ItemError(`${status >= 500 ? `Acquire returned HTTP ${status}` : 'Acquire reported an internal fault'}${because}`, {
			description: 'Try again later.',
			details,
		});
	}
	return new ItemError(`Acquire rejected the request${because || ` with HTTP status ${status}`}`, {
		description: because ? 'Change the values that the message names and try again.' : 'Acquire gave no reason. Check the values of the item and try again.',
		details,
	});
}

/** The error of a call that is sent without the key: another key would not help it, and other calls need not fail for it. */
export function withoutKeyAdvice(error: ItemError): ItemError {
	const { message, details, stopsRun } = error;
	const isOfAcquire = stopsRun || lacksPermission(error);
	// An execution that was canceled stops, too.
	if (details === undefined || !(isOfAcquire || details.status === 403)) return error;
	// What Acquire says of it stays.
	const told = isOfAcquire ? message.replace(/^[^:]*/, 'Acquire rejected this call, which is documented to need no API key') : message;
	return new ItemError(told, { description: `${isOfAcquire ? 'This' : 'If there is no proxy or firewall on the way, this'} call cannot be used with your account.`, details });
}

/** The error for a redirect: it is not followed, since the key must not leave the account's host. */
export function redirected({ status, location }: AcquireResponse): ItemError {
	return new ItemError(`Acquire responded with a redirect${location ? ` to ${beginning(location, LOCATION_LENGTH)}` : ''}, which is not followed`, {
		description: "Check the 'Account Subdomain' of the credential: the account may have moved to another name.",
		details: { status },
		// A 303 points to what became of a request that was processed (RFC 9110), the others to where it is to be sent.
		effect: status === 303 ? 'possible' : 'none',
	});
}

/**
 * True for a rejection that seems not to come from Acquire, but from a proxy, a firewall or another site's host: a 403 that is no JSON, a 404
 * that has neither `error` nor one of Acquire's codes. How Acquire words them is not documented.
 */
function isFromProxy(status: number, body: unknown, code = ''): boolean {
	if (status === 403) return !isObject(body);
	return status === 407 || (status === 404 && !code.startsWith('ERROR_') && !(isObject(body) && 'error' in body));
}

/** Without a code: those in `details` are Acquire's. */
function proxyRejection(status: number, because: string): ItemError {
	if (status === 407) {
		return new ItemError(`The proxy requires a user name and password${because}`, {
			description: 'Nothing was sent to Acquire. Check the proxy that n8n is set to use, e.g. in HTTPS_PROXY.',
			details: { status },
		});
	}
	if (status === 403) {
		return new ItemError(`A proxy or firewall seems to have rejected the request (HTTP 403)${because}`, {
			description: 'The response is not JSON, as those of Acquire are. If there is no proxy or firewall on the way, check the permissions of the API key.',
			details: { status },
		});
	}
	return new ItemError(`There is no Acquire API at this address (HTTP 404)${because}`, {
		description: "Check the 'Account Subdomain' of the credential, and that the record exists. A proxy or firewall may also have responded in place of Acquire.",
		details: { status },
	});
}

/** The service's own words, from `{ error: { code, message } }`, from plain text in `error`, or from `message`. */
function reasonIn(body: unknown): { reason?: string; code?: string } {
	// Plain text is a reason; a page is not.
	if (typeof body === 'string' && body.trim() !== '' && !body.trim().startsWith('<')) return { reason: beginning(textWithoutSecrets(body.trim()), REASON_LENGTH) };
	if (!isObject(body)) return {};
	const error = objectOrEmpty(body.error);
	const code = [error.code, error.type, body.code].find((value) => typeof value === 'string');
	const words = [error.message, body.error, body.message].find((value) => typeof value === 'string' && value !== '');
	const shortCode = code === undefined ? undefined : beginning(code, CODE_LENGTH);
	return { reason: typeof words === 'string' ? beginning(textWithoutSecrets(words), REASON_LENGTH) : shortCode, code: shortCode };
}
