import type { IDataObject } from 'n8n-workflow';
import { type Fault, type Sandbox, startSandbox } from '../../sandbox';
import { throughProxy } from '../../sandbox/throughProxy';
import { CONTACT_NODE, runContactNode } from '../harness/acquireContact';
import { locator } from '../harness/locator';
import { echoes, HOSTILE_BODIES, LARGE_ANSWERS, ODD_ANSWERS, REDIRECTS } from './answers';
import { allText, formsIn, isClear, pathsOf, prototypeMembers, rejections } from './guards';

// Keys of this kind hold characters that JSON, URLs and pages write in other ways.
const API_KEY = 'Kx7+/Qz9hW3/v0+Lm5==';
const ROOT = '/api/v1/crm';
const pristine = prototypeMembers();
const until = { blockUntil: '2100-01-01T00:00:00Z' };

/** An operation, the paths that it may ask for, and whether it gives one item whatever comes. */
type Call = [name: string, parameters: IDataObject, paths: string[], givesMany?: boolean];

const update: Call = ['update', { contactId: locator(101), fields: { city: 'Oslo' } }, [`${ROOT}/objects/contact/101`]];
const lookUp: Call = ['update by address', { contactId: locator('ada@example.com'), fields: { city: 'Oslo' } }, [`${ROOT}/contact/list`, `${ROOT}/objects/contact/1`]];
const create: Call = ['create', { operation: 'create', fields: { city: 'Oslo' } }, [`${ROOT}/objects/contact`]];
const list: Call = ['getAll', { operation: 'getAll', limit: 5 }, [`${ROOT}/objects/contact`], true];
const CALLS: Call[] = [
	update, lookUp, create, list,
	['get', { operation: 'get', contactId: locator(101), output: 'simple' }, [`${ROOT}/objects/contact/101`]],
	['delete', { operation: 'delete', contactId: locator(101) }, [`${ROOT}/objects/contact/101`]],
	['merge', { operation: 'merge', contactId: locator(101), sourceIds: '102' }, [`${ROOT}/contact/merge/101`]],
	['block', { operation: 'block', contactIds: '101', ...until }, [`${ROOT}/block-visitor`], true],
	['search', { operation: 'getAll', limit: 5, filters: { search: 'a' }, output: 'selected', outputFields: ['city'] }, [`${ROOT}/contact/list`], true],
	['upsert', { operation: 'upsert', email: 'new@example.com', fields: { city: 'Oslo' } }, [`${ROOT}/contact/list`, `${ROOT}/objects/contact`, `${ROOT}/objects/contact/1`]],
	['attributes', { resource: 'customAttribute', operation: 'getAll', limit: 5 }, [`${ROOT}/objects/object-field`], true],
	['attribute update', { resource: 'customAttribute', operation: 'update', attributeId: locator(25), label: 'x' }, [`${ROOT}/objects/object-field/25`]],
	['mapped columns', { fieldsMode: 'map', columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns: ['id'], schema: [] } }, [`${ROOT}/objects/object-field`, `${ROOT}/objects/contact/101`]],
];

let sandbox: Sandbox;
let leaveProxy = () => {};
beforeAll(async () => {
	sandbox = await startSandbox({ apiKey: API_KEY });
	leaveProxy = throughProxy(sandbox.proxyUrl);
});
afterAll(async () => {
	leaveProxy();
	await sandbox.stop();
});

/** Runs the operations against an account that answers everything so. Gives what they should not have done. */
async function offences(fault: Fault, calls: readonly Call[]): Promise<string[]> {
	const found: string[] = [];
	for (const [name, parameters, paths, givesMany] of calls) {
		sandbox.reset();
		sandbox.faults.schedule(() => fault);
		const options = { maxRetries: 0, ...(parameters.options as IDataObject) };
		const run = await runContactNode(sandbox, [{ id: 101, city: 'Oslo' }], { ...parameters, options }, { settings: { onError: 'continueErrorOutput' } });
		const counts = [0, 1].map((output) => run.items(CONTACT_NODE, output).length);
		if (run.status !== 'success') found.push(`${name}: ended as ${run.status}: ${run.error?.message}`);
		if (!givesMany && counts[0] + counts[1] !== 1) found.push(`${name}: ${counts.join(' and ')} items`);
		if (counts[1] > 1) found.push(`${name}: ${counts[1]} rejections of one item`);
		found.push(...rejections(run, CONTACT_NODE).filter((message) => !isClear(message)).map((message) => `${name}: unclear: ${message.slice(0, 300)}`));
		found.push(...formsIn(allText(run.raw), API_KEY).map((form) => `${name}: the key as ${form}`));
		found.push(...pathsOf(sandbox).filter((path) => !paths.includes(path)).map((path) => `${name}: asked for ${path}`));
		found.push(...sandbox.foreignRequests.map(({ url }) => `${name}: went to ${url}`));
		if (sandbox.journal.length > 12) found.push(`${name}: ${sandbox.journal.length} requests`);
	}
	if (JSON.stringify(prototypeMembers()) !== JSON.stringify(pristine)) found.push('a prototype was changed');
	return found;
}

/** The given calls and two of the others, which ones depends on the row of the table. */
function andTwoOthers(row: number, ...calls: Call[]): Call[] {
	const others = CALLS.filter((call) => !calls.includes(call));
	return [...calls, others[(2 * row) % others.length], others[(2 * row + 1) % others.length]];
}
const numbered = (faults: ReadonlyArray<readonly [string, Fault]>) => faults.map(([name, fault], row): [string, Fault, number] => [name, fault, row]);

it.each(numbered(HOSTILE_BODIES))('takes %s for what it is', async (_name, fault, row) => {
	expect(await offences(fault, andTwoOthers(row, update, lookUp))).toEqual([]);
});

it.each([...LARGE_ANSWERS])('survives 10 MB as %s', async (_name, fault) => {
	expect(await offences(fault, [update, list])).toEqual([]);
});

it.each(numbered(REDIRECTS))('does not follow a redirect: %s', async (_name, fault, row) => {
	expect(await offences(fault, andTwoOthers(row, update, create))).toEqual([]);
	expect(sandbox.journal).toHaveLength(1);
});

it.each([...ODD_ANSWERS])('survives %s', async (_name, fault) => {
	expect(await offences(fault, [update, create, list])).toEqual([]);
});

it.each(numbered(echoes(API_KEY)))('shows no key that is repeated in %s', async (_name, fault, row) => {
	expect(await offences(fault, andTwoOthers(row, update))).toEqual([]);
});

it('shows no key that is repeated within a record', async () => {
	const fields = `{"note":"Bearer ${API_KEY}","${API_KEY}":1,"email":"ada@example.com"}`;
	for (const data of [`{"id":101,"fields":${fields},"x":[["${API_KEY}"]]}`, `{"list":[{"id":1,"fields":${fields}}]}`, `{"count":1,"data":[{"id":1,"key":"${API_KEY}","object":"contact"}]}`]) {
		expect(await offences({ kind: 'body', status: 200, text: `{"data":${data}}` }, CALLS)).toEqual([]);
	}
});
