import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../input/identifier';
import { isObject } from '../input/object';
import { utcTime } from '../input/utcTime';
import type { AcquireEvent } from './eventsInBody';
import { member, xmlEntries } from './member';

const MAX_DEPTH = 20;
const ID_NAME = /^id$|Id$|_id$/;
// n8n makes the names in XML lower case.
const NAMES = new Map(['caseId', 'contactId', 'countryId', 'dateCreated', 'senderId', 'senderType', 'threadId', 'userId'].map((name) => [name.toLowerCase(), name]));
// "Tue Mar 05 2024 09:10:11 GMT+0000 (Coordinated Universal Time)". People may write the like.
const DATE_NAME = /date|time/i;
const DATE_TEXT = /^[A-Z][a-z]{2} [A-Z][a-z]{2} \d{2} \d{4} \d{2}:\d{2}:\d{2} GMT[+-]\d{4}/;
const LEGACY = /^CHAT_ON_/;

/**
 * An event in one shape: the payload's data at the top among what stands beside it, IDs as numbers, dates in ISO 8601, the contact's
 * fields beside its ID, the messages oldest first, and the last one that somebody wrote on its own. `isLegacy` marks events of Acquire's
 * earlier generation (`CHAT_ON_…`), which have another shape.
 */
export function tidyEvent({ name, payload }: AcquireEvent): IDataObject {
	const members = withoutMember(payload, 'event');
	if (LEGACY.test(name)) return { event: name, isLegacy: true, ...tidyRecord(members) };
	const data = member(payload, 'data');
	if (!isObject(data)) return { event: name, ...tidyRecord(members) };
	const contact = member(data, 'contact');
	const messages = member(data, 'messages');
	const found = xmlEntries(messages);
	// What has another shape than the vendor shows stays as it came.
	const hasMessages = found.length > 0 || (Array.isArray(messages) && messages.length === 0);
	const rest = [...(isObject(contact) ? ['contact'] : []), ...(hasMessages ? ['messages'] : [])].reduce(withoutMember, data);
	return {
		event: name,
		...tidyRecord(withoutMember(members, 'data')),
		...tidyRecord(withoutMember(rest, 'event')),
		...(isObject(contact) && { contact: tidyContact(contact) }),
		...(hasMessages && tidyMessages(found)),
	};
}

/** The contact's fields beside its ID, where they are one object. A field called `id` does not take its place. */
function tidyContact(contact: IDataObject): IDataObject {
	const fields = member(contact, 'fields');
	return isObject(fields) ? { ...fields, ...tidyRecord(withoutMember(contact, 'fields')) } : tidyRecord(contact);
}

function tidyMessages(messages: IDataObject[]): IDataObject {
	const inOrder = inOrderOfTime(messages.map((message) => tidyRecord(message)));
	const last = inOrder.findLast(({ type }) => type === 'message') ?? inOrder.at(-1);
	return { messages: inOrder, ...(last && { lastMessage: last }) };
}

/** Oldest first, messages of the same second by their IDs. Where only some have dates, all by their IDs; where that cannot be, as the payload has them. */
function inOrderOfTime(messages: IDataObject[]): IDataObject[] {
	const timed = messages.map((message) => ({ message, time: utcTime(member(message, 'dateCreated')), id: Number(message.id ?? Number.NaN) }));
	const dated = timed.filter(({ time }) => !Number.isNaN(time));
	if (dated.length === timed.length) timed.sort((one, other) => one.time - other.time || one.id - other.id || 0);
	else if (dated.length > 0 && timed.every(({ id }) => !Number.isNaN(id))) timed.sort((one, other) => one.id - other.id);
	return timed.map(({ message }) => message);
}

function tidyRecord(record: IDataObject, depth = 0): IDataObject {
	const named = Object.entries(record).map(([name, value]): [string, unknown] => [NAMES.get(name) ?? name, value]);
	return Object.fromEntries(named.map(([name, value]) => [name, tidyValue(name, value, depth)])) as IDataObject;
}

function tidyValue(name: string, value: unknown, depth: number): unknown {
	if (typeof value === 'string') return (ID_NAME.test(name) ? idNumber(value) : DATE_NAME.test(name) ? dateTextAsIso(value) : undefined) ?? value;
	// `fields` holds what the account has defined, under names and in values of its own.
	if (depth >= MAX_DEPTH || name === 'fields') return value;
	if (Array.isArray(value)) return value.map((entry) => tidyValue(name, entry, depth + 1));
	return isObject(value) ? tidyRecord(value, depth + 1) : value;
}

/** The number, unless it would lose leading zeros, which an ID of another system may have. */
function idNumber(text: string): number | undefined {
	const id = parseId(text);
	return String(id) === text.trim() ? id : undefined;
}

function dateTextAsIso(text: string): string | undefined {
	const time = DATE_TEXT.test(text) ? Date.parse(text) : Number.NaN;
	return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function withoutMember(record: IDataObject, name: string): IDataObject {
	return Object.fromEntries(Object.entries(record).filter(([key]) => key.toLowerCase() !== name.toLowerCase()));
}
