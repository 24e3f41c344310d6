import type { StructuredTool } from '@langchain/core/tools';
import { type IDataObject, type INodeType, NodeConnectionTypes } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { credentialsOf } from '../harness/credentialsOf';
import { nodeAsTool } from '../harness/nodeAsTool';
import { loadClass } from '../harness/packageClasses';
import { runWorkflow } from '../harness/runWorkflow';
import { manualTrigger, node, workflow } from '../harness/workflowBuilder';
import { AGENT_TYPE, directAgent, engineAgent } from './scriptedAgent';

const agents = { engine: engineAgent, direct: directAgent };

/** What an agent meets of a node as a tool: its description, and the text that a model reads after each call. */
export interface ToolAnswers {
	description: string;
	answers: string[];
}

/** Has an AI Agent call a node of ours as a tool, with the arguments of each call as a model would write them. */
export async function callTool(sandbox: Sandbox, nodeType: string, parameters: IDataObject, calls: IDataObject[], through: keyof typeof agents = 'engine'): Promise<ToolAnswers> {
	const type = `n8n-nodes-acquire.${nodeType}Tool`;
	const tool = node({ name: 'Acquire tool', type, credentials: { acquireApi: { id: '1', name: 'Acquire' } }, parameters });
	const agent = node({ name: 'AI Agent', type: AGENT_TYPE, typeVersion: 3 });
	const json = workflow([manualTrigger(), agent]);
	json.nodes.push(tool);
	json.connections[tool.name] = { [NodeConnectionTypes.AiTool]: [[{ node: agent.name, type: NodeConnectionTypes.AiTool, index: 0 }]] };
	let tools: StructuredTool[] = [];
	const run = await runWorkflow(json, {
		input: [{ chatInput: 'Go on' }],
		nodeTypes: {
			[AGENT_TYPE]: agents[through]({ calls, meet: (met) => (tools = met) }),
			[type]: nodeAsTool(loadClass<INodeType>('nodes', `n8n-nodes-acquire.${nodeType}`)),
		},
		credentials: credentialsOf(sandbox),
	});
	expect(run.error).toBeUndefined();
	return { description: tools[0].description, answers: run.json('AI Agent')[0].answers as string[] };
}
