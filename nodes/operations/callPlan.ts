import type { IDataObject } from 'n8n-workflow';
import { asItemError } from '../input/itemError';
import { without } from '../input/object';
import type { AcquireRequest } from '../service/acquireRequest';
import type { AcquireClient } from '../service/acquireClient';
import { type Endpoint, endpointCall, type EndpointCall, filledPath } from '../service/endpoint';
import { type PageRequest, readPages } from '../service/pages';
import { withUnknownEffect } from '../service/requestErrors';
import type { ErasedDefinition } from './defineOperation';
import { titleCase } from './menu';
import type { ReadyPlan } from './operation';
import { type OutputChoice, outputRecord } from './output';
import { pageSizeFor, takeResults } from './resultLimit';
import { requireSuccess, type Rows } from './results';

type Values = Readonly<Record<string, unknown>>;

/** How many records an item wants, and what of each. */
export interface Wanted {
	/** Infinity for all. */
	limit: number;
	output: OutputChoice;
}

/**
 * The plan of an item whose values are all known. Its request is built now, before the first write of the run, unless it needs
 * the record as it is just before the change.
 * @throws {ItemError} what query and body throw
 */
export function callPlan(endpoint: Endpoint, definition: ErasedDefinition, values: Values, { limit, output }: Wanted): ReadyPlan {
	const { list, readFirst, simplified = [], resource, keep = () => true, tidy = unchanged } = definition;
	const call = endpointCall(endpoint);
	const query = definition.query?.(values);
	const ids = definition.ids?.(values) ?? idsIn(call.path, values, query);
	const request = requestOf(call, definition, ids, query);
	const body = readFirst === undefined ? definition.body?.(values, undefined) : undefined;
	const asOutput = (row: IDataObject) => outputRecord(output.kind === 'raw' ? row : tidy(row), output, simplified);

	return {
		kind: 'ready',
		orderingKeys: call.onlyReads ? [] : Object.values(ids).map((id) => `${resource} ${id}`),
		async execute({ client }) {
			if (list) return await takeResults(rowsOf(client, request, definition, limit), limit, (row) => (keep(row, values) ? asOutput(row) : undefined));
			const current = readFirst && (await readRecord(client, readFirst, request, ids));
			const sent = current === undefined ? body : definition.body?.(values, current);
			const { data, repeated } = await client.requestBare({ ...request, ...(sent && { body: sent }) });
			try {
				requireSuccess(data, request.recordName);
				const result = definition.result(data, { recordName: request.recordName, repeated, ids }) as IDataObject | IDataObject[];
				return [result].flat().map(asOutput);
			} catch (thrown) {
				throw withUnknownEffect(asItemError(thrown), request, repeated);
			}
		},
	};
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

function requestOf(call: EndpointCall, definition: ErasedDefinition, ids: Record<string, number>, query: IDataObject | undefined): AcquireRequest {
	const { value, list, idempotent = call.onlyReads || call.method !== 'POST' } = definition;
	const label = labelOf(definition);
	const numbers = Object.values(ids);
	return {
		method: call.method,
		path: filledPath(call.path, ids),
		...(query && { query }),
		recordName: list ? `The list of ${label.toLowerCase()}s` : numbers.length > 0 ? `${label} ${numbers.join(', ')}` : `The ${label.toLowerCase()}`,
		idempotent,
		...(call.keyless && { keyless: true }),
		...(!call.onlyReads && { unknownEffect: definition.unknownEffect ?? unknownEffectOf(value, label.toLowerCase()) }),
		...(call.method === 'DELETE' && { notFoundMeansDeleted: true }),
	};
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
function rowsOf(client: AcquireClient, request: AcquireRequest, { list, result, keep }: ErasedDefinition, limit: number): AsyncGenerator<IDataObject> {
	async function page(range?: PageRequest): Promise<Rows> {
		const paging = list === 'numberedPages' && range !== undefined ? without(range, 'offset') : range;
		const { data } = await client.requestBare({ ...request, query: { ...request.query, ...paging } });
		requireSuccess(data, request.recordName);
		return result(data, { recordName: request.recordName, repeated: false, ids: {} }) as Rows;
	}
	if (list !== true) return readPages(page, rowIdentity, pageSizeFor(keep === undefined ? limit : Number.POSITIVE_INFINITY));
	return readOnce(async () => await page());
}

async function* readOnce(fetch: () => Promise<Rows>): AsyncGenerator<IDataObject> {
	yield* (await fetch()).rows;
}

function rowIdentity(row: IDataObject): string {
	return row.id === undefined ? JSON.stringify(row) : String(row.id);
}

/** The record just before it is changed. It belongs to the same path parameter as the change. */
async function readRecord(client: AcquireClient, endpoint: Endpoint, { recordName }: AcquireRequest, ids: Record<string, number>): Promise<IDataObject> {
	const { method, path } = endpointCall(endpoint);
	const { data } = await client.request({ method, path: filledPath(path, ids), recordName, idempotent: true });
	return data;
}
