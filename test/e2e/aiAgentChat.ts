import { randomUUID } from 'node:crypto';
import type { INode } from 'n8n-workflow';

import { readExample } from '../../scripts/n8n/readExample';
import type { WorkflowJson } from '../../scripts/n8n/workflowJson';
import { useStarted } from '../useStarted';
import { type ModelOfWorkflow, startModel } from './modelOfWorkflow';
import type { TestSetup } from './testSetup';
import type { ModelRequest, TurnAfter } from './scriptedModel';

const CHAT_TRIGGER = '@n8n/n8n-nodes-langchain.chatTrigger';
const CHAT_MODEL = '@n8n/n8n-nodes-langchain.lmChatOpenAi';

/** A published workflow with an agent, and the model in it. */
export interface AiAgentChat {
	/**
	 * Says that Ada has moved in a new chat, and lets the model take these turns.
	 * @returns what the chat shows as the answer, and what the model read after each of its calls
	 * @throws when the workflow does not succeed or the model takes fewer turns
	 */
	converse(...turns: TurnAfter[]): Promise<{ reply: string; answers: string[] }>;
	/** Every request of the last conversation, as the model received it. */
	received: ModelRequest[];
	/** Stops the model. */
	stop(): Promise<void>;
}

/** The example "Chat → AI Agent with Acquire Contact as a tool". */
export function agentExample(): WorkflowJson {
	return readExample('ai-agent-tool.json');
}

/** Starts a scripted model, creates the workflow with credentials for it and for Acquire, and publishes its chat. */
async function startAiAgentChat(setup: TestSetup, workflow: WorkflowJson): Promise<AiAgentChat> {
	const model = await startModel(setup);
	const { received, stop } = model;
	try {
		const say = await publish(setup, workflow, model);
		const converse: AiAgentChat['converse'] = async (...turns) => {
			model.play(turns);
			const reply = await say('Ada has moved to Turin');
			if (received.length < turns.length) throw new Error(`The model ended after ${received.length} turns with: ${reply}`);
			const answers = received.at(-1)?.body.messages.filter(({ role }) => role === 'tool') ?? [];
			return { reply, answers: answers.map(({ content }) => String(content)) };
		};
		return { converse, received, stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** A chat with an agent for the tests of the block; that of the example by default. */
export function useAiAgentChat(setup: () => TestSetup, workflow = agentExample()): () => AiAgentChat {
	return useStarted('The chat', async () => await startAiAgentChat(setup(), workflow), 90_000);
}

async function publish({ n8n, credential }: TestSetup, json: WorkflowJson, { credentials }: ModelOfWorkflow): Promise<(chatInput: string) => Promise<string>> {
	const { api, url } = n8n;
	const settings: Record<string, (node: INode) => Partial<INode>> = {
		[CHAT_TRIGGER]: ({ parameters }) => ({ parameters: { ...parameters, public: true } }),
		// The scripted model knows the older of the two APIs.
		[CHAT_MODEL]: ({ parameters }) => ({ credentials, parameters: { ...parameters, responsesApiEnabled: false } }),
	};
	const acquire = { credentials: { acquireApi: credential } };
	const nodes = json.nodes.map((node) => ({ ...node, ...settings[node.type]?.(node), ...(node.type.startsWith('n8n-nodes-acquire.') && acquire) }));
	const webhookId = nodes.find(({ type }) => type === CHAT_TRIGGER)?.webhookId;
	if (webhookId === undefined) throw new Error(`${json.name} has no chat`);
	const workflow = await api.createWorkflow({ ...json, nodes });
	await api.publishWorkflow(workflow);

	return async (chatInput) => {
		const response = await fetch(`${url}/webhook/${webhookId}/chat`, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ action: 'sendMessage', sessionId: randomUUID(), chatInput }),
		});
		const text = await response.text();
		const [newest] = await api.executions.ids(workflow.id);
		const { status, errorMessage } = await api.executions.ended(newest);
		if (!response.ok || status !== 'success') throw new Error(`The chat shows ${response.status} ${text}; ${errorMessage}`);
		return (JSON.parse(text) as { output: string }).output;
	};
}
