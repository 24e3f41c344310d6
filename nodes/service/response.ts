import type { IDataObject } from 'n8n-workflow';
import { jsonText } from '../input/jsonText';
import { Refusal } from '../input/itemError';
import { isObject } from '../input/object';

/** What Acquire answered, before anyone has believed it. */
export interface AcquireAnswer {
	status: number;
	body: unknown;
	/** Where a redirect points, for the message: it is never followed. */
	location?: string;
}

const PREVIEW_LENGTH = 200;
const REASON_LENGTH = 300;
const CODE_LENGTH = 100;

/**
 * The `data` of an answer. Throws a Refusal for a status that is no success, for a success that carries `error`
 * (the only documented error body came with status 200), and for anything that is not Acquire's envelope.
 * `subject` names what the request was about, e.g. "Contact 101".
 */
export function dataOf(answer: AcquireAnswer, subject: string): unknown {
	if (isSuccess(answer)) return answer.body.data;
	const { status, body } = answer;
	if (status >= 300 && status < 400) throw redirected(answer);
	if (status < 200 || status >= 300 || (isObject(body) && isErrorMember(body.error))) throw refused(answer, subject);
	throw unreadable(answer, isObject(body) ? "which holds no 'data'" : 'which is not JSON');
}

/** True for the refusal of a record that does not exist: the vendor's pages say both 400 with this code and 404. */
export function isNotFound({ details }: Pick<Refusal, 'details'>): boolean {
	return details?.status === 404 || details?.code === 'ERROR_RECORD_NOT_FOUND';
}

/** True where dataOf gives the data. */
export function isSuccess(answer: AcquireAnswer): answer is AcquireAnswer & { body: { data: unknown } } {
	const { status, body } = answer;
	return status >= 200 && status < 300 && isObject(body) && !isErrorMember(body.error) && isPresent(body.data);
}

/** `data` as an object. Throws a Refusal where it is anything else. */
export function objectIn(data: unknown): IDataObject {
	if (isObject(data)) return data as IDataObject;
	throw new Refusal(`Acquire's answer holds no record: ${preview(data)}`, {
		description: 'The request may have been carried out. Look at the record in Acquire.',
		mayBeDone: true,
	});
}

/** True for JSON that was cut off on its way: a broken line, while HTML in place of JSON is an answer of somebody else. */
export function isTruncatedJson(body: unknown): boolean {
	return typeof body === 'string' && /^\s*[{[]/.test(body);
}

function isErrorMember(value: unknown): boolean {
	return isPresent(value) && value !== false && value !== '';
}

function isPresent(value: unknown): boolean {
	return value !== undefined && value !== null;
}

function refused({ status, body }: AcquireAnswer, subject: string): Refusal {
	const { reason, code } = reasonIn(body);
	const details = { status, code };
	const because = reason === undefined ? '' : `: ${reason}`;
	if (status === 401 || code === 'ERROR_UNAUTHORIZED') {
		return new Refusal(`Acquire did not accept the API key${because}`, {
			description: "Check the key in the credential. Keys are made in Acquire under 'Settings > For Developers > API Key'.",
			details,
			stopsRun: true,
		});
	}
	if (status === 403 || code === 'ERROR_UNAUTHORIZED_ACCESS') {
		return new Refusal(`The API key may not do this in Acquire${because}`, {
			description: "Give the key the permission it lacks, in Acquire under 'Settings > For Developers > API Key'.",
			details,
		});
	}
	if (isNotFound({ details })) {
		return new Refusal(`${subject} was not found in Acquire${because}`, {
			description: 'Check the ID. The record may have been deleted or merged into another.',
			details,
		});
	}
	if (status === 429) {
		return new Refusal(`Acquire is receiving too many requests${because}`, {
			description: "Run the workflow later, or lower 'Concurrency' in the node's options.",
			details,
		});
	}
	if (status >= 500) {
		return new Refusal(`Acquire could not answer (HTTP status ${status})${because}`, {
			description: 'Run the workflow again later.',
			details,
		});
	}
	return new Refusal(`Acquire refused the request${because || ` with HTTP status ${status}`}`, {
		description: 'Change the values that the message names and run the node again.',
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

function redirected({ status, location }: AcquireAnswer): Refusal {
	return new Refusal(`Acquire answered with a redirect${location ? ` to ${location.slice(0, PREVIEW_LENGTH)}` : ''}, which is not followed`, {
		description: "Check the 'Account Subdomain' of the credential: the account may have moved to another name.",
		details: { status },
	});
}

function unreadable({ status, body }: AcquireAnswer, fault: string): Refusal {
	return new Refusal(`Acquire sent an answer ${fault}: ${preview(body)}`, {
		description: 'The request may have been carried out. Look at the record in Acquire before you send it again.',
		details: { status },
		mayBeDone: true,
	});
}

function preview(body: unknown): string {
	const text = typeof body === 'string' ? body : jsonText(body);
	return text === '' ? '(empty)' : text.slice(0, PREVIEW_LENGTH);
}
