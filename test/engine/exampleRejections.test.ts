import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type IDataObject, type INodeType, NodeConnectionTypes } from 'n8n-workflow';
import { endpoints } from '../../nodes/service/endpoints';
import { readExample } from '../../scripts/n8n/readExample';
import type { JournalEntry } from '../sandbox/journal';
import { basicLlmChain, CHAIN_TYPE } from './examples/basicLlmChain';
import { runExample } from './examples/exampleWorkflow';
import { recordingNode } from './examples/recordingNode';
import { AGENT_TYPE } from './examples/scriptedAgent';
import type { WorkflowRun } from './harness/runWorkflow';
import { testNodeType } from './harness/testNodeType';
import { useSandbox } from './harness/useSandbox';
import { changes } from './harness/writes';

const isCallTo = (call: keyof typeof endpoints, { method, path }: JournalEntry) => {
	const [itsMethod, itsPath] = endpoints[call];
	return method === itsMethod && new RegExp(`${itsPath.replace(/\{\w+\}/g, '[^/]+')}$`).test(path);
};

/** The execution ended as failed, and says what was rejected and why. Where a network's code is in its message, n8n says something else instead. */
function expectFailed({ status, error }: WorkflowRun, ...parts: string[]): void {
	expect(status).toBe('error');
	for (const part of parts) expect(error?.message).toContain(part);
}

describe('one rejected item does not stop the others, and the execution fails at the end', () => {
	const acquire = useSandbox();

	/** Acquire rejects the first request of a call that is meant. */
	const reject = (call: keyof typeof endpoints, isMeant: (request: JournalEntry) => boolean = () => true) =>
		acquire.sandbox.faults.next({ when: (request) => isCallTo(call, request) && isMeant(request), fault: { kind: 'status', status: 422, body: { success: false, error: { message: 'Not today' } } } });

	function addCases(contactIds: readonly number[]): number[] {
		const now = new Date().toISOString();
		const aMinuteAgo = new Date(Date.now() - 60_000).toISOString();
		return contactIds.map((contactId, index) => {
			const id = 180 + index;
			acquire.sandbox.store.addRecord('case', { id, contactId, threadId: id, channel: 'chat', status: 'active', title: 'Hello', dateUpdated: now });
			acquire.sandbox.store.addRecord('message', { caseId: id, channel: 'chat', senderId: contactId, senderType: 'contact', type: 'message', message: `Last of ${id}`, dateCreated: aMinuteAgo });
			return id;
		});
	}

	describe('in the example with a VIP', () => {
		const example = readExample('new-case-to-vip-routing.json');
		const json = { ...example, nodes: example.nodes.map((node) => (node.name === 'Invite agent' ? { ...node, parameters: { ...node.parameters, agentIds: [7] } } : node)) };
		const casesOf = (contactIds: readonly number[]) => addCases(contactIds).map((id, index) => ({ id, contactId: contactIds[index] }));
		beforeEach(() => void acquire.sandbox.store.addAttribute({ key: 'vip', config: { label: 'VIP' } }));

		it('whose contact is gone', async () => {
			const run = await runExample(acquire.sandbox, json, { input: casesOf([9999, 101]) });
			expectFailed(run, 'Rejected (1): case 180 (');
			expect(changes(acquire.sandbox).map(({ operationId }) => operationId)).toEqual(['inviteAgent', 'updateContact', 'createTimelineCard']);
		});

		it.each([
			{ what: 'the shop fails', response: 'not found' },
			{ what: 'an order has no total that is a number', response: { orders: [{ number: 'A-1', status: 'sent', total: 'EUR 9' }] } },
		])('for which $what', async ({ response }) => {
			const orders = { orders: [{ number: 'A-2', status: 'sent', total: 1000 }] };
			const jsonOutput = `={{ $json.id === 101 ? ${JSON.stringify(orders)} : ${JSON.stringify(response)} }}`;
			const nodes = json.nodes.map((node) => (node.name === 'Orders of the shop' ? { ...node, parameters: { ...node.parameters, jsonOutput } } : node));
			const run = await runExample(acquire.sandbox, { ...json, nodes }, { input: casesOf([102, 101, 9999]) });
			expectFailed(run, 'Rejected (2): case 182 (', '; case 180 (');
			expect(changes(acquire.sandbox).map(({ operationId }) => operationId)).toEqual(['inviteAgent', 'updateContact', 'createTimelineCard']);
		});

		it.each(['inviteAgent', 'updateContact', 'createTimelineCard'] as const)('at %s', async (call) => {
			reject(call);
			const run = await runExample(acquire.sandbox, json, { input: casesOf([101, 101]) });
			expectFailed(run, 'Rejected (1): case 18', 'Not today');
			expect(changes(acquire.sandbox)).toHaveLength(6);
		});

		it('at each of its nodes', async () => {
			for (const call of ['inviteAgent', 'updateContact', 'createTimelineCard'] as const) reject(call);
			const run = await runExample(acquire.sandbox, json, { input: casesOf([9999, 101, 101]) });
			expectFailed(run, 'Rejected (4): case 180 (', 'Not today');
			expect(changes(acquire.sandbox)).toHaveLength(6);
		});

		it('names the first five, where all are rejected', async () => {
			const run = await runExample(acquire.sandbox, json, { input: [1, 2, 3, 4, 5, 6].map((id) => ({ id, contactId: 9999 })) });
			expectFailed(run, 'Rejected (6): case 1 (', '; case 5 (');
			expect(run.error?.message).toMatch(/; …$/);
			expect(run.error?.message).not.toContain('case 6');
		});
	});

	it.each(['getCase', 'createNote', 'createSnooze'] as const)('in the example with an unhappy customer, at %s', async (call) => {
		const ids = addCases([101, 102]);
		reject(call);
		const nodeTypes = { 'n8n-nodes-base.slack': recordingNode('n8n-nodes-base.slack', 2.4, ['channelId', 'text']) };
		const run = await runExample(acquire.sandbox, readExample('unhappy-customer-to-follow-up.json'), { input: ids.map((caseId) => ({ id: caseId + 700, caseId, rating: 1 })), nodeTypes });
		expectFailed(run, 'Rejected (1): feedback about case 18', 'Not today');
		expect(run.json('Alert the team')).toHaveLength(1);
	});

	it('in the example with an unhappy customer, at each of its nodes', async () => {
		const ids = addCases([101, 102, 103, 104]);
		for (const call of ['getCase', 'createNote', 'createSnooze'] as const) reject(call);
		const nodeTypes = { 'n8n-nodes-base.slack': recordingNode('n8n-nodes-base.slack', 2.4, ['channelId', 'text']) };
		const run = await runExample(acquire.sandbox, readExample('unhappy-customer-to-follow-up.json'), { input: ids.map((caseId) => ({ id: caseId + 700, caseId, rating: 1 })), nodeTypes });
		expectFailed(run, 'Rejected (3): feedback about case 18', 'Not today');
		expect(run.json('Alert the team')).toHaveLength(1);
	});

	it('in the example with an unhappy customer, where Slack fails for one', async () => {
		const ids = addCases([101, 102, 103]);
		reject('createNote');
		const slack = testNodeType(
			function () {
				// n8n's own pairs no item of an error.
				return Promise.resolve([this.getInputData().map((_item, item) => (item === 0 ? { json: { error: 'channel_not_found' } } : { json: { ok: true }, pairedItem: { item } }))]);
			},
			{ version: [2.4], properties: [] },
		);
		const run = await runExample(acquire.sandbox, readExample('unhappy-customer-to-follow-up.json'), { input: ids.map((caseId) => ({ id: caseId + 700, caseId, rating: 1 })), nodeTypes: { 'n8n-nodes-base.slack': slack } });
		expectFailed(run, 'Rejected (2): feedback about case 18', 'an alert in Slack (channel_not_found)', 'Not today');
		expect(run.json('Alert the team')).toEqual([{ ok: true }]);
	});

	describe('in the example with drafts', () => {
		const json = readExample('ai-draft-as-note.json');
		/** An agent whose model says nothing to one of the cases. */
		const agent = (isRefused: (text: string) => boolean) =>
			testNodeType(
				async function () {
					return [this.getInputData().map((_item, item) => (isRefused(String(this.getNodeParameter('text', item))) ? { json: { error: 'read ECONNRESET' }, pairedItem: { item } } : { json: { output: 'Draft' }, pairedItem: { item } }))];
				},
				{ version: [3], inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiLanguageModel, NodeConnectionTypes.AiTool], properties: [{ displayName: 'Text', name: 'text', type: 'string', default: '' }] },
			);
		const draft = async (isRefused: (text: string) => boolean = () => false) => await runExample(acquire.sandbox, json, { input: [{ timestamp: new Date().toISOString() }], nodeTypes: { [AGENT_TYPE]: agent(isRefused) } });
		const drafted = () => changes(acquire.sandbox).map(({ body }) => (body as IDataObject).title);

		it('whose transcript cannot be read', async () => {
			addCases([101, 102, 103]);
			reject('getCase', ({ path }) => path.endsWith('/181'));
			const run = await draft();
			expectFailed(run, 'Rejected (1): case 181 (', 'Not today');
			expect(drafted()).toEqual(['Draft for case 180', 'Draft for case 182']);
		});

		it('for which there is no draft, or no note', async () => {
			addCases([101, 102, 103, 104]);
			reject('createNote', ({ query }) => query.contactId === '103');
			const run = await draft((text) => text.includes('Last of 180'));
			expectFailed(run, 'Rejected (2): case 180 (no connection); case 182 (', 'Not today');
			expect(drafted()).toEqual(['Draft for case 181', 'Draft for case 182', 'Draft for case 183']);
		});

		it('at each of its nodes', async () => {
			addCases([101, 102, 103, 104]);
			reject('getCase', ({ path }) => path.endsWith('/181'));
			reject('createNote', ({ query }) => query.contactId === '103');
			const run = await draft((text) => text.includes('Last of 183'));
			expectFailed(run, 'Rejected (3): case 181 (', 'case 182 (', 'case 183 (no connection)');
			expect(drafted()).toEqual(['Draft for case 180', 'Draft for case 182']);
		});

		it('for none of which there is a transcript', async () => {
			addCases([101]);
			reject('getCase');
			expectFailed(await draft(), 'Rejected (1): case 180 (');
		});
	});

	describe('in the example with questions of the chatbot', () => {
		const json = readExample('unanswered-questions-to-draft-answers.json');
		function addDrafts(...texts: string[]): number[] {
			const { store } = acquire.sandbox;
			const [question] = store.records('question');
			return texts.map((text, index) => store.addRecord('question', { ...question, id: undefined, qnaMainQuestions: [{ id: 5001 + index, question: text }], qnaMainAnswers: [], qnaMainActions: [] }));
		}
		const answer = async (chain: INodeType) => await runExample(acquire.sandbox, json, { input: [{}], nodeTypes: { [CHAIN_TYPE]: chain } });

		it('by the model', async () => {
			const ids = addDrafts('Do you ship to Oslo?', 'And to Mars?', 'And back?');
			const run = await answer(basicLlmChain((prompt) => (prompt === 'And to Mars?' ? new Error('Rate limit reached') : `On "${prompt}": yes.`)));
			expectFailed(run, `Rejected (1): question ${ids[1]} (Rate limit reached)`);
			expect(run.json('Save the draft')).toEqual([
				expect.objectContaining({ id: ids[0], questions: ['Do you ship to Oslo?'], answers: ['On "Do you ship to Oslo?": yes.'] }),
				expect.objectContaining({ id: ids[2], questions: ['And back?'], answers: ['On "And back?": yes.'] }),
			]);
		});

		it('by the model and by Acquire', async () => {
			const ids = addDrafts('Do you ship to Oslo?', 'And to Mars?', 'And back?', 'And when?');
			reject('updateQuestion', ({ path, body }) => `${path} ${JSON.stringify(body)}`.includes(String(ids[1])));
			const run = await answer(basicLlmChain((prompt) => (prompt === 'And when?' ? new Error('getaddrinfo ENOTFOUND model.example') : 'Yes.')));
			expectFailed(run, 'Rejected (2): ', `question ${ids[3]} (no connection model.example)`, `question ${ids[1]} (`, 'Not today');
			expect(run.json('Save the draft').map(({ id }) => id)).toEqual([ids[0], ids[2]]);
		});

		it('as the model said nothing', async () => {
			const ids = addDrafts('Do you ship to Oslo?', 'And to Mars?');
			const run = await answer(basicLlmChain((prompt) => (prompt === 'And to Mars?' ? ' \n' : 'Yes.')));
			expectFailed(run, `Rejected (1): question ${ids[1]} (The model gave no answer)`);
			expect(run.json('Save the draft').map(({ id }) => id)).toEqual([ids[0]]);
		});

		it('as the whole node failed, after which n8n passes its input on', async () => {
			const ids = addDrafts('Do you ship to Oslo?', 'And to Mars?');
			const run = await answer(testNodeType(async () => await Promise.reject(new Error('No model')), { version: [1.7], inputs: [NodeConnectionTypes.Main, NodeConnectionTypes.AiLanguageModel] }));
			expectFailed(run, `question ${ids[0]} (The model gave no answer)`, `question ${ids[1]} (The model gave no answer)`);
			expect(changes(acquire.sandbox)).toEqual([]);
		});
	});

	describe('in the example with companies in both directions', () => {
		const example = readExample('two-way-company-sync.json');
		const company = (id: number, name: string) => ({ id, fields: { name, website: `${name.toLowerCase()}.example`, industry: 'Retail' } });
		let crm: Server;
		beforeEach(async () => {
			acquire.sandbox.store.addAttribute({ object: 'company', key: 'crm_id', config: { label: 'CRM ID' } });
			crm = createServer((request, response) => {
				let body = '';
				request.on('data', (part: Buffer) => (body += part.toString()));
				request.on('end', () => {
					const { name } = JSON.parse(body) as { name: string };
					response.writeHead(name === 'Bad' ? 422 : 200, { 'content-type': 'application/json' }).end(JSON.stringify({ id: `crm-${name}` }));
				});
			});
			await new Promise<void>((resolve) => void crm.listen(0, '127.0.0.1', resolve));
		});
		afterEach(async () => {
			crm.closeAllConnections();
			await new Promise((resolve) => crm.close(resolve));
		});

		const crmUrl = () => `http://127.0.0.1:${(crm.address() as AddressInfo).port}/companies`;
		const toCrm = async (url = crmUrl()) => {
			const json = { ...example, nodes: example.nodes.map((node) => (node.name === 'Create in the CRM' ? { ...node, parameters: { ...node.parameters, url } } : node)) };
			const companies = [company(90, 'First'), company(91, 'Bad'), company(92, 'Last')];
			for (const one of companies) acquire.sandbox.store.addRecord('company', one);
			return await runExample(acquire.sandbox, json, { start: 'New company in Acquire', input: companies });
		};
		const crmIds = () => [90, 91, 92].map((id) => (acquire.sandbox.store.record('company', id)?.fields as IDataObject).crm_id);

		it('by the CRM: the others are created, and their IDs are kept', async () => {
			const run = await toCrm();
			expectFailed(run, 'Rejected (1): company 91 (', '422');
			expect(crmIds()).toEqual(['crm-First', undefined, 'crm-Last']);
		});

		it('by a CRM that is out of reach', async () => {
			const url = crmUrl();
			await new Promise((resolve) => crm.close(resolve));
			const run = await toCrm(url);
			expectFailed(run, 'Rejected (3): company 90 (', 'no connection', '; company 92 (');
			expect(crmIds()).toEqual([undefined, undefined, undefined]);
		});

		it('by Acquire, where the ID is to be kept', async () => {
			reject('updateCompany');
			const run = await toCrm();
			expectFailed(run, 'Rejected (2): company 91 (', 'Not today');
			expect(crmIds().filter(Boolean)).toHaveLength(1);
		});

		it('as it has no website', async () => {
			const input = ['', 'n/a', 'good.example'].map((website) => ({ body: { id: 'crm-1', name: 'Some Ltd', website, industry: 'Retail' } }));
			const run = await runExample(acquire.sandbox, example, { start: 'Company changed in the CRM', input });
			expectFailed(run, 'Rejected (2): Some Ltd (');
			expect(run.json('Create or update company')).toEqual([expect.objectContaining({ website: 'good.example' })]);
		});
	});
});
