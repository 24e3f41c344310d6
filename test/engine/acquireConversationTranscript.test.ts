import type { IDataObject } from 'n8n-workflow';
import { CONVERSATION_NODE, runConversationNode } from './harness/acquireConversation';
import { requestsTo } from './harness/journal';
import { locator } from './harness/locator';
import { peakInFlight } from './harness/peakInFlight';
import { useSandbox } from './harness/useSandbox';

const THREAD = 'GET /api/v1/crm/messenger/chat/messages';
const LIST = 'GET /api/v1/crm/objects/case-message';
const MISSING = '[Messages are or may be missing]';
const message = (id: number, given: IDataObject = {}) => ({
	id, caseId: 101, channel: 'chat', senderId: 42, senderType: 'contact', type: 'message', message: `Message ${id}`, dateCreated: `2026-03-01T10:${String(id % 60).padStart(2, '0')}:00.000Z`, meta: {}, ...given,
});

describe('Acquire Conversation: Get Transcript', () => {
	const acquire = useSandbox();

	async function transcript(additionalFields: IDataObject = {}, caseId = 101): Promise<IDataObject> {
		const run = await runConversationNode(acquire.sandbox, 'case.getTranscript', { caseId: locator(caseId), additionalFields });
		expect(run.error).toBeUndefined();
		expect(run.items(CONVERSATION_NODE)).toHaveLength(1);
		return run.json(CONVERSATION_NODE)[0];
	}
	/** The list of messages returns this `data`, whether the contract knows it or not. */
	function returnMessages(data: IDataObject): void {
		acquire.sandbox.faults.schedule(({ path }) => (path.endsWith('/case-message') ? { kind: 'body', status: 200, text: JSON.stringify({ data }) } : undefined));
	}
	const idsIn = ({ messages }: IDataObject) => (messages as Array<{ id: number }>).map(({ id }) => id);

	it('takes the messages of the thread where Acquire returns messages', async () => {
		acquire.sandbox.answerOutsideContract(THREAD, [message(502), message(501, { senderType: 'user', senderId: 9, sender: { id: 9, name: 'n8n' } })]);
		const found = await transcript();
		expect(found).toMatchObject({ caseId: 101, threadId: 101, contactId: 42, source: 'thread', isComplete: true, messageCount: 2, cut: { messages: 0, characters: 0 } });
		expect(found.text).toBe('2026-03-01T10:21Z n8n (agent, chat): Message 501\n2026-03-01T10:22Z Contact 42 (contact, chat): Message 502');
		expect(requestsTo(acquire.sandbox, 'listThreadMessages')[0].query).toEqual({ threadId: '101', contactId: '42', '-x-user-type': 'user' });
		expect(requestsTo(acquire.sandbox, 'listMessageRows')).toEqual([]);
	});

	it('reads the list of messages where Acquire returns cases, with the names that these tell', async () => {
		const found = await transcript();
		expect(found).toMatchObject({ source: 'messageList', isComplete: true });
		expect(found.messages).toEqual([
			{ id: 501, caseId: 101, time: '2026-03-01T10:01:00.000Z', speaker: 'n8n', role: 'agent', type: 'message', channel: 'chat', text: 'How can I help?', attachments: [] },
			{ id: 502, caseId: 101, time: '2026-03-01T10:02:00.000Z', speaker: 'Ada Example', role: 'contact', type: 'message', channel: 'chat', text: 'Where is my order?', attachments: [] },
		]);
	});

	it('fails when Acquire rejects both calls', async () => {
		acquire.sandbox.faults.schedule(({ path }) => (path.endsWith('/chat/messages') || path.endsWith('/case-message') ? { kind: 'status', status: 404 } : undefined));
		const { error } = await runConversationNode(acquire.sandbox, 'case.getTranscript', { caseId: locator(101) });
		expect(error?.message).toContain('There is no Acquire API at this address (HTTP 404)');
	});

	it.each(['/chat/messages', '/case-message'])('fails when Acquire has an internal error at %s that its status does not show', async (call) => {
		const body = { success: false, error: { code: 'ERROR_SERVER_ERROR', message: 'Oops' } };
		acquire.sandbox.faults.schedule(({ path }) => (path.endsWith(call) ? { kind: 'status', status: 200, body } : undefined));
		const { error } = await runConversationNode(acquire.sandbox, 'case.getTranscript', { caseId: locator(101) });
		expect(error?.message).toContain('Oops');
	});

	it('changes nothing, also where the list of messages is empty', async () => {
		acquire.sandbox.answerOutsideContract(THREAD, []);
		returnMessages({ rows: [] });
		const { error } = await runConversationNode(acquire.sandbox, 'case.getTranscript', { caseId: locator('={{ $json.id }}'), options: { concurrency: 1 } }, { input: [{ id: 101 }, { id: 102 }] });
		expect(error?.message).toContain('Acquire returned no record');
		expect(error?.message).not.toContain('Outcome unknown');
		expect(error?.description).toContain('Nothing was changed in Acquire.');
	});

	it('keeps messages of the list that have no ID', async () => {
		acquire.sandbox.answerOutsideContract(THREAD, []);
		const rows = ['One', 'Two'].map((text) => message(501, { id: undefined, message: text }));
		returnMessages({ page: 0, offset: 0, limit: 100, count: 2, data: rows });
		expect(((await transcript()).messages as IDataObject[]).map(({ text }) => text)).toEqual(['One', 'Two']);
	});

	it('reads the list where Acquire rejects the call for the thread', async () => {
		acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/chat/messages'), fault: { kind: 'status', status: 404 } });
		expect(await transcript()).toMatchObject({ source: 'messageList', messageCount: 2, isComplete: false });
	});

	it.each([
		{ status: 404, body: { error: {} }, isComplete: false },
		{ status: 200, body: { data: { count: 5 } }, isComplete: false },
		{ status: 200, body: { data: [] }, isComplete: true },
	])('is complete without a message only where Acquire has returned an empty thread: $status $body', async ({ status, body, isComplete }) => {
		acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/chat/messages'), fault: { kind: 'status', status, body } });
		acquire.sandbox.answerOutsideContract(LIST, { page: 0, offset: 0, limit: 100, count: 0, data: [] });
		expect(await transcript()).toMatchObject({ source: 'messageList', isComplete, messageCount: 0, text: '' });
	});

	it('says that there is only the newest message where the list is gone', async () => {
		acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/case-message'), fault: { kind: 'status', status: 404 } });
		const found = await transcript();
		expect(found).toMatchObject({ source: 'latestMessages', isComplete: false, messageCount: 1 });
		expect(idsIn(found)).toEqual([502]);
	});

	describe('where messages are or may be missing', () => {
		it.each(['both', 'text', 'messages'])('says so in a hint that names the cases, whatever is returned: %s', async (format) => {
			const { sandbox } = acquire;
			sandbox.answerOutsideContract(THREAD, []);
			sandbox.faults.schedule(({ path, query }) => (path.endsWith('/case-message') && !JSON.stringify(query).includes('caseId|eq|102') ? { kind: 'status', status: 404 } : undefined));
			const parameters = { caseId: locator('={{ $json.id }}'), additionalFields: { format } };
			const run = await runConversationNode(sandbox, 'case.getTranscript', parameters, { input: [{ id: 101 }, { id: 102 }, { id: 103 }] });
			expect(run.json(CONVERSATION_NODE).map(({ isComplete }) => isComplete)).toEqual([false, true, false]);
			expect(run.hints(CONVERSATION_NODE)).toEqual(['Messages are or may be missing: case 101, case 103']);
		});

		it('says so on the first line of the text', async () => {
			acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/case-message'), fault: { kind: 'status', status: 404 } });
			expect((await transcript()).text).toBe(`${MISSING}\n2026-03-01T10:02Z Ada Example (contact, chat): Where is my order?`);
		});

		it('says so before what it says of a long thread', async () => {
			acquire.sandbox.answerOutsideContract(THREAD, [...Array.from({ length: 50 }, (_, index) => message(500 + index)), { id: 140, lastMessage: message(600) }]);
			const { text, isComplete } = await transcript({ maxLength: 300 });
			expect([isComplete, text]).toEqual([false, expect.stringMatching(/^\[Messages are or may be missing\]\n\[\d+ earlier messages are left out/)]);
		});

		it('gives no hint of one that is complete', async () => {
			const run = await runConversationNode(acquire.sandbox, 'case.getTranscript', { caseId: locator(101) });
			expect(run.hints(CONVERSATION_NODE)).toEqual([]);
		});
	});

	describe('with the contact of the case', () => {
		const withContact = (name: string) => acquire.sandbox.store.addContact({ id: 42, fields: { name } });

		it('names who wrote, though Acquire returns messages without a name', async () => {
			withContact('Ada Example');
			acquire.sandbox.answerOutsideContract(THREAD, [message(501), message(502, { senderId: 43 })]);
			expect((await transcript()).text).toBe('2026-03-01T10:21Z Ada Example (contact, chat): Message 501\n2026-03-01T10:22Z Contact 43 (contact, chat): Message 502');
			expect(requestsTo(acquire.sandbox, 'getCase').map(({ query }) => query)).toEqual([{ relations: 'contact' }]);
			expect(acquire.sandbox.journal).toHaveLength(2);
		});

		it('prefers the name that the thread tells', async () => {
			withContact('Ada before');
			expect((await transcript()).text).toContain('Ada Example (contact, chat)');
		});

		it('returns the ID and the name of one that came in place of its ID', async () => {
			withContact('Ada Example');
			expect(await transcript()).toMatchObject({ caseId: 101, contactId: 42, contactName: 'Ada Example', threadId: 101 });
		});
	});

	it('cuts a title that begins with a long first message', async () => {
		const title = `Ada Example  : ${'x'.repeat(50_000)}`;
		acquire.sandbox.store.recordTable('case').put({ ...acquire.sandbox.store.record('case', 101), id: 101, title });
		const found = await transcript({ maxLength: 300 });
		expect(found.title).toBe(`${title.slice(0, 199)}…`);
		expect(JSON.stringify(found).length).toBeLessThan(2_000);
	});

	it('tells a bot from an agent where Acquire marks it', async () => {
		const by = (metaDetails: object) => ({ senderType: 'user', senderId: 9, sender: { id: 9, name: 'Robin', metaDetails } });
		acquire.sandbox.answerOutsideContract(THREAD, [message(501, by({ isBotClient: true, label: '' })), message(502, by({ isBotClient: false }))]);
		const { messages, text } = await transcript();
		expect((messages as IDataObject[]).map(({ role }) => role)).toEqual(['bot', 'agent']);
		expect(text).toBe('2026-03-01T10:21Z Robin (bot, chat): Message 501\n2026-03-01T10:22Z Robin (agent, chat): Message 502');
	});

	describe('with cases that hold their last messages', () => {
		const listed = (rows: IDataObject[]) => acquire.sandbox.answerOutsideContract(LIST, { page: 0, offset: 0, limit: 100, count: rows.length, data: rows });
		const later = { id: 140, status: 'active', lastMessage: message(600, { caseId: 140 }) };
		const first = { id: 101, status: 'closed', lastMessage: message(502) };

		it('has these, and says that others are missing, where the list is empty', async () => {
			acquire.sandbox.answerOutsideContract(THREAD, [{ ...first, cases: [later] }]);
			listed([]);
			const found = await transcript();
			expect(found).toMatchObject({ source: 'latestMessages', isComplete: false, messageCount: 2 });
			expect(idsIn(found)).toEqual([600, 502]);
		});

		it('adds the one that is missing from the list', async () => {
			acquire.sandbox.answerOutsideContract(THREAD, [{ ...first, cases: [later] }]);
			listed([message(501), message(502)]);
			const found = await transcript();
			expect(found).toMatchObject({ source: 'messageList', isComplete: false });
			expect(idsIn(found)).toEqual([600, 501, 502]);
		});

		it('adds the one that is missing from the thread', async () => {
			acquire.sandbox.answerOutsideContract(THREAD, [message(501), first]);
			const found = await transcript();
			expect(found).toMatchObject({ source: 'thread', isComplete: false });
			expect(idsIn(found)).toEqual([501, 502]);
		});

		it('is complete where none is missing', async () => {
			acquire.sandbox.answerOutsideContract(THREAD, [{ ...first, messages: [message(501), message(502)] }, { id: 102, lastMessage: { message: 'Without an ID' } }]);
			expect(await transcript()).toMatchObject({ source: 'thread', isComplete: true, messageCount: 2 });
		});

		it('counts a case once that comes by itself and within the first one', async () => {
			const twice = { ...later, messages: [message(600, { caseId: 140 })] };
			acquire.sandbox.answerOutsideContract(THREAD, [{ ...first, messages: [message(502)], cases: [twice] }, twice]);
			expect(idsIn(await transcript())).toEqual([600, 502]);
		});

		it('counts it once where the list is gone, too', async () => {
			acquire.sandbox.answerOutsideContract(THREAD, [{ ...first, cases: [later] }, later]);
			acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/case-message'), fault: { kind: 'status', status: 404 } });
			expect(idsIn(await transcript())).toEqual([600, 502]);
		});
	});

	it('reads the messages of every case of the thread', async () => {
		acquire.sandbox.answerOutsideContract(THREAD, [{ id: 101, status: 'closed', cases: [{ id: 140, status: 'active' }] }]);
		acquire.sandbox.store.addRecord('message', message(600, { caseId: 140 }));
		expect(idsIn(await transcript())).toEqual([600, 501, 502]);
	});

	it.each([[1, 1, 1], [undefined, 10, 2]])('reads them as many at once as Concurrency allows, up to ten: %s', async (concurrency, most, least) => {
		const { sandbox } = acquire;
		sandbox.answerOutsideContract(THREAD, [{ id: 101, status: 'closed', cases: Array.from({ length: 24 }, (_, index) => ({ id: 140 + index, status: 'closed' })) }]);
		const peak = peakInFlight(sandbox, 100, ({ path }) => path.endsWith('/case-message'));
		const run = await runConversationNode(sandbox, 'case.getTranscript', { caseId: locator(101), options: { ...(concurrency && { concurrency }) } });
		expect(run.error).toBeUndefined();
		expect(peak()).toBeLessThanOrEqual(most);
		// On a busy machine fewer meet.
		expect(peak()).toBeGreaterThanOrEqual(least);
		expect(requestsTo(sandbox, 'listMessageRows')).toHaveLength(25);
	});

	it.each([1, 2])('reads the pages of a list one by one, so that no more are in flight than Concurrency allows: %s', async (concurrency) => {
		const { sandbox } = acquire;
		sandbox.answerOutsideContract(THREAD, [{ id: 101, status: 'closed', cases: [{ id: 140, status: 'closed' }] }]);
		for (const caseId of [101, 140]) for (let id = 0; id < 700; id++) sandbox.store.addRecord('message', message(10_000 + caseId * 1_000 + id, { caseId }));
		const peak = peakInFlight(sandbox, 30, ({ path }) => path.endsWith('/case-message'));
		const run = await runConversationNode(sandbox, 'case.getTranscript', { caseId: locator(101), options: { concurrency } });
		const [{ messageCount, isComplete }] = run.json(CONVERSATION_NODE);
		expect([messageCount, isComplete]).toEqual([1_402, true]);
		expect(requestsTo(sandbox, 'listMessageRows').length).toBeGreaterThan(10);
		expect(peak()).toBeLessThanOrEqual(concurrency);
	});

	it('asks for no more than ten cases where Acquire rejects the list for each', async () => {
		const { sandbox } = acquire;
		sandbox.answerOutsideContract(THREAD, [{ id: 101, status: 'closed', lastMessage: message(502), cases: Array.from({ length: 60 }, (_, index) => ({ id: 140 + index, status: 'closed' })) }]);
		sandbox.faults.schedule(({ path }) => (path.endsWith('/case-message') ? { kind: 'status', status: 404 } : undefined));
		expect(await transcript()).toMatchObject({ source: 'latestMessages', isComplete: false, messageCount: 1 });
		expect(sandbox.journal.filter(({ path }) => path.endsWith('/case-message'))).toHaveLength(10);
	});

	it('leaves messages of other cases out where the list ignores conditions', async () => {
		const rows = [message(501), message(502), message(503, { caseId: 999 })];
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/case-message', { page: 0, offset: 0, limit: 100, count: 3, data: rows });
		expect(idsIn(await transcript())).toEqual([501, 502]);
	});

	it('does not read the whole account where the list ignores conditions', async () => {
		const rows = [message(501), message(502), ...Array.from({ length: 600 }, (_, index) => message(1000 + index, { caseId: 999 }))];
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/case-message', { page: 0, offset: 0, limit: 100, count: 100_000, data: rows });
		expect(await transcript()).toMatchObject({ source: 'messageList', isComplete: false, messageCount: 2 });
		expect(requestsTo(acquire.sandbox, 'listMessageRows').length).toBeLessThan(3);
	});

	it('is not complete where the list counts more messages than it returns', async () => {
		const rows = Array.from({ length: 20 }, (_, index) => message(600 + index));
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/case-message', { page: 0, offset: 0, limit: 20, count: 250, data: rows });
		acquire.sandbox.answerOutsideContract(THREAD, []);
		expect(await transcript()).toMatchObject({ source: 'messageList', isComplete: false, messageCount: 20 });
	});

	describe('with a case whose messages Acquire rejects', () => {
		const rejected = { kind: 'status', status: 404, body: { success: false, error: { code: 'ERROR_RECORD_NOT_FOUND', message: 'Not found' } } } as const;
		const isListOf = (caseId: number) => ({ path, query }: { path: string; query: unknown }) => path.endsWith('/case-message') && JSON.stringify(query).includes(`caseId|eq|${caseId}`);

		it('keeps those of the other cases', async () => {
			acquire.sandbox.answerOutsideContract(THREAD, [{ id: 101, status: 'closed', cases: [{ id: 140, status: 'active' }] }]);
			acquire.sandbox.faults.schedule((request) => (isListOf(140)(request) ? rejected : undefined));
			const found = await transcript();
			expect(found).toMatchObject({ source: 'messageList', isComplete: false });
			expect(idsIn(found)).toEqual([501, 502]);
		});

		it('keeps those of the other cases where Acquire rejects the call for the thread, too', async () => {
			acquire.sandbox.store.addRecord('case', { ...acquire.sandbox.store.record('case', 101), id: 140, parentId: 101 });
			acquire.sandbox.faults.schedule((request) => (request.path.endsWith('/chat/messages') || isListOf(140)(request) ? rejected : undefined));
			const found = await transcript({}, 140);
			expect(found).toMatchObject({ source: 'messageList', isComplete: false });
			expect(idsIn(found)).toEqual([501, 502]);
		});
	});

	it('holds internal notes and events only if they are asked for', async () => {
		acquire.sandbox.answerOutsideContract(THREAD, [message(501), message(502, { type: 'note', message: 'Secret' }), message(503, { type: 'event', message: 'Closed|translate', channel: null })]);
		expect(idsIn(await transcript())).toEqual([501]);
		expect(JSON.stringify(await transcript())).not.toContain('Secret');
		expect(idsIn(await transcript({ includeNotes: true, includeEvents: true }))).toEqual([501, 502, 503]);
	});

	it('says what it leaves out of a long thread', async () => {
		acquire.sandbox.answerOutsideContract(THREAD, Array.from({ length: 50 }, (_, index) => message(500 + index, { dateCreated: new Date(Date.UTC(2026, 2, 1, 10, index)).toISOString() })));
		const { text, cut, messageCount } = await transcript({ maxLength: 300, format: 'text' });
		expect([messageCount, cut]).toEqual([50, { messages: 45, characters: expect.any(Number) }]);
		expect(text).toMatch(/^\[45 earlier messages are left out: \d+ characters in all\]\n/);
		expect(text).toContain('Message 549');
	});

	it.each([
		{ format: 'text', absent: ['messages'] },
		{ format: 'messages', absent: ['text', 'cut'] },
	])('returns $format alone', async ({ format, absent }) => {
		expect(Object.keys(await transcript({ format })).filter((key) => absent.includes(key))).toEqual([]);
	});

	it.each([
		{ status: 403, words: 'A proxy or firewall seems to have rejected the request (HTTP 403)' },
		{ status: 408, words: 'Acquire did not receive the request in time' },
		{ status: 429, words: 'Acquire is receiving too many requests' },
		{ status: 500, words: 'Acquire returned HTTP 500' },
	])('fails rather than return half a thread where $words', async ({ status, words }) => {
		acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/case-message'), fault: { kind: 'status', status } });
		const run = await runConversationNode(acquire.sandbox, 'case.getTranscript', { caseId: locator(101), options: { maxRetries: 0 } });
		expect(run.error?.message).toContain(words);
	});
});
