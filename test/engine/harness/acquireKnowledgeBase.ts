import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { locator } from './locator';
import { type OperationRunOptions, runOperation } from './runNode';
import type { WorkflowRun } from './runWorkflow';

/** The name of the Acquire Knowledge Base node in the workflows below. */
export const KNOWLEDGE_NODE = 'Acquire Knowledge Base';

/** Runs Trigger → Acquire Knowledge Base on the items, in knowledge base 1. `call` is resource and operation, as in `article.get`. */
export async function runKnowledgeNode(sandbox: Sandbox, call: string, parameters: IDataObject = {}, options: OperationRunOptions = {}): Promise<WorkflowRun> {
	return await runOperation({ type: 'acquireKnowledgeBase', name: KNOWLEDGE_NODE }, sandbox, call, { knowledgeBaseId: locator('1'), ...parameters }, options);
}
