import { getEncoding } from 'js-tiktoken';
import { type INodeType, NodeConnectionTypes } from 'n8n-workflow';
import { AGENT_TYPE, directAgent, engineAgent } from './examples/scriptedAgent';
import { requestsTo } from './harness/acquireConversation';
import { nodeAsTool } from './harness/nodeAsTool';
import { loadClass } from './harness/packageClasses';
import { runWorkflow } from './harness/runWorkflow';
import { useSandbox } from './harness/useSandbox';
import { manualTrigger, node, workflow } from './harness/workflowBuilder';

const TOOL_TYPE = 'n8n-nodes-acquire.acquireAnalyticsTool';
const MAX_TOKENS = 500;
const agents = { engine: engineAgent, direct: directAgent };

describe.each([['by the engine', 'engine'], ['directly', 'direct']] as const)('Acquire Analytics as a tool, called %s', (_how, through) => {
	const acquire = useSandbox();

	/** What the model is told when it asks for these reports of that period. */
	async function ask(question: { reports: string; period: string }): Promise<string> {
		const { sandbox } = acquire;
		const tool = node({
			name: 'Acquire statistics',
			type: TOOL_TYPE,
			credentials: { acquireApi: { id: '1', name: 'Acquire' } },
			parameters: {
				descriptionType: 'auto', resource: 'report', operation: 'get', area: 'all', output: 'summary',
				reports: "={{ $fromAI('reports', 'Names of reports, with commas between', 'string') }}", period: "={{ $fromAI('period', 'e.g. lastWeek', 'string') }}",
			},
		});
		const agent = node({ name: 'AI Agent', type: AGENT_TYPE, typeVersion: 3 });
		const json = workflow([manualTrigger(), agent]);
		json.nodes.push(tool);
		json.connections[tool.name] = { [NodeConnectionTypes.AiTool]: [[{ node: agent.name, type: NodeConnectionTypes.AiTool, index: 0 }]] };
		const run = await runWorkflow(json, {
			input: [{ chatInput: 'How many chats last week?' }],
			nodeTypes: { [AGENT_TYPE]: agents[through]({ calls: [question] }), [TOOL_TYPE]: nodeAsTool(loadClass<INodeType>('nodes', 'n8n-nodes-acquire.acquireAnalytics')) },
			credentials: { 1: { type: 'acquireApi', data: { subdomain: sandbox.account, apiKey: sandbox.apiKey } } },
		});
		expect(run.error).toBeUndefined();
		return (run.json('AI Agent')[0].answers as string[])[0];
	}

	it(`answers how many chats there were last week in less than ${MAX_TOKENS} tokens`, async () => {
		const answer = await ask({ reports: 'chatOverview', period: 'lastWeek' });
		expect(JSON.parse(answer)).toContainEqual(expect.objectContaining({ report: 'chatOverview', metric: 'totalChats', value: 6, previous: 5, change: 1 }));
		expect(getEncoding('o200k_base').encode(answer).length).toBeLessThan(MAX_TOKENS);
	});

	it('gets several reports that the model names', async () => {
		await ask({ reports: 'emailOverview, callsOverview', period: 'thisMonth' });
		expect([...requestsTo(acquire.sandbox, 'getEmailOverview'), ...requestsTo(acquire.sandbox, 'getCallsOverview')]).toHaveLength(2);
	});
});
