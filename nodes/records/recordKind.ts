import type { IDataObject, ILoadOptionsFunctions, INodeListSearchResult, INodeProperties } from 'n8n-workflow';
import { isBlank } from '../input/blank';
import { parseId } from '../input/identifier';
import { inputError, ItemError } from '../input/itemError';
import { splitList } from '../input/list';
import { locatorValue } from '../input/locator';
import { without } from '../input/object';
import { quote } from '../input/quote';
import { withEditorClient } from '../operations/editorClient';
import { optionsOrReason } from '../operations/editorReasons';
import type { Field, Id } from '../operations/field';
import { Lookup } from '../operations/lookups';
import type { AcquireClient } from '../service/acquireClient';
import type { Endpoint } from '../service/endpoint';
import { endpointRequest } from '../service/endpointRequest';
import { readPages } from '../service/pages';
import type { Rows } from '../service/rows';

const MAX_LABEL_LENGTH = 100;
const PAGE_SIZE = 100;

/** A kind of record that is small enough to be listed whole: users, roles, departments, tags. */
export interface RecordKind<IdName extends string> {
	/** What the panel calls one, in title case: "Role". */
	label: string;
	/** Several of them, in camel case, as part of method names: "roles". */
	plural: string;
	/** The path parameter that takes its id. */
	idName: IdName;
	list: Endpoint;
	/** True where its list comes in numbered pages. */
	isPaged?: boolean;
	rows(data: unknown): Rows;
	/** What users call the record: its name first; each of them, ignoring case, finds it. */
	names(row: IDataObject): unknown[];
}

/** Every record of the kind. @throws {ItemError} */
export async function listRecords({ list, isPaged, rows, plural }: RecordKind<string>, client: AcquireClient): Promise<IDataObject[]> {
	const recordName = `The list of ${plural}`;
	const fetch = async (query?: IDataObject) => (await client.requestBare(endpointRequest(list, {}, { recordName, ...(query && { query }) }), rows)).data;
	if (!isPaged) return (await fetch()).rows;
	const found: IDataObject[] = [];
	for await (const row of readPages(async (range) => await fetch(without(range, 'offset')), ({ id }) => String(id), PAGE_SIZE)) found.push(row);
	return found;
}

/** A locator for one record: from the list, by ID, or by name from an expression. */
export function recordLocator<const IdName extends string>(kind: RecordKind<IdName>, look: Partial<INodeProperties> = {}): Field<Id<IdName>> {
	const { label, plural } = kind;
	const method = `search${plural[0].toUpperCase()}${plural.slice(1)}`;
	return {
		property: {
			displayName: label,
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			required: true,
			description: `The ${label.toLowerCase()}, by its ID or name`,
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					placeholder: `Choose a ${label.toLowerCase()}...`,
					typeOptions: { searchListMethod: method, searchable: true },
				},
				{ displayName: 'By ID or Name', name: 'id', type: 'string', placeholder: 'e.g. 3' },
			],
			...look,
		},
		methods: {
			listSearch: {
				async [method](this: ILoadOptionsFunctions, filter?: string): Promise<INodeListSearchResult> {
					const wanted = filter?.trim().toLowerCase() ?? '';
					const options = await recordOptions(this, kind);
					return { results: options.filter(({ name }) => name.toLowerCase().includes(wanted)).map(({ name, value }) => ({ name, value: String(value) })) };
				},
			},
		},
		read: (raw, reading) => idOrLookup(kind, locatorValue(raw), reading.label),
	};
}

/** Several records, chosen from a list; from an expression an array or text with commas between ids or names. */
export function recordChoices<const IdName extends string>(kind: RecordKind<IdName>, look: Partial<INodeProperties> = {}): Field<Array<Id<IdName>>> {
	const { label, plural } = kind;
	const method = `get${plural[0].toUpperCase()}${plural.slice(1)}`;
	return {
		property: {
			displayName: `${label} Names or IDs`,
			type: 'multiOptions',
			typeOptions: { loadOptionsMethod: method },
			default: [],
			required: true,
			description: 'Choose from the list, or specify IDs using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
			...look,
		},
		methods: {
			loadOptions: {
				[method]: optionsOrReason(async function (this: ILoadOptionsFunctions) {
					return await recordOptions(this, kind);
				}),
			},
		},
		read(raw, reading) {
			const entries = splitList(raw, reading.label).map((entry) => idOrLookup(kind, entry, reading.label));
			const ids = entries.filter((entry): entry is Id<IdName> => typeof entry === 'number');
			if (ids.length === entries.length) return ids;
			const key = entries.map((entry) => (entry instanceof Lookup ? entry.key : String(entry))).join(', ');
			return new Lookup(key, async (_client, lookups) => await Promise.all(entries.map(async (entry) => (entry instanceof Lookup ? await lookups.share(entry) : entry))));
		},
	};
}

function idOrLookup<IdName extends string>(kind: RecordKind<IdName>, value: unknown, label: string): Id<IdName> | Lookup<Id<IdName>> {
	const id = parseId(value);
	if (id !== undefined) return id as Id<IdName>;
	const name = typeof value === 'string' ? value.trim() : '';
	if (name !== '') return idByName(kind, name, label);
	throw inputError(
		label,
		isBlank(value) ? `'${label}' is empty` : `'${label}' is neither an ID nor a name: ${quote(value)}`,
		`Choose a ${kind.label.toLowerCase()} from the list, or enter its ID or name.`,
	);
}

function idByName<IdName extends string>(kind: RecordKind<IdName>, name: string, label: string): Lookup<Id<IdName>> {
	const all = new Lookup(kind.plural, async (client) => await listRecords(kind, client));
	const wanted = name.toLowerCase();
	return new Lookup(`${kind.label} ${wanted}`, async (_client, lookups) => {
		const found = (await lookups.share(all)).filter((row) => kind.names(row).some((candidate) => typeof candidate === 'string' && candidate.trim().toLowerCase() === wanted));
		const ids = found.map(({ id }) => parseId(id)).filter((id) => id !== undefined);
		if (ids.length === 1) return ids[0] as Id<IdName>;
		throw new ItemError(
			ids.length === 0 ? `Acquire has no ${kind.label.toLowerCase()} named ${quote(name)}` : `${ids.length} ${kind.plural} in Acquire are named ${quote(name)}: IDs ${ids.slice(0, 10).join(', ')}`,
			{ description: 'Use the ID of the one you mean.', details: { parameter: label } },
		);
	});
}

/** The records for a list in the editor, by name. */
async function recordOptions(context: ILoadOptionsFunctions, kind: RecordKind<string>): Promise<Array<{ name: string; value: number }>> {
	const rows = await withEditorClient(context, async (client) => await listRecords(kind, client));
	return rows
		.flatMap((row) => {
			const id = parseId(row.id);
			return id === undefined ? [] : [{ name: `${nameOf(kind, row)} (${id})`, value: id }];
		})
		.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function nameOf(kind: RecordKind<string>, row: IDataObject): string {
	const name = kind.names(row).find((candidate) => typeof candidate === 'string' && candidate.trim() !== '');
	return typeof name === 'string' ? name.slice(0, MAX_LABEL_LENGTH) : `${kind.label} without a name`;
}
