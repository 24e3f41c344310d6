import type { Fault, ReceivedRequest } from '../sandbox';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const acquire = useSandbox();
const isCreate = ({ method, path }: ReceivedRequest) => method === 'POST' && path.endsWith('/objects/contact');
const isFilter = ({ path }: ReceivedRequest) => path.endsWith('/contact/list');
const create = { operation: 'create', fields: { email: 'new@example.com' } };
const upsert = { operation: 'upsert', email: '={{ $json.e }}', fields: { city: '={{ $json.city }}' } };
const withAddress = (address: string) => acquire.sandbox.store.contacts().filter(({ fields }) => fields.email === address);

describe('a create', () => {
	it.each([500, 502, 504, 520, 522, 524, 408])('answered %i after the work may have been carried out, and is sent once', async (status) => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status, workDone: true } });
		const run = await runContactNode(acquire.sandbox, [{}], create);
		expect(run.error?.message).toContain('The contact may have been created');
		expect(run.error?.description).not.toContain('Nothing was changed in Acquire.');
		expect(withAddress('new@example.com')).toHaveLength(1);
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it.each<[string, Fault]>([
		['429', { kind: 'status', status: 429, headers: { 'retry-after': '0' } }],
		['503', { kind: 'status', status: 503 }],
	])('answered %s was not carried out, and is sent again', async (_name, fault) => {
		acquire.sandbox.faults.next({ fault, times: 2 });
		const run = await runContactNode(acquire.sandbox, [{}], create);
		expect(run.error).toBeUndefined();
		expect(withAddress('new@example.com')).toHaveLength(1);
	});
});

describe('an update or delete that is given up after its answers were lost', () => {
	const city = { contactId: locator(101), fields: { city: 'Oslo' } };
	const deletion = { operation: 'delete', contactId: locator(101) };

	it.each<[string, object, Fault]>([
		['update answered 504', city, { kind: 'status', status: 504, workDone: true }],
		['update whose connection breaks', city, { kind: 'reset', when: 'after' }],
		['update answered with a page', city, { kind: 'html', status: 200, workDone: true }],
		['delete answered 502', deletion, { kind: 'status', status: 502, workDone: true }],
	])('is not reported with "Nothing was changed in Acquire.": %s', async (_name, parameters, fault) => {
		acquire.sandbox.faults.schedule(() => fault);
		const run = await runContactNode(acquire.sandbox, [{}], { ...parameters, options: { maxRetries: 1 } });
		expect(run.status).toBe('error');
		expect(acquire.sandbox.journal.some(({ carriedOut }) => carriedOut)).toBe(true);
		expect(run.error?.description).not.toContain('Nothing was changed in Acquire.');
	});

	it('is not reported with "Nothing was changed in Acquire." after a last response of 429', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'reset', when: 'after' } });
		acquire.sandbox.faults.schedule(() => ({ kind: 'status', status: 429 }));
		const run = await runContactNode(acquire.sandbox, [{}], { ...city, options: { maxRetries: 1 } });
		expect(acquire.sandbox.store.contact(101)?.fields.city).toBe('Oslo');
		expect(run.error?.description).not.toContain('Nothing was changed in Acquire.');
	});

	it('is reported with "Nothing was changed in Acquire." where nothing was', async () => {
		acquire.sandbox.faults.schedule(() => ({ kind: 'status', status: 429 }));
		const run = await runContactNode(acquire.sandbox, [{}], { ...city, options: { maxRetries: 1 } });
		expect(run.error?.description).toContain('Nothing was changed in Acquire.');
	});
});

describe('a create or update', () => {
	it('that lost the answer to its create and cannot look again says that the contact may have been created', async () => {
		acquire.sandbox.faults.next({ when: isCreate, fault: { kind: 'reset', when: 'after' } });
		let lookUps = 0;
		acquire.sandbox.faults.schedule((request) => (isFilter(request) && ++lookUps > 1 ? { kind: 'status', status: 500 } : undefined));
		const run = await runContactNode(acquire.sandbox, [{ e: 'new@example.com', city: 'Oslo' }], upsert);
		expect(withAddress('new@example.com')).toHaveLength(1);
		expect(run.error?.message).toContain('may have been created');
		expect(run.error?.description).not.toContain('Nothing was changed in Acquire.');
	});

	it('that lost the response to its create, and then may not update, says that it may have been created', async () => {
		acquire.sandbox.faults.next({ when: isCreate, fault: { kind: 'reset', when: 'after' } });
		acquire.sandbox.faults.schedule(({ method }) => (method === 'PUT' ? { kind: 'status', status: 429 } : undefined));
		const run = await runContactNode(acquire.sandbox, [{ e: 'new@example.com', city: 'Oslo' }], { ...upsert, options: { maxRetries: 0 } });
		expect(withAddress('new@example.com')).toHaveLength(1);
		expect(run.error?.message).toContain('may have been created');
		expect(run.error?.description).not.toContain('Nothing was changed in Acquire.');
	});

	it.each<[string, Fault]>([
		['reset after the work', { kind: 'reset', when: 'after' }],
		['answered with a record that has no id', { kind: 'body', status: 200, text: '{"data":{"ok":true}}', workDone: true }],
		['answered with text as data', { kind: 'body', status: 200, text: '{"data":"created"}', workDone: true }],
		['answered 504 after the work', { kind: 'status', status: 504, workDone: true }],
	])('makes one contact for two items of an address when its create was %s', async (_name, fault) => {
		acquire.sandbox.faults.next({ when: isCreate, fault });
		const items = [{ e: 'new@example.com', city: 'first' }, { e: 'NEW@example.com', city: 'last' }];
		const run = await runContactNode(acquire.sandbox, items, upsert, { settings: { onError: 'continueErrorOutput' } });
		expect(run.items(CONTACT_NODE).length + run.items(CONTACT_NODE, 1).length).toBe(2);
		expect(writes(acquire.sandbox).filter(isCreate)).toHaveLength(1);
		expect(withAddress('new@example.com').map(({ fields }) => fields.city)).toEqual(['last']);
	});
});

describe('what the service does not say', () => {
	it.each([500, 503, 429])('is not taken for "no permission" when the attribute list is answered %i: no value is dropped silently', async (status) => {
		acquire.sandbox.faults.schedule(({ path }) => (path.includes('/object-field') ? { kind: 'status', status } : undefined));
		const columns = { mappingMode: 'autoMapInputData', value: null, matchingColumns: ['id'], schema: [] };
		const run = await runContactNode(acquire.sandbox, [{ id: 101, city: 'Oslo', job_title: 'Boss' }], { fieldsMode: 'map', columns, options: { maxRetries: 0 } });
		expect([run.status, acquire.sandbox.store.contact(101)?.fields.city]).toEqual(['error', 'Springfield']);
	});

	it('does not take an empty list for a block', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text: '{"data":[]}', workDone: true } });
		const run = await runContactNode(acquire.sandbox, [{}], { operation: 'block', contactIds: '101', blockUntil: '2100-01-01T00:00:00Z' });
		expect(run.error?.message).toContain('The block may have been created');
	});
});
