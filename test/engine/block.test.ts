import { namedDialects } from '../sandbox';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { testErrorSettings } from './harness/errorRoutes';
import { lostAnswers } from './harness/lostAnswers';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const until = '2099-01-31T10:00:00.000Z';
const block = { operation: 'block', contactIds: '={{ $json.who }}', blockUntil: '={{ $json.until }}' };

describe.each(Object.entries(namedDialects))('Block in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);

	it('blocks one or several contacts for each item, by id and by address', async () => {
		const { sandbox } = acquire;
		const run = await runContactNode(
			sandbox,
			[{ who: 101, until }, { who: ['grace@example.com', 106], until: '2099-02-01T08:00:00+02:00' }, { who: [103, '104'], until: '2099-03-01' }],
			{ ...block, options: { concurrency: 1 } },
			{ timezone: 'UTC' },
		);
		expect(run.error).toBeUndefined();
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.json(CONTACT_NODE)).toMatchObject([
			{ blocked: true, type: 'contact', data: [101], blockTill: until },
			{ blocked: true, data: [102, 106], blockTill: '2099-02-01T06:00:00.000Z' },
			{ blocked: true, data: [103, 104] },
		]);
		expect(sandbox.store.blocks().map(({ data, blockTill }) => [(data as { id: number }).id, blockTill])).toEqual([
			[101, '2099-01-31T23:59:59.000Z'], [102, '2099-02-01T23:59:59.000Z'], [106, '2099-02-01T23:59:59.000Z'],
			[103, '2099-03-01T23:59:59.000Z'], [104, '2099-03-01T23:59:59.000Z'],
		]);
	});

	describe('of which one item is rejected', () => {
		testErrorSettings({
			sandbox: () => acquire.sandbox,
			parameters: { ...block, options: { concurrency: 1 } },
			items: [{ who: 101, until }, { who: [102, 99999], until }, { who: 106, until }],
			bad: 1,
			words: 'One of the contacts 102, 99999 was not found in Acquire',
		});
	});

	it('reports that no contact has an address, or several have it, before it blocks anyone', async () => {
		for (const name of ['One', 'Two']) acquire.sandbox.store.addContact({ fields: { name, email: 'same@example.com' } });
		for (const [who, words] of [[[102, 'nobody@example.com'], 'No contact in Acquire has the email address nobody@example.com'], ['same@example.com', 'IDs 108, 107']]) {
			const run = await runContactNode(acquire.sandbox, [{ who: 101, until }, { who, until }], block);
			expect(run.error?.message).toContain(words);
			expect(run.error?.message).toContain('[item 1]');
		}
		expect(writes(acquire.sandbox)).toEqual([]);
	});
});

describe('Block', () => {
	const acquire = useSandbox();
	const yesterday = new Date(Date.now() - 86_400_000).toISOString();

	it.each([
		['no contact', '', until, "'Contact IDs or Emails' is empty", 'Contact IDs or Emails'],
		['an empty list', [], until, "'Contact IDs or Emails' is empty", 'Contact IDs or Emails'],
		['an id below 1', [101, 0], until, "'Contact IDs or Emails' is neither a contact ID nor an email address: \"0\"", 'Contact IDs or Emails'],
		['no date', 101, '', "'Block Until' is not a date", 'Block Until'],
		['nothing as date', 101, null, "'Block Until' is not a date", 'Block Until'],
		['words as date', 101, 'next week', "'Block Until' is not a date", 'Block Until'],
		['a month that does not exist', 101, '2099-13-01', "'Block Until' is not a date", 'Block Until'],
		['a day that does not exist', 101, '2099-02-30', "'Block Until' is not a date", 'Block Until'],
		['a moment on a day that does not exist', 101, '2099-02-30T10:00:00Z', "'Block Until' is not a date", 'Block Until'],
		['a number as date', 101, 5, "'Block Until' is not a date", 'Block Until'],
		['a date that could be read in two ways', 101, '02/01/2099', "'Block Until' is not a date", 'Block Until'],
		['a date in the past', 101, yesterday, "'Block Until' is in the past", 'Block Until'],
	])('rejects %s before any request', async (_case, who, date, words, parameter) => {
		const items = [{ who: 'ada@example.com', until }, { who, until: date }];
		const stopped = await runContactNode(acquire.sandbox, items, block);
		expect(stopped.error?.message).toContain(words);
		expect(stopped.error?.message).toContain('[item 1]');
		expect(acquire.sandbox.journal).toEqual([]);
		const run = await runContactNode(acquire.sandbox, items, block, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE).slice(1)).toEqual([expect.objectContaining({ error: expect.stringContaining(words), details: { parameter } })]);
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it('blocks a contact once that is named by id and by address', async () => {
		await runContactNode(acquire.sandbox, [{ who: [101, 'ADA@example.com', 101], until }], block);
		expect(writes(acquire.sandbox).map(({ body }) => body)).toEqual([{ type: 'contact', data: [101], blockTill: until }]);
	});

	it.each([
		['a list as JSON text', '["101","102"]'],
		['lines', '101\n102\n'],
		['text with blanks', ' 101 ,, 102 '],
		['an array from an expression', '={{ [101, 102] }}'],
	])('takes %s', async (_case, contactIds) => {
		const run = await runContactNode(acquire.sandbox, [{ until }], { ...block, contactIds });
		expect(run.error).toBeUndefined();
		expect(writes(acquire.sandbox)[0].body).toMatchObject({ data: [101, 102] });
	});

	it.each(['grace@example.com, 101', 'grace@example.com\n101', '["102",101]', '102,101'])('blocks nobody where an expression returned the text %j', async (who) => {
		const run = await runContactNode(acquire.sandbox, [{ who, until }], block, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE)).toEqual([expect.objectContaining({ error: expect.stringContaining('returned text with several entries'), message: expect.stringContaining('an array') })]);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each([true, 'true'])('takes no ID with By Email Only: %j', async (emailsOnly) => {
		const run = await runContactNode(acquire.sandbox, [{ who: '102', until }, { who: ['ada@example.com', 102], until }, { who: 'grace@example.com', until }], {
			...block, options: { emailsOnly },
		}, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE)).toMatchObject([
			{ error: "'Contact IDs or Emails' is not an email address: \"102\"", message: expect.stringContaining("the option 'By Email Only'") },
			{ error: expect.stringContaining('is not an email address') },
			{ blocked: true, data: [102] },
		]);
	});

	it.each([
		['a date and time in winter', 'Europe/Berlin', '2099-01-31T10:00:00', '2099-01-31T09:00:00.000Z'],
		['a date and time in summer', 'Europe/Berlin', '2099-07-31 10:00', '2099-07-31T08:00:00.000Z'],
		['an hour before the clocks go forward', 'Europe/Berlin', '2030-03-31T01:30:00', '2030-03-31T00:30:00.000Z'],
		['an hour after the clocks went forward', 'Europe/Berlin', '2030-03-31T03:30:00', '2030-03-31T01:30:00.000Z'],
		['an hour before the clocks go back', 'America/New_York', '2030-11-03T00:30:00', '2030-11-03T04:30:00.000Z'],
		['an hour after the clocks went back', 'America/New_York', '2030-11-03T02:30:00', '2030-11-03T07:30:00.000Z'],
		['a time with its own zone', 'Asia/Kolkata', '2099-01-31T10:00:00+02:00', '2099-01-31T08:00:00.000Z'],
	])('reads %s in the time zone of the workflow', async (_case, timezone, date, sent) => {
		const run = await runContactNode(acquire.sandbox, [{ who: 101, until: date }], block, { timezone });
		expect(run.error).toBeUndefined();
		expect((writes(acquire.sandbox)[0].body as { blockTill: string }).blockTill).toBe(sent);
	});

	it.each(['Europe/Berlin', 'America/New_York', 'UTC'])('with a day alone lasts to the end of that day for a workflow in %s', async (timezone) => {
		await runContactNode(acquire.sandbox, [{ who: 101, until: '2099-01-31' }], block, { timezone });
		expect(acquire.sandbox.store.blocks()[0].blockTill).toBe('2099-01-31T23:59:59.000Z');
	});

	it.each([
		["n8n's own date", '={{ DateTime.fromISO("2099-01-31T10:00:00Z") }}'],
		['a JavaScript date', '={{ new Date("2099-01-31T10:00:00Z") }}'],
		["n8n's own date as text", '={{ DateTime.fromISO("2099-01-31T10:00:00Z").toISO() }}'],
	])('takes %s', async (_case, blockUntil) => {
		const run = await runContactNode(acquire.sandbox, [{ who: 101 }], { ...block, blockUntil }, { timezone: 'Asia/Kolkata' });
		expect(run.error).toBeUndefined();
		expect(writes(acquire.sandbox)[0].body).toMatchObject({ blockTill: until });
	});

	it.each(lostAnswers)('is not sent twice after %s, and says that it may have been done', async (_name, fault) => {
		acquire.sandbox.faults.next({ fault });
		const run = await runContactNode(acquire.sandbox, [{ who: 101, until }], block);
		expect(run.error?.message).toContain('The block may have been created');
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it('is sent again after 429', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 429, headers: { 'retry-after': '0' } } });
		const run = await runContactNode(acquire.sandbox, [{ who: 101, until }, { who: 102, until }, { who: 106, until }], block);
		expect(run.error).toBeUndefined();
		expect(acquire.sandbox.store.blocks()).toHaveLength(3);
	});
});
