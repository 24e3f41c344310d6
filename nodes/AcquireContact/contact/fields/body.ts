import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../../input/object';
import { isBlank } from '../../../input/blank';
import { quote } from '../../../input/quote';
import { refuseInput } from '../../../input/itemError';
import { refuseUnsafeKey } from '../../../input/attributeKey';

/** Members of the documented body that stand beside `fields`, with their labels in the editor. */
export const TOP_LEVEL_MEMBERS: Readonly<Record<string, string>> = {
	clientType: 'Visitor Client Type',
	clientName: 'Visitor Browser or App',
	clientVersion: 'Visitor Browser or App Version',
	clientOsName: 'Visitor OS Name',
	clientOsVersion: 'Visitor OS Version',
	clientDeviceType: 'Visitor Device Type',
	clientDeviceVendor: 'Visitor Device Vendor',
	clientDeviceModel: 'Visitor Device Model',
	clientDetails: 'Visitor Client Details',
	dateCreated: 'Date Created',
	dateUpdated: 'Date Updated',
};

// The vendor's parameter table has these beside `fields`, its example inside: sent in both places, equal, either reading finds them.
const IN_BOTH_PLACES = new Set(['name', 'email', 'phone']);
const DEEPEST_VALUE = 100;

/** One thing to set, with the display name of the parameter that it came from. */
export interface FieldValue {
	key: string;
	value: unknown;
	parameter: string;
	/** True for JSON, where a user may know a shape that is not documented. */
	mayBeObject?: boolean;
}

/** What to change on a contact, before it takes Acquire's shape. */
export interface ContactChange {
	/** Go into `fields`. */
	attributes: FieldValue[];
	/** Go beside `fields`. */
	members: FieldValue[];
	/** Keys of either kind that are to be emptied. */
	clear: string[];
}

export interface BodyOptions {
	/** Sends empty text and null too. */
	sendEmptyValues: boolean;
	/** What an emptied field is set to. */
	clearWith: '' | null;
}

export interface ContactBody extends IDataObject {
	fields?: IDataObject;
}

/**
 * The body of Acquire's create and update calls. Empty text, empty lists, null and undefined are left out unless
 * `sendEmptyValues` is on: a form's blank box must not wipe the CRM. Throws a Refusal for a value or key that
 * cannot be sent, a key set twice with different values, or one both set and cleared.
 */
export function buildContactBody(change: ContactChange, { sendEmptyValues, clearWith }: BodyOptions): ContactBody {
	const fields = collect(change.attributes, sendEmptyValues);
	const members = collect(change.members, sendEmptyValues);
	for (const key of [...members.keys()].filter(isNoMember)) {
		throw refuseInput('JSON', `'${key}' cannot stand beside 'fields' there`, "Put it into 'fields', once.");
	}
	for (const key of change.clear) {
		const place = Object.hasOwn(TOP_LEVEL_MEMBERS, key) ? members : fields;
		refuseUnsafeKey(key, 'Clear Field Names or IDs');
		if (fields.has(key) || members.has(key)) {
			throw refuseInput(
				'Clear Field Names or IDs',
				`The field '${key}' is both set and cleared`,
				"Remove it from 'Clear Field Names or IDs', or leave its value empty.",
			);
		}
		place.set(key, clearWith);
	}
	const both = [...fields].filter(([key]) => IN_BOTH_PLACES.has(key));
	return {
		...(fields.size > 0 && { fields: Object.fromEntries(fields) as IDataObject }),
		...Object.fromEntries([...both, ...members]),
	};
}

/** True where a body would change nothing. */
export function isEmptyBody(body: ContactBody): boolean {
	return Object.keys(body).length === 0;
}

/** True for what a form leaves behind in a blank box, and for text of blanks: to a reader, that would wipe the field. */
export function isEmptyValue(value: unknown): boolean {
	return isBlank(value) || (Array.isArray(value) && value.length === 0);
}

function collect(values: FieldValue[], sendEmptyValues: boolean): Map<string, unknown> {
	const collected = new Map<string, unknown>();
	for (const { key: typed, value, parameter, mayBeObject } of values) {
		if (value === undefined || (!sendEmptyValues && isEmptyValue(value))) continue;
		const key = typed.trim();
		if (key === '') throw refuseInput(parameter, `A value in '${parameter}' has no field name`, 'Choose the field that it is for.');
		refuseUnsafeKey(key, parameter);
		const sent = sendable(value, key, parameter, mayBeObject === true);
		if (collected.has(key) && JSON.stringify(collected.get(key)) !== JSON.stringify(sent)) {
			throw refuseInput(parameter, `The field '${key}' is set twice, to different values`, 'Keep one of them.');
		}
		collected.set(key, sent);
	}
	return collected;
}

/** The value as JSON carries it: scalars and lists of scalars; objects only where `mayBeObject`. Throws a Refusal. */
function sendable(value: unknown, key: string, parameter: string, mayBeObject: boolean): unknown {
	if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
	// A list may have holes, which `every` skips.
	if (isScalar(value) || (Array.isArray(value) && Array.from(value).every(isScalar))) return value;
	if (mayBeObject && typeof value === 'object' && !(value instanceof Date)) {
		refuseUnsafeKeysWithin(value, parameter);
		return value;
	}
	throw refuseInput(
		parameter,
		`The value of '${key}' is not text, a number, true or false, or a list of these: ${quote(value)}`,
		isObject(value) ? `Pick one member of it, e.g. with {{ $json.${key}.name }}.` : undefined,
	);
}

/** True for a key that the body has a place of its own for. */
function isNoMember(key: string): boolean {
	return key === 'fields' || IN_BOTH_PLACES.has(key);
}

function isScalar(value: unknown): boolean {
	return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function refuseUnsafeKeysWithin(value: unknown, parameter: string, depth = 0): void {
	if (typeof value !== 'object' || value === null) return;
	if (depth > DEEPEST_VALUE) throw refuseInput(parameter, `A value in '${parameter}' is nested too deeply`, 'Send less of it.');
	for (const [key, member] of Object.entries(value)) {
		refuseUnsafeKey(key, parameter);
		refuseUnsafeKeysWithin(member, parameter, depth + 1);
	}
}
