import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../../nodes/operations/operation';
import { namedDialects, type PlainResourceName } from '../../sandbox';
import { loadContract } from '../../sandbox/contract';
import { requestsTo } from './journal';
import { type NodeUnderTest, runOperation } from './runNode';
import { useSandbox } from './useSandbox';

/** An operation as in `role.update`, its parameters with every field filled in, and the body that it should send, if any. */
export type OperationCall = [call: string, parameters: IDataObject, body?: object];

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
const MORE_THAN_A_PAGE = 130;

/** What holds for the calls of any node, in each dialect: every operation is among them, sends all that the contract takes and nothing else, and reads its pages. */
export function checkCalls({ node, operations, calls, notFields = {}, paged }: CallsOfNode): void {
	it(`Every operation of the ${node.name} node is called below`, () => {
		expect(calls.map(([call]) => call).sort()).toEqual(operations.map(({ resource, value }) => `${resource}.${value}`).sort());
	});

	describe.each(Object.entries(namedDialects))('In the %s dialect', (_name, dialect) => {
		const acquire = useSandbox(dialect);

		// As objects: jest takes a row without a body for one that wants `done`.
		it.each(calls.map(([call, parameters, body]) => ({ call, parameters, body })))('$call sends what the contract takes, all of it', async ({ call, parameters, body }) => {
			const { endpoint } = operations.find(({ resource, value }) => `${resource}.${value}` === call) as Operation;
			const run = await runOperation(node, acquire.sandbox, call, parameters);
			expect(run.error).toBeUndefined();
			expect(acquire.sandbox.journal.filter(({ contractViolation }) => contractViolation !== undefined)).toEqual([]);
			const sent = requestsTo(acquire.sandbox, endpoint).at(-1);
			expect(sent).toBeDefined();
			expect(sent?.body).toEqual(body);
			const known = (await loadContract()).operations.get(endpoint)?.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name) ?? [];
			expect(Object.keys(sent?.query ?? {}).filter((name) => !PAGING.includes(name)).sort()).toEqual(
				known.filter((name) => ![...PAGING, ...(notFields[endpoint] ?? [])].includes(name)).sort(),
			);
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
