import type { IDataObject } from 'n8n-workflow';
import { jsonText } from '../input/jsonText';
import { ItemError } from '../input/itemError';
import { isObject } from '../input/object';

/** What Acquire responded, before it is checked. */
export interface AcquireResponse {
	status: number;
	body: unknown;
	/** Where a redirect points, for the message: it is never followed. */
	location?: string;
}

const PREVIEW_LENGTH = 200;
const REASON_LENGTH = 300;
const CODE_LENGTH = 100;

/**
 * The `data` of a response. `recordName` names what the request was about, e.g. "Contact 101".
 * @throws {ItemError} for a status that is no success, for a success that carries `error` (the only documented error body
 * came with status 200), and for anything that is not Acquire's envelope
 */
export function dataOf(response: AcquireResponse, recordName: string): unknown {
	if (isSuccess(response)) return response.body.data;
	const { status, body } = response;
	if (status >= 300 && status < 400) throw redirected(response);
	if (status < 200 || status >= 300 || (isObject(body) && isErrorMember(body.error))) throw rejected(response, recordName);
	throw unreadable(response, isObject(body) ? "that has no 'data'" : 'that is not JSON');
}

/** True for the error of a record that does not exist: the vendor's pages say both 400 with this code and 404. */
export function isNotFound({ details }: Pick<ItemError, 'details'>): boolean {
	return details?.status === 404 || details?.code === 'ERROR_RECORD_NOT_FOUND';
}

/** True where dataOf gives the data. */
export function isSuccess(response: AcquireResponse): response is AcquireResponse & { body: { data: unknown } } {
	const { status, body } = response;
	return status >= 200 && status < 300 && isObject(body) && !isErrorMember(body.error) && isPresent(body.data);
}

/** `data` as an object. @throws {ItemError} where it is anything else */
export function objectIn(data: unknown): IDataObject {
	if (isObject(data)) return data as IDataObject;
	throw new ItemError(`Acquire returned no record: ${preview(data)}`, {
		description: 'The request may have been completed. Look at the record in Acquire.',
		effect: 'possible',
	});
}

/** True for JSON that was cut off on its way: a dropped connection, while HTML in place of JSON comes from somebody else. */
export function isTruncatedJson(body: unknown): boolean {
	return typeof body === 'string' && /^\s*[{[]/.test(body);
}

function isErrorMember(value: unknown): boolean {
	return isPresent(value) && value !== false && value !== '';
}

function isPresent(value: unknown): boolean {
	return value !== undefined && value !== null;
}

function rejected({ status, body }: AcquireResponse, recordName: string): ItemError {
	const { reason, code } = reasonIn(body);
	const details = { status, code };
	const because = reason === undefined ? '' : `: ${reason}`;
	if (status === 401 || code === 'ERROR_UNAUTHORIZED') {
		return new ItemError(`Acquire did not accept the API key${because}`, {
			description: "Check the key in the credential. Keys are made in Acquire under 'Settings > For Developers > API Key'.",
			details,
			stopsRun: true,
		});
	}
	if (status === 403 || code === 'ERROR_UNAUTHORIZED_ACCESS') {
		return new ItemError(`The API key lacks permission for this in Acquire${because}`, {
			description: `${recordName} needs a permission that the key does not have. Add it in Acquire under 'Settings > For Developers > API Key'.`,
			details,
		});
	}
	if (isNotFound({ details })) {
		return new ItemError(`${recordName} was not found in Acquire${because}`, {
			description: 'Check the ID. The record may have been deleted or merged into another.',
			details,
		});
	}
	if (status === 429) {
		return new ItemError(`Acquire is receiving too many requests${because}`, {
			description: "Try again later, or lower 'Concurrency' in the node's options.",
			details,
		});
	}
	if (status >= 500) {
		return new ItemError(`Acquire returned HTTP ${status}${because}`, {
			description: 'Try again later.',
			details,
		});
	}
	return new ItemError(`Acquire rejected the request${because || ` with HTTP status ${status}`}`, {
		description: 'Change the values that the message names and try again.',
		details,
	});
}

/** The service's own words, from `{ error: { code, message } }`, from plain text in `error`, or from `message`. */
function reasonIn(body: unknown): { reason?: string; code?: string } {
	// Plain text is a reason; a page is not.
	if (typeof body === 'string' && body.trim() !== '' && !body.trim().startsWith('<')) return { reason: body.trim().slice(0, REASON_LENGTH) };
	if (!isObject(body)) return {};
	const error = isObject(body.error) ? body.error : undefined;
	const code = [error?.code, error?.type, body.code].find((value) => typeof value === 'string') as string | undefined;
	const words = [error?.message, body.error, body.message].find((value) => typeof value === 'string' && value !== '');
	const shortCode = code?.slice(0, CODE_LENGTH);
	return { reason: typeof words === 'string' ? words.slice(0, REASON_LENGTH) : shortCode, code: shortCode };
}

function redirected({ status, location }: AcquireResponse): ItemError {
	return new ItemError(`Acquire responded with a redirect${location ? ` to ${location.slice(0, PREVIEW_LENGTH)}` : ''}, which is not followed`, {
		description: "Check the 'Account Subdomain' of the credential: the account may have moved to another name.",
		details: { status },
	});
}

function unreadable({ status, body }: AcquireResponse, fault: string): ItemError {
	return new ItemError(`Acquire sent a response ${fault}: ${preview(body)}`, {
		description: 'The request may have been completed. Look at the record in Acquire before you send it again.',
		details: { status },
		effect: 'possible',
	});
}

/** The first 200 characters of what came, for a message. */
export function preview(body: unknown): string {
	const text = typeof body === 'string' ? body : jsonText(body);
	return text === '' ? '(empty)' : text.slice(0, PREVIEW_LENGTH);
}
