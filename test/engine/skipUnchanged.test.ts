import type { IDataObject } from 'n8n-workflow';
import { namedDialects, type ReceivedRequest } from '../sandbox';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const options = { skipUnchanged: true };
const upsert = { operation: 'upsert', email: '={{ $json.email }}', fields: { city: '={{ $json.city }}' }, options };
const update = { contactId: locator('={{ $json.email }}', 'email'), fields: { city: '={{ $json.city }}' }, options };
const ada = { email: 'ada@example.com', city: 'Springfield' };
const isUpdate = ({ method }: ReceivedRequest) => method === 'PUT';
/** Members that a search adds to a contact. */
const searchMembers = ['mainContactId', 'contactId', 'field_id', 'value', 'owner', 'object', 'key', 'type', 'config', 'system'];

describe.each(Object.entries(namedDialects))('Skip Unchanged in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);

	it.each<[string, IDataObject]>([['an upsert', upsert], ['an update by email', update]])('sends nothing for %s that changes nothing', async (_case, parameters) => {
		const run = await runContactNode(acquire.sandbox, [ada, { email: 'grace@example.com', city: 'Oslo' }], parameters);
		expect(run.error).toBeUndefined();
		expect(acquire.sandbox.journal.filter(({ path }) => !path.endsWith('/contact/list')).map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)).toEqual(['PUT 102']);
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 101, fields: { name: 'Ada Example', city: 'Springfield' } }, { id: 102, fields: { city: 'Oslo' } }]);
	});

	it('returns the contact without what only a search adds to it', async () => {
		const run = await runContactNode(acquire.sandbox, [ada], upsert);
		expect(searchMembers.filter((member) => member in run.json(CONTACT_NODE)[0])).toEqual([]);
	});

	it('sends a change back to what the contact was before the run', async () => {
		const run = await runContactNode(acquire.sandbox, [{ ...ada, city: 'Rome' }, ada, { ...ada, email: 'ADA@example.com' }], upsert);
		expect(run.error).toBeUndefined();
		expect(writes(acquire.sandbox)).toHaveLength(2);
		expect(acquire.sandbox.store.contact(101)?.fields.city).toBe('Springfield');
	});
});

describe('Skip Unchanged', () => {
	const acquire = useSandbox();
	const sentFor = async (parameters: IDataObject) => {
		const run = await runContactNode(acquire.sandbox, [ada], parameters);
		expect(run.error).toBeUndefined();
		return writes(acquire.sandbox);
	};

	it('is off by default', async () => {
		expect(await sentFor({ ...upsert, options: {} })).toHaveLength(1);
	});

	it('compares every kind of field', async () => {
		acquire.sandbox.store.addContact({ clientName: 'Firefox', clientDetails: { engine: { name: 'Gecko', version: 1 } }, fields: { email: 'kim@example.com', name: 'Kim', tags: ['a', 'b'] } });
		const body = { clientName: 'Firefox', clientDetails: { engine: { version: 1, name: 'Gecko' } }, fields: { email: 'kim@example.com', name: 'Kim', tags: ['a', 'b'] } };
		const run = await runContactNode(acquire.sandbox, [{ body }], { operation: 'upsert', email: 'kim@example.com', fieldsMode: 'json', fieldsJson: '={{ $json.body }}', options: { ...options, sendUnknownFields: true } });
		expect(run.error).toBeUndefined();
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it.each<[string, IDataObject]>([
		['another value', { fields: { city: 'Rome' } }],
		['a value in another case', { fields: { city: 'springfield' } }],
		['a number where text is shown', { fields: { phone: '={{ 5550100 }}' } }],
		['another value at the top level', { fields: { city: 'Springfield', clientName: 'Chrome' } }],
		['a field that the contact does not show', { customFields: { field: [{ key: 'notes', value: 'x' }] } }],
		['a cleared field', { options: { ...options, fieldsToClear: ['phone'] } }],
		['a list where text is shown', { fields: { city: '={{ ["Springfield"] }}' } }],
		['a date in another form', { fields: { dateCreated: '2024-03-05T09:10:11.000Z' } }],
	])('sends %s', async (_case, change) => {
		expect(await sentFor({ ...upsert, ...change })).toHaveLength(1);
	});

	it('sends nothing for a field to clear that is empty', async () => {
		acquire.sandbox.store.addContact({ fields: { email: 'kim@example.com', city: '' } });
		const run = await runContactNode(acquire.sandbox, [{}], { operation: 'upsert', email: 'kim@example.com', options: { ...options, fieldsToClear: ['city'] } });
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 107 }]);
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it('does not even read a contact of which nothing is to change', async () => {
		const run = await runContactNode(acquire.sandbox, [{ email: 'ada@example.com' }], upsert);
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 101, fields: { name: 'Ada Example' } }]);
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it('compares with what an earlier item wrote', async () => {
		const run = await runContactNode(acquire.sandbox, [{ ...ada, city: 'Rome' }, { ...ada, city: 'Rome' }], upsert);
		expect(run.json(CONTACT_NODE)).toMatchObject([{ fields: { city: 'Rome' } }, { fields: { city: 'Rome' } }]);
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it('compares with what an earlier item created', async () => {
		const nora = { email: 'nora@example.com', city: 'Oslo' };
		const run = await runContactNode(acquire.sandbox, [nora, nora, { ...nora, city: 'Bergen' }], upsert);
		expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual([107, 107, 107]);
		expect(writes(acquire.sandbox).map(({ method }) => method)).toEqual(['POST', 'PUT']);
	});

	it.each([['id', 101], ['address', 'ada@example.com']])('knows of a write to the same contact by its %s', async (_case, contact) => {
		await runContactNode(acquire.sandbox, [{ email: contact, city: 'Rome' }, ada], { ...update, contactId: locator('={{ $json.email }}', 'id') });
		expect(acquire.sandbox.store.contact(101)?.fields.city).toBe('Springfield');
		expect(writes(acquire.sandbox)).toHaveLength(2);
	});

	it('sends an item after one of the same contact whose effect is unknown', async () => {
		acquire.sandbox.faults.next({ when: isUpdate, fault: { kind: 'status', status: 504, workDone: true } });
		const parameters = { ...update, options: { ...options, maxRetries: 0 } };
		const run = await runContactNode(acquire.sandbox, [{ ...ada, city: 'Rome' }, ada], parameters, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE)[0].error).toBeDefined();
		expect(acquire.sandbox.store.contact(101)?.fields.city).toBe('Springfield');
	});

	it('sends what it does not know to be unchanged: an update by ID', async () => {
		expect(await sentFor({ contactId: locator(101), fields: { city: 'Springfield' }, options })).toHaveLength(1);
	});

	it('sends to a contact that is found by a record merged into it', async () => {
		const run = await runContactNode(acquire.sandbox, [{ email: 'second@example.com' }], { ...upsert, fields: { name: 'Merged Example' } });
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 105 }]);
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it('updates a contact that appeared while it was being created', async () => {
		acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/objects/contact'), fault: { kind: 'status', status: 504, workDone: true } });
		const run = await runContactNode(acquire.sandbox, [{ email: 'nora@example.com', city: 'Oslo' }], { ...upsert, output: 'simple' });
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 107, city: 'Oslo', changed: true }]);
		expect(writes(acquire.sandbox).map(({ method }) => method)).toEqual(['POST', 'PUT']);
	});

	it('compares the columns of mapped items', async () => {
		const columns = { mappingMode: 'autoMapInputData', value: null, matchingColumns: ['email'] };
		const items = [{ email: 'ada@example.com', City: 'Springfield', loyalty_tier: 'gold' }, { email: 'grace@example.com', City: 'Oslo' }];
		const run = await runContactNode(acquire.sandbox, items, { fieldsMode: 'map', columns, options });
		expect(run.error).toBeUndefined();
		expect(writes(acquire.sandbox).map(({ path }) => path.split('/').at(-1))).toEqual(['102']);
	});

	it('says in the simplified output which contacts were changed', async () => {
		const items = [ada, { email: 'grace@example.com', city: 'Oslo' }, { email: 'nora@example.com', city: 'Oslo' }];
		const run = await runContactNode(acquire.sandbox, items, { ...upsert, output: 'simple' });
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 101, city: 'Springfield', changed: false }, { id: 102, city: 'Oslo', changed: true }, { id: 107, changed: true }]);
	});

	it.each(['raw', 'selected'])('adds no member of its own to the output %s', async (output) => {
		const run = await runContactNode(acquire.sandbox, [ada], { ...upsert, output, outputFields: ['city'] });
		expect(run.json(CONTACT_NODE)[0]).not.toHaveProperty('changed');
	});

	it('tells in a hint how many items were not sent', async () => {
		expect((await runContactNode(acquire.sandbox, [ada, ada, { ...ada, city: 'Rome' }], upsert)).hints(CONTACT_NODE)).toEqual(['Not sent, since the contact already has these values: 2 of 3 items']);
		expect((await runContactNode(acquire.sandbox, [{ ...ada, city: 'Oslo' }], upsert)).hints(CONTACT_NODE)).toEqual([]);
	});

	it('says of a contact that it was changed where a previous attempt has done it, but lost the response', async () => {
		acquire.sandbox.faults.next({ when: isUpdate, fault: { kind: 'status', status: 504, workDone: true } });
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const run = await runContactNode(acquire.sandbox, [{ ...ada, city: 'Rome' }], { ...update, options: { ...options, maxRetries: 0 }, output: 'simple' }, { settings });
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 101, city: 'Rome', changed: true }]);
		expect(run.hints(CONTACT_NODE)).toEqual([]);
	});

	it('skips in another attempt what it has skipped, though it is looked at once more', async () => {
		acquire.sandbox.faults.next({ when: ({ path, body }) => path.endsWith('/contact/list') && JSON.stringify(body).includes('grace'), fault: { kind: 'status', status: 503 } });
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1, onError: 'continueRegularOutput' } as const;
		const run = await runContactNode(acquire.sandbox, [{ email: 'grace@example.com', city: 'Oslo' }, ada], { ...update, options: { ...options, maxRetries: 0 }, output: 'simple' }, { settings });
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 102, changed: true }, { id: 101, changed: false }]);
		expect(writes(acquire.sandbox).map(({ path }) => path.split('/').at(-1))).toEqual(['102']);
	});

	it('says of a contact that it was changed where a previous attempt has done it, and looks at it once more', async () => {
		acquire.sandbox.faults.next({ when: ({ path, body }) => path.endsWith('/contact/list') && JSON.stringify(body).includes('grace'), fault: { kind: 'status', status: 503 } });
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1, onError: 'continueRegularOutput' } as const;
		const items = [{ email: 'grace@example.com', city: 'Oslo' }, { ...ada, city: 'Rome' }];
		const run = await runContactNode(acquire.sandbox, items, { ...update, options: { ...options, maxRetries: 0 }, output: 'simple' }, { settings });
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 102, changed: true }, { id: 101, city: 'Rome', changed: true }]);
		expect(run.hints(CONTACT_NODE)).toEqual([]);
	});

	it('says of a contact that was only read that it was not changed, where another attempt reads it once more', async () => {
		acquire.sandbox.faults.next({ when: isUpdate, fault: { kind: 'status', status: 503 } });
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1, onError: 'continueRegularOutput' } as const;
		const run = await runContactNode(acquire.sandbox, [{ ...ada, city: 'Rome' }, { email: ada.email }], { ...upsert, options: { ...options, maxRetries: 0 }, output: 'simple' }, { settings });
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 101, city: 'Rome', changed: true }, { id: 101, changed: false }]);
		expect(writes(acquire.sandbox)).toHaveLength(2);
	});

	it.each([{ city: 'Oslo' }, {}])('says of a contact that it was changed where the run created it, though the response was lost: %j', async (fields) => {
		acquire.sandbox.faults.next({ when: ({ method, path }) => method === 'POST' && path.endsWith('/contact'), fault: { kind: 'status', status: 504, workDone: true } });
		const run = await runContactNode(acquire.sandbox, [{ email: 'new@example.com' }], { ...upsert, fields, output: 'simple' });
		expect(run.json(CONTACT_NODE)).toMatchObject([{ email: 'new@example.com', changed: true }]);
		expect(run.hints(CONTACT_NODE)).toEqual([]);
	});

	it('sends after a previous attempt what it left open', async () => {
		acquire.sandbox.faults.next({ when: isUpdate, fault: { kind: 'status', status: 500, workDone: false } });
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const run = await runContactNode(acquire.sandbox, [{ ...ada, city: 'Rome' }, ada], update, { settings });
		expect(run.error).toBeUndefined();
		expect(acquire.sandbox.store.contact(101)?.fields.city).toBe('Springfield');
	});
});
