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

/** Adds so many contacts: items with the id of each, and a city for it. */
export function manyContacts(sandbox: Sandbox, count: number): IDataObject[] {
	return Array.from({ length: count }, (_, n) => ({ id: sandbox.store.addContact({ fields: { name: `N${n}` } }), city: `City ${n}` }));
}
