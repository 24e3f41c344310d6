import { createHmac } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { caseStatusEvent } from '../unit/AcquireTrigger/caseStatusEvent';
import { credentialsOf } from './harness/credentialsOf';
import { type ReadRequest, TriggerWorkflow } from './harness/triggerContexts';

const SECRET = 'a-secret-of-the-user';
const sign = (text: string | Buffer, secret = SECRET) => createHmac('sha256', secret).update(text).digest('hex');

function trigger(parameters: IDataObject = {}, credential: IDataObject = {}) {
	const credentials = credentialsOf({ account: 'acme', apiKey: 'k-7f3a9c' }, { webhookSecret: SECRET, ...credential });
	return new TriggerWorkflow({ type: 'acquireTrigger', parameters, credentials });
}

function delivery(body: unknown, changes: Partial<ReadRequest> & { signature?: unknown } = {}): ReadRequest {
	const rawBody = Buffer.from(JSON.stringify(body));
	const { signature = sign(rawBody), headers = {}, ...others } = changes;
	return { method: 'POST', headers: { 'content-type': 'application/json', 'x-acquire-signature': signature, ...headers }, rawBody, body, ...others };
}

const items = (result: { workflowData?: Array<Array<{ json: IDataObject }>> }) => result.workflowData?.[0].map(({ json }) => json);

describe('Acquire Trigger', () => {
	it.each(['={{ ["case:status"] }}', '={{ ["other"] }}'])('starts a workflow that n8n runs where Trigger On is %s', (triggerOn) => {
		expect(trigger({ triggerOn }).refusal()).toBeNull();
	});

	it('starts with the tidied event of a signed delivery', async () => {
		const { result, answer } = await trigger().webhook(delivery(caseStatusEvent));
		expect(items(result as never)).toEqual([expect.objectContaining({ event: 'case:status', caseId: 501, contact: expect.objectContaining({ id: 101, email: 'ada@example.com' }) })]);
		expect(answer).toEqual({});
	});

	it('starts with the event as it was sent, where that is chosen', async () => {
		const { result } = await trigger({ output: 'asSent' }).webhook(delivery(caseStatusEvent));
		expect(items(result as never)).toEqual([caseStatusEvent]);
	});

	it('takes a signature over the bytes, and one over the JSON as the vendor writes it', async () => {
		const rawBody = Buffer.from(JSON.stringify(caseStatusEvent, null, 2));
		const statuses = [sign(rawBody), sign(JSON.stringify(caseStatusEvent)), sign(JSON.stringify(caseStatusEvent, null, 4))].map(async (signature) => {
			const { result, answer } = await trigger().webhook(delivery(caseStatusEvent, { rawBody, signature }));
			return [items(result as never)?.length, answer.status];
		});
		expect(await Promise.all(statuses)).toEqual([[1, undefined], [1, undefined], [undefined, 401]]);
	});

	it('reads a form from its bytes, since n8n leaves out what comes after a thousand fields', async () => {
		const rawBody = Buffer.from(`${Array.from({ length: 1_200 }, (_, index) => `data[messages][${index}][id]=${index + 1}`).join('&')}&event=case:status`);
		const { result } = await trigger().webhook(delivery({ 'data[messages][0][id]': '1' }, { rawBody, signature: sign(rawBody), headers: { 'content-type': 'application/x-www-form-urlencoded' } }));
		const [event] = items(result as never) ?? [];
		expect([event?.event, (event?.messages as object[]).length]).toEqual(['case:status', 1_200]);
	});

	it('takes the signature of the JSON of all fields of a form', async () => {
		const fields = Object.fromEntries([...Array.from({ length: 1_200 }, (_, index) => [`data[messages][${index}][id]`, String(index + 1)]), ['event', 'case:status']]);
		const rawBody = Buffer.from(new URLSearchParams(fields).toString());
		const { result } = await trigger().webhook(delivery({ 'data[messages][0][id]': '1' }, { rawBody, signature: sign(JSON.stringify(fields)), headers: { 'content-type': 'application/x-www-form-urlencoded' } }));
		expect(items(result as never)).toHaveLength(1);
	});

	it.each([
		['JSON', (text: string) => JSON.stringify({ event: 'case:message:new', data: { caseId: 501, message: text } })],
		['JSON with blanks before it', (text: string) => `\r\n ${JSON.stringify([{ event: 'case:message:new', data: text }])}`],
		['XML', (text: string) => `<event><name>case:message:new</name><message><![CDATA[${text}]]></message></event>`],
	])('takes no event out of %s that a customer wrote to and somebody sends again as a form', async (_format, body) => {
		const rawBody = Buffer.from(body('x&event=case:status&data[status]=closed&data[caseId]=501&x='));
		const headers = { 'content-type': 'application/x-www-form-urlencoded' };
		const { result, answer } = await trigger({ triggerOn: ['any'] }).webhook(delivery({}, { rawBody, signature: sign(rawBody), headers }));
		expect([result, answer]).toEqual([{ noWebhookResponse: true }, { status: 400, body: { message: 'No event is named' } }]);
	});

	it('reads no form with more fields than an event has, whoever signed it', async () => {
		const rawBody = Buffer.from('a&'.repeat(50_001));
		const { result, answer } = await trigger().webhook(delivery({}, { rawBody, signature: sign(rawBody), headers: { 'content-type': 'application/x-www-form-urlencoded' } }));
		expect([items(result as never), answer.status]).toEqual([undefined, 413]);
	});

	it.each<[string, object, number]>([
		['a wrong signature', { signature: sign('x') }, 401],
		['no signature', { signature: null }, 401],
		['a list of signatures', { signature: [sign(JSON.stringify(caseStatusEvent))] }, 401],
		['multipart', { headers: { 'content-type': 'multipart/form-data; boundary=x' }, rawBody: undefined }, 415],
		['no content type', { headers: { 'content-type': undefined } }, 415],
		['too large a body', { rawBody: Buffer.alloc(16 * 1024 * 1024 + 1, 32) }, 413],
		['another method', { method: 'PUT' }, 405],
	])('answers %s itself and starts nothing', async (_what, changes, status) => {
		const { result, answer } = await trigger().webhook(delivery(caseStatusEvent, changes));
		expect(result).toEqual({ noWebhookResponse: true });
		expect(answer).toEqual({ status, body: { message: expect.stringMatching(/^\w/) } });
	});

	it('starts with a long conversation of mails, and tells n8n\'s log of a delivery that is too large', async () => {
		const { messages: [message] } = caseStatusEvent.data;
		const long = { ...caseStatusEvent, data: { ...caseStatusEvent.data, messages: Array.from({ length: 30 }, () => ({ ...message, message: 'x'.repeat(90 * 1024) })) } };
		const { result } = await trigger().webhook(delivery(long));
		expect(items(result as never)).toEqual([expect.objectContaining({ caseId: 501 })]);
		const { log } = await trigger().webhook(delivery(caseStatusEvent, { rawBody: Buffer.alloc(16 * 1024 * 1024 + 1, 32) }));
		expect(log).toEqual(["Acquire Trigger of workflow 'Closed cases' rejected a call. It held more than 16 MB, and started nothing."]);
	});

	it.each(['x', sign('x'), null])("tells n8n's log what to do where the signature is %p, and nothing of the call", async (signature) => {
		const rejected = delivery(caseStatusEvent, { signature });
		expect((await trigger().webhook(rejected)).log).toEqual([
			"Acquire Trigger of workflow 'Closed cases' rejected a call. The signature is missing, or was not made with the secret of this webhook. If Acquire made the call, enter the 'Webhook Secret' of the Acquire credential as 'HMAC key' of the webhook in Acquire.",
		]);
	});

	it('answers a signed body without an event with 400', async () => {
		for (const body of [{}, [], null, 'x', 5, { event: '' }, { data: {} }]) {
			const { result, answer, log } = await trigger({ triggerOn: ['any'] }).webhook(delivery(body));
			expect([result, answer]).toEqual([{ noWebhookResponse: true }, { status: 400, body: { message: 'No event is named' } }]);
			expect(log).toEqual([expect.stringContaining('Its signature matches, but no event was found in it')]);
		}
	});

	it('writes nothing into the log for an unsigned body without an event, which anybody can send', async () => {
		const { answer, log } = await trigger({ triggerOn: ['any'], options: { acceptUnsigned: true } }, { webhookSecret: '' }).webhook(delivery({}, { signature: null }));
		expect([answer.status, log]).toEqual([400, []]);
	});

	it('checks the signature before it looks for an event', async () => {
		const { answer } = await trigger().webhook(delivery({}, { signature: 'x' }));
		expect(answer.status).toBe(401);
	});

	it('starts nothing, and lets n8n answer 200, for an event that was not chosen', async () => {
		const { result, answer } = await trigger({ triggerOn: ['case:message:new'] }).webhook(delivery(caseStatusEvent));
		expect([result, answer]).toEqual([{}, {}]);
		const { result: asShown } = await trigger({ triggerOn: ['case:status'], caseStatuses: ['Closed'] }).webhook(delivery(caseStatusEvent));
		expect(asShown.workflowData).toHaveLength(1);
		const { result: other } = await trigger({ triggerOn: ['case:status'], caseStatuses: ['active'] }).webhook(delivery(caseStatusEvent));
		expect(other).toEqual({});
	});

	it('makes an item of each chosen event of an array', async () => {
		const { result } = await trigger({ triggerOn: ['case:status', 'other'], otherEvents: 'case:new, x' }).webhook(delivery([caseStatusEvent, { event: 'case:new', data: { caseId: '7' } }, { event: 'y' }]));
		expect(items(result as never)?.map(({ event, caseId }) => [event, caseId])).toEqual([['case:status', 501], ['case:new', 7]]);
	});

	it('rejects every call where there is no secret, unless the user accepts that', async () => {
		const unsigned = delivery(caseStatusEvent, { signature: null });
		const { result, answer, log } = await trigger({}, { webhookSecret: ' ' }).webhook(unsigned);
		expect([result, answer.status]).toEqual([{ noWebhookResponse: true }, 401]);
		expect(log).toEqual([expect.stringMatching(/'Closed cases'.*Enter a 'Webhook Secret'.*'Accept Unsigned Calls'/)]);
		const automatic = await trigger({ registration: 'automatic' }).webhook(unsigned);
		expect([automatic.answer.status, automatic.log]).toEqual([401, [expect.stringContaining('To make one, unpublish the workflow and publish it again')]]);
		const accepting = { options: { acceptUnsigned: true } };
		const { result: accepted } = await trigger(accepting, { webhookSecret: '' }).webhook(unsigned);
		expect(items(accepted as never)).toHaveLength(1);
		const { answer: withSecret } = await trigger(accepting).webhook(unsigned);
		expect(withSecret.status).toBe(401);
	});

	it('answers 500 and throws nothing where its settings cannot be read', async () => {
		for (const triggerOn of [[], ['other'], ['case:closed'], ['Any Event']]) {
			const { result, answer, log } = await trigger({ triggerOn, otherEvents: ' ' }).webhook(delivery(caseStatusEvent));
			expect([result, answer.status]).toEqual([{ noWebhookResponse: true }, 500]);
			expect(log).toEqual([expect.stringMatching(/ could not take a call: ('Trigger On' has no known event Choose|'Event Names' is empty Enter) at least one/)]);
		}
		const withoutCredential = new TriggerWorkflow({ type: 'acquireTrigger' });
		expect((await withoutCredential.webhook(delivery(caseStatusEvent))).answer.status).toBe(500);
	});

	it('takes the list of events also as JSON text, and statuses as the menu names them', async () => {
		const queued = { ...caseStatusEvent, data: { ...caseStatusEvent.data, status: 'queue' } };
		const { result } = await trigger({ triggerOn: `={{ '["case:status", "other"]' }}`, otherEvents: 'case:new', caseStatuses: ['In Queue'] }).webhook(delivery([queued, caseStatusEvent, { event: 'case:new' }]));
		expect(items(result as never)).toHaveLength(2);
	});

	it.each(['in queue', 'In Queue ', 'queue'])('takes the status %p for one that was chosen, in the words of the menu or of a delivery', async (status) => {
		const queued = delivery({ ...caseStatusEvent, data: { ...caseStatusEvent.data, status } });
		for (const caseStatuses of [['queue'], ['in queue'], ['In Queue']]) {
			const { result } = await trigger({ caseStatuses }).webhook(queued);
			expect(items(result as never)).toHaveLength(1);
		}
		const { result: other } = await trigger({ caseStatuses: ['closed'] }).webhook(queued);
		expect(other).toEqual({});
	});

	it('takes "in" within a status for a part of it', async () => {
		const waiting = delivery({ ...caseStatusEvent, data: { ...caseStatusEvent.data, status: 'waiting in line' } });
		expect(items((await trigger({ caseStatuses: ['Waiting in line'] }).webhook(waiting)).result as never)).toHaveLength(1);
		expect((await trigger({ caseStatuses: ['waiting line'] }).webhook(waiting)).result).toEqual({});
	});

	it.each([
		{ triggerOn: ['case:status', 'case:message'] },
		{ triggerOn: ['case:status '] },
		{ triggerOn: '={{ ["case:closed", "case:status"] }}' },
		{ triggerOn: 'case:status,case:message' },
		{ options: { skipRepeated: '={{ "yes" }}' } },
	])('starts on what it can read of a workflow that n8n published before, and never checks again: %j', async (parameters) => {
		const workflow = trigger(parameters);
		for (let call = 0; call < 2; call++) {
			const { result, answer, log } = await workflow.webhook(delivery(caseStatusEvent));
			expect([items(result as never)?.length, answer, log]).toEqual([1, {}, []]);
		}
	});

	it.each(['botAsks', 'cardOpens'])('takes %s beside what it does not know', async (dataRequest) => {
		const { answer } = await trigger({ triggerOn: [dataRequest, 'case:message'] }).webhook(delivery(caseStatusEvent));
		expect(answer).toEqual({ status: 401, body: { message: 'This workflow has no secret to check the call by' } });
	});

	it.each([true, 'true'])('starts once on repeated deliveries where that is chosen as %p, whatever the white space', async (skipRepeated) => {
		const workflow = trigger({ options: { skipRepeated } });
		const compact = sign(JSON.stringify(caseStatusEvent));
		const spaced = delivery(caseStatusEvent, { rawBody: Buffer.from(JSON.stringify(caseStatusEvent, null, 1)), signature: compact.toUpperCase() });
		const results = [];
		for (const sent of [delivery(caseStatusEvent), delivery(caseStatusEvent), spaced, delivery([caseStatusEvent])]) results.push(items((await workflow.webhook(sent)).result as never)?.length);
		expect(results).toEqual([1, undefined, undefined, 1]);
		expect(workflow.kept.deliveries).toHaveLength(2);
	});

	it('starts on every delivery otherwise', async () => {
		const workflow = trigger();
		const results = [await workflow.webhook(delivery(caseStatusEvent)), await workflow.webhook(delivery(caseStatusEvent))];
		expect(results.map(({ result }) => items(result as never)?.length)).toEqual([1, 1]);
		expect(workflow.kept).toEqual({});
	});
});
