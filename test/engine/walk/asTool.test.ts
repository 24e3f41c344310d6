import type { StructuredTool } from '@langchain/core/tools';
import { type INodeType, NodeConnectionTypes } from 'n8n-workflow';
import { AGENT_TYPE, directAgent, engineAgent } from '../examples/scriptedAgent';
import { useSandbox } from '../harness/acquireContact';
import { nodeAsTool } from '../harness/nodeAsTool';
import { loadClass } from '../harness/packageClasses';
import { runWorkflow } from '../harness/runWorkflow';
import { manualTrigger, node, workflow } from '../harness/workflowBuilder';
import { block, idParameter, typeName, type Walked, walked } from './walkedOperations';

// Every operation as a tool of an AI agent: with the description that n8n makes of it, the id of the record given by the model,
// everything else by the contract's example.

const agents = { engine: engineAgent, direct: directAgent };
const BY_MODEL = "={{ $fromAI('record', 'ID of the record', 'string') }}";

describe.each([['by the engine', 'engine'], ['directly', 'direct']] as const)('called %s', (_how, through) => {
	const acquire = useSandbox();
	beforeEach(() => {
		acquire.sandbox.store.addBlock(block);
	});

	it.each(walked)('$title as a tool does what its description says, and answers with the records', async (one) => {
		const { description, answer } = await callAsTool(one);
		expect(description).toBe(`${one.operation.action} in ${displayName(one.node)}`);
		expect(acquire.sandbox.journal.map(({ operationId }) => operationId)).toContain(one.operation.endpoint);
		expect(acquire.sandbox.journal.map(({ contractViolation }) => contractViolation).filter(Boolean)).toEqual([]);
		const records = JSON.parse(answer) as object[];
		expect(records.length).toBeGreaterThan(0);
		expect(records).not.toContainEqual(expect.objectContaining({ error: expect.anything() }));
	});

	async function callAsTool({ node: nodeName, operation, parameters }: Walked) {
		const { sandbox } = acquire;
		const id = idParameter(operation);
		const record = id === undefined ? undefined : valueIn(parameters[id]);
		const type = `n8n-nodes-acquire.${typeName(nodeName)}Tool`;
		const tool = node({
			name: 'Acquire tool',
			type,
			credentials: { acquireApi: { id: '1', name: 'Acquire' } },
			parameters: { descriptionType: 'auto', ...parameters, ...(id !== undefined && { [id]: withValue(parameters[id], BY_MODEL) }) },
		});
		const agent = node({ name: 'AI Agent', type: AGENT_TYPE, typeVersion: 3 });
		const json = workflow([manualTrigger(), agent]);
		json.nodes.push(tool);
		json.connections[tool.name] = { [NodeConnectionTypes.AiTool]: [[{ node: agent.name, type: NodeConnectionTypes.AiTool, index: 0 }]] };
		let tools: StructuredTool[] = [];
		const run = await runWorkflow(json, {
			input: [{ chatInput: 'Go on' }],
			nodeTypes: {
				[AGENT_TYPE]: agents[through]({ calls: [record === undefined ? {} : { record }], meet: (met) => (tools = met) }),
				[type]: nodeAsTool(loadClass<INodeType>('nodes', `n8n-nodes-acquire.${typeName(nodeName)}`)),
			},
			credentials: { 1: { type: 'acquireApi', data: { subdomain: sandbox.account, apiKey: sandbox.apiKey } } },
		});
		expect(run.error).toBeUndefined();
		return { description: tools[0].description, answer: (run.json('AI Agent')[0].answers as string[])[0] };
	}
});

function displayName(nodeName: string): string {
	return loadClass<INodeType>('nodes', `n8n-nodes-acquire.${typeName(nodeName)}`).description.displayName;
}

/** What the record's id is: of a resource locator its value. */
function valueIn(parameter: unknown): string {
	return String(typeof parameter === 'object' && parameter !== null && 'value' in parameter ? parameter.value : parameter);
}

function withValue(parameter: unknown, value: string): unknown {
	return typeof parameter === 'object' && parameter !== null ? { ...parameter, value } : value;
}
