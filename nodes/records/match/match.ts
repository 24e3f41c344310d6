import { isEmptyValue } from '../../input/blank';
import { inputError, ItemError } from '../../input/itemError';
import { listed } from '../../input/listed';
import { quote } from '../../input/quote';
import type { EditorMethods } from '../../operations/editorMethods';
import type { Field, Id } from '../../operations/field';
import { Lookup } from '../../operations/lookups';
import type { Plan } from '../../operations/operation';
import { CLEAR_FIELDS } from '../fields/options';

/** How records of a kind are found by a value that only one of them should have, e.g. contacts by their email address. */
export interface Match<Sought extends object> {
	/** What one of them is called, and several: "contact", "contacts". */
	record: string;
	records: string;
	/**
	 * The ids of the records that have the value. Two values that mean the same are one lookup. With `isAgain` it asks Acquire again,
	 * where it otherwise goes by a list that the run has read before.
	 */
	lookup(sought: Sought, isAgain?: boolean): Lookup<number[]>;
	/** What those records have: "the email address ada@example.com". */
	describe(sought: Sought): string;
	/** What there is to do where several records have it, other than to use an ID. */
	orElse?: string;
	/** How to go on where none has it. */
	ifNone: string;
}

/** A record as a user names it: by its id, or by a value that has to be looked up. */
export type Reference<Sought extends object> = { id: number } | Sought;

/**
 * The record among those that have the value; undefined if there is none. `where`, as in "'Update' with ", says where an ID can be used.
 * @throws {ItemError} if there are several
 */
export function onlyRecord<Sought extends object>({ record, records, describe, orElse = '' }: Match<Sought>, ids: readonly number[], sought: Sought, where = ''): number | undefined {
	if (ids.length <= 1) return ids[0];
	throw new ItemError(`${ids.length} ${records} in Acquire have ${describe(sought)}: IDs ${listed(ids.map(String))}`, {
		description: `Use ${where}the ID of the one you mean${orElse}.`,
		details: { [`${record}Ids`]: [...ids] },
	});
}

/** As onlyRecord. @throws {ItemError} also if there is none */
export function requiredRecord<Sought extends object>(match: Match<Sought>, ids: readonly number[], sought: Sought): number {
	const id = onlyRecord(match, ids, sought);
	if (id !== undefined) return id;
	throw new ItemError(`No ${match.record} in Acquire has ${match.describe(sought)}`, { description: match.ifNone });
}

/** The error for fields that clear the value by which the record is found, or set another one. `what` as in "an email address". */
export function otherMatch(record: string, label: string, what: string, given: unknown): ItemError {
	const found = `'${label}', by which the ${record} is found`;
	const [message, from] = isEmptyValue(given) ? [`${found}, cannot be cleared`, ` and from '${CLEAR_FIELDS}'`] : [`The fields set ${what} other than ${found}: ${quote(given)}`, ''];
	return inputError(label, message, `Remove it from the fields${from}, or use 'Update'.`);
}

/** A record that the user names, as the field of an operation that is one call. `referenceOf` reads the value under its label. */
export function matchedField<Sought extends object, Name extends string>(
	match: Match<Sought>,
	property: Field<unknown>['property'],
	listSearch: EditorMethods['listSearch'],
	referenceOf: (raw: unknown, label: string) => Reference<Sought>,
): Field<Id<Name>> {
	return {
		property,
		methods: { listSearch },
		read(raw, { label }) {
			const reference = referenceOf(raw, label);
			return 'id' in reference ? (reference.id as Id<Name>) : (matchedRecord(match, reference) as Lookup<Id<Name>>);
		},
	};
}

/** The record that has the value, once it is looked up. */
export function matchedRecord<Sought extends object>(match: Match<Sought>, sought: Sought): Lookup<number> {
	const lookup = match.lookup(sought);
	return new Lookup(
		`the one of ${lookup.key}`,
		async (client, lookups, spellings) => requiredRecord(match, await lookup.find(client, lookups, spellings), sought),
		lookup.spelling,
	);
}

/**
 * The plan for the records that are meant, given their ids in the same order. What has to be looked up is so before it is made.
 * @throws {ItemError} what `planFor` throws; where a value is that of no record or of several, the item fails when it is known
 */
export function withRecordIds<Sought extends object>(match: Match<Sought>, references: ReadonlyArray<Reference<Sought>>, planFor: (ids: number[]) => Plan): Plan {
	const lookups = references.flatMap((reference) => ('id' in reference ? [] : [match.lookup(reference)]));
	if (lookups.length === 0) return planFor(references.map((reference) => ('id' in reference ? reference.id : 0)));
	return {
		kind: 'lookups',
		lookups,
		complete: (found) => planFor(references.map((reference) => ('id' in reference ? reference.id : requiredRecord(match, found.get(match.lookup(reference)), reference)))),
	};
}
