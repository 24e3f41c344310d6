import type { IDataObject } from 'n8n-workflow';
import { namedDialects } from '../sandbox';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { testErrorSettings } from './harness/errorRoutes';
import { callsTo } from './harness/journal';
import { lostAnswers } from './harness/lostAnswers';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const until = '2099-01-31T10:00:00.000Z';
const endOfDay = '2099-01-31T23:59:59.000Z';
const operation = (name: string) => ({ resource: 'blockedVisitor', operation: name });
const create = { ...operation('create'), blockType: '={{ $json.type }}', blockValues: '={{ $json.values }}', blockUntil: '={{ $json.until }}' };
const byId = { blockId: '={{ $json.id }}' };

describe.each(Object.entries(namedDialects))('Blocked visitors in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);
	const addBlocks = (count: number) =>
		Array.from({ length: count }, (_, n) => acquire.sandbox.store.addBlock({ type: 'ip', data: [`192.0.2.${n}`], blockTill: endOfDay })).reverse();

	it('are contacts, email addresses and IP addresses', async () => {
		const { sandbox } = acquire;
		const run = await runContactNode(
			sandbox,
			[{ type: 'contact', values: [101, '102'], until }, { type: 'email', values: [' a@example.com', '<b@example.com>'], until }, { type: 'ip', values: ['192.0.2.10', '2001:db8::1'], until }],
			{ ...create, options: { concurrency: 1 } },
		);
		expect(run.error).toBeUndefined();
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.json(CONTACT_NODE)).toMatchObject([
			{ blocked: true, type: 'contact', data: [101, 102], blockTill: until },
			{ id: 3, type: 'email', data: ['a@example.com', 'b@example.com'], blockTill: endOfDay },
			{ id: 4, type: 'ip', data: ['192.0.2.10', '2001:db8::1'], blockTill: endOfDay },
		]);
		expect(sandbox.store.blocks().map(({ type, data }) => [type, data])).toMatchObject([
			['contact', { id: 101, email: 'ada@example.com' }], ['contact', { id: 102 }], ['email', ['a@example.com', 'b@example.com']], ['ip', ['192.0.2.10', '2001:db8::1']],
		]);
	});

	it('are got by the id of the block', async () => {
		const ids = addBlocks(3);
		const run = await runContactNode(acquire.sandbox, [{ id: ids[0] }, { id: String(ids[2]) }, { id: ids[1] }], { ...operation('get'), ...byId });
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: ids[0], data: ['192.0.2.2'] }, { id: ids[2], data: ['192.0.2.0'] }, { id: ids[1], data: ['192.0.2.1'] }]);
	});

	it.each([0, 1, 19, 20, 21, 100, 101, 230])('are listed once each: %i of them', async (count) => {
		const ids = addBlocks(count);
		const run = await runContactNode(acquire.sandbox, [{ all: true }, { all: false, limit: '25' }, { all: true }], {
			...operation('getAll'), returnAll: '={{ $json.all }}', limit: '={{ $json.limit }}',
		});
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual([...ids, ...ids.slice(0, 25), ...ids]);
		expect(run.pairing(CONTACT_NODE)).toEqual([...Array(count).fill({ item: 0 }), ...Array(Math.min(count, 25)).fill({ item: 1 }), ...Array(count).fill({ item: 2 })]);
	});

	it('are let in again, also where the answer was lost', async () => {
		const ids = addBlocks(3);
		acquire.sandbox.faults.next({ when: ({ query }) => query.id === String(ids[1]), fault: { kind: 'status', status: 504, workDone: true } });
		const run = await runContactNode(acquire.sandbox, ids.map((id) => ({ id })), { ...operation('delete'), ...byId });
		expect(run.error).toBeUndefined();
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.json(CONTACT_NODE)).toEqual(ids.map((id) => ({ deleted: true, id })));
		expect(acquire.sandbox.store.blocks()).toEqual([]);
	});

	it('are let in where they are already, since Acquire says of the same call that it deleted nothing', async () => {
		const run = await runContactNode(acquire.sandbox, [{ id: 999 }], { ...operation('delete'), ...byId });
		expect(run.json(CONTACT_NODE)).toEqual([{ deleted: true, id: 999 }]);
		expect(callsTo(acquire.sandbox)).toEqual(['deleteBlockedVisitor', 'getBlockedVisitor']);
	});

	describe('to get of which one does not exist', () => {
		testErrorSettings({
			sandbox: () => acquire.sandbox,
			parameters: { ...operation('get'), ...byId },
			items: [{ id: 1 }, { id: '2' }, { id: 999, note: 'kept' }, { id: 3 }],
			bad: 2,
			words: 'Block 999 was not found in Acquire',
			before: () => void addBlocks(3),
		});
	});

	describe('of which one contact does not exist', () => {
		testErrorSettings({
			sandbox: () => acquire.sandbox,
			parameters: create,
			items: [{ type: 'ip', values: '192.0.2.1', until }, { type: 'contact', values: '99999', until }, { type: 'email', values: 'a@example.com', until }],
			bad: 1,
			words: 'Contact 99999 was not found in Acquire',
		});
	});
});

describe('Blocked visitors', () => {
	const acquire = useSandbox();

	it('may be typed with commas between them', async () => {
		await runContactNode(acquire.sandbox, [{}], { ...operation('create'), blockType: 'email', blockValues: ' a@example.com,b@example.com ', blockUntil: until });
		expect(writes(acquire.sandbox)[0].body).toMatchObject({ data: ['a@example.com', 'b@example.com'] });
	});

	it.each<[string, string, unknown[]]>([
		['contact', '101, 101, 102', [101, 102]],
		['email', 'spam@example.com, Spam <spam@example.com>', ['spam@example.com']],
		['ip', '192.0.2.9,192.0.2.9', ['192.0.2.9']],
	])('are each sent once in a request: %s %s', async (type, values, data) => {
		await runContactNode(acquire.sandbox, [{ until }], { ...create, blockType: type, blockValues: values });
		expect(writes(acquire.sandbox)[0].body).toMatchObject({ data });
	});

	it('are returned as the item wants them', async () => {
		const run = await runContactNode(acquire.sandbox, [{ type: 'ip', values: '192.0.2.9', until }], { ...create, output: 'selected', outputFields: 'type' });
		expect(run.json(CONTACT_NODE)).toEqual([{ id: expect.any(Number), type: 'ip' }]);
	});

	it.each<[string, IDataObject, string, string]>([
		['no value', { type: 'ip', values: ' , ' }, "'Values' is empty", 'Values'],
		['nothing', { type: 'email', values: null }, "'Values' is empty", 'Values'],
		['an address in place of a contact id', { type: 'contact', values: [101, 'ada@example.com'] }, "An entry of 'Values' is not an ID: \"ada@example.com\"", 'Values'],
		['a contact id below 1', { type: 'contact', values: 0 }, "An entry of 'Values' is not an ID", 'Values'],
		['text in place of an email address', { type: 'email', values: ['a@example.com', 'nora'] }, 'is not an email address: "nora"', 'Values'],
		['text from an expression that names two', { type: 'email', values: 'a@example.com, b@example.com' }, "'Values' returned text with several entries", 'Values'],
		['a number in place of an email address', { type: 'email', values: [5] }, 'is not an email address: "5"', 'Values'],
		['a host name in place of an IP address', { type: 'ip', values: 'example.com' }, 'is not an IP address: "example.com"', 'Values'],
		['an IP address out of range', { type: 'ip', values: '192.0.2.256' }, 'is not an IP address', 'Values'],
		...['2001:db8::1]:80/[', '::1]?', '::1]/x[', '1::2::3', ':'].map((values): [string, IDataObject, string, string] => [`what only looks like one, ${values}`, { type: 'ip', values }, 'is not an IP address', 'Values']),
		['an unknown kind', { type: 'phone', values: '5550100' }, "'Block' must be one of contact, email, ip", 'Block'],
		['no date', { type: 'ip', values: '192.0.2.1', until: '' }, "'Block Until' is not a date", 'Block Until'],
		['a date in the past', { type: 'ip', values: '192.0.2.1', until: '2020-01-01' }, "'Block Until' is in the past", 'Block Until'],
	])('cannot be blocked by %s', async (_case, bad, words, parameter) => {
		const items = [{ type: 'ip', values: '192.0.2.9', until }, { until, ...bad }];
		const stopped = await runContactNode(acquire.sandbox, items, create);
		expect(stopped.error?.message).toContain(words);
		expect(stopped.error?.message).toContain('[item 1]');
		expect(acquire.sandbox.journal).toEqual([]);
		const run = await runContactNode(acquire.sandbox, items, create, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE).slice(1)).toEqual([expect.objectContaining({ error: expect.stringContaining(words), details: { parameter } })]);
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it.each(['get', 'delete'])('are not reached by %s with something that is no id', async (name) => {
		for (const id of ['', null, 0, -1, 1.5, '1/2', 'a', [1], '9007199254740993']) {
			const run = await runContactNode(acquire.sandbox, [{ id }], { ...operation(name), ...byId }, { settings: { onError: 'continueRegularOutput' } });
			expect(run.json(CONTACT_NODE)).toEqual([expect.objectContaining({ error: expect.stringContaining("'Block ID' is not an ID"), details: { parameter: 'Block ID' } })]);
		}
		expect(acquire.sandbox.journal).toEqual([]);
	});

	describe('in a list with a limit below 1', () => {
		testErrorSettings({
			sandbox: () => acquire.sandbox,
			parameters: { ...operation('getAll'), limit: '={{ $json.limit }}' },
			items: [{ limit: 1 }, { limit: -1 }, { limit: '1' }],
			bad: 1,
			words: "'Limit' is not a whole number above 0",
			parameter: 'Limit',
			before: () => void acquire.sandbox.store.addBlock({ type: 'ip', data: ['192.0.2.1'], blockTill: endOfDay }),
		});
	});

	it.each(lostAnswers)('are not blocked twice after %s', async (_name, fault) => {
		acquire.sandbox.faults.next({ fault });
		const run = await runContactNode(acquire.sandbox, [{ type: 'email', values: 'a@example.com', until }], create);
		expect(run.error?.message).toContain('The block may have been created');
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it('need a permission of their own', async () => {
		acquire.sandbox.permissions.delete('blockedVisitor');
		const run = await runContactNode(acquire.sandbox, [{}], operation('getAll'));
		expect(run.error?.message).toContain('The API key lacks permission for this in Acquire');
	});
});
