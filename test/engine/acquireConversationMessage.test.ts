import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../sandbox';
import { CONVERSATION_NODE, runConversationNode } from './harness/acquireConversation';
import { callNodeMethod } from './harness/callMethod';
import { credentialsOf } from './harness/credentialsOf';
import { requestsTo } from './harness/journal';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';

const CHAT = { channel: 'chat', caseId: locator('101'), message: 'Your order left today' };
const EMAIL = { channel: 'email', caseId: locator('103'), message: 'Here is\nyour invoice', fromEmail: 'support@example.com', additionalFields: { toEmail: 'ada@example.com' } };
const SMS = { channel: 'sms', caseId: locator('101'), message: 'On its way', fromNumber: '+12025550101', additionalFields: { toNumber: '+1 (202) 555-0100', timelineId: '201' } };
const sends: Array<{ channel: string; parameters: IDataObject; endpoint: string }> = [
	{ channel: 'chat', parameters: CHAT, endpoint: 'sendChatMessage' },
	{ channel: 'email', parameters: EMAIL, endpoint: 'sendEmail' },
	{ channel: 'sms', parameters: SMS, endpoint: 'sendSms' },
];

describe('Acquire Conversation: Message', () => {
	const acquire = useSandbox();
	const run = async (call: string, parameters: IDataObject, options = {}) => await runConversationNode(acquire.sandbox, `message.${call}`, parameters, options);
	const posts = () => acquire.sandbox.journal.filter(({ method }) => method === 'POST');

	describe('Send', () => {
		it('sends a chat message as the agent, with the contact of the case', async () => {
			const sent = await run('send', CHAT);
			expect(sent.error).toBeUndefined();
			const [{ query, body }] = requestsTo(acquire.sandbox, 'sendChatMessage');
			expect(query).toEqual({ '-x-user-type': 'user', contactId: '42' });
			expect(body).toEqual({ caseId: 101, channel: 'chat', message: { type: 'message', message: 'Your order left today' } });
			expect(sent.json(CONVERSATION_NODE)).toEqual([expect.objectContaining({ id: 504, caseId: 101, contactId: 42, channel: 'chat', senderName: 'n8n', message: 'Your order left today' })]);
		});

		it('sends an email to the contact of the case, as HTML made of the text', async () => {
			acquire.sandbox.store.addRecord('case', { id: 150, contactId: 101, threadId: 150, channel: 'mail', status: 'active' });
			const sent = await run('send', { ...EMAIL, caseId: locator('150'), additionalFields: { subject: 'Invoice', cc: 'Boss@example.com, b@example.com' } });
			expect(sent.error).toBeUndefined();
			expect(requestsTo(acquire.sandbox, 'sendEmail').map(({ body }) => body)).toEqual([
				{
					data: {
						caseId: 150, contactId: 101, to: ['ada@example.com'], from: 'support@example.com', type: 'message', subject: 'Invoice',
						htmlBody: '<p>Here is<br>your invoice</p>', cc: ['Boss@example.com', 'b@example.com'], bcc: [],
					},
				},
			]);
		});

		it('sends an email to the contact of the case where no address is entered', async () => {
			acquire.sandbox.store.addRecord('case', { id: 150, contactId: 101, threadId: 150, channel: 'mail', status: 'active' });
			await run('send', { ...EMAIL, caseId: locator('150'), additionalFields: { toEmail: ' , ' } });
			expect(requestsTo(acquire.sandbox, 'sendEmail').map(({ body }) => (body as { data: IDataObject }).data.to)).toEqual([['ada@example.com']]);
		});

		it.each([
			...['={{ [null, " "] }}', '={{ "," }}', '={{ $json.teamLead }}'].map((toEmail) => [{ ...EMAIL, additionalFields: { toEmail } }, 'To Email'] as const),
			[{ ...SMS, additionalFields: { toNumber: '={{ $json.teamLead }}' } }, 'To Number'] as const,
		])('sends the customer nothing where who is to get it is an expression that gives nothing: %j', async (parameters, label) => {
			acquire.sandbox.store.addRecord('case', { id: 150, contactId: 101, threadId: 150, channel: 'mail', status: 'active' });
			const sent = await run('send', { ...parameters, caseId: locator('150') });
			expect(sent.error?.message).toBe(`'${label}' is empty, so the message would go to the contact of the case [item 0]`);
			expect(acquire.sandbox.journal.filter(({ isWrite }) => isWrite)).toEqual([]);
		});

		it.each(sends)('keeps the additional fields of $channel where the channel is an expression', async ({ channel, parameters, endpoint }) => {
			const additionalFields = { ...(parameters.additionalFields as IDataObject), ...(channel === 'chat' ? { translateTo: 'en' } : channel === 'email' && { subject: 'Invoice' }) };
			// n8n then requires what any of the channels does.
			const given = { fromEmail: 'support@example.com', fromNumber: '+12025550101', ...parameters, additionalFields };
			const bodySent = async (chosen: string) => {
				acquire.sandbox.reset();
				const sent = await run('send', { ...given, channel: chosen });
				expect(sent.error).toBeUndefined();
				return requestsTo(acquire.sandbox, endpoint).map(({ body }) => body);
			};
			const expected = await bodySent(channel);
			expect(expected).toHaveLength(1);
			expect(await bodySent(`={{ "${channel}" }}`)).toEqual(expected);
		});

		it('sends an email once to an address that is entered twice', async () => {
			await run('send', { ...EMAIL, additionalFields: { toEmail: 'Ada <ada@example.com>, ada@example.com' } });
			expect(requestsTo(acquire.sandbox, 'sendEmail').map(({ body }) => (body as { data: IDataObject }).data.to)).toEqual([['ada@example.com']]);
		});

		it('sends HTML as it is, with attachments', async () => {
			await run('send', { ...EMAIL, message: '<b>Hello</b>', additionalFields: { toEmail: 'ada@example.com', format: 'html', attachments: '[{"name": "a.pdf"}]' } });
			expect(requestsTo(acquire.sandbox, 'sendEmail').map(({ body }) => (body as { data: object }).data)).toEqual([
				expect.objectContaining({ htmlBody: '<b>Hello</b>', attachments: [{ name: 'a.pdf' }] }),
			]);
		});

		it('sends a text message under the ID of the case, in the timeline of the case', async () => {
			const row = acquire.sandbox.store.record('case', 101) as { id: number };
			acquire.sandbox.store.recordTable('case').put({ ...row, timeline: { id: 777, objectType: 'case' } });
			const sent = await run('send', { ...SMS, additionalFields: { toNumber: '+1 (202) 555-0100' } });
			expect(sent.error).toBeUndefined();
			expect(requestsTo(acquire.sandbox, 'sendSms').map(({ body }) => body)).toEqual([
				{
					From: '+12025550101', To: '+12025550100', Body: 'On its way', message: 'On its way', sms: 'On its way', msgType: 'message',
					contactId: 42, threadId: 101, id: 101, timelineId: 777,
				},
			]);
			expect(sent.json(CONVERSATION_NODE)).toEqual([expect.objectContaining({ caseId: 101, channel: 'sms', type: 'message', message: 'Your order left today' })]);
		});

		it('returns each field of a text message that Raw shows if it is selected', async () => {
			const sentAs = async (parameters: IDataObject) => (await run('send', { ...SMS, ...parameters })).json(CONVERSATION_NODE);
			const [raw] = await sentAs({ output: 'raw' });
			expect(Object.keys(raw)).toEqual(['cas', 'threadId', 'timeline', 'data']);
			const [selected] = await sentAs({ output: 'selected', outputFields: Object.keys(raw).join(', ') });
			expect(selected).toMatchObject({ id: 506, threadId: raw.threadId, timeline: raw.timeline, data: raw.data, cas: { id: 101 } });
		});

		it('asks for the timeline where Acquire does not tell it', async () => {
			const sent = await run('send', { ...SMS, additionalFields: { toNumber: '+12025550100' } });
			expect(sent.error?.message).toContain('Acquire does not say where case 101 stands in its timeline');
			expect(posts()).toEqual([]);
		});

		it("sends no text message in another customer's timeline where Acquire ignores conditions", async () => {
			acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/case', { page: 0, offset: 0, limit: 1, count: 1, data: [{ id: 999, timeline: { id: 1 } }] });
			const sent = await run('send', { ...SMS, additionalFields: { toNumber: '+12025550100' } });
			expect(sent.error?.message).toContain('Acquire does not say where case 101 stands in its timeline');
			expect(posts()).toEqual([]);
		});

		it.each([
			{ parameters: { ...CHAT, caseId: locator('1/../2') }, words: "'Case' is not an ID" },
			{ parameters: { ...CHAT, message: '  ' }, words: "'Message' is empty" },
			{ parameters: { ...EMAIL, fromEmail: 'support' }, words: "'From Email' contains an invalid email address" },
			{ parameters: { ...EMAIL, additionalFields: { toEmail: 'ada@example.com, nobody' } }, words: "'To Email' contains an invalid email address" },
			{ parameters: { ...EMAIL, additionalFields: { toEmail: 'a@b.c', attachments: '["a.pdf"]' } }, words: "'Attachments (JSON)' is not a list of objects" },
			{ parameters: { ...SMS, fromNumber: '2025550101' }, words: 'is not a phone number with country code' },
		])('sends nothing where $words', async ({ parameters, words }) => {
			const sent = await run('send', parameters);
			expect(sent.error?.message).toContain(words);
			expect(posts()).toEqual([]);
		});

		it.each(['[{"url": "a"},]', '{"url": "a"}', 'a.pdf'])('wants attachments as an array of objects, not as %s', async (attachments) => {
			const { error } = await run('send', { ...EMAIL, additionalFields: { toEmail: 'a@b.c', attachments } });
			expect(error?.message).toContain("'Attachments (JSON)' is not a list of objects: ");
			expect(error?.description).toContain('Enter an array of objects');
			expect(posts()).toEqual([]);
		});

		it.each([
			['={{ [{ name: "a.pdf" }, $json.missing, null, " "] }}', [{ name: 'a.pdf' }]],
			['[{"name": "a.pdf"}, null]', [{ name: 'a.pdf' }]],
			['={{ [$json.missing] }}', undefined],
			['[""]', undefined],
		])('sends the attachments of %s without blanks', async (attachments, sent) => {
			const { error } = await run('send', { ...EMAIL, additionalFields: { toEmail: 'a@b.c', attachments } });
			expect(error).toBeUndefined();
			expect(requestsTo(acquire.sandbox, 'sendEmail').map(({ body }) => (body as { data: IDataObject }).data.attachments)).toEqual([sent]);
		});

		it('sends nothing to a case that does not exist', async () => {
			const sent = await run('send', { ...CHAT, caseId: locator('999') });
			expect(sent.error?.message).toContain('Case 999 was not found');
			expect(posts()).toEqual([]);
		});

		it('sends nothing where the contact has no address', async () => {
			acquire.sandbox.store.seed({ contacts: [{ id: 42, fields: { name: 'Ada' } }] });
			const sent = await run('send', { ...EMAIL, additionalFields: {} });
			expect(sent.error?.message).toContain('Contact 42 has no email address');
			expect(posts()).toEqual([]);
		});

		it.each(sends)('sends by $channel once, and says so, where a gateway gives up', async ({ parameters, endpoint }) => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'status', status: 504, workDone: true } });
			const sent = await run('send', parameters);
			expect(sent.error?.message).toContain('The message may have been sent');
			expect(requestsTo(acquire.sandbox, endpoint)).toHaveLength(1);
		});

		it.each(sends)('sends by $channel again only where Acquire says that it did nothing', async ({ parameters, endpoint }) => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'status', status: 503 } });
			const sent = await run('send', parameters);
			expect(sent.error).toBeUndefined();
			expect([posts().length, requestsTo(acquire.sandbox, endpoint).filter(({ carriedOut }) => carriedOut).length]).toEqual([2, 1]);
		});

		it.each(sends)('does not take a response without the new message by $channel for success', async ({ parameters }) => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'status', status: 200, body: { data: { data: {} } } } });
			const sent = await run('send', parameters);
			expect(sent.error?.message).toContain('The message may have been sent');
		});

		it('is not sent again by Retry On Fail where it may have been sent', async () => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'reset', when: 'after' } });
			const sent = await run('send', CHAT, { settings: { retryOnFail: true, maxTries: 3, waitBetweenTries: 10 } });
			expect(sent.error?.message).toContain('The message may have been sent');
			expect(posts()).toHaveLength(1);
		});

		it('keeps the order within a case, though others go on meanwhile', async () => {
			const input = [101, 102, 101, 102, 101].map((id, n) => ({ id, n }));
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'status', status: 503 } });
			await run('send', { ...EMAIL, caseId: locator('={{ $json.id }}'), message: '={{ "no " + $json.n }}' }, { input });
			const sent = requestsTo(acquire.sandbox, 'sendEmail').filter(({ carriedOut }) => carriedOut).map(({ body }) => (body as { data: { caseId: number; htmlBody: string } }).data);
			const of = (id: number) => sent.filter(({ caseId }) => caseId === id).map(({ htmlBody }) => htmlBody);
			expect([of(101), of(102)]).toEqual([['<p>no 0</p>', '<p>no 2</p>', '<p>no 4</p>'], ['<p>no 1</p>', '<p>no 3</p>']]);
			expect(requestsTo(acquire.sandbox, 'getCase')).toHaveLength(2);
		});

		it('asks Acquire once for the contact whose email address and phone number it needs', async () => {
			const contactId = acquire.sandbox.store.addContact({ fields: { email: 'nora@example.com', phone: '+12025550142' } });
			acquire.sandbox.store.addRecord('case', { id: 160, contactId, threadId: 160, channel: 'chat', status: 'active', timeline: { id: 9, objectType: 'case' } });
			const sent = await run('send', { ...EMAIL, ...SMS, channel: '={{ $json.channel }}', caseId: locator('160'), additionalFields: {} }, { input: [{ channel: 'email' }, { channel: 'sms' }] });
			expect(sent.error).toBeUndefined();
			expect(posts()).toHaveLength(2);
			expect(requestsTo(acquire.sandbox, 'getContact')).toHaveLength(1);
		});

		it('offers the numbers that can send text messages', async () => {
			const credentials = credentialsOf(acquire.sandbox);
			const options = await callNodeMethod('loadOptions', 'getSmsNumbers', { type: 'n8n-nodes-acquire.acquireConversation', credentials });
			expect(options).toEqual([{ name: '+12025550101', value: '+12025550101' }]);
		});
	});

	describe('Update', () => {
		it('changes the text of a message', async () => {
			await run('update', { messageId: '501', message: 'How may I help?' });
			expect(requestsTo(acquire.sandbox, 'updateMessage').map(({ body }) => body)).toEqual([{ message: { type: 'message', message: 'How may I help?' } }]);
		});

		it.each<{ what: string; faults: Fault[] }>([
			{ what: 'only the first has to be sent again', faults: [{ kind: 'status', status: 503 }] },
			{ what: 'the response to the last is lost', faults: [{ kind: 'status', status: 503 }, { kind: 'reset', when: 'after' }] },
		])('ends with the last of two texts, though $what', async ({ faults }) => {
			for (const fault of faults) acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault });
			const parameters = { messageId: '501', message: '={{ $json.text }}', options: { maxRetries: 0 } };
			const settings = { onError: 'continueRegularOutput' as const, retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
			const updated = await run('update', parameters, { input: [{ text: 'first' }, { text: 'last' }], settings });
			expect(updated.json(CONVERSATION_NODE).map(({ error }) => error)).toEqual([undefined, undefined]);
			expect(acquire.sandbox.store.record('message', 501)?.message).toBe('last');
		});

		it('is sent again where its response is lost, as it does no more than once', async () => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'status', status: 504, workDone: true } });
			const updated = await run('update', { messageId: '501', message: 'How may I help?' });
			expect(updated.error).toBeUndefined();
			expect(posts()).toHaveLength(2);
		});

		it('leaves an internal note one', async () => {
			const id = acquire.sandbox.store.addRecord('message', { caseId: 101, channel: 'chat', senderId: 7, senderType: 'user', type: 'note', message: 'Secret' });
			await run('update', { messageId: id, message: 'Still secret' });
			expect(requestsTo(acquire.sandbox, 'updateMessage').map(({ body }) => body)).toEqual([{ message: { type: 'note', message: 'Still secret' } }]);
		});

		it('changes nothing where Acquire does not say what it is', async () => {
			acquire.sandbox.faults.next({ fault: { kind: 'status', status: 200, body: { data: { id: 501, message: 'Hello' } } } });
			const updated = await run('update', { messageId: '501', message: 'How may I help?' });
			expect(updated.error?.message).toContain('it was not changed');
			expect(posts()).toEqual([]);
		});
	});

	it.each([{ call: 'get', parameters: { messageId: '503' } }, { call: 'getAll', parameters: { filters: { caseId: locator('102') }, returnAll: true } }])('takes the marker for translation off an event by $call, unless Raw is chosen', async ({ call, parameters }) => {
		const textIn = async (output: string) => (await run(call, { ...parameters, output })).json(CONVERSATION_NODE).map(({ message }) => message);
		expect([await textIn('simple'), await textIn('raw')]).toEqual([['Eve Example closed the chat'], ['Eve Example closed the chat|translate']]);
	});

	describe('Get Many', () => {
		it.each([
			{ filters: { caseId: locator('101') }, ids: [501, 502, 600] },
			{ filters: { caseId: locator('101'), senderType: 'contact' }, ids: [502] },
			{ filters: { visibility: 'internal' }, ids: [600] },
			{ filters: { caseId: locator('101'), visibility: 'public', select: 'id, message' }, ids: [501, 502] },
		])('narrows by $filters', async ({ filters, ids }) => {
			acquire.sandbox.store.addRecord('message', { id: 600, caseId: 101, channel: 'chat', senderId: 7, senderType: 'user', type: 'note', message: 'Secret' });
			const found = await run('getAll', { filters, returnAll: true });
			expect(found.error).toBeUndefined();
			expect(new Set(found.json(CONVERSATION_NODE).map(({ id }) => id))).toEqual(new Set(ids));
		});

		it('lets no message of another case through where Acquire ignores conditions', async () => {
			const rows = acquire.sandbox.store.recordTable('message').newestFirst();
			acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/case-message', { page: 0, offset: 0, limit: 100, count: rows.length, data: rows });
			const found = await run('getAll', { filters: { caseId: locator('102') }, returnAll: true });
			expect(found.json(CONVERSATION_NODE).map(({ id }) => id)).toEqual([503]);
		});
	});

	it('deletes a message; one that is gone is deleted', async () => {
		expect((await run('delete', { messageId: '501' })).json(CONVERSATION_NODE)).toEqual([{ deleted: true, id: 501 }]);
		expect((await run('delete', { messageId: '501' })).json(CONVERSATION_NODE)).toEqual([{ deleted: true, id: 501 }]);
	});
});
