import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { type OperationRunOptions, runOperation } from './runNode';
import type { WorkflowRun } from './runWorkflow';

/** The name of the Acquire Conversation node in the workflows below. */
export const CONVERSATION_NODE = 'Acquire Conversation';

/** Runs Trigger → Acquire Conversation on the items. `call` is resource and operation, as in `case.close`. */
export async function runConversationNode(sandbox: Sandbox, call: string, parameters?: IDataObject, options?: OperationRunOptions): Promise<WorkflowRun> {
	return await runOperation({ type: 'acquireConversation', name: CONVERSATION_NODE }, sandbox, call, parameters, options);
}
