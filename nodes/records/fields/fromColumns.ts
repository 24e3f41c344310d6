import { isEmptyValue } from '../../input/blank';
import { inputError } from '../../input/itemError';
import { isObject } from '../../input/object';
import type { GatheredHint } from '../../operations/executionHints';
import type { WorkflowItem } from '../../operations/operation';
import type { Reference } from '../match/match';
import { type BodyOptions, type FieldValue, isSent } from './body';
import { type EmptyReason, emptyColumns, noValue } from './emptyReason';
import { ambiguousName } from './fieldKey';
import { BLANK_FIELDS, COLUMNS_OF_A_PART, DOUBLED_COLUMNS, OTHER_COLUMNS, UNKNOWN_COLUMNS, UNLISTED_COLUMNS } from './hints';
import { idIn, type ItemColumns, itemColumns } from './itemColumns';
import { isAutomatic, type MapperColumns } from './mapperColumns';
import { findBy } from './properties';
import type { RecordFields } from './recordFields';

const COLUMNS = 'Columns';

/** What the mapper makes of one item. */
export interface MappedItem<Sought extends object> {
	/** The record that the value in the matching column means, if that is not its ID. @throws {ItemError} if there is none. */
	record(): Reference<Sought>;
	/** What the other columns set. */
	values: FieldValue[];
	/** Why that is nothing. */
	emptyReason(): EmptyReason;
	/** Gives hints on the columns that were blank: those that set none of these keys. */
	reportBlanks(sent: readonly string[]): void;
}

/**
 * What the item's `columns` mean. `matchesRecord`: one of them says which record it is, and is not sent.
 * @throws {ItemError} for a column that may set several attributes
 */
export function readColumns<Sought extends object>(
	kind: RecordFields<Sought>,
	item: WorkflowItem,
	columns: MapperColumns,
	{ matchesRecord, ...options }: { matchesRecord: boolean } & Pick<BodyOptions, 'sendEmptyValues'>,
): MappedItem<Sought> {
	const matching = matchingColumn(kind, item);
	const automatic = isAutomatic(item) ? itemColumns(item.json, columns.attributes) : undefined;
	const values = automatic === undefined ? definedValues(item) : mappedValues(automatic, options);
	const isSet = ([key, value]: [string, unknown]) => key !== 'id' && !(matchesRecord && key === matching) && !(automatic === undefined && columns.removed.has(key) && isEmptyValue(value));
	if (automatic !== undefined) giveHints(kind, item, automatic, unlistedHint(columns));
	return {
		record() {
			const value = values.get(matching);
			const label = columns.attributes.get(matching)?.label ?? matching;
			requireMatch(kind, item, value, label);
			return kind.definition.referenceIn(matching, value, label);
		},
		values: [...values].filter(isSet).map(([key, value]) => ({ key, value, parameter: COLUMNS })),
		emptyReason: () => (automatic === undefined ? noValue(kind, matchesRecord) : emptyColumns(kind, automatic, columns, matchesRecord ? matching : undefined)),
		reportBlanks(sent) {
			for (const { name, attribute, value } of automatic?.mapped.values() ?? []) {
				if (isSet([attribute.key, value]) && !sent.includes(attribute.key)) item.hints.gather(BLANK_FIELDS, name);
			}
		},
	};
}

/**
 * The record whose ID a column holds, if records are matched on that: the account's attributes do not matter for it.
 * @throws {ItemError} for a column that holds none
 */
export function recordMatchedById<Sought extends object>(kind: RecordFields<Sought>, item: WorkflowItem): Reference<Sought> | undefined {
	if (matchingColumn(kind, item) !== 'id') return undefined;
	const value = isAutomatic(item) ? idIn(item.json) : definedId(item);
	requireMatch(kind, item, value, 'ID');
	return kind.definition.referenceIn('id', value, 'ID');
}

function requireMatch(kind: RecordFields, item: WorkflowItem, value: unknown, label: string): void {
	if (!isEmptyValue(value)) return;
	const [missing, place] = isAutomatic(item) ? [`The item has no value in '${label}', the column that`, 'before this node'] : [`'${COLUMNS}' has no value for '${label}', which`, 'there'];
	throw inputError(COLUMNS, `${missing} the ${kind.record} is matched on`, `Set it ${place}, or choose another one under '${findBy(kind)}'.`);
}

/** The one that a fresh node has, where the workflow says nothing, as one that was not made in the editor may. */
function matchingColumn(kind: RecordFields, item: WorkflowItem): string {
	const chosen = item.rawParameter('columns.matchingColumns', []);
	if (Array.isArray(chosen) && typeof chosen[0] === 'string') return chosen[0];
	// An ID that was mapped is Acquire's; one that came with the item may be that of another system.
	const hasMappedId = !isAutomatic(item) && !isEmptyValue(item.rawParameter('columns.value.id', null));
	return hasMappedId ? 'id' : kind.definition.matchedBy[0];
}

/** Only that value: the others are evaluated once the attributes are known. */
function definedId(item: WorkflowItem): unknown {
	return isObject(item.rawParameter('columns.value', null)) ? item.unvalidatedParameter('columns.value.id', null) : undefined;
}

/** n8n throws when it reads the mapper's value while that is null, as on a fresh node; and it would turn '' into 0. */
function definedValues(item: WorkflowItem): Map<string, unknown> {
	if (!isObject(item.rawParameter('columns.value', null))) return new Map();
	const values = item.unvalidatedParameter('columns.value', {});
	return new Map(isObject(values) ? Object.entries(values).map(([key, value]) => [key.trim(), value]) : []);
}

function mappedValues({ mapped, ambiguous }: ItemColumns, options: Pick<BodyOptions, 'sendEmptyValues'>): Map<string, unknown> {
	const unclear = ambiguous.find((column) => isSent(column, options));
	if (unclear !== undefined) throw ambiguousName(unclear.name, COLUMNS, unclear);
	return new Map([...mapped].map(([key, { value }]) => [key, value]));
}

function unlistedHint({ failure, isPart }: MapperColumns): GatheredHint {
	if (failure !== undefined) return UNLISTED_COLUMNS;
	return isPart ? COLUMNS_OF_A_PART : UNKNOWN_COLUMNS;
}

function giveHints(kind: RecordFields, { hints }: WorkflowItem, { unknown, doubled }: ItemColumns, unlisted: GatheredHint): void {
	for (const { name, value } of unknown) {
		if (!isEmptyValue(value)) hints.gather(kind.isMember(name) ? OTHER_COLUMNS : unlisted, name);
	}
	for (const name of doubled) hints.gather(DOUBLED_COLUMNS, name);
}
