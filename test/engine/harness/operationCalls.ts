import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../../nodes/operations/operation';
import { namedDialects, type PlainResourceName } from '../../sandbox';
import { loadContract } from '../../sandbox/contract';
import type { ContractOperation } from '../../sandbox/contractOperation';
import type { JournalEntry, Query } from '../../sandbox/journal';
import { requestsTo } from './journal';
import { type NodeUnderTest, runOperation } from './runNode';
import { useSandbox } from './useSandbox';

/** The request that an operation should send: the id in its path, its query as it arrives but for the paging, and its body, each if any. */
export interface SentRequest {
	id?: string;
	query?: Query;
	body?: object;
}

/** An operation as in `role.update`, its parameters with every field filled in, and the request that it should send. */
export type OperationCall = [call: string, parameters: IDataObject, sends?: SentRequest];

/** The node whose calls are checked, and how. */
export interface CallsOfNode {
	node: NodeUnderTest;
	operations: readonly Operation[];
	calls: readonly OperationCall[];
	/** Query parameters of the contract that are not sent, such as other names of what is; by endpoint. */
	notFields?: Readonly<Record<string, string[]>>;
	/** Lists that come in pages: operation, what it lists, and what it needs for that. */
	paged: ReadonlyArray<{ call: string; resource: PlainResourceName; parameters?: IDataObject }>;
}

// The engine sends them as needed.
const PAGING = ['page', 'offset', 'limit'];
const API_ROOT = '/api/v1';
const MORE_THAN_A_PAGE = 130;

/** What holds for the calls of any node, in each dialect: every operation is among them, sends all that the contract takes and nothing else, and reads its pages. */
export function checkCalls({ node, operations, calls, notFields = {}, paged }: CallsOfNode): void {
	it(`Every operation of the ${node.name} node is called below`, () => {
		expect(calls.map(([call]) => call).sort()).toEqual(operations.map(({ resource, value }) => `${resource}.${value}`).sort());
	});

	describe.each(Object.entries(namedDialects))('In the %s dialect', (_name, dialect) => {
		const acquire = useSandbox(dialect);

		// As objects: jest takes a row without a request for one that wants `done`.
		it.each(calls.map(([call, parameters, sends = {}]) => ({ call, parameters, sends })))('$call sends what the contract takes, all of it', async ({ call, parameters, sends }) => {
			const { endpoint } = operations.find(({ resource, value }) => `${resource}.${value}` === call) as Operation;
			const run = await runOperation(node, acquire.sandbox, call, parameters);
			expect(run.error).toBeUndefined();
			const contract = (await loadContract()).operations.get(endpoint) as ContractOperation;
			const sent = requestsTo(acquire.sandbox, endpoint).map((request) => ({ id: idIn(request, contract), query: withoutPaging(request.query), body: request.body })).at(-1);
			expect(sent).toEqual({ id: sends.id, query: sends.query ?? {}, body: sends.body });
			const known = contract.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name);
			expect(Object.keys(sends.query ?? {}).sort()).toEqual(known.filter((name) => ![...PAGING, ...(notFields[endpoint] ?? [])].includes(name)).sort());
			expect(run.json(node.name).length).toBeGreaterThan(0);
		});

		it.each([...paged])('$call reads page by page', async ({ call, resource, parameters }) => {
			const { sandbox } = acquire;
			const [example] = sandbox.store.records(resource);
			const ids = Array.from({ length: MORE_THAN_A_PAGE }, (_, n) => n + 1);
			sandbox.store.seed({ records: { [resource]: ids.map((id) => ({ ...example, id })) } });
			const run = await runOperation(node, sandbox, call, { ...parameters, returnAll: true });
			expect(run.error).toBeUndefined();
			expect(run.json(node.name).map(({ id }) => id).sort((a, b) => Number(a) - Number(b))).toEqual(ids);
		});
	});
}

/** What the path has where the contract has the name of an id. */
function idIn({ path }: JournalEntry, { path: template }: ContractOperation): string | undefined {
	// The other path of the contract has it at the same place.
	const place = template.split('/').findIndex((part) => part.startsWith('{'));
	return place < 0 ? undefined : path.slice(API_ROOT.length).split('/')[place];
}

function withoutPaging(query: Query): Query {
	return Object.fromEntries(Object.entries(query).filter(([name]) => !PAGING.includes(name)));
}
