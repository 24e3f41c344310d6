import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult, INodeProperties } from 'n8n-workflow';
import { grouped } from '../input/grouped';
import { parseId } from '../input/identifier';
import { invalidInput } from '../input/invalidInput';
import { inputError, ItemError } from '../input/itemError';
import { splitList } from '../input/list';
import { cut, listed } from '../input/listed';
import { locatorValue } from '../input/locator';
import { nameKey } from '../input/nameKey';
import { quote } from '../input/quote';
import { withEditorClient } from '../operations/editorClient';
import { optionsOrReason } from '../operations/editorReasons';
import { CHOOSE_IDS, listName } from '../operations/editorText';
import type { Field, Id, Reading } from '../operations/field';
import { locatorProperty, aOrAn } from '../operations/fields/locator';
import { lookupKey, Lookup } from '../operations/lookups';
import type { WorkflowItem } from '../operations/operation';
import type { AcquireClient } from '../service/acquireClient';
import { NOT_ALL } from './editorEntries';
import { type ListedKind, listRecords } from './listRecords';

/** A kind of record whose whole list is read to find one by name: users, roles, departments, tags, knowledge bases and others. */
export interface RecordKind<IdName extends string> extends ListedKind {
	/** What the panel calls one, in title case: "Role". */
	label: string;
	/** Where they have a locator or list, also in the names of its methods. */
	plural: string;
	/** The path parameter that takes its id. Never set: TypeScript alone reads the type, which makes the field an Id<'roleId'>. */
	readonly idName?: IdName;
	/** What users call the record: its name first; each of them, ignoring case, finds it. */
	names(row: IDataObject): unknown[];
	/** What lists show after the name, to tell records of one name apart. */
	detail?(row: IDataObject): unknown;
	/** For records of another one, which their list must name: its kind, the parameter that says which, and what the query calls it. */
	within?: { kind: RecordKind<string>; parameter: string; query: string };
}

/** A locator for one record: from the list, by ID, or by name from an expression. */
export function recordLocator<const IdName extends string>(kind: RecordKind<IdName>, overrides: Partial<INodeProperties> = {}): Field<Id<IdName>> {
	const { label, plural } = kind;
	const method = `search${plural[0].toUpperCase()}${plural.slice(1)}`;
	return {
		property: locatorProperty({ displayName: label, description: `The ${label.toLowerCase()}, by ID or name. Digits alone are an ID.`, method, boxes: { id: ['By ID', '3 or a name'] } }, { ...listedWithin(kind.within), ...overrides }),
		methods: {
			listSearch: {
				async [method](this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
					const options = await recordOptions(this, kind, filter);
					return { results: options.map(({ name, value }) => ({ name, value: String(value) })) };
				},
			},
		},
		read: (raw, reading) => idOrLookup(kind, locatorValue(raw), reading),
	};
}

/** Several records, chosen from a list; from an expression an array or text with commas between ids or names. Each once. */
export function recordChoices<const IdName extends string>(kind: RecordKind<IdName>, overrides: Partial<INodeProperties> = {}): Field<Array<Id<IdName>>> {
	const { label, plural } = kind;
	const method = `get${plural[0].toUpperCase()}${plural.slice(1)}`;
	return {
		property: {
			displayName: `${label} Names or IDs`,
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: method, ...listedWithin(kind.within)?.typeOptions },
			default: [],
			required: true,
			description: CHOOSE_IDS,
			...overrides,
		},
		methods: {
			loadOptions: { [method]: optionsOrReason(async (context) => await recordOptions(context, kind)) },
		},
		read(raw, reading) {
			const entries = splitList(raw, reading.label).map((entry) => idOrLookup(kind, entry, reading));
			const ids = entries.filter((entry): entry is Id<IdName> => typeof entry === 'number');
			if (ids.length === entries.length) return [...new Set(ids)];
			// Not the key of one of them alone, which a locator looks up as a number.
			const key = entries.map(lookupKey).join(', ');
			return new Lookup(`list of ${key}`, async (_client, lookups) => {
				const found = await Promise.all(entries.map(async (entry) => await lookups.share(entry)));
				return [...new Set(found)];
			});
		},
	};
}

function idOrLookup<IdName extends string>(kind: RecordKind<IdName>, value: unknown, reading: Reading): Id<IdName> | Lookup<Id<IdName>> {
	const { label } = reading;
	const id = parseId(value);
	if (id !== undefined) return id as Id<IdName>;
	const name = typeof value === 'string' ? value.trim() : '';
	if (nameKey(name) !== '') return idByName(kind, name, reading);
	throw invalidInput(value, label, 'neither an ID nor a name', `Choose ${aOrAn(kind.label.toLowerCase())} from the list, or enter its ID or name.`);
}

function idByName<IdName extends string>(kind: RecordKind<IdName>, name: string, { label, item }: Reading): Lookup<Id<IdName>> {
	const all = recordsOf(kind, item);
	const wanted = nameKey(name);
	return new Lookup(`${kind.label} ${wanted} of ${all.key}`, async (_client, lookups) => {
		const found = (await lookups.share(namedRecords(kind, all))).get(wanted) ?? [];
		const ids = found.map(({ id }) => parseId(id)).filter((id) => id !== undefined);
		if (ids.length === 1) return ids[0] as Id<IdName>;
		const names = (await lookups.share(all)).flatMap((row) => nameOf(kind, row) ?? []);
		throw new ItemError(
			ids.length === 0 ? `Acquire has no ${kind.label.toLowerCase()} named ${quote(name)}` : `${ids.length} ${kind.plural} in Acquire are named ${quote(name)}: IDs ${ids.slice(0, 10).join(', ')}`,
			{ description: ids.length === 0 ? `Check the spelling, or use an ID.${names.length === 0 ? '' : ` There are: ${listed(names)}.`}` : 'Use the ID of the one you mean.', details: { parameter: label } },
		);
	});
}

/** The records by each of their names, as these are compared. */
function namedRecords(kind: RecordKind<string>, all: Lookup<IDataObject[]>): Lookup<ReadonlyMap<string, IDataObject[]>> {
	return new Lookup(`${all.key} by name`, async (_client, lookups) => grouped(await lookups.share(all), (row) => keysOf(kind, row)));
}

/**
 * What makes n8n empty a locator, and load a list of several again, once another record is chosen to look within. n8n compares this as
 * text. `optional` takes it off a locator.
 */
export function listedWithin(within: { parameter: string } | undefined): Pick<INodeProperties, 'typeOptions'> | undefined {
	return within && { typeOptions: { loadOptionsDependsOn: [`${within.parameter}.value`] } };
}

/** Every record of the kind, within the one that the item names, as they are before the first write of the run. */
export function recordsOf(kind: RecordKind<string>, item: WorkflowItem): Lookup<IDataObject[]> {
	const { within, plural } = kind;
	const holder = within && recordNamed(within, item);
	const key = holder === undefined ? plural : `${plural} of ${lookupKey(holder)}`;
	return new Lookup(key, async (client, lookups) => await listRecords(kind, client, await lookups.share(holder)));
}

/** The record that the item's parameter names. @throws {ItemError} */
export function recordNamed({ kind, parameter }: NonNullable<RecordKind<string>['within']>, item: WorkflowItem): number | Lookup<number> {
	return idOrLookup(kind, locatorValue(item.parameter(parameter)), { label: kind.label, item });
}

/** The records for a list in the editor, by name: those whose entry or one of whose names holds `filter`, if there is one. */
async function recordOptions(context: ILoadOptionsFunctions, kind: RecordKind<string>, filter = ''): Promise<Array<{ name: string; value: number | string }>> {
	const rest: Array<typeof NOT_ALL> = [];
	// To choose from some is better than from none.
	const rows = await withEditorClient(context, async (client) => await listRecords(kind, client, kind.within && (await chosenRecord(kind.within, context, client)), () => rest.push(NOT_ALL)));
	const wanted = nameKey(filter);
	const options = rows
		.flatMap((row) => {
			const id = parseId(row.id);
			if (id === undefined) return [];
			const name = listName(`${labelOf(kind, row)} (${id})`);
			return [name, ...kind.names(row)].some((text) => typeof text === 'string' && nameKey(text).includes(wanted)) ? [{ name, value: id }] : [];
		})
		.sort((a, b) => a.name.localeCompare(b.name));
	return [...options, ...rest];
}

/** The record that the editor's parameter names now. @throws {ItemError} where it names none yet */
export async function chosenRecord({ kind, parameter }: NonNullable<RecordKind<string>['within']>, context: ILoadOptionsFunctions, client: AcquireClient): Promise<number> {
	const value = locatorValue(context.getCurrentNodeParameter(parameter));
	const id = parseId(value);
	if (id !== undefined) return id;
	const wanted = typeof value === 'string' ? nameKey(value) : '';
	const [named, another] = wanted === '' ? [] : (await listRecords(kind, client)).filter((row) => keysOf(kind, row).has(wanted));
	const found = parseId(named?.id);
	// Of several, a run takes none.
	if (found !== undefined && another === undefined) return found;
	throw inputError(kind.label, `Choose the ${kind.label.toLowerCase()} first, from its list or by its ID`);
}

function keysOf(kind: RecordKind<string>, row: IDataObject): Set<string> {
	return new Set(kind.names(row).filter((name) => typeof name === 'string').map(nameKey));
}

/** "Ada Example, ada@example.com", with what the record has of it. */
function labelOf(kind: RecordKind<string>, row: IDataObject): string {
	const texts = new Set([nameOf(kind, row), kind.detail?.(row)].filter(isShown));
	return texts.size > 0 ? [...texts].map(cut).join(', ') : `${kind.label} without a name`;
}

function nameOf(kind: RecordKind<string>, row: IDataObject): string | undefined {
	return kind.names(row).find(isShown);
}

function isShown(text: unknown): text is string {
	return typeof text === 'string' && text.trim() !== '';
}
