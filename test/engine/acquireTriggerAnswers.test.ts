import type { IDataObject } from 'n8n-workflow';
import { credentialsOf } from './harness/credentialsOf';
import { type ReadRequest, TriggerWorkflow } from './harness/triggerContexts';
import { useSandbox } from './harness/useSandbox';

const TOKEN = 'a-token-of-the-user';
const FALLBACK = { order_status: 'unknown' };

function trigger(parameters: IDataObject = {}, credential: IDataObject = {}) {
	const credentials = credentialsOf({ account: 'acme', apiKey: 'k-7f3a9c' }, { urlToken: TOKEN, ...credential });
	return new TriggerWorkflow({ type: 'acquireTrigger', parameters: { triggerOn: ['botAsks'], fallback: JSON.stringify(FALLBACK), timeLimit: 1, ...parameters }, credentials });
}

function question(changes: Partial<ReadRequest> = {}): ReadRequest {
	const body = changes.body ?? { order: 'A-1001' };
	const rawBody = Buffer.from(JSON.stringify(body));
	return { method: 'POST', query: { token: TOKEN, step: '2' }, rawBody, body, ...changes, headers: { 'content-type': 'application/json', 'content-length': String(rawBody.length), ...changes.headers } };
}

const get = (changes: Partial<ReadRequest> = {}): ReadRequest => ({ ...question(changes), method: 'GET', headers: {}, rawBody: undefined, body: undefined });

describe('Acquire Trigger on a question', () => {
	const acquire = useSandbox();

	it('starts with body and query, the token left out, and holds the answer back', async () => {
		const { result, answer, write } = await trigger().webhook(question());
		expect([result, answer]).toEqual([{ workflowData: [[{ json: { body: { order: 'A-1001' }, query: { step: '2' } } }]] }, {}]);
		write('{"order_status":"sent"}');
		expect(answer).toEqual({ status: 200, body: { order_status: 'sent' } });
	});

	it.each<[unknown, boolean]>([
		[['botAsks'], true],
		['={{ ["botAsks"] }}', true],
		['={{ "botAsks" }}', true],
		[`={{ '["cardOpens"]' }}`, true],
		[['cardOpens'], true],
		[['case:status', 'any'], false],
		['={{ ["case:status"] }}', false],
		['={{ "case:status, other" }}', false],
		['={{ "Bot Requested Data" }}', false],
		['={{ null }}', false],
	])('has n8n wait for the workflow on a data request alone, since n8n keeps Respond for any expression: %j', (triggerOn, waits) => {
		const modes = [{}, { respond: 'responseNode' }].map((respond) => trigger({ triggerOn, ...respond } as IDataObject).evaluated('responseMode'));
		expect(modes).toEqual(waits ? ['lastNode', 'responseNode'] : ['onReceived', 'onReceived']);
	});

	it.each<[unknown, unknown]>([
		[['cardOpens'], ['GET', 'POST']],
		['={{ [" cardOpens "] }}', ['GET', 'POST']],
		['={{ "cardOpens" }}', ['GET', 'POST']],
		[['botAsks'], 'POST'],
		['={{ ["case:status"] }}', 'POST'],
		['={{ null }}', 'POST'],
	])('has n8n listen for %j to the methods of its calls', (triggerOn, methods) => {
		expect(trigger({ triggerOn } as IDataObject).evaluated('httpMethod')).toEqual(methods);
	});

	it.each([
		{ what: 'the answer of a workflow that stopped', status: 500, text: '{"message":"Error in workflow"}', reason: 'stopped or returned no item' },
		{ what: 'what is not variables', status: 200, text: '[]', reason: 'not an object with a property for each variable' },
		{ what: 'an answer without a variable of the list', status: 200, text: '{"a":1}', reason: "lacks 'order_status'" },
	])('sends the fallback in place of $what, and tells the log why', async ({ status, text, reason }) => {
		const { answer, write, log } = await trigger({ variables: 'order_status' }).webhook(question());
		write(text, status);
		expect(answer).toEqual({ status: 200, body: FALLBACK });
		expect(log).toEqual([expect.stringMatching(/^Acquire Trigger of workflow 'Closed cases' sent the fallback\. /)]);
		expect(log[0]).toContain(reason);
	});

	it('sends the fallback when the time limit is over', async () => {
		const { answer, log } = await trigger({ timeLimit: 0.05 }).webhook(question());
		await new Promise((resolve) => setTimeout(resolve, 150));
		expect([answer, log]).toEqual([{ status: 200, body: FALLBACK }, [expect.stringContaining('The workflow took longer than 0.05 s')]]);
	});

	it.each([8.05, 16.1, 0.0004, 60])('starts with a time limit of %p seconds, whole milliseconds or not, up to the largest', async (timeLimit) => {
		const { result, log } = await trigger({ timeLimit }).webhook(question());
		expect([result.workflowData?.length, log]).toEqual([1, []]);
	});

	it('sends the components of a card, and its fallback as a text', async () => {
		const card = trigger({ triggerOn: ['cardOpens'], fallbackText: 'Later' });
		const first = await card.webhook(question());
		first.write('{"components":[{"type":"text","text":"Hello"}]}');
		expect(first.answer.body).toEqual({ canvas: { content: { components: [{ type: 'text', text: 'Hello' }] } } });
		const second = await card.webhook(get());
		expect(second.result.workflowData?.[0][0].json).toEqual({ body: {}, query: { step: '2' } });
		second.write('{"components":[{"type":"tabel"}]}');
		expect(second.answer.body).toEqual({ canvas: { content: { components: [{ type: 'text', text: 'Later', style: 'muted' }] } } });
		expect(second.log).toEqual([expect.stringContaining("Component 1: Acquire has no component 'tabel'")]);
	});

	it.each<[string, Partial<ReadRequest>, number]>([
		['another token', { query: { token: 'x' } }, 401],
		['no token', { query: {} }, 401],
		['multipart', { headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '9' }, rawBody: undefined }, 415],
		['chunked multipart', { headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': undefined, 'transfer-encoding': 'chunked' }, rawBody: undefined }, 415],
		['plain text', { headers: { 'content-type': 'text/plain' } }, 415],
		['too large a body', { rawBody: Buffer.alloc(1024 * 1024 + 1, 32) }, 413],
		['another method', { method: 'PUT' }, 405],
		['GET with a body', { method: 'GET' }, 405],
	])('answers %s itself and starts nothing', async (_what, changes, status) => {
		const { result, answer } = await trigger({ triggerOn: ['cardOpens'] }).webhook(question(changes));
		expect(result).toEqual({ noWebhookResponse: true });
		expect(answer).toEqual({ status, body: { message: expect.any(String) } });
	});

	it.each([{ token: 'x' }, {}])("tells n8n's log what to do where the query is %j, and nothing of the call", async (query) => {
		const { log } = await trigger().webhook(question({ query }));
		expect(log).toEqual([
			"Acquire Trigger of workflow 'Closed cases' rejected a call. Its token is missing, or is another one. If Acquire made the call, add the 'URL Token' of the Acquire credential to the URL in Acquire, as in ?token=….",
		]);
	});

	it('tells n8n\'s log of a question that is too large', async () => {
		const { log } = await trigger().webhook(question({ rawBody: Buffer.alloc(1024 * 1024 + 1, 32) }));
		expect(log).toEqual([expect.stringContaining('rejected a call. It held more than 1 MB')]);
	});

	it('takes a question of a bot without a body, and none with GET', async () => {
		const { result } = await trigger().webhook({ ...get(), method: 'POST' });
		expect(result.workflowData?.[0][0].json).toEqual({ body: {}, query: { step: '2' } });
		expect((await trigger().webhook(get())).answer.status).toBe(405);
	});

	it('rejects every call where there is no token, unless the user accepts that', async () => {
		const { answer, log } = await trigger({}, { urlToken: ' ' }).webhook(question());
		expect([answer.status, log]).toEqual([401, [expect.stringMatching(/Enter a 'URL Token'.*'Accept Unsigned Calls'/)]]);
		const accepting = { options: { acceptUnsigned: true } };
		expect((await trigger(accepting, { urlToken: '' }).webhook(question({ query: {} }))).result.workflowData).toHaveLength(1);
		expect((await trigger(accepting).webhook(question({ query: {} }))).answer.status).toBe(401);
	});

	it('starts on every question, also with Skip Repeated Deliveries, which is for events', async () => {
		const workflow = trigger({ options: { skipRepeated: true } });
		for (let count = 0; count < 2; count++) expect((await workflow.webhook(question())).result.workflowData).toHaveLength(1);
		expect(workflow.kept).toEqual({});
	});

	it('answers 500 where its settings cannot be read', async () => {
		for (const parameters of [{ fallback: '{' }, { timeLimit: 0 }, { timeLimit: 61 }, { variables: 'other' }, { triggerOn: ['botAsks', 'any'] }]) {
			expect((await trigger(parameters).webhook(question())).answer.status).toBe(500);
		}
	});

	it.each([
		{ parameters: { fallback: '' }, credential: {}, message: "'Fallback' is empty" },
		{ parameters: { fallback: '{}' }, credential: {}, message: "'Fallback' has no variable" },
		{ parameters: { variables: 'a, order_status' }, credential: {}, message: "'Fallback' lacks 'a'" },
		{ parameters: { timeLimit: 'soon' }, credential: {}, message: "'Time Limit (Seconds)' must be above 0, up to 60" },
		{ parameters: { timeLimit: 0 }, credential: {}, message: "'Time Limit (Seconds)' must be above 0, up to 60" },
		{ parameters: { triggerOn: ['cardOpens'], fallbackText: '' }, credential: {}, message: "'Fallback Text' is empty" },
		{ parameters: { triggerOn: ['any', 'cardOpens'] }, credential: {}, message: "'Card Opened' cannot be combined with other entries in 'Trigger On'" },
		{ parameters: {}, credential: { urlToken: '' }, message: "The Acquire credential holds no 'URL Token'" },
	])('is not activated where $message', async ({ parameters, credential, message }) => {
		await expect(trigger(parameters, credential).activate()).rejects.toMatchObject({ message, description: expect.stringMatching(/\S/) });
	});

	it('is activated without a call to Acquire, with the token or without one where unsigned calls are accepted', async () => {
		await trigger({ registration: 'automatic' }).activate();
		await trigger({ registration: 'automatic' }).hook('create');
		await trigger({ options: { acceptUnsigned: true } }, { urlToken: '' }).activate();
		await trigger({ registration: 'automatic' }).hook('delete');
		expect(acquire.sandbox.journal).toEqual([]);
	});
});
