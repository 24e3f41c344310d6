import { randomUUID } from 'node:crypto';
import type { INode, INodeParameters } from 'n8n-workflow';

import { updateContact } from '../e2e/workflow';
import type { Batch } from './batches';
import type { QueueSetup } from './queueSetup';

/** A published workflow: a webhook takes a batch, splits it, and updates its contacts. */
export interface UpdateWorkflow {
	id: string;
	/** Sends a batch and resolves when n8n has taken it, which is long before it is carried out. Throws when n8n does not take it. */
	post: (batch: Batch) => Promise<void>;
}

/** The attribute by which each update says which execution sent it. */
export const SENT_BY = 'state';

function node(name: string, type: string, typeVersion: number, parameters: INodeParameters): INode {
	return { id: name, name, type: `n8n-nodes-base.${type}`, typeVersion, position: [0, 0], parameters };
}

/** Saves the workflow in n8n and publishes it. Executions that come in by a webhook run on the workers. */
export async function publishUpdateWorkflow({ n8n, credential }: Pick<QueueSetup, 'n8n' | 'credential'>): Promise<UpdateWorkflow> {
	const path = randomUUID();
	const webhook = { ...node('Webhook', 'webhook', 2.1, { httpMethod: 'POST', path, responseMode: 'onReceived', options: {} }), webhookId: path };
	const split = node('Split Out', 'splitOut', 1, { fieldToSplitOut: 'body.contacts', include: 'noOtherFields', options: {} });
	const fields = { city: '={{ $json.city }}', [SENT_BY]: '={{ $execution.id }}' };
	const update = updateContact(credential, '={{ $json.id }}', { fields });
	const saved = await n8n.api.createWorkflow({
		name: 'Webhook → Update contacts',
		nodes: [webhook, split, update],
		connections: {
			[webhook.name]: { main: [[{ node: split.name, type: 'main', index: 0 }]] },
			[split.name]: { main: [[{ node: update.name, type: 'main', index: 0 }]] },
		},
		settings: { executionOrder: 'v1' },
	});
	await n8n.api.publishWorkflow(saved);
	return {
		id: saved.id,
		async post(batch) {
			const response = await fetch(`${n8n.url}/webhook/${path}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body: JSON.stringify({ contacts: batch }),
			});
			if (!response.ok) throw new Error(`The webhook was answered with ${response.status}: ${await response.text()}`);
		},
	};
}
