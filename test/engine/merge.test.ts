import { namedDialects } from '../sandbox';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { testErrorSettings } from './harness/errorRoutes';
import { locator } from './harness/locator';
import { lostAnswers } from './harness/lostAnswers';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const merge = { operation: 'merge', contactId: locator('={{ $json.to }}'), sourceIds: '={{ $json.from }}' };

describe.each(Object.entries(namedDialects))('Merge in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);

	it('merges one or several contacts into the one that stays, by id and by address', async () => {
		const { sandbox } = acquire;
		for (const n of [1, 2]) sandbox.store.addContact({ id: 200 + n, fields: { email: `m${n}@example.com` } });
		const run = await runContactNode(sandbox, [{ to: 101, from: 102 }, { to: 'first@example.com', from: [103, 'm1@example.com'] }, { to: '106', from: ['m2@example.com', 104] }], merge);
		expect(run.error).toBeUndefined();
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.json(CONTACT_NODE)).toEqual([101, 105, 106].map((id) => ({ id, message: expect.stringContaining(`merged with #${id}`) })));
		const member = sandbox.dialect.mergeMember === 'mergeId' ? 'mergeId' : 'sourceIds';
		const merges = writes(sandbox).filter(({ carriedOut }) => carriedOut);
		expect(merges.map(({ path, body }) => [Number(path.split('/').at(-1)), body])).toEqual(expect.arrayContaining([
			[101, { [member]: [102] }], [105, { [member]: [103, 201] }], [106, { [member]: [202, 104] }],
		]));
		expect(writes(sandbox)).toHaveLength(member === 'mergeId' ? 6 : 3);
		expect(sandbox.store.contacts().map(({ id }) => id)).toEqual([101, 105, 106]);
		expect(sandbox.store.contact(101)?.mergedValues).toContainEqual({ contactId: 102, key: 'email', value: 'grace@example.com' });
	});

	describe('of which one item is rejected', () => {
		testErrorSettings({
			sandbox: () => acquire.sandbox,
			parameters: { ...merge, options: { concurrency: 1 } },
			items: [{ to: 101, from: 102 }, { to: 103, from: 99999 }, { to: 105, from: 106 }],
			bad: 1,
			words: 'was not found in Acquire',
		});
	});

	describe('into itself, found out by address', () => {
		testErrorSettings({
			sandbox: () => acquire.sandbox,
			parameters: { ...merge, options: { concurrency: 1 } },
			items: [{ to: 101, from: 102 }, { to: 103, from: 104 }, { to: 105, from: [106, 'second@example.com'], note: 'kept' }],
			bad: 2,
			words: 'Contact 105 cannot be merged into itself',
			parameter: 'Contacts to Merge Into It',
		});

		it.each([
			['two ids', 101, [102, 101]],
			['id and address', 101, [102, 'ADA@example.com']],
			['address and id', 'ada@example.com', [101]],
			['two addresses of one contact', 'first@example.com', 'second@example.com'],
		])('is rejected before any write: %s', async (_case, to, from) => {
			const run = await runContactNode(acquire.sandbox, [{ to: 103, from: 104 }, { to, from }], merge);
			expect(run.error?.message).toContain('cannot be merged into itself [item 1]');
			expect(run.error?.description).toContain("Remove it from 'Contacts to Merge Into It'.");
			expect(writes(acquire.sandbox)).toEqual([]);
		});
	});
});

describe('Merge', () => {
	const acquire = useSandbox();

	it.each([
		['no contact that stays', '', 102, "'Contact to Keep' is empty", 'Contact to Keep'],
		['a path', '101/..', 102, "'Contact to Keep' is neither", 'Contact to Keep'],
		['no contact to merge', 101, '', "'Contacts to Merge Into It' is empty", 'Contacts to Merge Into It'],
		['an empty list to merge', 101, [], "'Contacts to Merge Into It' is empty", 'Contacts to Merge Into It'],
		['an id below 1 to merge', 101, [102, -3], "'Contacts to Merge Into It' is neither", 'Contacts to Merge Into It'],
		['text from an expression that names two', 101, 'grace@example.com, 103', "'Contacts to Merge Into It' returned text with several entries", 'Contacts to Merge Into It'],
		['an object to merge', 101, { id: 102 }, "'Contacts to Merge Into It' is neither", 'Contacts to Merge Into It'],
		['an unknown address', 'nobody@example.com', 102, 'No contact in Acquire has the email address nobody@example.com', undefined],
		['an unknown address to merge', 101, 'nobody@example.com', 'No contact in Acquire has the email address nobody@example.com', undefined],
		['an ambiguous address to merge', 101, 'twin@example.com', 'IDs 104, 103', undefined],
	])('rejects %s before any write', async (_case, to, from, words, parameter) => {
		const items = [{ to: 105, from: 106 }, { to, from }];
		const stopped = await runContactNode(acquire.sandbox, items, merge);
		expect(stopped.error?.message).toContain(words);
		expect(stopped.error?.message).toContain('[item 1]');
		expect(writes(acquire.sandbox)).toEqual([]);
		const run = await runContactNode(acquire.sandbox, items, merge, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 105 }, { error: expect.stringContaining(words) }]);
		if (parameter) expect(run.json(CONTACT_NODE)[1].details).toEqual({ parameter });
	});

	it('takes several that are typed', async () => {
		const run = await runContactNode(acquire.sandbox, [{ to: 101 }], { ...merge, sourceIds: '102, first@example.com' });
		expect(run.error).toBeUndefined();
		expect(writes(acquire.sandbox).map(({ body }) => body)).toEqual([{ sourceIds: [102, 105] }]);
	});

	it('takes no ID among the others with By Email Only', async () => {
		const run = await runContactNode(acquire.sandbox, [{ to: 101, from: '102' }], { ...merge, options: { emailsOnly: true } });
		expect(run.error?.message).toContain("'Contacts to Merge Into It' is not an email address: \"102\"");
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it('of items that share a contact happens in input order', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'late', ms: 100 } });
		const run = await runContactNode(acquire.sandbox, [{ to: 102, from: 103 }, { to: 101, from: 'grace@example.com' }, { to: 105, from: '101' }], merge);
		expect(run.error).toBeUndefined();
		expect(writes(acquire.sandbox).map(({ path }) => Number(path.split('/').at(-1)))).toEqual([102, 101, 105]);
		expect(acquire.sandbox.store.contacts().map(({ id }) => id)).toEqual([104, 105, 106]);
	});

	it.each(lostAnswers)('is not sent twice after %s, and says that it may have been done', async (_name, fault) => {
		acquire.sandbox.faults.next({ fault });
		const run = await runContactNode(acquire.sandbox, [{ to: 101, from: 102 }, { to: 105, from: 106 }], { ...merge, options: { concurrency: 1 } }, { settings: { onError: 'continueErrorOutput' } });
		expect(run.json(CONTACT_NODE, 1)[0].error).toContain('The contacts may have been merged');
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 105 }]);
		expect(writes(acquire.sandbox)).toHaveLength(2);
	});

	it('gives the reason for the newer spelling where both are rejected as invalid', async () => {
		for (const message of ['sourceIds is odd', 'mergeId is odd']) acquire.sandbox.faults.next({ fault: { kind: 'status', status: 400, body: { error: { code: 'ERROR_INVALID_INPUT', message } } } });
		const run = await runContactNode(acquire.sandbox, [{ to: 101, from: 102 }], merge);
		expect(run.error?.message).toContain('sourceIds is odd');
		expect(writes(acquire.sandbox).map(({ body }) => body)).toEqual([{ sourceIds: [102] }, { mergeId: [102] }]);
	});

	it.each([
		['the record is missing', 400, 'ERROR_RECORD_NOT_FOUND'],
		['a permission is missing', 403, 'ERROR_UNAUTHORIZED_ACCESS'],
		['nobody knows whether it was done', 500, 'ERROR_SERVER_ERROR'],
	])('is not spelled otherwise where %s', async (_why, status, code) => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status, body: { error: { code, message: 'No' } } } });
		const run = await runContactNode(acquire.sandbox, [{ to: 101, from: 102 }], merge);
		expect(run.status).toBe('error');
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it('is sent again after 503', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'html', status: 503 } });
		const run = await runContactNode(acquire.sandbox, [{ to: 101, from: '102' }], merge);
		expect(run.error).toBeUndefined();
		expect(acquire.sandbox.store.contact(102)).toBeUndefined();
	});
});
