import { isEmptyValue } from '../../../input/blank';
import { inputError } from '../../../input/itemError';
import { cut } from '../../../input/listed';
import { isObject } from '../../../input/object';
import type { WorkflowItem } from '../../../operations/operation';
import { contactReference, type ContactReference, emailReference } from '../../../records/contact/reference';
import { type BodyOptions, type ContactBody, type ContactChange, type FieldValue, isSent, TOP_LEVEL_MEMBERS } from './body';
import { ambiguousName } from './fieldKey';
import { type EmptyReason, emptyColumns, NO_VALUE } from './emptyReason';
import { DOUBLED_COLUMNS, KEPT_FIELDS, OMITTED_FIELDS, OTHER_COLUMNS, UNKNOWN_COLUMNS } from './hints';
import { idIn, type ItemColumns, itemColumns } from './itemColumns';
import { isAutomatic, type MapperColumns } from './mapperColumns';

const COLUMNS = 'Columns';

/** What the mapper makes of one item. */
export interface MappedItem {
	/** The contact that the value in the matching column means, if that is not its ID. @throws {ItemError} if there is none. */
	contact(): ContactReference;
	/** What the other columns set. */
	change: ContactChange;
	/** Why that is nothing. */
	emptyReason(): EmptyReason;
	/** Gives hints on the columns that were blank and are not in the body. */
	reportBlanks(body: ContactBody): void;
}

/**
 * What the item's `columns` mean. `matchesContact`: one of them says which contact it is, and is not sent.
 * @throws {ItemError} for a column of which there is no telling which attribute it sets
 */
export function readColumns(item: WorkflowItem, columns: MapperColumns, { matchesContact, ...options }: { matchesContact: boolean } & Pick<BodyOptions, 'sendEmptyValues'>): MappedItem {
	const matching = matchingColumn(item);
	const automatic = isAutomatic(item) ? itemColumns(item.json, columns.attributes) : undefined;
	const values = automatic === undefined ? definedValues(item) : mappedValues(automatic, options);
	const isSet = ([key, value]: [string, unknown]) => key !== 'id' && !(matchesContact && key === matching) && !(columns.removed.has(key) && isEmptyValue(value));
	if (automatic !== undefined) giveHints(item, automatic);
	return {
		contact() {
			const value = values.get(matching);
			const label = columns.attributes.get(matching)?.label ?? matching;
			requireMatch(value, label);
			return emailReference(value, label, "To match on the ID, choose it under 'Find the Contact By'.");
		},
		change: { attributes: [...values].filter(isSet).map(([key, value]): FieldValue => ({ key, value, parameter: COLUMNS })), members: [], clear: [] },
		emptyReason: () => (automatic === undefined ? NO_VALUE : emptyColumns(automatic, columns.attributes.entries, matchesContact ? matching : undefined)),
		reportBlanks(body) {
			for (const { attribute, value } of automatic?.mapped.values() ?? []) {
				const isInBody = body.fields !== undefined && Object.hasOwn(body.fields, attribute.key);
				if (isEmptyValue(value) && !isInBody) item.hints.gather(matchesContact ? KEPT_FIELDS : OMITTED_FIELDS, cut(attribute.label));
			}
		},
	};
}

/**
 * The contact whose ID a column holds, if contacts are matched on that: the account's attributes do not matter for it.
 * @throws {ItemError} for a column that holds none
 */
export function contactMatchedById(item: WorkflowItem): ContactReference | undefined {
	if (matchingColumn(item) !== 'id') return undefined;
	const value = isAutomatic(item) ? idIn(item.json) : definedValues(item).get('id');
	requireMatch(value, 'ID');
	return contactReference(value, 'ID');
}

function requireMatch(value: unknown, label: string): void {
	if (!isEmptyValue(value)) return;
	throw inputError(
		COLUMNS,
		`The item has no value in '${label}', the column that the contact is matched on`,
		"Set it before this node, or choose another one under 'Find the Contact By'.",
	);
}

function matchingColumn(item: WorkflowItem): string {
	const chosen = item.rawParameter('columns.matchingColumns', []);
	return Array.isArray(chosen) && typeof chosen[0] === 'string' ? chosen[0] : 'id';
}

/** n8n throws when it reads the mapper's value while that is null, as on a fresh node; and it would turn '' into 0. */
function definedValues(item: WorkflowItem): Map<string, unknown> {
	if (!isObject(item.rawParameter('columns.value', null))) return new Map();
	const values = item.unvalidatedParameter('columns.value', {});
	return new Map(isObject(values) ? Object.entries(values).map(([key, value]) => [key.trim(), value]) : []);
}

function mappedValues({ mapped, ambiguous }: ItemColumns, options: Pick<BodyOptions, 'sendEmptyValues'>): Map<string, unknown> {
	const unclear = ambiguous.find(({ value }) => isSent(value, options));
	if (unclear !== undefined) throw ambiguousName(unclear.name, COLUMNS, unclear);
	return new Map([...mapped].map(([key, { value }]) => [key, value]));
}

function giveHints({ hints }: WorkflowItem, { unknown, doubled }: ItemColumns): void {
	for (const { name, value } of unknown) {
		if (!isEmptyValue(value)) hints.gather(Object.hasOwn(TOP_LEVEL_MEMBERS, name) ? OTHER_COLUMNS : UNKNOWN_COLUMNS, name);
	}
	for (const name of doubled) hints.gather(DOUBLED_COLUMNS, name);
}
