import type { IDataObject } from 'n8n-workflow';
import type { JournalEntry, Sandbox } from '../../sandbox';
import { type NodeRunOptions, runNode } from './runNode';
import type { WorkflowRun } from './runWorkflow';

/** The name of the Acquire Account node in the workflows below. */
export const ACCOUNT_NODE = 'Acquire Account';

/** Runs Trigger → Acquire Account on the items. `call` is resource and operation, as in `role.update`. */
export async function runAccountNode(
	sandbox: Sandbox,
	call: string,
	parameters: IDataObject = {},
	{ input = [{}], ...options }: NodeRunOptions & { input?: IDataObject[] } = {},
): Promise<WorkflowRun> {
	const [resource, operation] = call.split('.');
	return await runNode({ type: 'acquireAccount', name: ACCOUNT_NODE }, sandbox, input, { resource, operation, ...parameters }, options);
}

/** The requests that change something, as operationId and body. */
export function changes(sandbox: Sandbox): Array<Pick<JournalEntry, 'operationId' | 'body'>> {
	return sandbox.journal.filter(({ method }) => method !== 'GET').map(({ operationId, body }) => ({ operationId, body }));
}
