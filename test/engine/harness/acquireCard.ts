import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { type OperationRunOptions, runOperation } from './runNode';
import type { WorkflowRun } from './runWorkflow';

/** The name of the Acquire Card node in the workflows below. */
export const CARD_NODE = 'Acquire Card';

/** Runs Trigger → Acquire Card on the items. `call` is resource and operation, as in `timelineCard.create`. */
export async function runCardNode(sandbox: Sandbox, call: string, parameters?: IDataObject, options?: OperationRunOptions): Promise<WorkflowRun> {
	return await runOperation({ type: 'acquireCard', name: CARD_NODE }, sandbox, call, parameters, options);
}
