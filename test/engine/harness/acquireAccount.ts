import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { type OperationRunOptions, runOperation } from './runNode';
import type { WorkflowRun } from './runWorkflow';

/** The name of the Acquire Account node in the workflows below. */
export const ACCOUNT_NODE = 'Acquire Account';

/** Runs Trigger → Acquire Account on the items. `call` is resource and operation, as in `role.update`. */
export async function runAccountNode(sandbox: Sandbox, call: string, parameters?: IDataObject, options?: OperationRunOptions): Promise<WorkflowRun> {
	return await runOperation({ type: 'acquireAccount', name: ACCOUNT_NODE }, sandbox, call, parameters, options);
}
