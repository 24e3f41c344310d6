import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { NodeHelpers, WAIT_INDEFINITELY } from 'n8n-workflow';
import { callTool } from './examples/callTool';
import { CONVERSATION_NODE, runConversationNode } from './harness/acquireConversation';
import { requestsTo } from './harness/journal';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';
import { ASK, THEN, WaitingExecution } from './harness/waitingExecution';
import { AcquireConversation } from '../../nodes/AcquireConversation/AcquireConversation.node';
import { isN8n1 } from '../n8nVersion';

const CHAT = { channel: 'chat', caseId: locator('101'), message: 'May we refund 40 EUR?' };
const FREE_TEXT = { ...CHAT, responseType: 'freeText' };
const EMAIL = { ...CHAT, channel: 'email', caseId: locator('103'), fromEmail: 'support@example.com', additionalFields: { toEmail: 'lead@example.com' } };
const SMS = { ...CHAT, channel: 'sms', fromNumber: '+12025550101', additionalFields: { toNumber: '+12025550100', timelineId: '201' } };
const MINUTE_MS = 60_000;
const post = (body: unknown) => ({ method: 'POST', body });

/** What n8n keeps of a node's parameters as it saves the workflow: no defaults. */
function asSaved(parameters: IDataObject): IDataObject {
	const { description } = new AcquireConversation();
	const values = { resource: 'message', operation: 'sendAndWait', ...parameters } as INodeParameters;
	return NodeHelpers.getNodeParameters(description.properties, values, false, false, null, description) as IDataObject;
}

describe('Message: Send and Wait for Response', () => {
	const acquire = useSandbox();
	const ask = async (parameters: IDataObject = CHAT, input?: IDataObject[]) => await WaitingExecution.start(acquire.sandbox, parameters, input);
	const posts = () => acquire.sandbox.journal.filter(({ method }) => method === 'POST');
	const sentText = () => (requestsTo(acquire.sandbox, 'sendChatMessage')[0].body as { message: { message: string } }).message.message;
	const links = (): string[] => sentText().match(/https?:\/\/\S+/g) ?? [];

	describe('the message', () => {
		it('goes to the case with a signed link for each answer, and the execution waits', async () => {
			const { run } = await ask();
			expect(run.status).toBe('waiting');
			expect(run.raw.waitTill).toEqual(WAIT_INDEFINITELY);
			expect(run.runs(THEN)).toEqual([]);
			expect(sentText()).toMatch(/^May we refund 40 EUR\?\n\nApprove: http:\/\/localhost:5678\/webhook-waiting\/1\/ask-1\?answer=approve&request=[\w-]{16}&signature=[0-9a-f]{64}\nDecline: \S+answer=decline&\S+$/);
		});

		it('has one link for approval alone, under its own label', async () => {
			await ask({ ...CHAT, approvalOptions: { values: { approvalType: 'single', approveLabel: ' Go ahead ' } } });
			expect(sentText()).toMatch(/\n\nGo ahead: \S+answer=approve&\S+$/);
		});

		it('has one link to a page for free text', async () => {
			await ask(FREE_TEXT);
			expect(sentText()).toMatch(/\n\nRespond: \S+\?request=[\w-]{16}&signature=\w+$/);
		});

		it('is an email with links that have a text, and shows signs of HTML as they are', async () => {
			const { run } = await ask({ ...EMAIL, message: 'Refund > 40 & < 50?', approvalOptions: { values: { disapproveLabel: '<No>' } } });
			expect(run.status).toBe('waiting');
			const [{ body }] = requestsTo(acquire.sandbox, 'sendEmail');
			const { htmlBody, to } = (body as { data: { htmlBody: string; to: string[] } }).data;
			expect(to).toEqual(['lead@example.com']);
			expect(htmlBody).toMatch(/^<p>Refund &gt; 40 &amp; &lt; 50\?<\/p><p><a href="http:\S+\?answer=approve&amp;request=\S+">Approve<\/a> &nbsp; <a href="http:\S+">&lt;No&gt;<\/a><\/p>$/);
		});

		it('keeps an email that is written in HTML, and shows its text on the page', async () => {
			const waiting = await ask({ ...EMAIL, message: `<b>Refund?</b><div>5 &gt; <a href="https://e.com/${'q'.repeat(250)}">4</a></div>`, additionalFields: { toEmail: 'lead@example.com', format: 'html' } });
			const [{ body }] = requestsTo(acquire.sandbox, 'sendEmail');
			expect((body as { data: { htmlBody: string } }).data.htmlBody).toMatch(/^<b>Refund\?<\/b><div>5 &gt; <a href="https:\/\/e\.com\/q{250}">4<\/a><\/div><p><a /);
			const [link]: string[] = JSON.stringify(body).match(/http:[^\\]+/g) ?? [];
			expect((await waiting.call(link.replaceAll('&amp;', '&'))).html).toContain(`<blockquote dir="auto">Refund?\n5 &gt; 4 (https://e.com/${'q'.repeat(250)})</blockquote>`);
		});

		it('is a text message with one link, to a page with all answers', async () => {
			const waiting = await ask(SMS);
			const [{ body }] = requestsTo(acquire.sandbox, 'sendSms');
			const [link, ...more]: string[] = (body as { Body: string }).Body.match(/https?:\/\/\S+/g) ?? [];
			expect(more).toEqual([]);
			expect((await waiting.call(link)).html).toMatch(/value="approve".*value="decline"/);
			const { resumed } = await waiting.call(link, post({ answer: 'decline' }));
			expect(resumed?.json(THEN)).toEqual([expect.objectContaining({ data: expect.objectContaining({ approved: false, timedOut: false }) as unknown })]);
		});

		it('goes by channel and format as Send reads them', async () => {
			await ask({ ...EMAIL, message: '<b>Refund?</b>', additionalFields: { toEmail: 'lead@example.com', format: '={{ "html\\n" }}' } });
			const [mail] = requestsTo(acquire.sandbox, 'sendEmail');
			expect((mail.body as { data: { htmlBody: string } }).data.htmlBody).toMatch(/^<b>Refund\?<\/b><p><a /);
			await ask({ ...SMS, channel: '={{ "sms " }}', fromEmail: 'support@example.com' });
			const [sms] = requestsTo(acquire.sandbox, 'sendSms');
			expect((sms.body as { Body: string }).Body.match(/https?:\/\/\S+/g)).toHaveLength(1);
		});

		it.each([
			{ parameters: { ...CHAT, message: ' ' }, words: "'Message' is empty" },
			{ parameters: { ...CHAT, responseType: 'form' }, words: "'Response Type' must be one of approval, freeText" },
			{ parameters: { ...CHAT, approvalOptions: { values: { approvalType: 'triple' } } }, words: "'Type of Approval' must be one of single, double" },
			{ parameters: { ...CHAT, approvalOptions: { values: { approvalType: 'Approve and Decline', disapproveLabel: 'Keep' } } }, words: "'Type of Approval' must be one of single, double" },
			{ parameters: { ...CHAT, channel: 'letter' }, words: "'Channel' must be one of chat, email, sms" },
			{ parameters: { ...CHAT, options: { limitWaitTime: { values: { limitType: 'afterTimeInterval', resumeAmount: 0, resumeUnit: 'hours' } } } }, words: "'Limit Wait Time' is not a time interval" },
			{ parameters: { ...CHAT, options: { limitWaitTime: { values: { resumeAmount: '1.000', resumeUnit: 'minutes' } } } }, words: "'Limit Wait Time' is not a time interval" },
			{ parameters: { ...CHAT, options: { limitWaitTime: { values: { resumeAmount: 3, resumeUnit: 'toString' } } } }, words: "'Limit Wait Time' is not a time interval" },
			{ parameters: { ...CHAT, options: { limitWaitTime: { values: { resumeAmount: 1e15, resumeUnit: 'days' } } } }, words: "'Limit Wait Time' is not a time interval: \"1000000000000000\" \"days\"" },
			{ parameters: { ...CHAT, options: { limitWaitTime: { values: { resumeAmount: '={{ $json.none }}' } } } }, words: "'Limit Wait Time' is not a time interval: nothing" },
			{ parameters: { ...CHAT, options: { limitWaitTime: { values: { resumeAmount: 3, resumeUnit: '={{ $json.none }}' } } } }, words: "'Limit Wait Time' is not a time interval" },
			{ parameters: { ...CHAT, options: { limitWaitTime: { values: { limitType: '={{ $json.none }}' } } } }, words: "'Limit Wait Time' is not a date" },
			{ parameters: { ...CHAT, options: { limitWaitTime: { values: { limitType: 'atSpecifiedTime', maxDateAndTime: 'soon' } } } }, words: "'Limit Wait Time' is not a date" },
			{ parameters: { ...CHAT, options: { limitWaitTime: { values: { limitType: 'atSpecifiedTime', maxDateAndTime: '2020-01-31T10:00:00Z' } } } }, words: "'Limit Wait Time' has passed" },
		])('is not sent where $words', async ({ parameters, words }) => {
			const { run } = await ask(parameters);
			expect(run.error?.message).toContain(words);
			expect(run.raw.waitTill).toBeUndefined();
			expect(posts()).toEqual([]);
		});

		it('is not sent for several items, of which only one response could come', async () => {
			const { run } = await ask(CHAT, [{}, {}]);
			expect(run.error?.message).toContain('waits for one response, but the input has 2 items');
			expect(run.raw.waitTill).toBeUndefined();
			expect(posts()).toEqual([]);
		});

		it('is sent for the first item with "Execute Once"', async () => {
			const run = await runConversationNode(acquire.sandbox, 'message.sendAndWait', { ...CHAT, message: '={{ $json.words }}' }, { input: [{ words: 'one' }, { words: 'two' }], settings: { executeOnce: true } });
			expect(run.status).toBe('waiting');
			expect(requestsTo(acquire.sandbox, 'sendChatMessage')).toHaveLength(1);
		});
	});

	describe('the wait', () => {
		it.each([
			{ values: { limitType: 'afterTimeInterval', resumeAmount: 45, resumeUnit: 'minutes' }, minutes: 45 },
			{ values: { resumeAmount: '1.5', resumeUnit: 'hours' }, minutes: 90 },
			{ values: { resumeAmount: '0.125', resumeUnit: 'days' }, minutes: 180 },
			{ values: { limitType: 'afterTimeInterval', resumeAmount: 1, resumeUnit: 'hours' }, minutes: 60 },
			{ values: {}, minutes: 60 },
			{ values: { resumeAmount: 2, resumeUnit: 'days' }, minutes: 2 * 24 * 60 },
		])('ends $minutes minutes after the message was sent, as n8n saves $values', async ({ values, minutes }) => {
			const before = Date.now();
			const { run } = await ask(asSaved({ ...CHAT, options: { limitWaitTime: { values } } }));
			const till = run.raw.waitTill?.getTime() ?? 0;
			expect(till).toBeGreaterThanOrEqual(before + minutes * MINUTE_MS);
			expect(till).toBeLessThanOrEqual(Date.now() + minutes * MINUTE_MS);
		});

		it("ends at the time given, in the workflow's time zone", async () => {
			const options = { limitWaitTime: { values: { limitType: 'atSpecifiedTime', maxDateAndTime: '2099-01-31T10:00:00' } } };
			const run = await runConversationNode(acquire.sandbox, 'message.sendAndWait', { ...CHAT, options }, { timezone: 'Asia/Tokyo' });
			expect(run.raw.waitTill?.toISOString()).toBe('2099-01-31T01:00:00.000Z');
		});

		it('ends without a response as not approved, with a mark, and without the input', async () => {
			const waiting = await ask(CHAT, [{ data: { approved: true }, approved: true }]);
			const over = await waiting.timeOut();
			expect(over.status).toBe('success');
			expect(over.json(THEN)).toEqual([
				{
					data: { approved: false, respondedAt: null, timedOut: true },
					request: { id: expect.any(String), message: 'May we refund 40 EUR?', choices: { approve: 'Approve', decline: 'Decline' }, messageId: 504, caseId: 101 },
				},
			]);
			expect(over.pairing(ASK)).toEqual([{ item: 0 }]);
		});

		it('ends without a response to a free text with no text', async () => {
			const over = await (await ask(FREE_TEXT)).timeOut();
			expect(over.json(THEN)).toEqual([expect.objectContaining({ data: { text: null, respondedAt: null, timedOut: true } })]);
		});

		it('keeps what waits when the node has an error output, out of which n8n takes the items', async () => {
			const waiting = await WaitingExecution.start(acquire.sandbox, CHAT, [{}], { onError: 'continueErrorOutput' });
			const { resumed } = await waiting.call(links()[0], post({ answer: 'approve' }));
			expect(resumed?.json(THEN)).toEqual([expect.objectContaining({ data: expect.objectContaining({ approved: true }) as unknown })]);
			expect((await waiting.timeOut()).json(THEN)).toEqual([expect.objectContaining({ data: { approved: false, respondedAt: null, timedOut: true } })]);
		});

		it.each([
			{ fault: { kind: 'status', status: 504, workDone: true }, words: 'The message may have been sent' },
			{ fault: { kind: 'status', status: 400 }, words: '400' },
		] as const)('does not begin where the message was not sent for sure: $words', async ({ fault, words }) => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault });
			const run = await runConversationNode(acquire.sandbox, 'message.sendAndWait', CHAT, { settings: { onError: 'continueRegularOutput' } });
			expect(run.status).toBe('success');
			expect(run.raw.waitTill).toBeUndefined();
			expect(run.json(CONVERSATION_NODE)).toEqual([expect.objectContaining({ error: expect.stringContaining(words) as unknown })]);
		});

		it('is not asked for twice by Retry On Fail, and neither is the message sent twice', async () => {
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'reset', when: 'after' } });
			const settings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 10 };
			const unknown = await runConversationNode(acquire.sandbox, 'message.sendAndWait', CHAT, { settings });
			expect([unknown.error?.message, posts().length]).toEqual([expect.stringContaining('The message may have been sent'), 1]);
			acquire.sandbox.reset();
			acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'status', status: 400 } });
			const sent = await runConversationNode(acquire.sandbox, 'message.sendAndWait', CHAT, { settings });
			expect([sent.status, requestsTo(acquire.sandbox, 'sendChatMessage').filter(({ carriedOut }) => carriedOut).length]).toEqual(['waiting', 1]);
		});
	});

	describe('the page', () => {
		it('asks once more, and decides nothing, however often it is opened', async () => {
			const waiting = await ask();
			for (const link of [...links(), ...links()]) {
				const { status, html, resumed } = await waiting.call(link);
				expect([status, resumed]).toEqual([200, undefined]);
				expect(html).toContain('May we refund 40 EUR?');
				expect(html).toContain('<form method="post">');
			}
		});

		it('has the button of its link alone', async () => {
			const waiting = await ask();
			const { html } = await waiting.call(links()[1]);
			expect(html.match(/<button [^>]*>[^<]*/g)).toEqual(['<button dir="auto" name="answer" value="decline">Decline']);
		});

		it('loads and runs nothing, and is framed by no other', async () => {
			const waiting = await ask();
			const { headers, html } = await waiting.call(links()[0]);
			expect(headers['Content-Security-Policy']).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]{44}'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/);
			expect(headers).toMatchObject({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
			expect(html).not.toMatch(/<script|src=|href=|url\(|@import/i);
		});

		it.each([
			{ answer: 'approve', link: 0, approved: true },
			{ answer: 'decline', link: 1, approved: false },
		])('takes $answer from its POST: the execution goes on with it', async ({ answer, link, approved }) => {
			const waiting = await ask();
			const before = new Date().toISOString();
			const { status, html, resumed } = await waiting.call(links()[link], post({ answer }));
			expect([status, resumed?.status]).toEqual([200, 'success']);
			expect(html).toContain('Response recorded');
			const [{ data, request }] = resumed?.json(THEN) as [{ data: IDataObject; request: IDataObject }];
			expect(data).toEqual({ approved, timedOut: false, respondedAt: expect.any(String) });
			expect([before <= String(data.respondedAt), String(data.respondedAt) <= new Date().toISOString()]).toEqual([true, true]);
			expect(request).toMatchObject({ message: 'May we refund 40 EUR?', messageId: 504, caseId: 101 });
			expect(resumed?.pairing(ASK)).toEqual([{ item: 0 }]);
		});

		it('takes a free text, trimmed, with its lines', async () => {
			const waiting = await ask(FREE_TEXT);
			expect((await waiting.call(links()[0])).html).toMatch(/<textarea dir="auto" id="text" name="text" rows="6" maxlength="5000" required>/);
			const { resumed } = await waiting.call(links()[0], post({ text: ' Two\r\nlines <b> ', approved: 'true', respondedAt: 'x', data: {} }));
			expect(resumed?.json(THEN)).toEqual([expect.objectContaining({ data: { text: 'Two\nlines <b>', timedOut: false, respondedAt: expect.stringMatching(/^20/) as unknown } })]);
		});

		it.each([
			['no answer', {}],
			['the answer of the other link', { answer: 'decline' }],
			['an answer in a list', { answer: ['approve'] }],
			['an answer in an object', { answer: { toString: 'approve' } }],
			['another answer', { answer: 'approved' }],
			['an inherited member', { answer: 'toString' }],
			['a prototype', Object.create({ answer: 'approve' }) as unknown],
			['a member that is called like one', JSON.parse('{"__proto__": {"answer": "approve"}}') as unknown],
			['true', true],
			['text', 'answer=approve'],
			['a list', ['approve']],
			['null', null],
			["the members of n8n's own nodes", { approved: 'true', data: { approved: true } }],
		])('takes no response from %s', async (_name, body) => {
			const waiting = await ask();
			const { status, html, resumed } = await waiting.call(links()[0], { method: 'POST', body });
			expect([status, resumed]).toEqual([400, undefined]);
			expect(html).toContain('Nothing was recorded yet');
			expect(html).toContain('value="approve"');
		});

		it.each([
			{ name: 'blanks', text: ' \n ', words: 'Enter a response' },
			{ name: 'a number', text: 42, words: 'Enter a response' },
			{ name: 'too many characters', text: `</textarea><script>${'x'.repeat(5000)}`, words: 'Enter at most 5000 characters; these are 5019' },
		])('takes no free text of $name', async ({ text, words }) => {
			const waiting = await ask(FREE_TEXT);
			const { status, html, resumed } = await waiting.call(links()[0], post({ text }));
			expect([status, resumed]).toEqual([400, undefined]);
			expect(html).toContain(words);
			expect(html.match(/<\/textarea>|<script/g)).toEqual(['</textarea>']);
		});

		it.each(['decline', 'toString', '__proto__', 'constructor'])('takes no %s where only approval was offered', async (answer) => {
			const waiting = await ask({ ...CHAT, approvalOptions: { values: { approvalType: 'single' } } });
			const link = links()[0].replace('answer=approve&', '');
			expect((await waiting.call(link, post({ answer }))).status).toBe(400);
		});

		it('shows message and labels as text, whatever is in them', async () => {
			const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\'${1}{{ 1 }}';
			const waiting = await ask({ ...CHAT, message: hostile, approvalOptions: { values: { approveLabel: hostile } } });
			const { html } = await waiting.call(links()[0]);
			expect(html).not.toMatch(/<script|<img/);
			expect(html).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&amp;amp;');
		});

		it('changes nothing by a link of another request', async () => {
			const first = await ask();
			const [stale] = links();
			acquire.sandbox.reset();
			const second = await ask();
			expect(links()[0]).not.toBe(stale);
			for (const call of [{}, post({ answer: 'approve' })]) {
				const { status, html, resumed } = await second.call(stale, call);
				expect([status, resumed]).toEqual([410, undefined]);
				expect(html).toContain('is no longer open. Nothing was changed.');
			}
			expect((await first.call(stale, post({ answer: 'approve' }))).resumed?.status).toBe('success');
		});
	});

	it('is nothing that an agent can call as a tool', async () => {
		for (const through of ['engine', 'direct'] as const) {
			const called = callTool(acquire.sandbox, 'acquireConversation', { resource: 'message', operation: 'sendAndWait', ...CHAT }, [{}], through);
			// Where n8n 1.x itself runs a tool, one that fails ends the execution.
			if (isN8n1 && through === 'engine') await expect(called).rejects.toThrow('cannot wait within a tool');
			else expect((await called).answers[0]).toContain('cannot wait within a tool');
		}
		expect(posts()).toEqual([]);
	});
});
