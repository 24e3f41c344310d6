import { requireSafeKey } from '../../input/attributeKey';
import { inputError, type ItemError } from '../../input/itemError';
import { cut, listed } from '../../input/listed';
import { nearestName } from '../../input/nearestName';
import type { Attribute } from '../attribute/attribute';
import type { NameIndex, NameMatch, Named } from '../attribute/nameIndex';
import type { FieldValue } from './body';
import { SEND_UNKNOWN } from './options';
import type { RecordFields } from './recordFields';

/** A field as a user calls it. */
export type GivenKey = Pick<FieldValue, 'key' | 'parameter' | 'takesLabel'>;

/**
 * The key by which Acquire knows the field. @throws {ItemError} for a label that several attributes have, a label where only
 * a key will do, and a key that the account does not have, unless `sendUnknown`. `named`: the attributes among which a name that is no key is looked up
 */
export function knownKey(kind: RecordFields, { key, parameter, takesLabel = false }: GivenKey, attributes: NameIndex<Attribute>, named: NameIndex<Attribute>, sendUnknown: boolean): string {
	if (key === '' || kind.isInEveryAccount(key) || attributes.get(key) !== undefined) return key;
	const match = named.find(key) ?? kind.memberNames.find(key);
	if (match === undefined || !takesLabel) {
		if (sendUnknown) return key;
		throw notAKey(kind, key, parameter, match, attributes);
	}
	if ('several' in match) throw ambiguousName(key, parameter, match);
	return match.entry.key;
}

/** @throws {ItemError} for the name of the record's own id, and for names that no field can have */
export function requireUsableKey({ record }: Pick<RecordFields, 'record'>, key: string, parameter: string): void {
	requireSafeKey(key, parameter);
	if (key === 'id') throw inputError(parameter, `'id' is the ${record}'s own ID, which cannot be changed`, 'Remove it.');
}

/** The error for a name that means several attributes. */
export function ambiguousName(name: string, parameter: string, { by, several }: { by: string; several: readonly Named[] }): ItemError {
	const keys = listed(several.map(({ key }) => key).sort());
	const meaning = by === 'label' ? 'is the label of several attributes' : 'may mean several attributes';
	return inputError(parameter, `'${cut(name)}' ${meaning}: ${keys}`, 'Use the key of the one that you mean.');
}

function notAKey(kind: RecordFields, name: string, parameter: string, match: NameMatch<Named> | undefined, attributes: NameIndex<Attribute>): ItemError {
	if (match !== undefined && 'several' in match) return ambiguousName(name, parameter, match);
	if (match?.by === 'label') {
		const key = cut(match.entry.key);
		return inputError(parameter, `'${cut(name)}' is the label of the attribute '${key}'`, `Use its key: '${key}'.`);
	}
	const nearest = match?.entry.key ?? attributes.nearestKey(name) ?? nearestName(name, Object.keys(kind.members));
	const guess = nearest === undefined ? '' : `. Did you mean '${cut(nearest)}'?`;
	return inputError(
		parameter,
		`Acquire has no attribute '${cut(name)}'${guess}`,
		`Leave it out, or use the key of an attribute of ${kind.definition.records}. To send it all the same, turn on the option '${SEND_UNKNOWN}'.`,
	);
}
