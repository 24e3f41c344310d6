import type { ExecutionHints } from '../../../operations/executionHints';
import type { ContactAttribute } from '../../../records/attribute/contactAttribute';
import type { NameIndex } from '../../../records/attribute/nameIndex';
import { offeredValue } from '../../../records/attribute/offeredValue';
import { type ContactChange, type FieldValue, TOP_LEVEL_MEMBERS } from './body';
import { isInEveryAccount, knownKey, requireUsableKey } from './fieldKey';
import { RETURNED_ONLY } from './hints';
import { CLEAR_FIELDS } from './options';

// What a returned contact holds among its attributes although it is none.
const RETURNED_ATTRIBUTES = new Set(['calling_code', 'companyId', 'contact_country_flag', 'country']);

/** What an account knows, as far as it matters for a run. */
export interface AccountTerms {
	/** Undefined where the list cannot be read, or is not needed: keys are then taken as they are. */
	attributes?: NameIndex<ContactAttribute>;
	/** Whether keys that the account does not have are sent all the same. */
	sendUnknown: boolean;
}

/** @throws {ItemError} for a key that no account can have */
export function requireUsableKeys({ attributes, members, clear }: ContactChange): void {
	for (const { key, parameter } of [...attributes, ...members]) requireUsableKey(key, parameter);
	for (const key of clear) requireUsableKey(key, CLEAR_FIELDS);
}

/** True where the account's attributes must be known to tell what the change means. */
export function needsAttributes({ attributes, members, clear }: ContactChange): boolean {
	return [...attributes, ...members].some(({ key }) => !isInEveryAccount(key)) || clear.some((key) => !isInEveryAccount(key));
}

/**
 * The change in the keys and options of the account, each field at the place where it belongs in the body.
 * @throws {ItemError} for a key or a value that the account does not have
 */
export function inAccountTerms(change: ContactChange, { attributes, sendUnknown }: AccountTerms, hints: ExecutionHints): ContactChange {
	const result: ContactChange = {
		attributes: [],
		members: [],
		clear: change.clear.map((key) => keyOf({ key, parameter: CLEAR_FIELDS, takesLabel: true }, { attributes, sendUnknown })),
	};
	for (const value of change.attributes) place(value, result.attributes);
	for (const value of change.members) place(value, result.members);
	return { ...result, clear: [...new Set(result.clear)] };

	/** `unlisted`: where it goes if it is no field that every account has, and none of this one. */
	function place(given: FieldValue, unlisted: FieldValue[]): void {
		if (given.isReturned && RETURNED_ATTRIBUTES.has(given.key) && attributes?.get(given.key) === undefined) {
			hints.gather(RETURNED_ONLY, given.key);
			return;
		}
		const key = keyOf(given, { attributes, sendUnknown });
		const attribute = attributes?.get(key);
		const value = attribute === undefined ? given.value : offeredValue(given, attribute);
		const isMember = Object.hasOwn(TOP_LEVEL_MEMBERS, key);
		const target = isMember ? result.members : attribute !== undefined || isInEveryAccount(key) ? result.attributes : unlisted;
		target.push({ ...given, key, value });
	}
}

function keyOf(given: Pick<FieldValue, 'key' | 'parameter' | 'takesLabel'>, { attributes, sendUnknown }: AccountTerms): string {
	requireUsableKey(given.key, given.parameter);
	return attributes === undefined ? given.key : knownKey(given, attributes, sendUnknown);
}
