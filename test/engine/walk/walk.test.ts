import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { IDataObject } from 'n8n-workflow';
import { titleCase } from '../../../nodes/operations/titleCase';
import { commonColumns } from '../../../scripts/schemas/commonColumns';
import { namedDialects } from '../../sandbox';
import { callsTo } from '../harness/journal';
import { runNode } from '../harness/runNode';
import type { WorkflowRun } from '../harness/runWorkflow';
import { useSandbox } from '../harness/useSandbox';
import { missingFromSchema } from './missingFromSchema';
import { block, idParameter, typeName, type Walked, walked } from './walkedOperations';

// Every operation of every node, run in n8n-core with the contract's examples. Tests of single operations say only what is
// special about them.

const root = resolve(__dirname, '../../..');
// Of a plain resource a dialect changes how its lists are paged; all that the contact node reads and sends has dialects.
const inEachDialect = walked.filter(({ node, operation }) => node === 'AcquireContact' || operation.value === 'getAll');
const withRecords = walked.filter(({ operation }) => operation.simplified !== undefined);
const withKey = walked.filter(({ call }) => !call.isKeyless);
const withChosenColumns = walked.filter(({ title }) => title in commonColumns);
const withLocator = walked.filter(({ operation }) => idParameter(operation) !== undefined);

// Beside the main fields: what was done, and the text of an article with what it lost on the way.
const ADDED_BY_THE_NODE = ['action', 'body', 'lostInConversion'];
/** Where a name will do for an id, it is looked for in this list. */
const LISTS_OF_NAMES: Record<string, string | undefined> = {
	departmentId: 'listDepartments', knowledgeBaseId: 'listKnowledgeBases', questionGroupId: 'listQuestionGroups', roleId: 'listRoles', sequenceId: 'listSequences', tagId: 'listTags', userId: 'listUsers',
};
const { documented, ...otherDialects } = namedDialects;

describe.each([
	{ name: 'documented', dialect: documented, operations: walked },
	...Object.entries(otherDialects).map(([name, dialect]) => ({ name, dialect, operations: inEachDialect })),
])('In the $name dialect', ({ name, dialect, operations }) => {
	const acquire = useSandbox(dialect);
	beforeEach(() => {
		acquire.sandbox.store.addBlock(block);
	});

	async function run({ node, parameters }: Walked, changes: IDataObject = {}, options: Parameters<typeof runNode>[4] = {}, items: IDataObject[] = [{}]): Promise<WorkflowRun> {
		return await runNode({ type: typeName(node), name: node }, acquire.sandbox, items, { ...parameters, ...changes }, options);
	}

	it.each(operations)('$title sends what the contract takes, and returns paired items', async (one) => {
		const result = await run(one);
		expect(result.error).toBeUndefined();
		expect(acquire.sandbox.journal.map(({ contractViolation }) => contractViolation).filter(Boolean)).toEqual([]);
		expect(result.pairing(one.node)).toEqual(result.items(one.node).map(() => ({ item: 0 })));
		expect(result.items(one.node).length).toBeGreaterThan(0);
		expect(callsTo(acquire.sandbox)).toContain(one.operation.endpoint);
		// The schema is made of the contract's examples, which the documented dialect follows, but for an attribute that not every account has.
		const missing = name === 'documented' && !(one.title in commonColumns) ? result.json(one.node).flatMap((json) => missingFromSchema(json, schemaOf(one))) : [];
		expect(missing.filter((path) => !path.endsWith('.fields.loyalty_tier'))).toEqual([]);
	});

	it.each(operations.filter(({ operation }) => ['get', 'getAll'].includes(operation.value)))('$title gives each of two items its own output', async (one) => {
		const result = await run(one, {}, {}, [{ n: 1 }, { n: 2 }]);
		const pairs = result.items(one.node).map(({ pairedItem }) => (pairedItem as { item: number }).item);
		expect([...new Set(pairs)]).toEqual([0, 1]);
		expect([...pairs].sort()).toEqual(pairs);
	});
});

describe('In the documented dialect', () => {
	const acquire = useSandbox();
	beforeEach(() => {
		acquire.sandbox.store.addBlock(block);
	});

	async function run({ node, parameters }: Walked, changes: IDataObject = {}, options: Parameters<typeof runNode>[4] = {}): Promise<WorkflowRun> {
		return await runNode({ type: typeName(node), name: node }, acquire.sandbox, [{ kept: 'input' }], { ...parameters, ...changes }, options);
	}

	it.each(withChosenColumns)('the editor offers for $title nothing that an item may lack', async (one) => {
		const offered = Object.keys((schemaOf(one) as { properties: object }).properties);
		expect(offered).toEqual(commonColumns[one.title]);
		for (const json of (await run(one)).json(one.node)) expect(Object.keys(json)).toEqual(expect.arrayContaining(offered));
	});

	it.each(withRecords)('$title returns the whole record, its main fields, or the selected ones', async (one) => {
		const outputAs = async (parameters: IDataObject) => {
			acquire.sandbox.reset();
			acquire.sandbox.store.addBlock(block);
			return (await run(one, parameters)).json(one.node)[0];
		};
		const raw = await outputAs({ output: 'raw' });
		const simple = await outputAs({ output: 'simple' });
		expect(Object.keys(simple).length).toBeGreaterThan(1);
		expect(Object.keys(simple).filter((key) => ![...simplifiedColumns(one.operation), ...ADDED_BY_THE_NODE].includes(key))).toEqual([]);
		expect(Object.keys(simple).filter((key) => !Object.hasOwn(raw, key) && !simplifiedColumns(one.operation).includes(key))).toEqual([]);
		const [key] = Object.keys(simple).filter((name) => name !== 'id');
		const selected = await outputAs({ output: 'selected', outputFields: [key] });
		expect(['id', 'companyId', key]).toEqual(expect.arrayContaining(Object.keys(selected)));
		expect(selected[key]).toEqual(simple[key]);
	});

	it.each(withRecords)('$title rejects Selected Fields without a field before any request', async (one) => {
		const result = await run(one, { output: 'selected', outputFields: '={{ [] }}' });
		expect(result.error?.message).toContain('no field is selected');
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each(withLocator)('$title sends a value that is neither ID nor known name to the error output, after at most one lookup', async (one) => {
		const name = idParameter(one.operation) as string;
		const result = await run(one, { [name]: { __rl: true, mode: 'id', value: '1/../2.5' } }, { settings: { onError: 'continueErrorOutput' } });
		expect(acquire.sandbox.journal.filter(({ path }) => /2\.5|\.\./.test(path))).toEqual([]);
		const lookedFor = LISTS_OF_NAMES[name];
		expect(callsTo(acquire.sandbox)).toEqual(lookedFor === undefined ? [] : [lookedFor]);
		expect(result.json(one.node)).toEqual([]);
		expect(result.json(one.node, 1)).toEqual([expect.objectContaining({ kept: 'input', error: expect.any(String) })]);
	});

	it.each(withKey)('$title says which permission the key lacks, with "Continue" as an item', async (one) => {
		acquire.sandbox.permissions.clear();
		const result = await run(one, {}, { settings: { onError: 'continueRegularOutput' } });
		expect(result.error).toBeUndefined();
		expect(result.json(one.node)).toEqual([expect.objectContaining({
				error: expect.stringContaining('The API key lacks permission for this'),
				message: expect.stringMatching(/^The key lacks the permission for this request \(\S/),
			})]);
	});
});

describe.each([...new Set(walked.map(({ node }) => node))])('Every operation of %s', (node) => {
	const own = walked.filter((one) => one.node === node);

	it('has a call in the contract with an example', () => {
		expect(own.filter(({ call }) => call?.response === undefined)).toEqual([]);
	});

	it.each(own)('$title says that it cannot be undone, if it deletes', ({ operation }) => {
		expect(operation.destructive ?? false).toBe(operation.value === 'merge' || (/^delete/.test(operation.value) && operation.resource !== 'blockedVisitor'));
		if (operation.destructive) expect(operation.properties.map(({ name, type }) => ({ name, type }))).toContainEqual({ name: 'destructiveNotice', type: 'notice' });
	});

	it('is found in n8n by the words for its record', () => {
		const codex = JSON.parse(readFileSync(join(root, 'nodes', node, `${node}.node.json`), 'utf8')) as { alias: string[] };
		const aliases = codex.alias.map((alias) => alias.toLowerCase());
		expect(own.map(({ operation }) => titleCase(operation.resource).toLowerCase()).filter((words) => !aliases.includes(words))).toEqual([]);
	});

	it('is on the reference page', () => {
		const page = readFileSync(join(root, 'docs/reference', `${node}.md`), 'utf8');
		expect(own.map(({ operation }) => `### ${titleCase(operation.resource)}: ${operation.name}\n`).filter((heading) => !page.includes(heading))).toEqual([]);
	});
});

/** What the editor knows of the operation's output before it has run. */
function schemaOf({ node, operation }: Walked): object {
	return JSON.parse(readFileSync(join(root, 'dist/nodes', node, '__schema__/v1.0.0', operation.resource, `${operation.value}.json`), 'utf8')) as object;
}

/** "user.name" comes as `userName`. */
function simplifiedColumns({ simplified = [] }: Walked['operation']): string[] {
	return ['id', ...simplified.map((column) => column.replace(/\.(.)/g, (_dot, first: string) => first.toUpperCase()))];
}
