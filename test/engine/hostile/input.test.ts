import type { IDataObject } from 'n8n-workflow';
import { CONTACT_NODE, runContactNode } from '../harness/acquireContact';
import { locator } from '../harness/locator';
import { useSandbox } from '../harness/useSandbox';
import { writes } from '../harness/writes';
import { allText, formsIn, isClear, pathsOf, prototypeMembers, rejections } from './guards';
import { HOSTILE_ADDRESSES, HOSTILE_IDS } from './ids';

const acquire = useSandbox();
const pristine = prototypeMembers();
const toErrorOutput = { settings: { onError: 'continueErrorOutput' as const } };
const city = { fields: { city: 'Oslo' } };
const later = { blockUntil: '2100-01-01T00:00:00Z' };
afterEach(() => expect(prototypeMembers()).toEqual(pristine));

const fromItem = '={{ $json.value }}';
const places: Array<[string, IDataObject]> = [
	['Update', { ...city, contactId: locator(fromItem) }],
	['Update, picked from the list', { ...city, contactId: locator(fromItem, 'list') }],
	['Update, matched on a column', { fieldsMode: 'map', columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns: ['id'] } }],
	['Get', { operation: 'get', contactId: locator(fromItem, 'email') }],
	['Delete', { operation: 'delete', contactId: fromItem }],
	['Merge, the one that stays', { operation: 'merge', contactId: locator(fromItem), sourceIds: '102' }],
	['Merge, the others', { operation: 'merge', contactId: locator(101), sourceIds: fromItem }],
	['Block', { operation: 'block', contactIds: fromItem, ...later }],
	['Block of visitors', { resource: 'blockedVisitor', operation: 'create', blockType: 'contact', blockValues: fromItem, ...later }],
	['Get of a block', { resource: 'blockedVisitor', operation: 'get', blockId: fromItem }],
	['Delete of a block', { resource: 'blockedVisitor', operation: 'delete', blockId: fromItem }],
	['Get of an attribute', { resource: 'customAttribute', operation: 'get', attributeId: locator(fromItem) }],
	['Delete of an attribute', { resource: 'customAttribute', operation: 'delete', attributeId: locator(fromItem) }],
];

describe('an invalid ID', () => {
	it.each(places)('is rejected before a byte leaves: %s', async (_name, parameters) => {
		const items = HOSTILE_IDS.map((value) => ({ value, id: value })) as IDataObject[];
		const run = await runContactNode(acquire.sandbox, items, parameters, toErrorOutput);
		expect(run.json(CONTACT_NODE)).toEqual([]);
		expect(run.json(CONTACT_NODE, 1)).toHaveLength(items.length);
		expect(rejections(run, CONTACT_NODE).filter((message) => !isClear(message))).toEqual([]);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('goes into a search and no path where it is an address', async () => {
		const run = await runContactNode(acquire.sandbox, HOSTILE_ADDRESSES.map((value) => ({ value })), places[0][1], toErrorOutput);
		expect(run.json(CONTACT_NODE, 1)).toHaveLength(HOSTILE_ADDRESSES.length);
		expect(pathsOf(acquire.sandbox)).toEqual(['/api/v1/crm/contact/list']);
		expect(acquire.sandbox.journal.map(({ body }) => (body as { search: string }).search)).toEqual(expect.arrayContaining(HOSTILE_ADDRESSES.map((value) => value)));
	});
});

const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', ' __proto__ '];
const pollution = { polluted: 'yes' };
/** Own members under such a key can only be had from JSON. */
const own = (key: string, value: unknown = pollution) => JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`) as IDataObject;

describe.each(PROTOTYPE_KEYS)('the key %j', (key) => {
	const on101 = { contactId: locator(101) };
	const column = { id: key.trim(), displayName: key.trim(), defaultMatch: false, display: true, required: false, type: 'string' };
	const columns = { matchingColumns: ['id'], schema: [column, { ...column, id: 'city', displayName: 'City' }] };
	const notAName = 'cannot be the name of a field';
	it.each<[string, string, IDataObject, IDataObject?]>([
		['a custom field', notAName, { ...on101, customFields: { field: [{ key, value: 'x' }] } }],
		['a custom field by expression', notAName, { ...on101, customFields: { field: [{ key: '={{ $json.key }}', value: 'x' }] } }, { key }],
		['JSON', notAName, { ...on101, fieldsMode: 'json', fieldsJson: JSON.stringify(own(key, 'x')) }],
		['JSON, within fields', notAName, { ...on101, fieldsMode: 'json', fieldsJson: `{"fields":${JSON.stringify(own(key, 'x'))}}` }],
		['JSON from an expression', notAName, { ...on101, fieldsMode: 'json', fieldsJson: '={{ $json.text }}' }, { text: JSON.stringify(own(key, 'x')) }],
		// The account has no such column, and n8n's copies of an item lose some of them.
		['an automatic column', 'nothing to update', { fieldsMode: 'map', columns: { ...columns, mappingMode: 'autoMapInputData', value: null } }, { id: 101, ...own(key, 'x') }],
		['a cleared field', notAName, { ...on101, ...city, options: { fieldsToClear: [key] } }],
		['a cleared field as text', notAName, { ...on101, ...city, options: { fieldsToClear: `state, ${key}` } }],
	])('is rejected as %s: %s', async (_place, reason, parameters, item = {}) => {
		const run = await runContactNode(acquire.sandbox, [{ ...item }], parameters);
		expect(run.error?.message).toContain(reason);
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it.each<[string, IDataObject]>([
		['in JSON', { ...on101, fieldsMode: 'json', fieldsJson: `{"notes":{"deeper":[${JSON.stringify(own(key.trim()))}]}}` }],
		['in Client Details', { ...on101, fields: { clientDetails: JSON.stringify({ inner: own(key.trim()) }) } }],
	])('is rejected deep %s', async (_place, parameters) => {
		const run = await runContactNode(acquire.sandbox, [{}], parameters);
		expect(run.error?.message).toContain('cannot be the name of a field');
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it('gives nothing as an output field', async () => {
		const run = await runContactNode(acquire.sandbox, [{}], { operation: 'get', ...on101, output: 'selected', outputFields: [key, 'city'] });
		expect(Object.keys(run.json(CONTACT_NODE)[0]).sort()).toEqual(['city', 'id']);
	});
});

const ODD_KEYS = [
	'toString', 'valueOf', 'hasOwnProperty', '__defineGetter__', '__lookupSetter__', 'then', 'toJSON', 'length', '../x', 'a/b', 'a.b', 'a[0]', 'fields[city]', '$where', '{{x}}',
	'a\u0000b', 'a\r\nHost: evil.example', 'ключ', '\u202ekey', '#', '?', '&x=1', 'a'.repeat(10_000), '0', '-1', 'Authorization', 'baseURL', 'url', 'headers', 'proxy', 'auth', 'data', 'error',
];

describe('a key that is only odd', () => {
	it('goes where every attribute goes, and nowhere else', async () => {
		const items = ODD_KEYS.map((key) => ({ key, json: JSON.stringify({ [key]: 'x' }) }));
		for (const parameters of [{ customFields: { field: [{ key: '={{ $json.key }}', value: 'x' }] } }, { fieldsMode: 'json', fieldsJson: '={{ $json.json }}' }]) {
			acquire.sandbox.reset();
			const run = await runContactNode(acquire.sandbox, items, { contactId: locator(101), ...parameters, options: { sendUnknownFields: true } }, toErrorOutput);
			expect(rejections(run, CONTACT_NODE)).toEqual([]);
			expect(new Set(writes(acquire.sandbox).map(({ path }) => path))).toEqual(new Set(['/api/v1/crm/objects/contact/101']));
			expect(writes(acquire.sandbox).map(({ body }) => body)).toEqual(ODD_KEYS.map((key) => ({ fields: { [key.trim()]: 'x' } })));
			expect(formsIn(allText(run.raw), acquire.sandbox.apiKey)).toEqual([]);
		}
	});

	it.each([...PROTOTYPE_KEYS, '', 'a|b', 'id|eq|1', 'a b', 'a&b', '../x', '%2e', 'a\u0000', '{"a":1}'])('is rejected as the column of a condition: %j', async (column) => {
		const run = await runContactNode(acquire.sandbox, [{}], { operation: 'getAll', filters: { conditions: { condition: [{ column, value: 'x' }] } } });
		const isName = /^\w+$/.test(column.trim());
		expect(run.error?.message).toMatch(isName ? /Unknown column/ : /no column, or one that cannot be a name/);
		if (!isName) expect(acquire.sandbox.journal).toEqual([]);
	});
});

describe('an odd value of a condition', () => {
	it.each(['&limit=9', '#', '?x=1', '%26', 'a\r\nHost: evil.example', '\u0000', '../..', 'ü', '+', 'a=b', '[]'])('stays within the query: %j', async (value) => {
		await runContactNode(acquire.sandbox, [{}], { operation: 'getAll', filters: { conditions: { condition: [{ column: 'clientName', value }] } } });
		expect(acquire.sandbox.journal.map(({ path, query }) => ({ path, query }))).toEqual([
			{ path: '/api/v1/crm/objects/contact', query: { where: `clientName|eq|${value.trim()}`, limit: '50' } },
		]);
	});
});
