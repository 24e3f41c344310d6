import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../sandbox';
import { runAccountNode, ACCOUNT_NODE } from './harness/acquireAccount';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const acquire = useSandbox();
const until = '2099-01-31T10:00:00.000Z';
const responds = (data: string, workDone = false): Fault => ({ kind: 'body', status: 200, text: `{"data":${data}}`, workDone });
const responding = (data: string) => acquire.sandbox.faults.next({ when: ({ method }) => method !== 'GET', fault: responds(data) });

const CALLS: Record<string, { parameters: IDataObject; may: string }> = {
	update: { parameters: { contactId: locator(101), fields: { city: 'Oslo' } }, may: 'The contact may have been updated' },
	create: { parameters: { operation: 'create', fields: { city: 'Oslo' } }, may: 'The contact may have been created' },
	upsert: { parameters: { operation: 'upsert', email: 'ada@example.com', fields: { city: 'Oslo' } }, may: 'The contact may have been updated' },
	merge: { parameters: { operation: 'merge', contactId: locator(101), sourceIds: '102' }, may: 'The contacts may have been merged' },
	'attribute create': { parameters: { resource: 'customAttribute', operation: 'create', key: 'a', label: 'A' }, may: 'The custom attribute may have been created' },
	'attribute update': { parameters: { resource: 'customAttribute', operation: 'update', attributeId: locator(25), label: 'x' }, may: 'The custom attribute may have been updated' },
	block: { parameters: { operation: 'block', contactIds: '101', blockUntil: until }, may: 'The block may have been created' },
	delete: { parameters: { operation: 'delete', contactId: locator(101) }, may: 'It may have been deleted' },
	'attribute delete': { parameters: { resource: 'customAttribute', operation: 'delete', attributeId: locator(25) }, may: 'It may have been deleted' },
	'block delete': { parameters: { resource: 'blockedVisitor', operation: 'delete', blockId: 1 }, may: 'It may have been deleted' },
};

const NO_RECORDS = ['{}', '{"success":false,"message":"Not today"}', '{"id":null}', '{"fields":{}}', '[]', '0', 'false', '"no"'];
const NO_BLOCKS = ['0', '[]', '"no"', 'false', '{}', '[{}]', '{"success":false}'];
const NO_COUNTS = ['{"deleted":"0"}', '{"deleted":"1"}', '{"deleted":false}', '{"deleted":true}', '{"deleted":null}', '{"deleted":"no"}', '{"deleted":-1}', '{"deleted":{}}', '{"deleted":{"affected":"1"}}', '{}', '"no"', '1'];

const cases = [
	...['update', 'create', 'merge', 'attribute create', 'attribute update'].flatMap((call) => NO_RECORDS.map((data) => ({ call, data }))),
	...['{}', '{"success":false}'].map((data) => ({ call: 'upsert', data })),
	...NO_BLOCKS.map((data) => ({ call: 'block', data })),
	...['delete', 'attribute delete', 'block delete'].flatMap((call) => NO_COUNTS.map((data) => ({ call, data }))),
];

it.each(cases)('$call is not reported as done after the data $data', async ({ call, data }) => {
	const { parameters, may } = CALLS[call];
	if (call === 'upsert') acquire.sandbox.faults.next({ when: ({ method }) => method === 'PUT', fault: responds(data) });
	else responding(data);
	const run = await runContactNode(acquire.sandbox, [{}], parameters);
	expect(run.error?.message).toContain(`${may}: Acquire`);
	expect(run.error?.description).toMatch(/^(Look at it|Check) in Acquire/);
	expect(writes(acquire.sandbox)).toHaveLength(1);
});

it.each(['{}', '[]', '{"roleName":"Lead"}', '{"success":"false"}'])('a role is not reported as updated after the data %s', async (data) => {
	acquire.sandbox.faults.next({ when: ({ method }) => method === 'PUT', fault: responds(data) });
	const run = await runAccountNode(acquire.sandbox, 'role.update', { roleId: locator(3), updateFields: { roleName: 'Lead' } });
	expect(run.error?.message).toContain('The role may have been updated: Acquire');
	expect(run.json(ACCOUNT_NODE)).toEqual([]);
});

it('shows why Acquire reports no success', async () => {
	responding('{"success":false,"message":"Not today"}');
	const run = await runContactNode(acquire.sandbox, [{}], CALLS.update.parameters);
	expect(run.error?.message).toBe('The contact may have been updated: Acquire reported that the request did not succeed: Not today [item 0]');
});

describe('A delete that Acquire reports to have deleted nothing', () => {
	const removals = [
		{ what: 'contact', name: 'Contact 101', parameters: CALLS.delete.parameters, zero: '{"deleted":0}', isThere: () => acquire.sandbox.store.contact(101) !== undefined, id: 101 },
		{ what: 'attribute', name: 'Custom attribute 25', parameters: CALLS['attribute delete'].parameters, zero: '{"deleted":0}', isThere: () => acquire.sandbox.store.attributes().some(({ id }) => id === 25), id: 25 },
		{ what: 'block', name: 'Block 1', parameters: CALLS['block delete'].parameters, zero: '{"deleted":{"raw":{},"affected":0}}', isThere: () => acquire.sandbox.store.blocks().length > 0, id: 1 },
	];
	beforeEach(() => void acquire.sandbox.store.addBlock({ id: 1, type: 'ip', data: ['192.0.2.1'], blockTill: until }));

	it.each(removals)('is done where the $what is gone', async ({ parameters, zero, isThere, id }) => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'DELETE', fault: responds(zero, true) });
		const run = await runContactNode(acquire.sandbox, [{}], parameters);
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE)).toEqual([{ deleted: true, id }]);
		expect(isThere()).toBe(false);
	});

	it.each(removals)('is not done where the $what is still there', async ({ name, parameters, zero, isThere }) => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'DELETE', fault: responds(zero) });
		const run = await runContactNode(acquire.sandbox, [{}], parameters);
		expect(run.error?.message).toContain(`Acquire did not delete ${name}: it is still there`);
		expect(isThere()).toBe(true);
	});

	it('may have been done where the record cannot be read', async () => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'DELETE', fault: responds('{"deleted":0}') });
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'GET', fault: { kind: 'status', status: 500 } });
		const run = await runContactNode(acquire.sandbox, [{}], CALLS.delete.parameters);
		expect(run.error?.message).toContain('It may have been deleted: Acquire deleted nothing, and it could not be checked whether Contact 101 is still there: Acquire returned HTTP 500');
	});

	it('is settled for the records of an account too', async () => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'DELETE', fault: responds('{"deleted":0}') });
		const run = await runAccountNode(acquire.sandbox, 'role.delete', { roleId: locator(3) });
		expect(run.error?.message).toContain('Acquire did not delete Role 3: it is still there');
	});

	it('is not found where no call reads one', async () => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'DELETE', fault: responds('{"deleted":0}') });
		const run = await runAccountNode(acquire.sandbox, 'shortcut.delete', { shortcutId: 5 });
		expect(run.error?.message).toContain('Shortcut 5 was not found in Acquire');
	});
});

it('takes a page that says 404 for no proof that a retried delete was done', async () => {
	acquire.sandbox.faults.next({ fault: { kind: 'status', status: 502 } });
	acquire.sandbox.faults.next({ fault: { kind: 'html', status: 404 } });
	const run = await runContactNode(acquire.sandbox, [{}], CALLS.delete.parameters);
	expect(run.error?.message).toContain('It may have been deleted: There is no Acquire API at this address (HTTP 404)');
	expect(acquire.sandbox.store.contact(101)).toBeDefined();
});
