import type { IDataObject } from 'n8n-workflow';
import { loadExample, runExample } from './examples/exampleWorkflow';
import { recordingNode } from './examples/recordingNode';
import { changes } from './harness/acquireAccount';
import { useSandbox } from './harness/acquireContact';
import { TriggerWorkflow } from './harness/triggerContexts';
import type { WorkflowJson } from './harness/workflowBuilder';

/** A parameter of a node of the workflow, set as the sticky notes say. */
function setUp(json: WorkflowJson, name: string, parameters: IDataObject): WorkflowJson {
	return { ...json, nodes: json.nodes.map((node) => (node.name === name ? { ...node, parameters: { ...node.parameters, ...(parameters as typeof node.parameters) } } : node)) };
}

/** What the polling trigger of a workflow starts it with, after something was done in Acquire. */
async function polled(sandbox: { account: string; apiKey: string }, { nodes }: WorkflowJson, happens: () => void | Promise<void>): Promise<IDataObject[]> {
	const parameters = nodes.find(({ type }) => type.endsWith('.acquirePollTrigger'))?.parameters;
	const credentials = { 1: { type: 'acquireApi', data: { subdomain: sandbox.account, apiKey: sandbox.apiKey } } };
	const trigger = new TriggerWorkflow({ type: 'acquirePollTrigger', parameters, credentials });
	await trigger.poll();
	await happens();
	return ((await trigger.poll())?.[0] ?? []).map(({ json }) => json);
}

describe('the example with an unhappy customer', () => {
	const acquire = useSandbox();
	const json = loadExample('unhappy-customer-to-follow-up.json');
	const nodeTypes = { 'n8n-nodes-base.slack': recordingNode('n8n-nodes-base.slack', 2.4, ['channelId', 'text']) };
	const feedback = async (given: IDataObject[], closedBy: number | null = 7) =>
		await polled(acquire.sandbox, json, () => {
			const { store } = acquire.sandbox;
			store.addRecord('case', { id: 160, contactId: 102, threadId: 160, channel: 'chat', status: 'closed', title: 'Invoice', closedBy, feedbacks: given.map((one, index) => ({ id: 900 + index, ...one })) });
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
	const json = loadExample('new-case-to-vip-routing.json');
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
			{ operationId: 'updateContact', body: { fields: { vip: 'yes' } } },
			{ operationId: 'createTimelineCard', body: expect.objectContaining({ contact_id: 101, title: 'VIP: 2 orders, 1240 in all', view: { type: 'ui_block', config: { canvas: { content: { components: [{ type: 'data-table', items }] } } } } }) as unknown },
			{ operationId: 'inviteAgent', body: { caseId: 151, agentIds: [7] } },
		]);
	});

	it('says that nobody is chosen to be invited, where it was not set up', async () => {
		acquire.sandbox.store.addAttribute({ key: 'vip', config: { label: 'VIP' } });
		const run = await runExample(acquire.sandbox, json, { input: await newCases([101]) });
		expect(run.nodeError('Invite agent')?.message).toContain('Nobody is chosen to be invited');
	});
});
