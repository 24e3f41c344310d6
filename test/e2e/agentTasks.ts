import type { IDataObject, INode } from 'n8n-workflow';

import type { WorkflowJson } from '../../scripts/n8n/workflowJson';
import { requestsTo } from '../engine/harness/journal';
import { writes } from '../engine/harness/writes';
import { agentExample, useAiAgentChat } from './aiAgentChat';
import type { TestSetup } from './testSetup';
import type { TurnAfter } from './scriptedModel';

const fromAi = (name: string, description: string, type = 'string') => `={{ $fromAI('${name}', '${description}', '${type}') }}`;
const byId = (value: string) => ({ __rl: true, mode: 'id', value });
const contact = fromAi('contact', 'Email address or ID of the contact');
const caseId = fromAi('caseId', 'ID of the case');

/** Beside the tool of the example, which is the first. */
const TOOLS: Array<{ name: string; node: string; parameters: IDataObject }> = [
	{ name: 'Get contact', node: 'acquireContactTool', parameters: { operation: 'get', contactId: byId(contact), output: 'simple' } },
	{ name: 'List cases', node: 'acquireConversationTool', parameters: { resource: 'case', operation: 'getAll', returnAll: false, limit: 5, filters: { status: 'active' }, output: 'simple' } },
	{ name: 'Get transcript', node: 'acquireConversationTool', parameters: { resource: 'case', operation: 'getTranscript', caseId: byId(caseId), additionalFields: { format: 'text' } } },
	{ name: 'Leave note', node: 'acquireConversationTool', parameters: { resource: 'note', operation: 'create', contactId: byId(contact), message: fromAi('note', 'What the agents should know') } },
];

const update = (who: string, fields: IDataObject) => ({ tool: 'Update_contact_in_Acquire', arguments: { contact: who, fields } });
const get = (who: string) => ({ tool: 'Get_contact', arguments: { contact: who } });
const listCases = { tool: 'List_cases', arguments: {} };
const transcriptOf = (id: string) => ({ tool: 'Get_transcript', arguments: { caseId: id } });
const note = (who: string, text: string) => ({ tool: 'Leave_note', arguments: { contact: who, note: text } });

const call = (...toolCalls: Array<{ tool: string; arguments: IDataObject }>): TurnAfter => () => ({ toolCalls });
/** Goes on only if the tool has told how. */
const callIfTold = (told: string, next: (read: string) => { tool: string; arguments: IDataObject }): TurnAfter => (read) =>
	read.includes(told) ? { toolCalls: [next(read)] } : { say: `"${told}" is not in: ${read}` };
const report: TurnAfter = (read) => ({ say: read });

/** One agent with five tools of the package solves ten tasks; only the model is a script, which reads nothing but what the tools say. */
export function describeAgentTasks(setup: () => TestSetup): void {
	describe('an AI agent with five tools', () => {
		const chat = useAiAgentChat(setup, withTools(agentExample()));

		const fieldsOf = (id: number) => setup().sandbox.store.contact(id)?.fields;
		const notes = () => requestsTo(setup().sandbox, 'createNote').map(({ query, body }) => ({ query, body }));
		const noteTo = (contactId: number, message: string) => ({ query: expect.objectContaining({ contactId: String(contactId) }), body: expect.objectContaining({ message }) });
		const written = () => writes(setup().sandbox);

		it('moves Ada to Turin', async () => {
			await chat().converse(call(update('ada@example.com', { city: 'Turin' })), report);
			expect(fieldsOf(101)?.city).toBe('Turin');
		});

		it("tells Grace's phone number, and changes nothing", async () => {
			const { reply } = await chat().converse(call(get('grace@example.com')), report);
			expect(reply).toContain('5550101');
			expect(written()).toEqual([]);
		});

		it('corrects an address that nobody has', async () => {
			await chat().converse(call(get('ada@example.con')), callIfTold('Check the address', () => get('ada@example.com')), callIfTold('"id":101', () => update('101', { city: 'Oslo' })), report);
			expect(fieldsOf(101)?.city).toBe('Oslo');
		});

		it('takes the one that is meant of two contacts with one address', async () => {
			await chat().converse(call(update('twin@example.com', { city: 'Rome' })), callIfTold('Use the ID of the one you mean', (read) => update(String(/IDs 104, (103)/.exec(read)?.[1]), { city: 'Rome' })), report);
			expect(written()).toHaveLength(1);
			expect(fieldsOf(103)?.city).toBe('Rome');
		});

		it('takes the key that the tool offers for a misspelled one', async () => {
			await chat().converse(
				call(update('101', { loyality_tier: 'silver' })),
				callIfTold('Did you mean', (read) => update('101', { [String(/Did you mean '(\w+)'/.exec(read)?.[1])]: 'silver' })),
				report,
			);
			expect(fieldsOf(101)?.loyalty_tier).toBe('silver');
		});

		it('finds a case and reads what the customer asked', async () => {
			const { reply } = await chat().converse(call(listCases), (read) => ({ toolCalls: [transcriptOf(String(/"id":(\d+)/.exec(read)?.[1]))] }), report);
			expect(reply).toContain('Where is my order?');
		});

		it('says which case there is not', async () => {
			const { reply } = await chat().converse(call(transcriptOf('999999')), report);
			expect(reply).toContain('Case 999999 was not found in Acquire');
		});

		it('says what is no ID, before it asks Acquire', async () => {
			const { reply } = await chat().converse(call(transcriptOf('the last one')), report);
			expect(reply).toContain('the last one');
			expect(setup().sandbox.journal).toEqual([]);
		});

		it('leaves a note for a contact that it has read', async () => {
			await chat().converse(call(get('ada@example.com')), callIfTold('"id":101', () => note('101', 'Wants a refund')), report);
			expect(notes()).toEqual([noteTo(101, 'Wants a refund')]);
		});

		it('updates and notes at once', async () => {
			await chat().converse(call(update('ada@example.com', { city: 'Bern' }), note('ada@example.com', 'Has moved to Bern')), report);
			expect(fieldsOf(101)?.city).toBe('Bern');
			expect(notes()).toEqual([noteTo(101, 'Has moved to Bern')]);
		});
	});
}

function withTools(example: WorkflowJson): WorkflowJson {
	const agent = example.nodes.find(({ type }) => type.endsWith('.agent'));
	if (agent === undefined) throw new Error('The example has no agent');
	const tools = TOOLS.map(
		({ name, node, parameters }, index): INode => ({
			id: `tool-${index}`, name, type: `n8n-nodes-acquire.${node}`, typeVersion: 1, position: [600 + 180 * index, 220], onError: 'continueRegularOutput', parameters: { ...parameters, options: {} } as INode['parameters'],
		}),
	);
	return {
		...example,
		name: 'An agent with five tools',
		nodes: [...example.nodes.map((node) => (node.webhookId === undefined ? node : { ...node, webhookId: 'agent-with-five-tools' })), ...tools],
		connections: { ...example.connections, ...Object.fromEntries(TOOLS.map(({ name }) => [name, { ai_tool: [[{ node: agent.name, type: 'ai_tool', index: 0 }]] }])) } as WorkflowJson['connections'],
	};
}
