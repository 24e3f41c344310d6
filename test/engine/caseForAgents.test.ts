import { getEncoding } from 'js-tiktoken';
import type { IDataObject } from 'n8n-workflow';
import { operations } from '../../nodes/AcquireConversation/operations';
import { endpointCall } from '../../nodes/service/endpoint';
import { callTool } from './examples/callTool';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';

// As docs/agents.md says.
const MAX_TOKENS = 1_250;
const BY_MODEL = "={{ $fromAI('case', 'ID of the case', 'string') }}";
// The encoding of OpenAI's models since GPT-4o; those of other vendors differ by some percent.
const tokens = getEncoding('o200k_base');

const emails = {
	English: 'Dear support team, the parcel of order 20459 has not arrived although the carrier says that it was delivered last Tuesday. ',
	German: 'Sehr geehrte Damen und Herren, die Auftragsbestätigung für meine Waschmaschinenersatzteile ist bisher leider nicht eingetroffen. ',
	Russian: 'Здравствуйте, я заказал запасные части две недели назад и до сих пор не получил никакого подтверждения. ',
	Chinese: '您好，我上周订购的商品至今没有收到，物流信息显示已经签收，请帮我查询一下包裹现在在哪里。',
	HTML: '<table style="font-family:Arial,sans-serif;font-size:12px"><tr><td>Order&nbsp;20459</td><td align="right">EUR&nbsp;12.50</td></tr></table>',
};

describe('Case: Get as a tool of an agent', () => {
	const acquire = useSandbox();
	const attribute = (id: number, key: string, value: string) => ({ value, owner: 'contact', contactId: 42, field: { id, object: 'contact', key, type: 'text', config: {}, system: 'yes' } });

	/** A case with a long email, a contact with many attributes, and a long history, as the model reads it. */
	async function caseFor(text: string): Promise<string> {
		const { store } = acquire.sandbox;
		const email = text.repeat(400);
		const fields = [attribute(1, 'name', 'Ada Example'), attribute(2, 'email', 'ada@example.com'), ...Array.from({ length: 200 }, (_, n) => attribute(10 + n, `field_${n}`, text))];
		const visits = Array.from({ length: 200 }, (_, n) => ({ id: n, contactId: 42, title: text, url: `https://www.example.com/${n}`, source: '' }));
		const row = store.record('case', 101) as IDataObject & { id: number };
		store.recordTable('case').put({
			...row, title: `Ada Example  : ${email}`, description: email, contact: { id: 42, fields, visits }, meta: { sessionId: '7001', contact: { fields: { note: email } } },
			users: Array.from({ length: 60 }, (_, n) => ({ id: n, caseId: 101, type: 'user', userId: n + 1, user: { id: n + 1, name: `Agent Number ${n}` } })),
		});
		const { answers } = await callTool(acquire.sandbox, 'acquireConversation', { descriptionType: 'auto', resource: 'case', operation: 'get', caseId: locator(BY_MODEL) }, [{ case: '101' }]);
		return answers[0];
	}

	it.each(Object.entries(emails))('takes at most 1,250 tokens of a large case in %s', async (_language, text) => {
		const answer = await caseFor(text);
		const count = tokens.encode(answer).length;
		process.stderr.write(`${count} tokens\n`);
		expect(count).toBeLessThanOrEqual(MAX_TOKENS);
	});

	it('holds what a model needs to go on: who, about what, how it stands, and how to reach the thread', async () => {
		const [found] = JSON.parse(await caseFor(emails.English)) as IDataObject[];
		expect(found).toMatchObject({ id: 101, threadId: 101, contactId: 42, contactName: 'Ada Example', contactEmail: 'ada@example.com', status: 'active', channel: 'chat', dateCreated: '2026-03-01T10:00:00.000Z' });
		expect([found.title, found.description]).toEqual([expect.stringMatching(/^Ada Example {2}: Dear support team.*…$/), expect.stringMatching(/^Dear support team.*…$/)]);
	});
});

it('Only Send and Send and Wait call what sends a message to a person', () => {
	const sending = operations.filter(({ endpoint }) => /\/(add-message|send-sms)$/.test(endpointCall(endpoint).path) && !endpointCall(endpoint).path.startsWith('/crm/note'));
	expect(sending.map(({ resource, value }) => `${resource}.${value}`)).toEqual(['message.send', 'message.sendAndWait']);
});
