import type { ExecutionHints } from '../../operations/executionHints';
import type { Attribute } from '../attribute/attribute';
import type { KnownAttributes } from '../attribute/list';
import type { NameIndex } from '../attribute/nameIndex';
import { offeredValue } from '../attribute/offeredValue';
import type { FieldValue, RecordChange } from './body';
import { type GivenKey, knownKey, requireUsableKey } from './fieldKey';
import { NAMES_OF_A_PART, RETURNED_ONLY, UNLISTED_NAMES } from './hints';
import { CLEAR_FIELDS } from './options';
import type { RecordFields } from './recordFields';

/** What decides which keys are known, and what becomes of others: where the attributes are but a part, they are sent, and Acquire checks them. */
export interface KeyRules extends KnownAttributes {
	/** Whether keys that the account does not have are sent all the same. */
	sendUnknown: boolean;
	/** True where columns are found by the names of attributes: a name to clear means the field that a column of that name sets. */
	byName?: boolean;
}

// The form of a key.
const KEY = /^[a-z]\w*$/;

/** @throws {ItemError} for a key that no account can have */
export function requireUsableKeys(kind: RecordFields, { values, clear }: RecordChange): void {
	for (const { key, parameter } of values) requireUsableKey(kind, key, parameter);
	for (const key of clear) requireUsableKey(kind, key, CLEAR_FIELDS);
}

/** True where the account's attributes must be known to tell what the change means. */
export function needsAttributes(kind: RecordFields, { values, clear }: RecordChange): boolean {
	return [...values.map(({ key }) => key), ...clear].some((key) => !kind.isInEveryAccount(key));
}

/**
 * True where the account's attributes decide what is sent, and not only whether it can be: for a label in the place of a key, for
 * a value that may be several options, and for a member that may be an attribute. What has the form of a key is taken for one, unless
 * one of the `attributes` that are known all the same is labelled like that.
 */
export function dependsOnAttributes(kind: RecordFields, { values, clear }: RecordChange, attributes: NameIndex<Attribute>): boolean {
	const mayBeSeveral = (value: unknown) => Array.isArray(value) || (typeof value === 'string' && /,|^\s*\[/.test(value));
	const custom = values.filter(({ key }) => !kind.isInEveryAccount(key));
	// What every account calls a field may be what this one calls another.
	const isLabel = (key: string) => mayBeLabel(kind, key, attributes) || [kind.standardNames, kind.memberNames].some((names) => names.find(key)?.by === 'label');
	return clear.some(isLabel) || custom.some(({ key, value, isTopLevel, takesLabel }) => isTopLevel || mayBeSeveral(value) || (takesLabel && isLabel(key)));
}

/** True for a name that is none of the keys, nor a label that every account knows, and has not the form of a key or is the label of an attribute. */
function mayBeLabel(kind: RecordFields, name: string, attributes: NameIndex<Attribute>): boolean {
	if (name === '' || kind.isInEveryAccount(name) || attributes.get(name) !== undefined) return false;
	return (kind.standardNames.find(name) ?? kind.memberNames.find(name)) === undefined && (!KEY.test(name) || attributes.find(name) !== undefined);
}

/**
 * The change in the keys and options of the account, each field at the place where it belongs in the body.
 * @throws {ItemError} for a key or a value that the account does not have
 */
export function withResolvedKeys(kind: RecordFields, change: RecordChange, rules: KeyRules, hints: ExecutionHints): RecordChange {
	const clear = change.clear.map((key) => keyOf(kind, { key, parameter: CLEAR_FIELDS, takesLabel: true }, rules, hints));
	const values = change.values.flatMap((given) => {
		if (isReturnedOnly(kind, given, rules)) {
			hints.gather(RETURNED_ONLY, given.key);
			return [];
		}
		const key = keyOf(kind, given, rules, hints);
		const attribute = rules.attributes.get(key);
		const value = attribute === undefined ? given.value : offeredValue(given, attribute);
		return [{ ...given, key, value, isTopLevel: kind.isMember(key) || (given.isTopLevel && attribute === undefined) }];
	});
	return { values, clear: [...new Set(clear)] };
}

/** True for what came with a record that Acquire returned, and is no attribute of the account. */
export function isReturnedOnly(kind: RecordFields, { key, isReturned }: FieldValue, { attributes }: KnownAttributes): boolean {
	return isReturned === true && kind.definition.returnedAttributes.includes(key) && attributes.get(key) === undefined;
}

function keyOf(kind: RecordFields, given: GivenKey, { attributes, failure, isPart, sendUnknown, byName = false }: KeyRules, hints: ExecutionHints): string {
	requireUsableKey(kind, given.key, given.parameter);
	// What has the form of a key may be one that the part does not have, although a field in it is labelled like that.
	const isKey = KEY.test(given.key) && !byName;
	const named = isPart && (isKey || attributes.find(given.key) === undefined) ? kind.standardNames : attributes;
	const key = knownKey(kind, given, attributes, named, isPart || sendUnknown);
	if (isPart && given.takesLabel && mayBeLabel(kind, key, attributes)) hints.gather(failure === undefined ? NAMES_OF_A_PART : UNLISTED_NAMES, key);
	return key;
}
