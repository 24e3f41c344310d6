import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../input/itemError';
import { isObject, objectOrEmpty } from '../input/object';
import type { AcquireRequest } from './acquireRequest';
import type { AcquireResponse } from './acquireResponse';
import { preview } from './preview';
import { redirected, rejected } from './rejection';

/**
 * The `data` of a response, or the whole of one that has `bareMember` in its place. `recordName` names what the request was about,
 * e.g. "Contact 101". With `mayBeNull`, null is data too.
 * @throws {ItemError} for a status that is no success, for a success that carries `error` (the only documented error body
 * came with status 200) or says that it is none, and for anything that is not Acquire's envelope
 */
export function dataOf(response: AcquireResponse, recordName: string, { bareMember, mayBeNull }: Pick<AcquireRequest, 'bareMember' | 'mayBeNull'> = {}): unknown {
	const { status, body } = response;
	if (bareMember !== undefined && isObject(body) && isPresent(body[bareMember])) return dataOf({ status, body: { ...body, data: body } }, recordName);
	if (isSuccess(response, mayBeNull)) {
		requireSuccess(response.body);
		return response.body.data;
	}
	if (status >= 300 && status < 400) throw redirected(response);
	if (status < 200 || status >= 300 || (isObject(body) && isErrorMember(body.error))) throw rejected(response, recordName);
	if (isObject(body)) requireSuccess(body);
	throw unreadable(response, typeof body === 'string' || body === undefined ? 'that is not JSON' : "that has no 'data'");
}

/** @throws {ItemError} with Acquire's reason, where a body or part of one says that the call failed, or its `data` does */
export function requireSuccess(part: { data?: unknown; message?: unknown }): void {
	if ([part, part.data].some(saysNoSuccess)) throw unsuccessful(part);
}

/** True where there is data, and no error beside it. */
export function isSuccess(response: AcquireResponse, mayBeNull = false): response is AcquireResponse & { body: { data: unknown } } {
	const { status, body } = response;
	return status >= 200 && status < 300 && isObject(body) && !isErrorMember(body.error) && (isPresent(body.data) || (mayBeNull && body.data === null));
}

/** `data` as an object. @throws {ItemError} where it is anything else */
export function objectIn(data: unknown): IDataObject {
	if (isObject(data)) return data;
	throw noRecord(data);
}

/** `data` as a record, which has an id in all that Acquire documents. @throws {ItemError} where it is anything else */
export function recordIn(data: unknown): IDataObject {
	if (isObject(data) && hasId(data)) return data;
	throw noRecord(data);
}

/** The error for `data` that is no record. */
export function noRecord(data: unknown): ItemError {
	return new ItemError(`Acquire returned no record: ${preview(data)}`, { effect: 'possible' });
}

/** True for JSON that was cut off on its way: a dropped connection, while HTML in place of JSON comes from somebody else. */
export function isTruncatedJson(body: unknown): boolean {
	return typeof body === 'string' && /^\s*[{[]/.test(body);
}

function hasId({ id }: IDataObject): boolean {
	return (typeof id === 'number' && Number.isFinite(id)) || (typeof id === 'string' && id.trim() !== '');
}

function isErrorMember(value: unknown): boolean {
	return isPresent(value) && value !== false && value !== '';
}

function isPresent(value: unknown): boolean {
	return value !== undefined && value !== null;
}

function saysNoSuccess(value: unknown): boolean {
	return isObject(value) && (value.success === false || value.success === 'false');
}

function unsuccessful(part: { data?: unknown; message?: unknown }): ItemError {
	const reason = [part.data, part].map((value) => objectOrEmpty(value).message).find((text) => typeof text === 'string' && text !== '');
	return new ItemError(`Acquire reported that the request did not succeed${typeof reason === 'string' ? `: ${preview(reason)}` : ''}`, { effect: 'possible' });
}

function unreadable({ status, body }: AcquireResponse, fault: string): ItemError {
	return new ItemError(`Acquire sent a response ${fault}: ${preview(body)}`, {
		description: "Check the 'Account Subdomain' of the credential. A proxy or firewall may also have responded in place of Acquire.",
		details: { status },
		effect: 'possible',
	});
}
