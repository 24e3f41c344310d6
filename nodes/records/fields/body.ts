import type { IDataObject } from 'n8n-workflow';
import { requireSafeKey } from '../../input/attributeKey';
import { isBlank, isEmptyValue } from '../../input/blank';
import { inputError } from '../../input/itemError';
import { isObject, without } from '../../input/object';
import { quote } from '../../input/quote';
import { INVALID_DATE, isDateObject, requireSendable } from '../../input/sendable';
import { isOn } from '../../input/switchedOn';
import { oneOf } from '../../operations/fields/choice';
import type { RunOptions } from '../../operations/operation';
import type { AttributeValue } from '../attribute/attribute';
import { CLEAR_FIELDS, CLEAR_WITH } from './options';
import type { RecordFields } from './recordFields';

/** One thing to set, with the display name of the parameter that it came from. */
export interface FieldValue extends AttributeValue {
	/** True for JSON, where a user may know a shape that is not documented. */
	mayBeObject?: boolean;
	/** True where the parameter asks for a name or an ID, so that a label is right too. */
	takesLabel?: boolean;
	/** True for what may have come with a record that Acquire returned. */
	isReturned?: boolean;
	/** True for what stands beside `fields` in the body, or is to if it is no attribute. */
	isTopLevel?: boolean;
}

/** What to change on a record, before it takes Acquire's shape. */
export interface RecordChange {
	values: readonly FieldValue[];
	/** Keys that are to be emptied. */
	clear: readonly string[];
}

export interface BodyOptions {
	/** Sends empty text and null too. */
	sendEmptyValues: boolean;
	/** What an emptied field is set to. */
	clearWith: '' | null;
}

/** How the run's options want bodies built. @throws {ItemError} for an option that has no such value */
export function bodyOptions({ all }: RunOptions): BodyOptions {
	const { sendEmptyValues, clearWith } = all;
	return {
		sendEmptyValues: isOn(sendEmptyValues, 'Send Empty Values'),
		clearWith: !isBlank(clearWith) && oneOf(clearWith, ['text', 'null'], CLEAR_WITH) === 'null' ? null : '',
	};
}

/** Whether the run's options let keys pass that the account does not have. */
export function sendsUnknownFields({ all }: RunOptions): boolean {
	return isOn(all.sendUnknownFields, 'Send Unknown Fields');
}

/** Whether a value is sent at all. */
export function isSent({ value }: Pick<FieldValue, 'value'>, { sendEmptyValues }: Pick<BodyOptions, 'sendEmptyValues'>): boolean {
	return value !== undefined && (sendEmptyValues || !isEmptyValue(value));
}

export interface RecordBody extends IDataObject {
	fields?: IDataObject;
}

/**
 * The body of Acquire's create and update calls. Empty text, empty lists, null and undefined are left out unless
 * `sendEmptyValues` is on: a form's blank box must not wipe the CRM. @throws {ItemError} for a value or key that
 * cannot be sent, a key set twice with different values, or one both set and cleared.
 */
export function buildBody(kind: RecordFields, change: RecordChange, { sendEmptyValues, clearWith }: BodyOptions): RecordBody {
	const sent = change.values.filter((given) => isSent(given, { sendEmptyValues }));
	const fields = collect(sent.filter(({ isTopLevel }) => !isTopLevel), sendable);
	const members = collect(sent.filter(({ isTopLevel }) => isTopLevel), (given, key) => (kind.isText(key) ? textOrNull(given, key) : sendable(given, key)));
	for (const key of [...members.keys()].filter((name) => kind.isReserved(name))) {
		throw inputError('JSON', `'${key}' cannot stand at the top level there`, "Put it into 'fields', once.");
	}
	for (const key of change.clear) {
		const place = kind.isMember(key) ? members : fields;
		requireSafeKey(key, CLEAR_FIELDS);
		if ([fields, members].some((values) => !isEmptyValue(values.get(key)))) {
			throw inputError(
				CLEAR_FIELDS,
				`The field '${key}' is both set and cleared`,
				`Remove it from '${CLEAR_FIELDS}', or leave its value empty.`,
			);
		}
		fields.delete(key);
		place.set(key, clearWith);
	}
	const both = [...fields].filter(([key, value]) => kind.definition.inBothPlaces.includes(key) && isScalar(value));
	return {
		...(fields.size > 0 && { fields: Object.fromEntries(fields) as IDataObject }),
		...Object.fromEntries([...both, ...members]),
	};
}

/** The body without some of its keys, wherever they stand. */
export function withoutKeys({ fields = {}, ...members }: RecordBody, keys: readonly string[]): RecordBody {
	const kept = without(fields, ...keys) as IDataObject;
	return { ...(Object.keys(kept).length > 0 && { fields: kept }), ...(without(members, ...keys) as IDataObject) };
}

/** True where a body would change nothing. */
export function isEmptyBody(body: RecordBody): boolean {
	return Object.keys(body).length === 0;
}

/** `read`: the value as it is sent. @throws {ItemError} what that throws, too */
function collect(values: FieldValue[], read: (given: FieldValue, key: string) => unknown): Map<string, unknown> {
	const collected = new Map<string, unknown>();
	for (const given of values) {
		const { parameter } = given;
		const key = given.key.trim();
		if (key === '') throw inputError(parameter, `A value in '${parameter}' has no field name`, 'Choose the field that it is for.');
		requireSafeKey(key, parameter);
		const sent = read(given, key);
		if (collected.has(key) && JSON.stringify(collected.get(key)) !== JSON.stringify(sent)) {
			throw inputError(parameter, `The field '${key}' is set twice, to different values`, 'Keep one of them.');
		}
		collected.set(key, sent);
	}
	return collected;
}

/** The value of what is a text at the top level of the body. @throws {ItemError} for a list or an object */
function textOrNull(given: FieldValue, key: string): string | null {
	const value = sendable({ ...given, mayBeObject: true }, key);
	if (value === null) return value;
	if (typeof value !== 'object') return String(value);
	throw inputError(given.parameter, `'${key}' takes a text, not a list or an object: ${quote(value)}`, 'Enter one of its values.');
}

/** The value as JSON carries it: scalars and lists of scalars; objects only where `mayBeObject`. @throws {ItemError}. */
function sendable({ value, parameter, mayBeObject = false }: FieldValue, key: string): unknown {
	// What only looks empty would not clear the field.
	if (isEmptyValue(value)) return Array.isArray(value) ? [] : value && '';
	const date = isDateObject(value) ? value.toJSON() : undefined;
	if (typeof date === 'string') return date;
	if (date === null || value === INVALID_DATE) throw inputError(parameter, `The value of '${key}' is an invalid date`, 'Check the expression that makes it.');
	// A list may have holes, which `every` skips.
	if (isScalar(value) || (Array.isArray(value) && Array.from(value).every(isScalar))) return value;
	if (mayBeObject && typeof value === 'object') {
		requireSendable(value, parameter);
		return value;
	}
	throw inputError(
		parameter,
		`The value of '${key}' is not text, a number, true or false, or a list of these: ${quote(value)}`,
		isObject(value) ? `Use one of its properties, e.g. {{ $json.${key}.name }}.` : undefined,
	);
}

function isScalar(value: unknown): boolean {
	return value === null || (typeof value === 'string' && value !== INVALID_DATE) || typeof value === 'boolean' || Number.isFinite(value);
}
