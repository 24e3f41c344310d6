import { CONVERSATION_NODE, runConversationNode } from './harness/acquireConversation';
import { requestsTo } from './harness/journal';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';

const TOKYO = { timezone: 'Asia/Tokyo' };

describe('Acquire Conversation: Snooze', () => {
	const acquire = useSandbox();

	it('snoozes a case until a date in the workflow\'s time zone', async () => {
		const run = await runConversationNode(acquire.sandbox, 'snooze.create', {
			objectType: 'case', caseId: locator('101'), until: 'date', scheduleDate: '2099-05-04T12:30:00', additionalFields: { message: 'Call back' },
		}, TOKYO);
		expect(run.error).toBeUndefined();
		expect(requestsTo(acquire.sandbox, 'createSnooze').map(({ body }) => body)).toEqual([
			{ scheduleDate: '2099-05-04T03:30:00.000Z', objectType: 'case', caseId: 101, contactId: null, objectId: 101, message: 'Call back', users: [] },
		]);
	});

	it.each(['tomorrowMorning', 'nextMonday', '={{ "tomorrowMorning" }}'])('snoozes until nine in the morning in the workflow\'s time zone: %s', async (until) => {
		const run = await runConversationNode(acquire.sandbox, 'snooze.create', { objectType: 'contact', contactId: locator('42'), until }, TOKYO);
		expect(run.error).toBeUndefined();
		const [{ body }] = requestsTo(acquire.sandbox, 'createSnooze');
		// Tokyo is nine hours ahead all year.
		expect((body as { scheduleDate: string }).scheduleDate).toMatch(/T00:00:00\.000Z$/);
	});

	it('snoozes a contact, named by email address, for two hours', async () => {
		const before = Date.now();
		await runConversationNode(acquire.sandbox, 'snooze.create', { objectType: 'contact', contactId: locator('ada@example.com', 'email'), until: 'twoHours' });
		const [{ body }] = requestsTo(acquire.sandbox, 'createSnooze');
		const { scheduleDate, ...rest } = body as { scheduleDate: string };
		expect(rest).toEqual({ objectType: 'contact', caseId: null, contactId: 101, objectId: 101, message: '', users: [] });
		expect(Date.parse(scheduleDate) - before - 7_200_000).toBeLessThan(60_000);
		expect(Date.parse(scheduleDate)).toBeGreaterThanOrEqual(before + 7_200_000);
	});

	it('returns the date of a new snooze as ISO 8601', async () => {
		const run = await runConversationNode(acquire.sandbox, 'snooze.create', { objectType: 'contact', contactId: locator('42'), until: 'nextMonday' });
		expect(run.json(CONVERSATION_NODE)).toEqual([expect.objectContaining({ id: 32, contactId: 42, scheduleDate: '2026-05-04T12:30:00.000Z' })]);
	});

	it('returns the date as it came with Raw', async () => {
		const run = await runConversationNode(acquire.sandbox, 'snooze.create', { objectType: 'contact', contactId: locator('42'), until: 'nextMonday', output: 'raw' });
		expect(run.json(CONVERSATION_NODE)).toEqual([expect.objectContaining({ scheduleDate: '2026-05-04 12:30:00' })]);
	});

	it.each([
		{ parameters: { objectType: 'case', caseId: locator('101'), until: 'date', scheduleDate: '2020-01-01T00:00:00Z' }, words: "'Date' is in the past" },
		{ parameters: { objectType: 'case', caseId: locator('101'), until: 'date' }, words: "'Date' is not a date" },
		{ parameters: { objectType: 'case', caseId: locator('1e3'), until: 'twoHours' }, words: "'Case' is not an ID" },
	])('sends nothing where $words', async ({ parameters, words }) => {
		const run = await runConversationNode(acquire.sandbox, 'snooze.create', parameters);
		expect(run.error?.message).toContain(words);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('does not repeat a create of unknown effect', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 504 } });
		const run = await runConversationNode(acquire.sandbox, 'snooze.create', { objectType: 'contact', contactId: locator('42'), until: 'nextMonday' });
		expect(run.error?.message).toContain('The snooze may have been created');
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it('looks a case\'s snooze up with the contact of the case', async () => {
		const run = await runConversationNode(acquire.sandbox, 'snooze.get', { objectType: 'case', caseId: locator('103') });
		expect(requestsTo(acquire.sandbox, 'getSnoozes').map(({ body }) => body)).toEqual([{ objectId: 103, objectType: 'case', contactId: 42 }]);
		expect(run.json(CONVERSATION_NODE)).toEqual([{ id: 31, objectType: 'case', contactId: 42, scheduleDate: '2026-04-01T09:00:00.000Z' }]);
	});

	it.each([{ data: null }, { data: { data: null } }, { data: { data: {} } }, { data: {} }])('returns no item where nothing is snoozed: $data', async ({ data }) => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 200, body: { data } } });
		const run = await runConversationNode(acquire.sandbox, 'snooze.get', { objectType: 'contact', contactId: locator('42') });
		expect([run.error, run.json(CONVERSATION_NODE)]).toEqual([undefined, []]);
	});

	it.each([{ data: { data: [{ id: 31 }] } }, { data: [{ id: 31 }] }, { data: { id: 31 } }])('returns a snooze that comes otherwise than documented: $data', async ({ data }) => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 200, body: { data } } });
		const run = await runConversationNode(acquire.sandbox, 'snooze.get', { objectType: 'contact', contactId: locator('42') });
		expect([run.error, run.json(CONVERSATION_NODE)]).toEqual([undefined, [{ id: 31 }]]);
	});

	it('names the case, not a snooze of its ID, where nothing is found', async () => {
		acquire.sandbox.faults.next({ when: ({ path }) => path.includes('/follow-up/'), fault: { kind: 'status', status: 404, body: { error: { code: 'ERROR_RECORD_NOT_FOUND', message: 'No such record' } } } });
		const run = await runConversationNode(acquire.sandbox, 'snooze.get', { objectType: 'case', caseId: locator('103') });
		expect(run.error?.message).toContain('Snooze of case 103 was not found in Acquire');
	});

	it.each([
		{ body: { data: 'x' }, words: 'Acquire returned no record: x' },
		{ body: { data: null, error: { message: 'No' } }, words: 'Acquire rejected the request: No' },
		{ body: { data: null, success: false, message: 'No' }, words: 'Acquire reported that the request did not succeed: No' },
		{ body: { error: null }, words: "a response that has no 'data'" },
		{ body: [], words: "a response that has no 'data'" },
	])('fails when Acquire returns $body', async ({ body, words }) => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 200, body } });
		const run = await runConversationNode(acquire.sandbox, 'snooze.get', { objectType: 'contact', contactId: locator('42') });
		expect(run.error?.message).toContain(words);
	});

	it('does not take a delete that Acquire does not confirm for done', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 200, body: { data: { message: 'Soon' } } } });
		const run = await runConversationNode(acquire.sandbox, 'snooze.delete', { snoozeId: '31' });
		expect(run.error?.message).toContain('does not say that it was done');
	});
});
