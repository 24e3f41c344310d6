import type { IDataObject } from 'n8n-workflow';
import { listed } from '../input/listed';
import { without } from '../input/object';
import { isOn } from '../input/switchedOn';
import type { AcquireClient } from '../service/acquireClient';
import type { AcquireRequest } from '../service/acquireRequest';
import { type Endpoint, endpointCall } from '../service/endpoint';
import { endpointRequest } from '../service/endpointRequest';
import { type ListOptions, listRows } from '../service/listPages';
import { objectIn, recordIn } from '../service/response';
import { incompleteList } from '../service/rows';
import type { ErasedDefinition } from './definition';
import { goneCheck } from './deletion';
import type { ExecutionHints } from './executionHints';
import type { ReadyPlan, RunOptions } from './operation';
import { type OutputChoice, outputRecord } from './output';
import { recordKey } from './recordKey';
import { pageSizeFor, takeResults } from './resultLimit';
import { titleCase } from './titleCase';

type Values = Readonly<Record<string, unknown>>;

/** How many records an item wants, and what of each. */
export interface Wanted {
	/** Infinity for all. */
	limit: number;
	output: OutputChoice;
	options: RunOptions;
	hints: ExecutionHints;
}

/**
 * The plan of an item whose values are all known. Its request is built now, before the first write of the run, unless it needs
 * the record as it is just before the change.
 * @throws {ItemError} what query and body throw
 */
export function callPlan(endpoint: Endpoint, definition: ErasedDefinition, values: Values, wanted: Wanted): ReadyPlan {
	const { limit, output, options, hints } = wanted;
	const { list, readFirst, simplified = [], resource, orderedBy, tidy = unchanged } = definition;
	const call = endpointCall(endpoint);
	const query = definition.query?.(values);
	const ids = definition.ids?.(values) ?? idsIn(call.path, values, query);
	const request = requestOf(endpoint, definition, ids, query, definition.addedTo?.(values));
	const body = readFirst === undefined ? definition.body?.(values, undefined) : undefined;
	const isWanted = definition.keep?.(values);
	const own = ownOptionsOf(definition, options);
	// Asked for by name, a column is wanted whatever the simplified output has.
	const shown = [...simplified, ...((values.select as string[] | undefined) ?? [])];
	const asOutput = (row: IDataObject, current?: IDataObject) => outputRecord(output.kind === 'raw' ? row : tidy(row), output, shown, definition.beside?.(values, row, own, current));

	return {
		kind: 'ready',
		orderingKeys: call.onlyReads ? [] : [...Object.values(ids), orderedBy?.(values)].flatMap((id) => (id === undefined ? [] : recordKey(resource, id))),
		rerunAfterEarlierFailure: definition.replaces ?? call.method === 'PUT',
		async execute({ client, earlierEffect }) {
			if (list) {
				// How many rows of a page are left is not known where they are compared.
				const most = isWanted === undefined ? limit : Infinity;
				const rows = rowsOf(client, endpoint, request, definition, values, { ...wanted, limit: most });
				return await takeResults(rows, limit, (row) => (isWanted?.(row) === false ? undefined : asOutput(row)), hints);
			}
			const current = readFirst && (await readRecord(client, readFirst, definition, request, ids));
			const sent = current === undefined ? body : definition.body?.(values, withoutNull(current));
			const { recordName } = request;
			const [id] = Object.values(ids);
			const isGone = call.method === 'DELETE' ? goneCheck(client, endpoint, id, recordName) : undefined;
			const result = await client.request(
				{ ...request, body: sent, isRepeated: call.method === 'DELETE' && earlierEffect ? true : undefined },
				async (data, delivery) => (await definition.result(data, { ...delivery, recordName, ids, sent, current, isGone, hints })) as IDataObject | IDataObject[],
			);
			return [result].flat().map((row) => asOutput(row, current));
		},
	};
}

/** Evaluated before anything is sent: an expression that fails must not fail an item that was completed. */
function ownOptionsOf({ ownOptions = [] }: ErasedDefinition, { all }: RunOptions): IDataObject {
	return Object.fromEntries(ownOptions.map(({ name, displayName }) => [name, isOn(all[name], displayName)]));
}

/** What a change sends back of a record: none that does so is documented to take null. */
function withoutNull(row: IDataObject): IDataObject {
	return without(row, ...Object.keys(row).filter((name) => row[name] === null));
}

function unchanged(row: IDataObject): IDataObject {
	return row;
}

/** The ids in the path, by field, or the one in the query. */
function idsIn(path: string, values: Values, query: IDataObject | undefined): Record<string, number> {
	const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
	if (names.length > 0) return Object.fromEntries(names.map((name) => [name, values[name] as number]));
	return Object.fromEntries(Object.entries(query ?? {}).filter(([name, value]) => /id$/i.test(name) && typeof value === 'number')) as Record<string, number>;
}

function requestOf(endpoint: Endpoint, definition: ErasedDefinition, ids: Record<string, number>, query: IDataObject | undefined, addedTo: string | undefined): AcquireRequest {
	const { value, list, replaces, idempotent = replaces, bareMember, mayBeNull } = definition;
	const label = labelOf(definition);
	const plural = `${label.toLowerCase().replace(/y$/, 'ie')}s`;
	const numbers = Object.values(ids).map(String);
	// The IDs of several records have numbers for names. Of a path, the last one is the record's own.
	const named = 1 in ids ? `One of the ${plural} ${listed(numbers)}` : `${label} ${numbers.at(-1)}`;
	return endpointRequest(endpoint, ids, {
		query,
		recordName: addedTo ?? (list ? `The list of ${plural}` : numbers.length > 0 ? named : `The ${label.toLowerCase()}`),
		idempotent,
		bareMember,
		mayBeNull,
		unknownEffect: endpointCall(endpoint).onlyReads ? undefined : (definition.unknownEffect ?? unknownEffectOf(value, label.toLowerCase())),
	});
}

function unknownEffectOf(operation: string, label: string): string {
	if (operation === 'delete') return 'It may have been deleted';
	return `The ${label} may have been ${operation === 'create' ? 'created' : 'updated'}`;
}

/** "Feedback question": what messages call the record. */
function labelOf({ recordLabel, resource }: ErasedDefinition): string {
	const label = recordLabel ?? titleCase(resource).toLowerCase();
	return label[0].toUpperCase() + label.slice(1);
}

/** Every row of the list once. Where the contract knows no pages, one request brings them all. */
function rowsOf(client: AcquireClient, endpoint: Endpoint, { recordName, query }: AcquireRequest, { list, result }: ErasedDefinition, { order }: Values, { limit, options, hints }: Wanted): AsyncGenerator<IDataObject> {
	const rows = listRows(client, endpoint, recordName, {
		form: list,
		query,
		read: result as ListOptions['read'],
		pageSize: pageSizeFor(limit),
		wanted: limit,
		pagesAtOnce: options.pagesAtOnce,
		onShort: (...count) => hints.add(incompleteList(recordName, ...count)),
	});
	return list === true && order !== undefined ? sortedById(rows, order) : rows;
}

/** Reads all first: which rows are the first is not known without the others. */
async function* sortedById(rows: AsyncGenerator<IDataObject>, order: unknown): AsyncGenerator<IDataObject> {
	const all: IDataObject[] = [];
	for await (const row of rows) all.push(row);
	const sign = order === 'DESC' ? -1 : 1;
	yield* all.sort((a, b) => sign * (Number(a.id) - Number(b.id)));
}

/** The record just before it is changed. It belongs to the same path parameter as the change. */
async function readRecord(
	client: AcquireClient,
	endpoint: Endpoint,
	{ current = unchanged }: ErasedDefinition,
	{ recordName }: AcquireRequest,
	ids: Record<string, number>,
): Promise<IDataObject> {
	return await client.request(endpointRequest(endpoint, ids, { recordName }), (read) => recordIn(current(objectIn(read))));
}
