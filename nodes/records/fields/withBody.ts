import { ItemError } from '../../input/itemError';
import { listed } from '../../input/listed';
import type { ExecutionHints } from '../../operations/executionHints';
import { oneOf } from '../../operations/fields/choice';
import type { Lookup } from '../../operations/lookups';
import type { Plan, PlanWithLookups, WorkflowItem } from '../../operations/operation';
import type { Attribute } from '../attribute/attribute';
import { isUnlistable } from '../attribute/list';
import type { NameIndex } from '../attribute/nameIndex';
import type { Reference } from '../match/match';
import { type BodyOptions, bodyOptions, buildBody, isEmptyBody, isSent, type RecordBody, type RecordChange, sendsUnknownFields, withoutBlanks, withoutKeys } from './body';
import { type EmptyReason, noValue } from './emptyReason';
import { readColumns, recordMatchedById } from './fromColumns';
import { fieldsFromJson } from './fromJson';
import { fieldsFromUi } from './fromUi';
import { mapperColumns } from './mapperColumns';
import { FIELDS_TO_SEND } from './options';
import type { RecordFields } from './recordFields';
import { withResolvedKeys, dependsOnAttributes, needsAttributes, requireUsableKeys } from './resolvedKeys';
import { fieldsToClear } from './toClear';

/** What an operation does with the fields of an item. */
export interface Writing {
	/** True where a mapped column says which record it is; that column is then not sent. */
	matchesRecord: boolean;
	/** What there is nothing to do where no field has a value, e.g. "update"; absent where that is fine. */
	needsFieldsTo?: string;
}

/** What the item's fields make. */
export interface Bodies {
	body: RecordBody;
	/** The same for a record that is new, where there is nothing to clear. */
	ofNew: RecordBody;
}

/** True where the item's columns are its fields. @throws {ItemError} for a way to give them that there is not */
export function isMapped(item: WorkflowItem): boolean {
	return fieldsMode(item) === 'map';
}

/** n8n lets any text pass, and leaves out the fields of all ways then. */
function fieldsMode(item: WorkflowItem): 'define' | 'map' | 'json' {
	return oneOf(item.parameter('fieldsMode', 'define'), ['define', 'map', 'json'], FIELDS_TO_SEND);
}

/**
 * The plan for the body that the item's fields make, in whichever mode they are given, and for the record that a mapped column
 * names, if the operation matches one. Looks the account's attributes up unless all fields are those of every account.
 * @throws {ItemError} for fields that cannot be sent
 */
export function withBody<Sought extends object>(
	kind: RecordFields<Sought>,
	item: WorkflowItem,
	writing: Writing,
	planFor: (bodies: Bodies, matched: Array<Reference<Sought>>) => Plan,
): Plan {
	const clear = fieldsToClear(item);
	const options = bodyOptions(item.options);
	const mode = fieldsMode(item);
	if (mode === 'map') {
		const matchedById = writing.matchesRecord ? recordMatchedById(kind, item) : undefined;
		return afterLookup(mapperColumns(kind, item), (columns) => {
			const mapped = readColumns(kind, item, columns, { ...writing, ...options });
			const matched = writing.matchesRecord ? [matchedById ?? mapped.record()] : [];
			const change = { ...withoutBlanks(mapped.change, options), clear };
			requireAttributeList(kind, change, columns.failure);
			const bodies = bodiesOf(kind, item, change, columns.failure === undefined ? columns.attributes : undefined, columns.isPart);
			mapped.reportBlanks(bodies.body);
			requireFields(bodies.body, writing, mapped.emptyReason);
			return planFor(bodies, matched);
		});
	}
	const given = mode === 'json' ? fieldsFromJson(kind, item) : fieldsFromUi(kind, item);
	const change = { ...withoutBlanks(given, options), clear };
	requireUsableKeys(kind, change);
	const planWith = (attributes?: NameIndex<Attribute>) => {
		const bodies = bodiesOf(kind, item, change, attributes);
		if (mode === 'json' && writing.needsFieldsTo === 'update') tellBlanks(given, options, bodies.body, item.hints);
		requireFields(bodies.body, writing, () => noValue(kind, writing.matchesRecord));
		return planFor(bodies, []);
	};
	if (!needsAttributes(kind, change)) return planWith();
	return afterLookup(kind.attributes.toCheckBy, (available) => {
		if (!(available instanceof ItemError)) return planWith(available);
		requireAttributeList(kind, change, available);
		// Not checked then: Acquire checks it itself.
		return planWith();
	});
}

/** What a model has written on purpose, and may take for cleared. */
function tellBlanks({ attributes, members }: RecordChange, options: BodyOptions, body: RecordBody, hints: ExecutionHints): void {
	const sent = { ...body, ...body.fields };
	const blank = new Set([...attributes, ...members].filter(({ key, value }) => !isSent(value, options) && !Object.hasOwn(sent, key)).map(({ key }) => key));
	if (blank.size > 0) hints.tellModel(`Blank, so not sent: ${listed([...blank])}`);
}

/** @throws {ItemError} that list's error where the list is needed, and may be had another time */
function requireAttributeList(kind: RecordFields, change: RecordChange, failure: ItemError | undefined): void {
	if (failure !== undefined && dependsOnAttributes(kind, change) && !isUnlistable(failure)) throw failure;
}

function afterLookup<Value>(lookup: Lookup<Value>, planFor: (value: Value) => Plan): PlanWithLookups {
	return { kind: 'lookups', lookups: [lookup], complete: (found) => planFor(found.get(lookup)) };
}

function bodiesOf(kind: RecordFields, item: WorkflowItem, given: RecordChange, attributes: NameIndex<Attribute> | undefined, isPart = false): Bodies {
	// Of a key that a list in part does not have, nothing is known.
	const rules = { attributes, sendUnknown: isPart || sendsUnknownFields(item.options) };
	const change = withResolvedKeys(kind, given, rules, item.hints);
	const body = buildBody(kind, change, bodyOptions(item.options));
	return { body, ofNew: change.clear.length === 0 ? body : withoutKeys(body, change.clear) };
}

function requireFields(body: RecordBody, { needsFieldsTo }: Writing, emptyReason: () => EmptyReason): void {
	if (needsFieldsTo === undefined || !isEmptyBody(body)) return;
	const { reason, description } = emptyReason();
	throw new ItemError(`There is nothing to ${needsFieldsTo}: ${reason}`, { description });
}
