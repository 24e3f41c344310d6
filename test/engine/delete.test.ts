import type { IDataObject } from 'n8n-workflow';
import { type Fault, namedDialects } from '../sandbox';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { testErrorSettings } from './harness/errorRoutes';
import { locator } from './harness/locator';
import { lostAnswers } from './harness/lostAnswers';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const remove = { operation: 'delete', contactId: locator('={{ $json.to }}') };

describe.each(Object.entries(namedDialects))('Delete in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);

	it('deletes three contacts, by id, by text and by address', async () => {
		const { sandbox } = acquire;
		const run = await runContactNode(sandbox, [{ to: 106 }, { to: '101' }, { to: 'grace@example.com' }], remove);
		expect(run.error).toBeUndefined();
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.json(CONTACT_NODE)).toEqual([{ deleted: true, id: 106 }, { deleted: true, id: 101 }, { deleted: true, id: 102 }]);
		expect(sandbox.store.contacts().map(({ id }) => id)).toEqual([103, 104, 105]);
	});

	describe('of which one item is rejected', () => {
		testErrorSettings({
			sandbox: () => acquire.sandbox,
			parameters: { ...remove, options: { concurrency: 1 } },
			items: [{ to: 101 }, { to: 102 }, { to: 103, note: 'kept' }, { to: 106 }],
			bad: 2,
			words: 'Contact 103 is locked',
			before: () => acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/103'), fault: { kind: 'status', status: 400, body: { error: { code: 'ERROR_INVALID_INPUT', message: 'Contact 103 is locked' } } } }),
		});
	});

	// Acquire says that it deleted nothing: the contact is looked at, and it is gone.
	const isGone = () => acquire.sandbox.dialect.deleteMissing === 'zero';

	it('of one contact twice is what Acquire says of the second', async () => {
		const run = await runContactNode(acquire.sandbox, [{ to: 101 }, { to: 'ada@example.com' }, { to: 102 }], remove, { settings: { onError: 'continueRegularOutput' } });
		const second = isGone() ? { deleted: true, id: 101 } : expect.objectContaining({ error: expect.stringContaining('Contact 101 was not found') });
		expect(run.json(CONTACT_NODE)).toEqual([{ deleted: true, id: 101 }, second, { deleted: true, id: 102 }]);
	});

	it.each<[string, Fault, IDataObject?]>([
		...lostAnswers,
		['502 before the work', { kind: 'status', status: 502 }],
		['a connection that breaks within the answer', { kind: 'reset', when: 'duringBody' }],
		['an answer past the timeout', { kind: 'late', ms: 10_000 }, { timeout: 3_000 }],
	])('is a success where it is repeated after %s, whatever the repeat finds', async (_name, fault, options = {}) => {
		acquire.sandbox.faults.next({ fault });
		const run = await runContactNode(acquire.sandbox, [{ to: 101 }], { ...remove, options });
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE)).toEqual([{ deleted: true, id: 101 }]);
		expect(writes(acquire.sandbox)).toHaveLength(2);
		expect(acquire.sandbox.store.contact(101)).toBeUndefined();
	});

	it.each([101, 'ada@example.com'])('is a success where another attempt of the node finds nothing, after one whose response was lost: of %s', async (to) => {
		acquire.sandbox.faults.next({ when: ({ isWrite }) => isWrite, fault: { kind: 'status', status: 504, workDone: true } });
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		const run = await runContactNode(acquire.sandbox, [{ to }, { to: 'grace@example.com' }], { ...remove, options: { maxRetries: 0, concurrency: 1 } }, { settings });
		expect([run.error, run.json(CONTACT_NODE)]).toEqual([undefined, [{ deleted: true, id: 101 }, { deleted: true, id: 102 }]]);
		expect(writes(acquire.sandbox).map(({ path }) => path.split('/').at(-1))).toEqual(['101', '101', '102']);
	});

	it('of a missing contact is what Acquire says, also where the first try did nothing', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 429, headers: { 'retry-after': '0' } } });
		const run = await runContactNode(acquire.sandbox, [{ to: 99999 }], remove);
		if (isGone()) expect(run.json(CONTACT_NODE)).toEqual([{ deleted: true, id: 99999 }]);
		else expect(run.error?.message).toContain('Contact 99999 was not found in Acquire');
		expect(writes(acquire.sandbox)).toHaveLength(2);
	});
});

describe('Delete', () => {
	const acquire = useSandbox();

	it.each([
		['an empty value', '', "'Contact' is empty", 'Contact'],
		['nothing', null, "'Contact' is empty", 'Contact'],
		['an id below 1', -5, "'Contact' is neither", 'Contact'],
		['several ids', '101, 102', "'Contact' is neither", 'Contact'],
		['an unknown address', 'nobody@example.com', 'No contact in Acquire has the email address nobody@example.com', undefined],
		['an ambiguous address', 'twin@example.com', 'IDs 104, 103', undefined],
	])('rejects %s before it deletes any contact', async (_case, to, words, parameter) => {
		const items = [{ to: 101 }, { to }, { to: 102 }];
		const run = await runContactNode(acquire.sandbox, items, remove);
		expect(run.error?.message).toContain(words);
		expect(run.error?.message).toContain('[item 1]');
		expect(writes(acquire.sandbox)).toEqual([]);
		const going = await runContactNode(acquire.sandbox, items, remove, { settings: { onError: 'continueRegularOutput' } });
		expect(going.json(CONTACT_NODE)).toMatchObject([{ id: 101 }, { error: expect.stringContaining(words) }, { id: 102 }]);
		if (parameter) expect(going.json(CONTACT_NODE)[1].details).toEqual({ parameter });
	});

	it.each(['102', 102, ' 102 ', '<102>', '102,', 'mailto:102', 'grace@example.com, 102'])('does not take %j for an address in the mode By Email Only', async (to) => {
		const byEmail = { operation: 'delete', contactId: locator('={{ $json.to }}', 'email') };
		const run = await runContactNode(acquire.sandbox, [{ to }], byEmail, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE)).toMatchObject([{ error: expect.stringContaining("'Contact' is not an email address"), message: expect.stringContaining("'By ID'") }]);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('reports a missing permission', async () => {
		acquire.sandbox.permissions.delete('contact');
		const run = await runContactNode(acquire.sandbox, [{ to: 101 }], remove);
		expect(run.error?.message).toContain('The API key lacks permission for this in Acquire');
		expect(acquire.sandbox.store.contact(101)).toBeDefined();
	});
});
