import type { IDataObject } from 'n8n-workflow';
import { type Fault, namedDialects, type ReceivedRequest } from '../sandbox';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { testErrorSettings } from './harness/errorRoutes';
import { lostAnswers } from './harness/lostAnswers';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const upsert = { operation: 'upsert', email: '={{ $json.email }}', fields: { name: '={{ $json.name }}', city: '={{ $json.city }}' } };
const nora = { email: 'nora@example.com', name: 'Nora New', city: 'Oslo' };
const ada = { email: 'ada@example.com', name: 'Ada L.', city: 'London' };
/** What a search returns that finds nobody. */
const NOBODY = JSON.stringify({ data: { list: [], counts: { filteredCount: 0 } } });
/** What the way out names, too, where the value is cleared. */
const CLEAR = " and from 'Clear Field Names or IDs'";
const methods = (entries: Array<{ method: string }>) => entries.map(({ method }) => method);

describe.each(Object.entries(namedDialects))('Create or Update in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);

	it('creates where no contact has the address, and updates where one has it', async () => {
		const { sandbox } = acquire;
		const before = sandbox.store.contact(101)?.fields;
		const run = await runContactNode(sandbox, [nora, ada, { email: ' GRACE@example.com ', name: '', city: 'Bergen' }], upsert);
		expect(run.error).toBeUndefined();
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual([107, 101, 102]);
		expect(sandbox.store.contact(107)?.fields).toEqual({ email: 'nora@example.com', name: 'Nora New', city: 'Oslo' });
		expect(sandbox.store.contact(101)?.fields).toEqual({ ...before, name: 'Ada L.', city: 'London' });
		expect(sandbox.store.contact(102)?.fields).toMatchObject({ email: 'grace@example.com', name: 'Grace Example', city: 'Bergen' });
		expect(sandbox.store.contacts()).toHaveLength(7);
	});

	it('does not overwrite the address of a contact that is found by its second one', async () => {
		const { sandbox } = acquire;
		const withAddress = { ...upsert, fields: { ...upsert.fields, email: '={{ $json.email }}' } };
		const run = await runContactNode(sandbox, [{ email: 'second@example.com', city: 'Turin' }, { ...nora }, { ...ada, email: 'ADA@example.com' }], withAddress);
		expect(run.error).toBeUndefined();
		expect(sandbox.store.contact(105)?.fields).toMatchObject({ email: 'first@example.com', city: 'Turin' });
		expect(sandbox.store.contact(101)?.fields).toMatchObject({ email: 'ada@example.com', city: 'London' });
		expect(sandbox.store.contacts().some(({ fields }) => fields.email === 'nora@example.com')).toBe(true);
	});

	it('creates a new address once, and updates it with the later items', async () => {
		const { sandbox } = acquire;
		const run = await runContactNode(sandbox, [nora, { email: 'NORA@example.com', name: 'Nora Two' }, ada, { email: ' nora@example.com', city: 'Turku' }], upsert);
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual([107, 107, 101, 107]);
		expect(sandbox.store.contact(107)?.fields).toEqual({ email: 'nora@example.com', name: 'Nora Two', city: 'Turku' });
		expect(writes(sandbox).filter(({ method }) => method === 'POST')).toHaveLength(1);
	});

	it.each(['Case@Example.com', 'CASE@example.com', 'case@example.com'])('finds a contact stored as %s under another spelling of the run', async (stored) => {
		const { sandbox } = acquire;
		sandbox.store.addContact({ fields: { email: stored } });
		const items = ['Case@Example.com', 'CASE@example.com'].map((email) => ({ email, city: 'Oslo' }));
		const run = await runContactNode(sandbox, items, upsert);
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual([107, 107]);
		expect(methods(writes(sandbox))).toEqual(['PUT', 'PUT']);
	});

	it('keeps the order of the items of one address, however soon each is found', async () => {
		const { sandbox } = acquire;
		sandbox.store.addContact({ fields: { email: 'CASE@example.com' } });
		// The first needs no custom attribute, so that its address is looked up before that of the second.
		const items = [{ email: 'Case@Example.com', city: 'Oslo', tier: '' }, { email: 'CASE@example.com', city: 'Turku', tier: 'gold' }];
		sandbox.faults.next({ when: ({ method }) => method === 'PUT', fault: { kind: 'status', status: 429, headers: { 'retry-after': '1' } } });
		const run = await runContactNode(sandbox, items, { ...upsert, fields: { city: '={{ $json.city }}' }, customFields: { field: [{ key: 'loyalty_tier', value: '={{ $json.tier }}' }] } });
		expect(run.error).toBeUndefined();
		expect(sandbox.store.contact(107)?.fields).toMatchObject({ city: 'Turku', loyalty_tier: 'gold' });
	});

	it('rejects an address that several contacts have before it writes anything, naming them', async () => {
		const { sandbox } = acquire;
		for (const name of ['One', 'Two']) sandbox.store.addContact({ fields: { name, email: 'same@example.com' } });
		const run = await runContactNode(sandbox, [nora, { email: 'same@example.com', name: 'x' }, ada], upsert);
		expect(run.error?.message).toMatch(/2 contacts in Acquire have the email address same@example.com: IDs (107, 108|108, 107) \[item 1\]/);
		expect(run.error?.description).toContain("Use 'Update' with the ID of the one you mean, or merge them in Acquire.");
		expect(writes(sandbox)).toEqual([]);
	});

	it('clears fields of a contact that exists; a new one has nothing to clear', async () => {
		await runContactNode(acquire.sandbox, [{ ...ada, phone: '' }, nora], { ...upsert, options: { fieldsToClear: ['Loyalty Tier'] } });
		const bodies = Object.fromEntries(writes(acquire.sandbox).map(({ method, body }) => [method, (body as IDataObject).fields]));
		expect(bodies.PUT).toHaveProperty('loyalty_tier', '');
		expect(bodies.POST).not.toHaveProperty('loyalty_tier');
	});

	it('looks again after a duplicate answer, and updates', async () => {
		const { sandbox } = acquire;
		const isCreate = ({ method, path }: ReceivedRequest) => method === 'POST' && path.endsWith('/objects/contact');
		sandbox.faults.next({
			when: (request) => isCreate(request) && sandbox.store.addContact({ fields: { email: 'nora@example.com', name: 'Somebody else' } }) > 0,
			fault: { kind: 'body', status: sandbox.dialect.errorStatus === '200' ? 200 : 400, text: '{"error":{"code":"ERROR_DUPLICATE_RECORD_FOUND","message":"taken"}}' },
		});
		const run = await runContactNode(sandbox, [ada, nora, { email: 'otto@example.com', name: 'Otto' }], { ...upsert, options: { concurrency: 1 } });
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE)[1]).toMatchObject({ id: 107, fields: { name: 'Nora New', city: 'Oslo' } });
		expect(sandbox.store.contacts().filter(({ fields }) => fields.email === 'nora@example.com')).toHaveLength(1);
		expect(methods(writes(sandbox))).toEqual(['PUT', 'POST', 'PUT', 'POST']);
	});
});

describe('Create or Update', () => {
	const acquire = useSandbox();

	it('gives the contact back as it is where nothing is to change', async () => {
		const run = await runContactNode(acquire.sandbox, [{ email: 'ada@example.com' }, { email: 'fresh@example.com' }], { ...upsert, output: 'simple' });
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 101, name: 'Ada Example' }, { id: 107, email: 'fresh@example.com' }]);
		expect(methods(writes(acquire.sandbox))).toEqual(['POST']);
	});

	it.each(['mailto:ada@example.com', '<ada@example.com>', 'ada@example.com,', '"ada@example.com"', 'ada@example.com\u200b', 'Ada Example <ada@example.com>'])('updates the contact whose address is in %j', async (email) => {
		const run = await runContactNode(acquire.sandbox, [{ email, city: 'Rome' }], { ...upsert, fields: { city: '={{ $json.city }}', email: '={{ $json.email }}' } });
		expect(run.error).toBeUndefined();
		expect(writes(acquire.sandbox).map(({ method, body }) => [method, body])).toEqual([['PUT', { fields: { city: 'Rome' } }]]);
	});

	it('creates with the bare address', async () => {
		await runContactNode(acquire.sandbox, [{ email: '<nora@example.com>' }], upsert);
		expect(writes(acquire.sandbox)[0].body).toEqual({ fields: { email: 'nora@example.com' }, email: 'nora@example.com' });
	});

	it('takes JSON, with the address in it or not', async () => {
		const run = await runContactNode(
			acquire.sandbox,
			[{ email: 'ada@example.com', given: { city: 'Rome', email: 'ADA@example.com' } }, { email: 'n@example.com', given: '{"fields":{"name":"N"},"email":"n@example.com"}' }],
			{ operation: 'upsert', email: '={{ $json.email }}', fieldsMode: 'json', fieldsJson: '={{ $json.given }}' },
		);
		expect(run.error).toBeUndefined();
		expect(writes(acquire.sandbox).map(({ body }) => body)).toEqual(expect.arrayContaining([
			{ fields: { city: 'Rome' } },
			{ fields: { name: 'N', email: 'n@example.com' }, name: 'N', email: 'n@example.com' },
		]));
	});

	it('takes mapped columns', async () => {
		const run = await runContactNode(
			acquire.sandbox,
			[{ email: 'ada@example.com', City: 'Rome' }, { email: 'n@example.com', name: 'N', other: 'x' }, { email: 'grace@example.com', city: '', loyalty_tier: 'silver' }],
			{ operation: 'upsert', email: '={{ $json.email }}', fieldsMode: 'map', columns: { mappingMode: 'autoMapInputData', value: null } },
		);
		expect(run.error).toBeUndefined();
		expect(acquire.sandbox.store.contact(101)?.fields).toMatchObject({ city: 'Rome', email: 'ada@example.com' });
		expect(acquire.sandbox.store.contact(107)?.fields).toEqual({ name: 'N', email: 'n@example.com' });
		expect(acquire.sandbox.store.contact(102)?.fields.loyalty_tier).toBe('silver');
	});

	describe('of which one item is rejected', () => {
		testErrorSettings({
			sandbox: () => acquire.sandbox,
			parameters: upsert,
			items: [nora, ada, { email: 'twin@example.com', name: 'x' }, { email: 'second@example.com', name: 'y' }],
			bad: 2,
			words: '2 contacts in Acquire have the email address twin@example.com',
		});
	});

	it.each<[string, unknown]>([['empty text', ''], ['blanks', '  '], ['nothing', null], ['no member', undefined], ['an id', 101], ['text', 'nora'], ['two addresses', 'a@example.com, b@example.com'], ['a list', ['a@example.com']]])(
		'rejects %s as the match before any request',
		async (_case, email) => {
			const run = await runContactNode(acquire.sandbox, [nora, { ...ada, email } as IDataObject], upsert, { settings: { onError: 'continueRegularOutput' } });
			expect(run.json(CONTACT_NODE).slice(1)).toEqual([expect.objectContaining({ error: expect.stringMatching(/^'Email' is (empty|not an email address: ".+")$/), details: { parameter: 'Email' } })]);
			expect(writes(acquire.sandbox)).toHaveLength(1);
			const stopped = await runContactNode(acquire.sandbox, [nora, { ...ada, email } as IDataObject], upsert);
			expect(stopped.error?.description).toContain('Nothing was changed in Acquire.');
			expect(writes(acquire.sandbox)).toHaveLength(1);
		},
	);

	it.each<[string, IDataObject, string, string?]>([
		['sets another address', { ...upsert, fields: { email: 'other@example.com' } }, "The fields set an email address other than 'Email', by which the contact is found: \"other@example.com\""],
		['clears the address', { ...upsert, options: { fieldsToClear: ['email'] } }, "'Email', by which the contact is found, cannot be cleared", CLEAR],
		['sets it to null', { ...upsert, options: { fieldsToClear: ['email'], clearWith: 'null' } }, "'Email', by which the contact is found, cannot be cleared", CLEAR],
	])('rejects an item that %s', async (_case, parameters, words, from = '') => {
		const run = await runContactNode(acquire.sandbox, [ada], parameters);
		expect(run.error?.message).toBe(`${words} [item 0]`);
		expect(run.error?.description).toContain(`Remove it from the fields${from}, or use 'Update'.`);
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it.each<[string, Fault, IDataObject?]>([
		...lostAnswers,
		['a connection that breaks within the answer', { kind: 'reset', when: 'duringBody' }],
		['an answer past the timeout', { kind: 'late', ms: 10_000 }, { timeout: 3_000 }],
		['an answer without a record', { kind: 'body', status: 200, text: '{"data":[]}', workDone: true }],
	])('looks again where the answer of the create is lost: %s', async (_name, fault, options = {}) => {
		const { sandbox } = acquire;
		sandbox.faults.next({ when: ({ path }) => path.endsWith('/objects/contact'), fault });
		const run = await runContactNode(sandbox, [ada, nora, { ...nora, city: 'Turku' }], { ...upsert, options });
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual([101, 107, 107]);
		expect(sandbox.store.contacts().filter(({ fields }) => fields.email === 'nora@example.com')).toHaveLength(1);
		expect(sandbox.store.contact(107)?.fields.city).toBe('Turku');
	});

	it('says that the contact may have been created where the second look does not find it', async () => {
		acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/objects/contact'), fault: { kind: 'reset', when: 'before' } });
		const run = await runContactNode(acquire.sandbox, [nora], upsert);
		expect(run.error?.message).toContain('may have been created');
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it('creates no second one for a later item while the first may still arrive', async () => {
		acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/objects/contact'), fault: { kind: 'reset', when: 'before' } });
		const run = await runContactNode(acquire.sandbox, [nora, { ...nora, city: 'Turku' }, ada], upsert, { settings: { onError: 'continueRegularOutput' } });
		const [first, second, third] = run.json(CONTACT_NODE);
		expect([first.error, second.error]).toEqual([expect.stringContaining('may have been created'), 'An earlier item may have created a contact with the email address nora@example.com']);
		expect(third).toMatchObject({ id: 101 });
		expect(writes(acquire.sandbox)).toHaveLength(2);
	});

	it.each([{ onError: 'stopWorkflow' as const }, { onError: 'continueRegularOutput' as const }])('creates no second one in another attempt of the node either: $onError', async ({ onError }) => {
		acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/objects/contact'), fault: { kind: 'reset', when: 'before' } });
		const settings = { onError, retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
		await runContactNode(acquire.sandbox, [nora, { ...nora, city: 'Turku' }], { ...upsert, options: { concurrency: 1 } }, { settings });
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it('creates no second one in another attempt, while the search does not show the one that was created', async () => {
		const { sandbox } = acquire;
		sandbox.faults.schedule(({ path, method }) => {
			if (path.endsWith('/contact/list')) return { kind: 'body', status: 200, text: NOBODY };
			return method === 'PUT' ? { kind: 'status', status: 503 } : undefined;
		});
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const run = await runContactNode(sandbox, [nora, { ...nora, city: 'Turku' }], { ...upsert, options: { concurrency: 1, maxRetries: 0 } }, { settings });
		expect(run.error?.message).toContain('An earlier attempt may have created a contact with the email address nora@example.com');
		expect(sandbox.store.contacts().filter(({ fields }) => fields.email === 'nora@example.com')).toHaveLength(1);
	});

	it('does not repeat a completed create in another attempt, although the search finds nothing', async () => {
		const { sandbox } = acquire;
		let searches = 0;
		sandbox.faults.schedule(({ path }) => {
			if (!path.endsWith('/contact/list')) return undefined;
			return searches++ === 0 ? { kind: 'status', status: 503 } : { kind: 'body', status: 200, text: NOBODY };
		});
		const settings = { onError: 'continueRegularOutput' as const, retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const run = await runContactNode(sandbox, [{ ...ada, email: 'new@example.com' }, nora], { ...upsert, options: { concurrency: 1, maxRetries: 0 } }, { settings });
		expect(run.json(CONTACT_NODE)[1]).toMatchObject({ id: 107 });
		expect(sandbox.store.contacts().filter(({ fields }) => fields.email === 'nora@example.com')).toHaveLength(1);
	});

	it('does not look again after another rejection', async () => {
		acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/objects/contact'), fault: { kind: 'body', status: 400, text: '{"error":{"code":"ERROR_INVALID_INPUT","message":"Name is too long"}}' } });
		const run = await runContactNode(acquire.sandbox, [nora], upsert);
		expect(run.error?.message).toContain('Name is too long');
		expect(acquire.sandbox.journal.at(-1)?.method).toBe('POST');
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});
});
