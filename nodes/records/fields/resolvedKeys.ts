import type { ExecutionHints } from '../../operations/executionHints';
import type { KnownAttributes } from '../attribute/list';
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
}

/** @throws {ItemError} for a key that no account can have */
export function requireUsableKeys(kind: RecordFields, { attributes, members, clear }: RecordChange): void {
	for (const { key, parameter } of [...attributes, ...members]) requireUsableKey(kind, key, parameter);
	for (const key of clear) requireUsableKey(kind, key, CLEAR_FIELDS);
}

/** True where the account's attributes must be known to tell what the change means. */
export function needsAttributes(kind: RecordFields, { attributes, members, clear }: RecordChange): boolean {
	return [...attributes, ...members].some(({ key }) => !kind.isInEveryAccount(key)) || clear.some((key) => !kind.isInEveryAccount(key));
}

/**
 * True where the account's attributes decide what is sent, and not only whether it can be: for a label in the place of a key, for
 * a value that may be several options, and for a member that may be an attribute. What has the form of a key is taken for one.
 */
export function dependsOnAttributes(kind: RecordFields, { attributes, members, clear }: RecordChange): boolean {
	const mayBeSeveral = ({ key, value }: FieldValue) => !kind.isInEveryAccount(key) && (Array.isArray(value) || (typeof value === 'string' && /,|^\s*\[/.test(value)));
	if (members.some(({ key }) => !kind.isMember(key) && !kind.isInEveryAccount(key))) return true;
	return clear.some((key) => isLabel(kind, key)) || [...attributes, ...members].some((given) => (given.takesLabel && isLabel(kind, given.key)) || mayBeSeveral(given));
}

/** True for the name of a field that has not the form of a key, and is no label that every account knows. */
function isLabel(kind: RecordFields, name: string): boolean {
	return !/^[a-z]\w*$/.test(name) && !kind.isInEveryAccount(name) && (kind.standardNames.find(name) ?? kind.memberNames.find(name)) === undefined;
}

/**
 * The change in the keys and options of the account, each field at the place where it belongs in the body.
 * @throws {ItemError} for a key or a value that the account does not have
 */
export function withResolvedKeys(kind: RecordFields, change: RecordChange, rules: KeyRules, hints: ExecutionHints): RecordChange {
	const { attributes } = rules;
	const result: RecordChange = {
		attributes: [],
		members: [],
		clear: change.clear.map((key) => keyOf(kind, { key, parameter: CLEAR_FIELDS, takesLabel: true }, rules, hints)),
	};
	for (const value of change.attributes) place(value, result.attributes);
	for (const value of change.members) place(value, result.members);
	return { ...result, clear: [...new Set(result.clear)] };

	/** `unlisted`: where it goes if it is no field that every account has, and none of this one. */
	function place(given: FieldValue, unlisted: FieldValue[]): void {
		if (given.isReturned && kind.definition.returnedAttributes.includes(given.key) && attributes.get(given.key) === undefined) {
			hints.gather(RETURNED_ONLY, given.key);
			return;
		}
		const key = keyOf(kind, given, rules, hints);
		const attribute = attributes.get(key);
		const value = attribute === undefined ? given.value : offeredValue(given, attribute);
		const target = kind.isMember(key) ? result.members : attribute !== undefined || kind.isInEveryAccount(key) ? result.attributes : unlisted;
		target.push({ ...given, key, value });
	}
}

function keyOf(kind: RecordFields, given: GivenKey, { attributes, failure, isPart, sendUnknown }: KeyRules, hints: ExecutionHints): string {
	requireUsableKey(kind, given.key, given.parameter);
	const key = knownKey(kind, given, attributes, isPart || sendUnknown);
	if (isPart && given.takesLabel && attributes.get(key) === undefined && isLabel(kind, key)) hints.gather(failure === undefined ? NAMES_OF_A_PART : UNLISTED_NAMES, key);
	return key;
}
