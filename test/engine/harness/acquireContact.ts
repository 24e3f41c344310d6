import type { IDataObject } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { type NodeRunOptions, runNode } from './runNode';
import type { WorkflowRun } from './runWorkflow';

/** The name of the Acquire Contact node in the workflows below. */
export const CONTACT_NODE = 'Acquire Contact';

/**
 * Runs Trigger → Acquire Contact on the items, in n8n-core. With `onError: continueErrorOutput` a second output leads to
 * its own node. The parameters are those of a contact's update unless they say otherwise.
 */
export async function runContactNode(sandbox: Sandbox, input: IDataObject[], parameters: IDataObject, options: NodeRunOptions = {}): Promise<WorkflowRun> {
	return await runNode({ type: 'acquireContact', name: CONTACT_NODE }, sandbox, input, { resource: 'contact', operation: 'update', ...parameters }, options);
}

/** What the items of the node's first output are paired with. */
export function pairing(run: WorkflowRun, output = 0): unknown[] {
	return run.items(CONTACT_NODE, output).map(({ pairedItem }) => pairedItem);
}

/** What the node told the user about the run although nothing of it failed. */
export function hints(run: WorkflowRun): string[] {
	return run.runs(CONTACT_NODE).flatMap((task) => (task.hints ?? []).map(({ message }) => message));
}
