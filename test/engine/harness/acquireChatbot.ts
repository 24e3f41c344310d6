import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { type OperationRunOptions, runOperation } from './runNode';
import type { WorkflowRun } from './runWorkflow';

/** The name of the Acquire Chatbot node in the workflows below. */
export const CHATBOT_NODE = 'Acquire Chatbot';

/** Runs Trigger → Acquire Chatbot on the items. `call` is resource and operation, as in `question.publish`. */
export async function runChatbotNode(sandbox: Sandbox, call: string, parameters?: IDataObject, options?: OperationRunOptions): Promise<WorkflowRun> {
	return await runOperation({ type: 'acquireChatbot', name: CHATBOT_NODE }, sandbox, call, parameters, options);
}
