import type { AcquireResponse } from '../../nodes/service/acquireResponse';
import { isObject } from '../../nodes/input/object';

/** True for a status that is no success, and for a success whose body carries `error` or says that it is none. */
export function isRejected({ status, body }: AcquireResponse): boolean {
	if (status < 200 || status >= 300) return true;
	return isObject(body) && ((body.error !== undefined && body.error !== null) || body.success === false);
}

/** `data` of an answer as an object; undefined where it was rejected or is anything else. */
export function dataObject(answer: AcquireResponse): Record<string, unknown> | undefined {
	if (isRejected(answer) || !isObject(answer.body) || !isObject(answer.body.data)) return undefined;
	return answer.body.data;
}

/** The service's error code; undefined unless it looks like one, since other texts may name people. */
export function errorCode({ body }: AcquireResponse): string | undefined {
	if (!isObject(body)) return undefined;
	const error = isObject(body.error) ? body.error : {};
	const codes = [error.code, error.type, body.code];
	return codes.find((code): code is string => typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,59}$/.test(code));
}

/** True where the key lacks a permission. */
export function isForbidden(answer: AcquireResponse): boolean {
	return isRejected(answer) && (answer.status === 403 || errorCode(answer) === 'ERROR_UNAUTHORIZED_ACCESS');
}

/**
 * An answer for the report: its status and, where it was rejected, the names of the body's members and the error code.
 * No value of the body is shown, since it may hold personal data.
 */
export function answerWords(answer: AcquireResponse): string {
	const status = `HTTP ${answer.status}`;
	if (!isRejected(answer)) return status;
	const code = errorCode(answer);
	return `${status}, body ${bodyShape(answer.body)}${code === undefined ? '' : `, code ${code}`}`;
}

function bodyShape(body: unknown): string {
	if (!isObject(body)) return typeof body === 'string' && body !== '' ? 'not JSON' : 'empty';
	const names = memberNames(body).map((name) => (name === 'error' && isObject(body.error) ? `error: { ${memberNames(body.error).join(', ')} }` : name));
	return `{ ${names.join(', ')} }`;
}

/** The first names, without those that may be data (an address as a member's name). */
export function memberNames(value: object): string[] {
	return Object.keys(value)
		.slice(0, 8)
		.map((name) => (/^[A-Za-z_]{1,30}$/.test(name) ? name : '…'));
}
