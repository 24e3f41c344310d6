import { randomUUID } from 'node:crypto';
import type { INodeParameters } from 'n8n-workflow';
import type { CredentialReference } from '../../../scripts/n8n/n8nApi';
import type { WorkflowJson } from '../../../scripts/n8n/workflowJson';

export const TRIGGER = 'Acquire Trigger';

/** A workflow that begins with the Acquire Trigger and does nothing else; `path` is where n8n listens for it. */
export function triggerWorkflow(name: string, credential: CredentialReference, parameters: INodeParameters): { json: WorkflowJson; path: string } {
	const webhookId = randomUUID();
	const trigger = { id: randomUUID(), name: TRIGGER, type: 'n8n-nodes-acquire.acquireTrigger', typeVersion: 1, position: [0, 0] as [number, number], webhookId, parameters, credentials: { acquireApi: credential } };
	const end = { id: randomUUID(), name: 'End', type: 'n8n-nodes-base.noOp', typeVersion: 1, position: [200, 0] as [number, number], parameters: {} };
	return {
		json: { name, nodes: [trigger, end], connections: { [TRIGGER]: { main: [[{ node: 'End', type: 'main', index: 0 }]] } }, settings: { executionOrder: 'v1' } },
		path: `${webhookId}/webhook`,
	};
}

/** A workflow that begins with the Acquire Poll Trigger and does nothing else. */
export function pollWorkflow(name: string, credential: CredentialReference, parameters: INodeParameters): WorkflowJson {
	const { json } = triggerWorkflow(name, credential, { ...parameters, pollTimes: { item: [{ mode: 'everyMinute' }] } });
	const [trigger, end] = json.nodes;
	return { ...json, nodes: [{ ...trigger, type: 'n8n-nodes-acquire.acquirePollTrigger' }, end] };
}
