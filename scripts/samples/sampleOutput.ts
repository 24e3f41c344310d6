import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { ItemError } from '../../nodes/input/itemError';
import { isObject } from '../../nodes/input/object';
import { objectIn, recordIn } from '../../nodes/service/response';
import type { AcquireClient, Reader } from '../../nodes/service/acquireClient';
import type { AcquireRequest } from '../../nodes/service/acquireRequest';
import { ExecutionHints } from '../../nodes/operations/executionHints';
import { Lookups } from '../../nodes/operations/lookups';
import type { Operation, Plan, WorkflowItem } from '../../nodes/operations/operation';
import { readRunOptions } from '../../nodes/operations/runOptions';
import type { ContractCall } from './contractExamples';

/**
 * The items that an operation returns for these parameters when Acquire responds with the contract's examples. Nothing is sent.
 */
export async function sampleOutput(operation: Operation, parameters: IDataObject, calls: readonly ContractCall[]): Promise<IDataObject[]> {
	const client = exampleClient(calls);
	const lookups = new Lookups(client);
	let plan: Plan = operation.plan(sampleItem(operation, parameters));
	while (plan.kind === 'lookups') {
		await lookups.perform(plan.lookups, 1, () => false);
		plan = plan.complete(lookups);
	}
	return await plan.execute({ client, lookups });
}

/** An item with the parameters, and the defaults of the properties for what they leave out. */
function sampleItem({ properties }: Operation, parameters: IDataObject): WorkflowItem {
	const defaults = Object.fromEntries(properties.map(({ name, default: value }: INodeProperties) => [name, value]));
	const parameter = (name: string, fallback?: unknown) => parameters[name] ?? defaults[name] ?? fallback;
	const hints = new ExecutionHints({ addExecutionHints: () => undefined });
	const newResumption = () => ({ id: 'RCbsG9WlTWkbmPyA', url: () => 'https://n8n.example.com/webhook-waiting/1/2' });
	return { index: 0, json: {}, timezone: 'UTC', hints, newResumption, options: readRunOptions({}), parameter, rawParameter: parameter, unvalidatedParameter: parameter };
}

/** A client that responds with the example of the call that a request is. */
function exampleClient(calls: readonly ContractCall[]): AcquireClient {
	const created: IDataObject = {};
	const changed: IDataObject = {};
	const deleted = new Set<string>();
	// Examples stand still, but a question is read again after it was published.
	let isPublished = false;
	async function request<Data>(asked: AcquireRequest, read: Reader<Data> = recordIn as Reader<unknown> as Reader<Data>): Promise<Data> {
		const call = calls.find((candidate) => isCallOf(candidate, asked));
		if (call === undefined) throw new Error(`The contract has no ${asked.method} ${asked.path}`);
		isPublished ||= call.endpoint === 'publishQuestion';
		const example = isPublished && call.endpoint === 'getQuestion' ? { ...objectIn(dataOf(call)), type: 'live' } : dataOf(call);
		const id = asked.path.split('/').at(-1) ?? '';
		if (asked.method === 'GET' && deleted.has(id)) throw new ItemError(`${asked.recordName} was not found`, { details: { code: 'ERROR_RECORD_NOT_FOUND' } });
		if (asked.method === 'POST') Object.assign(created, asked.body);
		if (asked.method === 'PUT') Object.assign(changed, asked.body);
		if (asked.method === 'DELETE') deleted.add(id);
		return await read(withChanged(rowInList(asked, calls) ?? withCreated(example, created), changed), { repeated: false, absent: false });
	}
	return { request } as unknown as AcquireClient;
}

/** A list whose last row has what was created since: some records are found in it by their name alone. */
function withCreated(data: unknown, created: IDataObject): unknown {
	const rows = Object.values(data as object).find((member) => Array.isArray(member)) as IDataObject[] | undefined;
	const last = rows?.at(-1);
	const members = Object.keys(created).filter((name) => typeof last?.[name] === 'string' && typeof created[name] === 'string');
	if (rows === undefined || last === undefined || members.length === 0) return data;
	const row = { ...last, ...Object.fromEntries(members.map((name) => [name, created[name]])) };
	return Object.fromEntries(Object.entries(data as object).map(([name, member]) => [name, member === rows ? [...rows.slice(0, -1), row] : (member as unknown)]));
}

/** A record as it is after an update: the texts that were sent in place of those that it has, also where it stands within the response. */
function withChanged(data: unknown, changed: IDataObject): unknown {
	if (Array.isArray(data)) return data.length === 1 ? [withChanged(data[0], changed)] : data;
	if (!isObject(data)) return data;
	if (!('id' in data)) {
		const held = Object.keys(data).filter((name) => isObject(data[name]) || (Array.isArray(data[name]) && data[name].length === 1));
		return held.length === 1 ? { ...data, [held[0]]: withChanged(data[held[0]], changed) } : data;
	}
	return { ...data, ...Object.fromEntries(Object.entries(changed).filter(([name, value]) => typeof value === 'string' && typeof data[name] === 'string' && name !== 'id')) };
}

/** The record that a path names, where the example of the list holds it: that of the call itself is always the same one. */
function rowInList({ method, path }: AcquireRequest, calls: readonly ContractCall[]): unknown {
	const [, listPath, id] = /^(.+)\/(\d+)$/.exec(path) ?? [];
	if (method !== 'GET' || id === undefined) return undefined;
	const list = calls.find(({ call }) => call === `GET ${listPath}`);
	const { data: rows } = (list === undefined ? {} : dataOf(list)) as { data?: unknown };
	return Array.isArray(rows) ? (rows as IDataObject[]).find((row) => String(row.id) === id) : undefined;
}

function dataOf({ response }: ContractCall): unknown {
	return (response as { data: unknown }).data;
}

function isCallOf({ call }: ContractCall, { method, path }: AcquireRequest): boolean {
	const [ownMethod, ownPath] = call.split(' ');
	return method === ownMethod && new RegExp(`^${ownPath.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
}
