import { createHmac } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type IDataObject, NodeConnectionTypes } from 'n8n-workflow';
import { readExample } from '../../scripts/n8n/readExample';
import { basicLlmChain, CHAIN_TYPE } from './examples/basicLlmChain';
import { runExample } from './examples/exampleWorkflow';
import { recordingNode } from './examples/recordingNode';
import { AGENT_TYPE, engineAgent } from './examples/scriptedAgent';
import { credentialsOf } from './harness/credentialsOf';
import { nodeAsTool } from './harness/nodeAsTool';
import type { RunOptions } from './harness/runWorkflow';
import { testNodeType } from './harness/testNodeType';
import { TriggerWorkflow } from './harness/triggerContexts';
import { useSandbox } from './harness/useSandbox';
import type { WorkflowJson } from './harness/workflowBuilder';
import { changes } from './harness/writes';

const NOW = '2026-03-03T09:00:00.000Z';

/** A parameter of a node of the workflow, set as the sticky notes say. */
function setUp(json: WorkflowJson, name: string, parameters: IDataObject): WorkflowJson {
	return { ...json, nodes: json.nodes.map((node) => (node.name === name ? { ...node, parameters: { ...node.parameters, ...(parameters as typeof node.parameters) } } : node)) };
}

/** What the polling trigger of a workflow starts it with, after something was done in Acquire. */
async function polled(sandbox: { account: string; apiKey: string }, { nodes }: WorkflowJson, happens: () => void | Promise<void>): Promise<IDataObject[]> {
	const parameters = nodes.find(({ type }) => type.endsWith('.acquirePollTrigger'))?.parameters;
	const trigger = new TriggerWorkflow({ type: 'acquirePollTrigger', parameters, credentials: credentialsOf(sandbox) });
	await trigger.poll();
	await happens();
	return ((await trigger.poll())?.[0] ?? []).map(({ json }) => json);
}

describe('the example with a closed case', () => {
	const acquire = useSandbox();
	const json = readExample('closed-case-to-contact-summary.json');
	const SECRET = 'a-secret-of-the-user';
	const nodeTypes = { 'n8n-nodes-base.httpRequest': recordingNode('n8n-nodes-base.httpRequest', 4.3, ['method', 'url', 'jsonBody']) };

	/** What the trigger of the workflow makes of a delivery that is signed with a secret. */
	async function delivered(status: string, secret = SECRET): Promise<IDataObject[]> {
		const parameters = json.nodes.find(({ name }) => name === 'Case closed')?.parameters;
		const body = { event: 'case:status', data: { caseId: '170', status, fields: {}, contact: { id: '102', fields: {} }, messages: [] } };
		const rawBody = Buffer.from(JSON.stringify(body));
		const headers = { 'content-type': 'application/json', 'x-acquire-signature': createHmac('sha256', secret).update(rawBody).digest('hex') };
		const trigger = new TriggerWorkflow({ type: 'acquireTrigger', parameters, credentials: credentialsOf(acquire.sandbox, { webhookSecret: SECRET }) });
		const { result } = await trigger.webhook({ method: 'POST', headers, rawBody, body });
		return (result.workflowData?.[0] ?? []).map((item) => item.json);
	}

	it('starts with a signed delivery of a closed case, and with no other', async () => {
		expect(await delivered('closed')).toEqual([expect.objectContaining({ caseId: 170, status: 'closed' })]);
		expect(await delivered('active')).toEqual([]);
		expect(await delivered('closed', 'of somebody else')).toEqual([]);
	});

	/** A closed case of Grace with these messages. */
	function closeCase(...messages: string[]): void {
		const { store } = acquire.sandbox;
		store.addAttribute({ key: 'last_case_summary', config: { label: 'Last Case Summary' } });
		store.addRecord('case', { id: 170, contactId: 102, threadId: 170, channel: 'chat', status: 'closed', title: 'Invoice', dateClosed: NOW });
		for (const message of messages) store.addRecord('message', { caseId: 170, channel: 'chat', senderId: 102, senderType: 'contact', type: 'message', message, dateCreated: NOW });
	}

	const summary = 'Grace asked for her invoice.';
	const summarize = async (pinned: RunOptions['pinned'] = {}) =>
		await runExample(acquire.sandbox, json, { input: await delivered('closed'), pinned, nodeTypes: { ...nodeTypes, [CHAIN_TYPE]: basicLlmChain(() => summary) } });

	it('puts the summary of the transcript on the contact and into the CRM', async () => {
		const { sandbox } = acquire;
		closeCase('I need my invoice');
		const run = await summarize();
		expect(run.error).toBeUndefined();
		expect(run.json('Get transcript')).toEqual([expect.objectContaining({ caseId: 170, contactId: 102, text: expect.stringContaining('I need my invoice') as string })]);
		expect(sandbox.store.contact(102)?.fields).toMatchObject({ name: 'Grace Example', last_case_summary: summary });
		expect(changes(sandbox).map(({ operationId }) => operationId)).toEqual(['updateContact']);
		expect(run.json('Note in the CRM')).toEqual([{ method: 'POST', url: 'https://crm.example.com/api/notes', jsonBody: { email: 'grace@example.com', case: 170, note: summary } }]);
	});

	it('leaves the last summary as it is after a case without messages, such as a phone call', async () => {
		closeCase();
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/messenger/chat/messages', []);
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/case-message', { page: 0, offset: 0, limit: 100, count: 0, data: [] });
		const run = await summarize();
		expect(run.error).toBeUndefined();
		expect(run.json('Get transcript')).toEqual([expect.objectContaining({ caseId: 170, messageCount: 0 })]);
		expect(['Summarize', 'Note in the CRM'].map((name) => run.runs(name))).toEqual([[], []]);
		expect(changes(acquire.sandbox)).toEqual([]);
	});

	it('says of the summary of an incomplete transcript that it is of a part', async () => {
		closeCase();
		const run = await summarize({ 'Get transcript': [{ caseId: 170, contactId: 102, isComplete: false, messageCount: 1, text: 'I need my invoice' }] });
		expect(run.error).toBeUndefined();
		const note = `Of a part of the conversation: ${summary}`;
		expect(acquire.sandbox.store.contact(102)?.fields.last_case_summary).toBe(note);
		expect(run.json('Note in the CRM')).toEqual([expect.objectContaining({ jsonBody: { email: 'grace@example.com', case: 170, note } })]);
	});
});

describe('the example with an unhappy customer', () => {
	const acquire = useSandbox();
	const json = readExample('unhappy-customer-to-follow-up.json');
	const nodeTypes = { 'n8n-nodes-base.slack': recordingNode('n8n-nodes-base.slack', 2.4, ['channelId', 'text']) };
	const feedback = async (given: IDataObject[], closedBy: number | null = 7, more: IDataObject = {}) =>
		await polled(acquire.sandbox, json, () => {
			const { store } = acquire.sandbox;
			store.addRecord('case', { id: 160, contactId: 102, threadId: 160, channel: 'chat', status: 'closed', title: 'Invoice', closedBy, feedbacks: given.map((one, index) => ({ id: 900 + index, ...one })), ...more });
		});

	it('writes a note that mentions the agent, puts the contact off, and alerts the team', async () => {
		const run = await runExample(acquire.sandbox, json, { input: await feedback([{ rating: 1, comment: 'Nobody\ncalled back' }]), nodeTypes });
		expect(run.error).toBeUndefined();
		expect(changes(acquire.sandbox)).toEqual([
			{ operationId: 'createNote', body: { type: 'note', title: 'Unhappy with the last case', message: 'Rated 1 in case 160, Invoice.\n\nNobody\ncalled back', mentionUsers: [7] } },
			{ operationId: 'createSnooze', body: expect.objectContaining({ objectType: 'contact', contactId: 102, message: 'Unhappy with case 160: get in touch' }) as unknown },
		]);
		expect(run.json('Alert the team').map(({ text }) => text)).toEqual([expect.stringMatching(/rated 1: case 160, Invoice\n> Nobody called back$/)]);
	});

	it('hands Slack the words of a customer as text, which pings nobody and masks no link', async () => {
		const contact = { id: 102, fields: [{ value: 'Eve <!here>', owner: 'contact', contactId: 102, field: { id: 1, object: 'contact', key: 'name', type: 'text', config: {}, system: 'yes' } }] };
		const input = await feedback([{ rating: 1, comment: '<!channel> <https://evil.example|Open case> R&D' }], 7, { contact, title: '<@U1> & me' });
		const run = await runExample(acquire.sandbox, json, { input, nodeTypes });
		expect(run.error).toBeUndefined();
		expect(run.json('Alert the team').map(({ text }) => text)).toEqual([
			'Eve &lt;!here&gt; rated 1: case 160, &lt;@U1&gt; &amp; me\n> &lt;!channel&gt; &lt;https://evil.example|Open case&gt; R&amp;D',
		]);
	});

	it('does nothing for good feedback, or feedback without a rating that can be read', async () => {
		const run = await runExample(acquire.sandbox, json, { input: await feedback([{ rating: 3 }, { rating: '5' }, { rating: 'bad' }, { text: 'Well' }, { rating: 0 }]), nodeTypes });
		expect(run.error).toBeUndefined();
		expect(run.json('Read feedback')).toHaveLength(5);
		expect(run.json('Rated 1 or 2')).toEqual([]);
		expect(changes(acquire.sandbox)).toEqual([]);
	});

	it('links the case where its address is known, and mentions nobody where nobody closed it', async () => {
		const assignments = structuredClone(json.nodes.find(({ name }) => name === 'Read feedback')?.parameters.assignments) as { assignments: Array<{ name: string; value: string }> };
		for (const one of assignments.assignments) if (one.name === 'caseLink') one.value = '=https://acme.acquire.io/cases/{{ $json.caseId }}';
		const run = await runExample(acquire.sandbox, setUp(json, 'Read feedback', { assignments }), { input: await feedback([{ rating: '2' }], null), nodeTypes });
		expect(run.error).toBeUndefined();
		expect(run.json('Alert the team').map(({ text }) => text)).toEqual([expect.stringMatching(/rated 2: case 160, Invoice\nhttps:\/\/acme\.acquire\.io\/cases\/160$/)]);
		expect(changes(acquire.sandbox)[0]?.body).toEqual({ type: 'note', title: 'Unhappy with the last case', message: 'Rated 2 in case 160, Invoice.' });
	});
});

describe('the example with a VIP', () => {
	const acquire = useSandbox();
	const json = readExample('new-case-to-vip-routing.json');
	const newCases = async (contactIds: number[]) =>
		await polled(acquire.sandbox, json, () => {
			contactIds.forEach((contactId, index) => acquire.sandbox.store.addRecord('case', { id: 150 + index, contactId, threadId: 150 + index, channel: 'chat', status: 'active', title: 'Hello' }));
		});

	it('marks the contact, adds a card with the orders, and invites the agent, for a VIP alone', async () => {
		const { sandbox } = acquire;
		sandbox.store.addAttribute({ key: 'vip', config: { label: 'VIP' } });
		const run = await runExample(sandbox, setUp(json, 'Invite agent', { agentIds: [7] }), { input: await newCases([102, 101]) });
		expect(run.error).toBeUndefined();
		expect(run.json('Get contact').map(({ email }) => email)).toEqual(['grace@example.com', 'ada@example.com']);
		expect([sandbox.store.contact(101)?.fields.vip, sandbox.store.contact(102)?.fields.vip]).toEqual(['yes', undefined]);
		const items = [{ type: 'item', key: 'A-1001', value: '840, sent' }, { type: 'item', key: 'A-1002', value: '400, in preparation' }];
		expect(changes(sandbox)).toEqual([
			{ operationId: 'inviteAgent', body: { caseId: 151, agentIds: [7] } },
			{ operationId: 'updateContact', body: { fields: { vip: 'yes' } } },
			{ operationId: 'createTimelineCard', body: expect.objectContaining({ contact_id: 101, title: 'VIP: 2 orders, 1240 in all', view: { type: 'ui_block', config: { canvas: { content: { components: [{ type: 'data-table', items }] } } } } }) as unknown },
		]);
	});

	it.each([
		{ what: 'that the shop returns as text', totals: ['840.00', '400.00'], sum: '1240' },
		{ what: 'of which computers make binary fractions', totals: [695.73, 838.69, 43.89], sum: '1578.31' },
		{ what: 'that come to 1,000 exactly', totals: [273.95, 257.6, 133.07, 335.38], sum: '1000' },
	])('adds up totals $what', async ({ totals, sum }) => {
		acquire.sandbox.store.addAttribute({ key: 'vip', config: { label: 'VIP' } });
		const orders = totals.map((total, index) => ({ number: `A-${index}`, status: 'sent', total }));
		const run = await runExample(acquire.sandbox, setUp(json, 'Invite agent', { agentIds: [7] }), { input: await newCases([101]), pinned: { 'Orders of the shop': [{ json: { orders }, pairedItem: { item: 0 } }] } });
		expect(run.error).toBeUndefined();
		expect(changes(acquire.sandbox).at(-1)?.body).toMatchObject({ title: `VIP: ${totals.length} orders, ${sum} in all` });
	});

	it('says that nobody is chosen to be invited, where it was not set up', async () => {
		acquire.sandbox.store.addAttribute({ key: 'vip', config: { label: 'VIP' } });
		const run = await runExample(acquire.sandbox, json, { input: await newCases([101]) });
		expect(run.error?.message).toMatch(/^Rejected \(1\): case 150 \(No agent or department is chosen/);
	});
});

describe('the example with companies in both directions', () => {
	const acquire = useSandbox();
	const json = readExample('two-way-company-sync.json');
	const CRM_ID = 'crm-77';
	const nodeTypes = { 'n8n-nodes-base.httpRequest': recordingNode('n8n-nodes-base.httpRequest', 4.3, ['method', 'url', 'jsonBody'], { id: CRM_ID }) };
	const company = (website: string) => acquire.sandbox.store.records('company').filter(({ fields }) => (fields as IDataObject).website === website);
	const fromCrm = async (body: IDataObject) => await runExample(acquire.sandbox, json, { start: 'Company changed in the CRM', input: [{ headers: {}, params: {}, query: {}, body }], nodeTypes });
	const toCrm = async (input: RunOptions['input']) => await runExample(acquire.sandbox, json, { start: 'New company in Acquire', input, nodeTypes });
	beforeEach(() => void acquire.sandbox.store.addAttribute({ object: 'company', key: 'crm_id', config: { label: 'CRM ID' } }));

	it('updates or creates the company that changed in the CRM, with its ID there', async () => {
		const [{ id }] = company('example.com');
		const changed = await fromCrm({ id: 'crm-12', name: 'Example Group', website: 'https://example.com/', industry: 'Wholesale' });
		expect(changed.error).toBeUndefined();
		expect(company('example.com')).toEqual([expect.objectContaining({ id, fields: expect.objectContaining({ name: 'Example Group', industry: 'Wholesale', crm_id: 'crm-12' }) as unknown })]);
		await fromCrm({ id: 'crm-13', name: 'New Ltd', website: 'new.example', industry: '' });
		expect(company('new.example')).toEqual([expect.objectContaining({ fields: expect.objectContaining({ name: 'New Ltd', crm_id: 'crm-13' }) as unknown })]);
	});

	it('creates in the CRM what is new in Acquire, and keeps the ID that it got', async () => {
		const input = await polled(acquire.sandbox, json, () => void acquire.sandbox.store.addRecord('company', { id: 90, fields: { name: 'Own Ltd', website: 'own.example', industry: 'Retail' } }));
		const run = await toCrm(input);
		expect(run.error).toBeUndefined();
		expect(run.json('Create in the CRM')).toEqual([
			{ method: 'POST', url: 'https://crm.example.com/api/companies', jsonBody: { name: 'Own Ltd', website: 'own.example', industry: 'Retail', acquireId: 90 }, id: CRM_ID },
		]);
		expect(acquire.sandbox.store.record('company', 90)?.fields).toEqual({ name: 'Own Ltd', website: 'own.example', industry: 'Retail', crm_id: CRM_ID });
	});

	it('does not send back what came from the CRM', async () => {
		const input = await polled(acquire.sandbox, json, async () => void (await fromCrm({ id: 'crm-14', name: 'Theirs', website: 'theirs.example', industry: 'Retail' })));
		expect(input.map(({ fields }) => (fields as IDataObject).name)).toEqual(['Theirs']);
		const run = await toCrm(input);
		expect(run.error).toBeUndefined();
		expect(run.json('Not from the CRM')).toEqual([]);
		expect(run.runs('Create in the CRM')).toEqual([]);
	});
});

describe('the example with an agent that asks before a refund', () => {
	const acquire = useSandbox();
	const json = readExample('ai-agent-asks-before-refund.json');
	const input = [{ caseId: 101, lastMessage: { senderType: 'contact' } }];
	const REFUND_TOOL = 'n8n-nodes-base.httpRequestTool';
	const reads = testNodeType(
		async function () {
			return [this.getInputData().map((_item, item) => ({ json: { output: 'Refund of A-17 declined.', text: this.getNodeParameter('text', item) }, pairedItem: { item } }))];
		},
		{ version: [3], inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiLanguageModel, NodeConnectionTypes.AiTool], properties: [{ displayName: 'Text', name: 'text', type: 'string', default: '' }] },
	);

	it('has the agent read the notes of earlier executions, and run once', async () => {
		const run = async () => await runExample(acquire.sandbox, json, { input, nodeTypes: { [AGENT_TYPE]: reads } });
		const note = { title: 'Case 101', message: 'Refund of A-17 declined.' };
		for (const count of [0, 1]) {
			const { error, json: output } = await run();
			expect(error).toBeUndefined();
			const [{ text }, ...more] = output('Support agent');
			expect(more).toEqual([]);
			// The stand-in for Acquire gives the note words of its own.
			expect(String(text).match(/^- Case 101: \S+/gm) ?? []).toHaveLength(count);
			expect(changes(acquire.sandbox).at(-1)).toEqual({ operationId: 'createNote', body: { type: 'note', ...note } });
		}
	});

	it('has the agent read the newest twenty notes, in whatever order Acquire returns them', async () => {
		const { store } = acquire.sandbox;
		const [note] = store.records('note');
		for (let day = 25; day > 0; day--) store.addRecord('note', { ...note, id: undefined, contactId: 42, title: `Note ${day}`, lastMessage: { ...(note.lastMessage as IDataObject), message: 'Words' }, dateCreated: `2026-03-${String(day).padStart(2, '0')}T09:00:00.000Z` });
		const run = await runExample(acquire.sandbox, json, { input, nodeTypes: { [AGENT_TYPE]: reads } });
		expect(run.error).toBeUndefined();
		const read = String(run.json('Support agent')[0].text).match(/^- Note \d+: Words$/gm);
		expect(read).toEqual(Array.from({ length: 20 }, (_, index) => `- Note ${25 - index}: Words`));
	});

	it('gives the shop the same key for a refund in each execution, however the model writes the order', async () => {
		const { Refund, 'Ask the team lead': _asked, ...others } = json.connections;
		const unasked = { ...json, connections: { ...others, Refund: { [NodeConnectionTypes.AiTool]: [[{ node: 'Support agent', type: NodeConnectionTypes.AiTool, index: 0 }]] } } };
		expect(Refund).toBeDefined();
		const calls = ['A-17', '#a 17'].map((order) => ({ order, amount: '40 EUR', reason: 'Broken' }));
		const { description, execute } = recordingNode('n8n-nodes-base.httpRequest', 4.3, ['headerParameters']);
		const nodeTypes = { [AGENT_TYPE]: engineAgent({ calls }), [REFUND_TOOL]: nodeAsTool({ description, execute }) };
		const run = await runExample(acquire.sandbox, unasked, { input, nodeTypes });
		expect(run.json('Support agent')[0].answers).toEqual(calls.map(() => JSON.stringify([{ headerParameters: { parameters: [{ name: 'Idempotency-Key', value: 'case-101-A17' }] } }])));
	});
});

describe('the example that erases a person', () => {
	const acquire = useSandbox();
	let folder = '';
	beforeEach(() => (folder = mkdtempSync(join(process.env.TEST_RUN_FOLDER ?? '', 'erasures-'))));
	afterEach(() => rmSync(folder, { recursive: true }));

	function workflow(): WorkflowJson {
		const json = readExample('erase-person-with-approval.json');
		for (const { parameters } of json.nodes) if (typeof parameters.fileName === 'string') parameters.fileName = parameters.fileName.replace('/home/node/.n8n-files/erasures', folder);
		return json;
	}

	/** Two contacts have the address, one of them with two cases in one thread and a third in another; a third contact holds it within a longer one, and a fourth in an attribute. */
	function addPerson(): void {
		const { store } = acquire.sandbox;
		store.addContact({ id: 120, fields: { name: 'Other', email: 'nottwin@example.com' } });
		store.addContact({ id: 121, fields: { name: 'Partner', email: 'partner@example.com', partner_email: 'twin@example.com' } });
		for (const [id, threadId] of [[160, 160], [161, 160], [162, 162]]) {
			store.addRecord('case', { id, contactId: 103, threadId, parentId: id === threadId ? null : threadId, channel: 'chat', status: 'closed', title: 'Order', dateCreated: NOW });
			store.addRecord('message', { caseId: id, channel: 'chat', senderId: 103, senderType: 'contact', type: 'message', message: `Words of ${id}`, dateCreated: NOW });
		}
	}

	async function erase(decision: string | undefined, options: Omit<RunOptions, 'credentials'> = {}) {
		addPerson();
		const pinned = { 'Ask for approval': [decision === undefined ? { id: 103 } : { data: { Decision: decision } }] };
		return await runExample(acquire.sandbox, workflow(), { input: [{ Email: 'Twin@example.com', Reference: 'GDPR-7' }], pinned, ...options });
	}

	it('saves a transcript of each thread, deletes every contact with the address, and files the audit log', async () => {
		const { sandbox } = acquire;
		const before = sandbox.store.contacts().length;
		const run = await erase('Delete permanently');
		expect(run.error).toBeUndefined();
		expect(run.json('Delete contact')).toEqual([{ deleted: true, id: 104 }, { deleted: true, id: 103 }]);
		expect([103, 104, 120, 121].map((id) => sandbox.store.contact(id)?.id)).toEqual([undefined, undefined, 120, 121]);
		expect(sandbox.store.contacts()).toHaveLength(before);
		const [auditLog, ...transcripts] = readdirSync(folder).sort();
		expect(transcripts).toEqual(['contact-103-thread-160.txt', 'contact-103-thread-162.txt']);
		expect(run.json('Get transcript')).toHaveLength(2);
		expect(readFileSync(join(folder, transcripts[0]), 'utf8')).toContain('Words of 160');
		expect(auditLog).toMatch(/^audit-log-[\d-]+\.csv$/);
		const csv = readFileSync(join(folder, auditLog), 'utf8');
		expect(csv).toMatch(/^\uFEFF?id,objectTable,actionType,actionDate,/);
		expect(csv.trim().split('\n')).toHaveLength(1 + sandbox.store.records('auditLog').length);
		expect(csv).not.toContain('dataAfter');
	});

	it('saves a transcript of each thread also where the list of cases does not name it', async () => {
		const rows = [160, 161, 162].map((id) => ({ id, contactId: 103, threadId: null, channel: 'chat', status: 'closed' }));
		const text = JSON.stringify({ data: { page: 0, offset: 0, limit: 100, count: rows.length, data: rows } });
		acquire.sandbox.faults.schedule(({ path }) => (path.endsWith('/crm/objects/case') ? { kind: 'body', status: 200, text } : undefined));
		const run = await erase('Keep');
		expect(run.error).toBeUndefined();
		expect(readdirSync(folder).sort()).toEqual(['contact-103-thread-160.txt', 'contact-103-thread-162.txt']);
	});

	it('asks with the names of those who are deleted, and of those who stay', async () => {
		const nodeTypes = { 'n8n-nodes-base.emailSend': recordingNode('n8n-nodes-base.emailSend', 2.1, ['subject', 'message']) };
		const run = await erase(undefined, { pinned: {}, nodeTypes });
		expect(run.error).toBeUndefined();
		const [{ subject, message }] = run.json('Ask for approval');
		expect(subject).toBe('Erase Twin@example.com? GDPR-7');
		expect(message).toBe('To be deleted: Twin Two (104), Twin One (103)\n\nTranscripts saved: 2, of which incomplete: 0\nWhat is written from now on is deleted without a transcript.\n\nNot deleted, as they hold the address elsewhere (look at each in Acquire: one may have it by a merge, too): Partner (121), Other (120)');
		expect(changes(acquire.sandbox).filter(({ operationId }) => operationId !== 'filterContacts')).toEqual([]);
	});

	it('erases a contact that has the address by a merge, under the ID that it has now', async () => {
		const { store } = acquire.sandbox;
		store.addContact({ id: 122, fields: { name: 'Merged Friend', email: 'friend@example.com' }, mergedValues: [{ contactId: 123, key: 'friend_email', value: 'second@example.com' }] });
		store.addRecord('case', { id: 170, contactId: 105, threadId: 170, channel: 'chat', status: 'closed', title: 'Order', dateCreated: NOW });
		store.addRecord('message', { caseId: 170, channel: 'chat', senderId: 105, senderType: 'contact', type: 'message', message: 'Words of 170', dateCreated: NOW });
		const erasure = async (options: Omit<RunOptions, 'credentials'>) => await runExample(acquire.sandbox, workflow(), { input: [{ Email: 'Second@example.com', Reference: 'GDPR-10' }], ...options });
		const asked = await erasure({ nodeTypes: { 'n8n-nodes-base.emailSend': recordingNode('n8n-nodes-base.emailSend', 2.1, ['message']) } });
		expect(asked.error).toBeUndefined();
		expect(asked.json('Ask for approval')[0].message).toMatch(/^To be deleted: Merged Example \(105\)\n\nTranscripts saved: 1,[^]*\n\nNot deleted, as they hold the address elsewhere.*: Merged Friend \(122\)$/);
		const run = await erasure({ pinned: { 'Ask for approval': [{ data: { Decision: 'Delete permanently' } }] } });
		expect(run.error).toBeUndefined();
		expect(run.json('Delete contact')).toEqual([{ deleted: true, id: 105 }]);
		expect(store.contact(105)).toBeUndefined();
		expect(readdirSync(folder)).toContain('contact-105-thread-170.txt');
	});

	it.each([
		{ who: 'nobody', email: 'nobody@example.com', elsewhere: 'none' },
		{ who: 'nobody but a partner', email: 'twin@partner.example', elsewhere: 'Partner (121)' },
	])('says that nothing was found where $who holds the address', async ({ email, elsewhere }) => {
		acquire.sandbox.store.addContact({ id: 121, fields: { name: 'Partner', email: 'partner@example.com', partner_email: 'twin@partner.example' } });
		const nodeTypes = { 'n8n-nodes-base.emailSend': recordingNode('n8n-nodes-base.emailSend', 2.1, ['toEmail', 'subject', 'text']) };
		const run = await runExample(acquire.sandbox, workflow(), { input: [{ Email: email, Reference: 'GDPR-9' }], nodeTypes });
		expect(run.error).toBeUndefined();
		expect(run.json('Say that nothing was found')).toEqual([
			{ toEmail: 'privacy@example.com', subject: `Nothing to erase for ${email}. GDPR-9`, text: `No contact with the email address ${email} was found in Acquire. Nothing was deleted.\n\nContacts that hold the address elsewhere, and stay (look at each in Acquire: one may have it by a merge, too): ${elsewhere}` },
		]);
		expect(run.runs('Ask for approval')).toEqual([]);
		expect(run.runs('Cases of the contact')).toEqual([]);
	});

	it('names a contact that could not be deleted, after it has deleted the others and filed the audit log', async () => {
		acquire.sandbox.faults.next({ when: ({ method, path }) => method === 'DELETE' && path.endsWith('/104'), fault: { kind: 'status', status: 422, body: { success: false, error: { message: 'Not today' } } } });
		const run = await erase('Delete permanently');
		expect(run.error?.message).toMatch(/^Not deleted: 104 \(.*Not today/);
		expect([103, 104].map((id) => acquire.sandbox.store.contact(id)?.id)).toEqual([undefined, 104]);
		expect(readdirSync(folder)).toContainEqual(expect.stringMatching(/^audit-log-/));
	});

	it.each([{ decision: 'Keep' }, { decision: undefined }])('deletes nothing where the decision is $decision', async ({ decision }) => {
		const run = await erase(decision);
		expect(run.error).toBeUndefined();
		expect(run.runs('Delete contact')).toEqual([]);
		expect(acquire.sandbox.store.contact(103)?.id).toBe(103);
	});

	it('asks nobody and deletes nothing where a transcript cannot be read', async () => {
		acquire.sandbox.permissions.delete('case');
		const run = await erase('Delete permanently');
		expect(run.nodeError('Cases of the contact')?.message).toContain('lacks permission');
		expect(run.runs('Ask for approval')).toEqual([]);
		expect(acquire.sandbox.store.contact(103)?.id).toBe(103);
	});

	it('also erases a person who has no case', async () => {
		const run = await runExample(acquire.sandbox, workflow(), { input: [{ Email: 'grace@example.com', Reference: 'GDPR-8' }], pinned: { 'Ask for approval': [{ data: { Decision: 'Delete permanently' } }] } });
		expect(run.error).toBeUndefined();
		expect(acquire.sandbox.store.contact(102)).toBeUndefined();
		expect(readdirSync(folder)).toEqual([expect.stringMatching(/^audit-log-/)]);
	});
});
