import type { StructuredTool } from '@langchain/core/tools';
import { type EngineRequest, type EngineResponse, type IDataObject, type IExecuteFunctions, type INodeExecutionData, type INodeType, NodeConnectionTypes } from 'n8n-workflow';
import { testNodeType } from '../harness/testNodeType';

export const AGENT_TYPE = '@n8n/n8n-nodes-langchain.agent';

/** What the script knows of a run: the tools that n8n handed over and what each call gave. */
interface Script {
	/** Arguments of the calls of the first tool, in turn, as a model would write them. */
	calls: IDataObject[];
	/** Receives the tools. */
	meet?: (tools: StructuredTool[]) => void;
	/** Whether an agent that calls the tool object makes all calls at the same time. */
	atOnce?: boolean;
}

/**
 * An AI Agent whose model is a script: for each call it asks n8n's engine to run the tool node, as AI Agent 3 does.
 * Its output is `{ answers }`, each the text that a model would read.
 */
export function engineAgent({ calls, meet }: Script): INodeType {
	return agent(async function (response) {
		const tools = await connectedTools(this);
		meet?.(tools);
		const answers = [...answersBefore(response), ...(response?.actionResponses ?? []).map(observation)];
		if (answers.length === calls.length) return output(answers);
		const request: EngineRequest = {
			actions: [
				{
					actionType: 'ExecutionNodeAction',
					nodeName: this.getParentNodes(this.getNode().name, { connectionType: NodeConnectionTypes.AiTool, depth: 1 })[0].name,
					input: calls[answers.length],
					type: NodeConnectionTypes.AiTool,
					id: `call-${answers.length}`,
					metadata: { itemIndex: 0 },
				},
			],
			metadata: { answers },
		};
		return request;
	});
}

/** The same, but it calls the tool object that n8n-core made, as AI Agent up to 2 and the MCP Server Trigger do. */
export function directAgent({ calls, meet, atOnce = false }: Script): INodeType {
	return agent(async function () {
		const tools = await connectedTools(this);
		meet?.(tools);
		const invoke = async (call: IDataObject) => await tools[0].invoke(call).then(String, (error: Error) => error.message);
		if (atOnce) return output(await Promise.all(calls.map(invoke)));
		const answers: string[] = [];
		for (const call of calls) answers.push(await invoke(call));
		return output(answers);
	});
}

function agent(execute: NonNullable<INodeType['execute']>): INodeType {
	const inputs = [NodeConnectionTypes.Main, NodeConnectionTypes.AiLanguageModel, NodeConnectionTypes.AiTool];
	return { ...testNodeType(async () => [[]], { version: [1, 2, 3, 3.1], inputs }), execute };
}

async function connectedTools(context: IExecuteFunctions): Promise<StructuredTool[]> {
	return (await context.getInputConnectionData(NodeConnectionTypes.AiTool, 0)) as StructuredTool[];
}

function answersBefore(response: EngineResponse | undefined): string[] {
	return (response?.metadata as { answers?: string[] } | undefined)?.answers ?? [];
}

function observation({ data }: EngineResponse['actionResponses'][number]): string {
	return JSON.stringify(data.data?.ai_tool?.[0]?.map(({ json }) => json));
}

function output(answers: string[]): INodeExecutionData[][] {
	return [[{ json: { answers }, pairedItem: { item: 0 } }]];
}
