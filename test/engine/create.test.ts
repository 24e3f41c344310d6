import type { IDataObject } from 'n8n-workflow';
import { type Fault, namedDialects } from '../sandbox';
import { callNodeMethod } from './harness/callMethod';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { credentialsOf } from './harness/credentialsOf';
import { testErrorSettings } from './harness/errorRoutes';
import { lostAnswers } from './harness/lostAnswers';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const fields = { name: '={{ $json.name }}', email: '={{ $json.email }}', city: '={{ $json.city }}' };
const create = { operation: 'create', fields };
const people = [
	{ name: 'Nora New', email: 'nora@example.com', city: 'Oslo' },
	{ name: 'Otto New', email: 'otto@example.com', city: '' },
	{ name: 'Pia New', email: null, city: 'Rome' },
];

describe.each(Object.entries(namedDialects))('Create in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);

	it('makes a contact of each item, in input order, without what is blank', async () => {
		const { sandbox } = acquire;
		const run = await runContactNode(sandbox, people, create);
		expect(run.error).toBeUndefined();
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		const made = run.json(CONTACT_NODE);
		expect(made.map((json) => json.fields)).toEqual([
			{ name: 'Nora New', email: 'nora@example.com', city: 'Oslo' },
			{ name: 'Otto New', email: 'otto@example.com' },
			{ name: 'Pia New', city: 'Rome' },
		]);
		expect(made.map(({ id }) => sandbox.store.contact(id as number)?.fields.name)).toEqual(['Nora New', 'Otto New', 'Pia New']);
		expect(new Set(made.map(({ id }) => id)).size).toBe(3);
	});

	it('takes custom fields, client members and dates', async () => {
		const { sandbox } = acquire;
		const run = await runContactNode(sandbox, [{ tier: 'gold' }, { tier: 'silver' }, { tier: '' }], {
			operation: 'create',
			fields: { name: '={{ "N" + $itemIndex }}', clientType: 'web', clientDetails: { engine: 'Gecko' }, dateUpdated: '2024-05-06T07:08:09.000Z' },
			customFields: { field: [{ key: 'loyalty_tier', value: '={{ $json.tier }}' }, { key: 'customer_number', value: '={{ $itemIndex }}' }] },
		});
		expect(run.error).toBeUndefined();
		const beside = { clientType: 'web', clientDetails: { engine: 'Gecko' }, dateUpdated: '2024-05-06T07:08:09.000Z' };
		expect(writes(sandbox).map(({ body }) => body)).toEqual(expect.arrayContaining([
			{ fields: { name: 'N0', loyalty_tier: 'gold', customer_number: 0 }, name: 'N0', ...beside },
			{ fields: { name: 'N2', customer_number: 2 }, name: 'N2', ...beside },
		]));
	});

	it('takes JSON as text, as the whole body, and as an object', async () => {
		const run = await runContactNode(
			acquire.sandbox,
			[{ given: '{"name":"A","loyalty_tier":"gold"}' }, { given: '{"fields":{"name":"B"},"clientType":"sdk"}' }, { given: { name: 'C' } }],
			{ operation: 'create', fieldsMode: 'json', fieldsJson: '={{ $json.given }}' },
		);
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE)).toMatchObject([{ fields: { name: 'A', loyalty_tier: 'gold' } }, { clientType: 'sdk', fields: { name: 'B' } }, { fields: { name: 'C' } }]);
	});

	it('maps incoming columns by key and by label', async () => {
		const { sandbox } = acquire;
		const credentials = credentialsOf(sandbox);
		const { fields: schema } = await callNodeMethod('resourceMapping', 'getColumnsToSet', { credentials });
		const run = await runContactNode(
			sandbox,
			[{ Email: 'a@example.com', 'Loyalty Tier': 'gold', submittedAt: 'x' }, { email: 'b@example.com', city: '' }, { Name: 'C', id: 101 }],
			{ operation: 'create', fieldsMode: 'map', columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns: [], schema } },
		);
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE).map((json) => json.fields)).toEqual([{ email: 'a@example.com', loyalty_tier: 'gold' }, { email: 'b@example.com' }, { name: 'C' }]);
		expect(sandbox.store.contact(101)?.fields.name).toBe('Ada Example');
	});
});

describe('Create', () => {
	const acquire = useSandbox();

	it.each([
		['simple', { output: 'simple' }, ['id', 'name', 'email', 'companyId', 'dateCreated', 'dateUpdated']],
		['selected', { output: 'selected', outputFields: 'email, archive' }, ['id', 'companyId', 'email', 'archive']],
	])('gives the %s output', async (_output, output, keys) => {
		const run = await runContactNode(acquire.sandbox, [people[1]], { ...create, ...output });
		expect(Object.keys(run.json(CONTACT_NODE)[0]).sort()).toEqual([...keys].sort());
		expect(run.json(CONTACT_NODE)[0].id).toBe(107);
	});

	describe('of which one item is rejected', () => {
		testErrorSettings({
			sandbox: () => acquire.sandbox,
			parameters: create,
			items: [people[0], { name: '', email: '', city: null }, people[2]],
			bad: 1,
			words: 'There is nothing to create a contact from',
		});
	});

	it('advises nothing that it does not offer', async () => {
		const run = await runContactNode(acquire.sandbox, [{}], { operation: 'create' });
		expect(run.error?.description).toBe('Enter a value for at least one field. Nothing was changed in Acquire.');
	});

	it.each([
		['nothing at all', { operation: 'create' }, 'There is nothing to create a contact from', undefined],
		['an object as value', { operation: 'create', fields: { city: '={{ { a: 1 } }}' } }, "The value of 'city' is not text", 'Fields'],
		['an option that the attribute does not have', { operation: 'create', customFields: { field: [{ key: 'loyalty_tier', value: 'tin' }] } }, '"tin" is not one of the options', 'Custom Attributes'],
		['malformed JSON', { operation: 'create', fieldsMode: 'json', fieldsJson: '={{ "{name:" }}' }, "'JSON' is not valid JSON", 'JSON'],
		['a list as JSON', { operation: 'create', fieldsMode: 'json', fieldsJson: '={{ [1] }}' }, "'JSON' is not a JSON object", 'JSON'],
	])('rejects %s before any write', async (_case, parameters, words, parameter) => {
		const run = await runContactNode(acquire.sandbox, [people[0]], parameters, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE)[0].error).toContain(words);
		expect(run.json(CONTACT_NODE)[0].details).toEqual(parameter && { parameter });
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it.each<[string, Fault]>([
		['429', { kind: 'status', status: 429, headers: { 'retry-after': '0' } }],
		['503', { kind: 'html', status: 503 }],
	])('is sent again after %s', async (_name, fault) => {
		acquire.sandbox.faults.next({ fault });
		const run = await runContactNode(acquire.sandbox, people, create);
		expect(run.error).toBeUndefined();
		expect(writes(acquire.sandbox)).toHaveLength(4);
		expect(acquire.sandbox.store.contacts()).toHaveLength(9);
	});

	const lost: Array<[string, Fault, IDataObject?]> = [
		...lostAnswers,
		['502', { kind: 'status', status: 502 }],
		['a connection that breaks before the work', { kind: 'reset', when: 'before' }],
		['a connection that breaks within the answer', { kind: 'reset', when: 'duringBody' }],
		['HTML in place of the answer', { kind: 'html', status: 200, workDone: true }],
		['an answer without a record', { kind: 'body', status: 200, text: '{"data":"ok"}', workDone: true }],
		['a fault that a success hides', { kind: 'body', status: 200, text: '{"error":{"code":"ERROR_SERVER_ERROR"}}', workDone: true }],
		['an answer past the timeout', { kind: 'late', ms: 10_000 }, { timeout: 3_000 }],
	];

	it.each(lost)('is not sent twice after %s, and says that it may have been done', async (_name, fault, options = {}) => {
		const { sandbox } = acquire;
		sandbox.faults.next({ when: ({ body }) => JSON.stringify(body).includes('Otto'), fault });
		const run = await runContactNode(sandbox, people, { ...create, options }, { settings: { onError: 'continueErrorOutput' } });
		expect(run.json(CONTACT_NODE, 1)).toEqual([expect.objectContaining({ name: 'Otto New', error: expect.stringContaining('may have been created') })]);
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(writes(sandbox)).toHaveLength(3);
	});

	it.each([lost[0], lost[3]])('is not sent twice by "Retry On Fail" after %s', async (_name, fault) => {
		const { sandbox } = acquire;
		sandbox.faults.next({ when: ({ body }) => JSON.stringify(body).includes('Otto'), fault });
		await runContactNode(sandbox, people, { ...create, options: { concurrency: 1 } }, { settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 } });
		expect(writes(sandbox).filter(({ body }) => JSON.stringify(body).includes('Otto'))).toHaveLength(1);
	});

	it.each<[string, Fault]>([
		['a rejection', { kind: 'body', status: 400, text: '{"error":{"code":"ERROR_DUPLICATE_RECORD_FOUND","message":"Address is taken"}}' }],
		['a rejection with status 200', { kind: 'body', status: 200, text: '{"error":{"code":"ERROR_DUPLICATE_RECORD_FOUND","message":"Address is taken"}}' }],
		['a missing permission', { kind: 'body', status: 403, text: '{"error":{"code":"ERROR_UNAUTHORIZED_ACCESS","message":"Address is taken"}}' }],
	])('tells %s, which did nothing', async (_name, fault) => {
		acquire.sandbox.faults.next({ fault });
		const run = await runContactNode(acquire.sandbox, [people[0]], create);
		expect(run.error?.message).toContain('Address is taken');
		expect(run.error?.message).not.toContain('may have been created');
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});
});
