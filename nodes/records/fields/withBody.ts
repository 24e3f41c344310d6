import { ItemError } from '../../input/itemError';
import { listed } from '../../input/listed';
import type { ExecutionHints } from '../../operations/executionHints';
import { oneOf } from '../../operations/fields/choice';
import type { Lookup } from '../../operations/lookups';
import type { Plan, PlanWithLookups, WorkflowItem } from '../../operations/operation';
import { type KnownAttributes, lacksAttributes } from '../attribute/list';
import type { Reference } from '../match/match';
import { type BodyOptions, bodyOptions, buildBody, type FieldValue, isEmptyBody, isSent, type RecordBody, type RecordChange, sendsUnknownFields, withoutKeys } from './body';
import { type EmptyReason, noValue } from './emptyReason';
import { readColumns, recordMatchedById } from './fromColumns';
import { fieldsFromJson } from './fromJson';
import { fieldsFromUi } from './fromUi';
import { type MapperColumns, mapperColumns } from './mapperColumns';
import { FIELDS_TO_SEND } from './options';
import type { RecordFields } from './recordFields';
import { dependsOnAttributes, isReturnedOnly, type KeyRules, needsAttributes, requireUsableKeys, withResolvedKeys } from './resolvedKeys';
import { fieldsToClear } from './toClear';

/** What an operation does with the fields of an item. In an update, a mapped column says which record it is, and is not sent. */
export type Write = 'create' | 'update' | 'upsert';

/** What the item's fields make. */
export interface WriteBodies {
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
 * `matchedOn`: key of what "Create or Update" matches on, which it sends itself where it creates the record.
 * @throws {ItemError} for fields that cannot be sent
 */
export function withBody<Sought extends object>(
	kind: RecordFields<Sought>,
	item: WorkflowItem,
	write: Write,
	planFor: (bodies: WriteBodies, matched: Array<Reference<Sought>>) => Plan,
	matchedOn = '',
): Plan {
	const clear = fieldsToClear(item);
	const options = bodyOptions(item.options);
	const mode = fieldsMode(item);
	const matchesRecord = write === 'update';
	// Text that is a list without entries turns out to be blank only when the body is built.
	const sentIn = ({ body }: WriteBodies) => [matchedOn, ...Object.keys({ ...body, ...body.fields })];
	if (mode === 'map') {
		const matchedById = matchesRecord ? recordMatchedById(kind, item) : undefined;
		const planFrom = (columns: MapperColumns): Plan => {
			const mapped = readColumns(kind, item, columns, { matchesRecord, ...options });
			const matched = matchesRecord ? [matchedById ?? mapped.record()] : [];
			const change = { values: mapped.values.filter((value) => isSent(value, options)), clear };
			if (mustWait(kind, change, columns)) return afterLookup(mapperColumns(kind, item, 'toSendBy'), planFrom);
			const bodies = bodiesOf(kind, item, change, options, columns);
			mapped.reportBlanks(sentIn(bodies));
			requireFields(kind, bodies.body, write, mapped.emptyReason);
			return planFor(bodies, matched);
		};
		return afterLookup(mapperColumns(kind, item), planFrom);
	}
	const given = mode === 'json' ? fieldsFromJson(kind, item) : fieldsFromUi(kind, item);
	const change = { values: given.filter((value) => isSent(value, options)), clear };
	requireUsableKeys(kind, change);
	const planWith = (known: KnownAttributes): Plan => {
		if (mustWait(kind, change, known)) return afterLookup(kind.attributes.toSendBy, planWith);
		const bodies = bodiesOf(kind, item, change, options, known);
		if (mode === 'json' && write !== 'create') tellBlanks(given.filter((value) => !isReturnedOnly(kind, value, known) || (known.isPart && !isSent(value, options))), sentIn(bodies), item.hints);
		requireFields(kind, bodies.body, write, () => noValue(kind, matchesRecord));
		return planFor(bodies, []);
	};
	return needsAttributes(kind, change) ? afterLookup(kind.attributes.toCheckBy, planWith) : planWith({ attributes: kind.standardNames, isPart: true });
}

/** What a model has written on purpose, and may take for cleared. */
function tellBlanks(values: FieldValue[], sent: string[], hints: ExecutionHints): void {
	const blank = values.map(({ key }) => key).filter((key) => !sent.includes(key));
	if (blank.length > 0) hints.tellModel(`Blank, so not sent: ${listed([...new Set(blank)])}`);
}

/** True where the list could not be had in the time for checks, and decides what is sent. */
function mustWait(kind: RecordFields, change: RecordChange, { attributes, failure }: KnownAttributes): boolean {
	return failure !== undefined && !lacksAttributes(failure) && dependsOnAttributes(kind, change, attributes);
}

function afterLookup<Value>(lookup: Lookup<Value>, planFor: (value: Value) => Plan): PlanWithLookups {
	return { kind: 'lookups', lookups: [lookup], complete: (found) => planFor(found.get(lookup)) };
}

function bodiesOf(kind: RecordFields, item: WorkflowItem, given: RecordChange, options: BodyOptions, known: Omit<KeyRules, 'sendUnknown'>): WriteBodies {
	const change = withResolvedKeys(kind, given, { ...known, sendUnknown: sendsUnknownFields(item.options) }, item.hints);
	const body = buildBody(kind, change, options);
	return { body, ofNew: change.clear.length === 0 ? body : withoutKeys(body, change.clear) };
}

function requireFields({ record }: RecordFields, body: RecordBody, write: Write, emptyReason: () => EmptyReason): void {
	if (write === 'upsert' || !isEmptyBody(body)) return;
	const { reason, description } = emptyReason();
	throw new ItemError(`There is nothing to ${write === 'create' ? `create a ${record} from` : write}: ${reason}`, { description });
}
