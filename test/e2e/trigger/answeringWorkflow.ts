import { randomUUID } from 'node:crypto';
import type { INode, INodeParameters } from 'n8n-workflow';
import type { CredentialReference, N8nApi } from '../../../scripts/n8n/n8nApi';
import { readExample } from '../../../scripts/n8n/readExample';
import type { WorkflowJson } from '../../../scripts/n8n/workflowJson';

const SHOP = 'Orders of the shop';

/** What takes the place of the shop in an example. */
export type Shop = Pick<INode, 'type' | 'typeVersion'> & { parameters: INodeParameters };

/** Long enough for a busy machine to answer before it. */
export const LATE_S = 10;
/** Shops: too slow for a time limit of one second; one that stops the workflow; one that returns no item; one that returns what a test says. */
export const lateShop: Shop = { type: 'n8n-nodes-base.wait', typeVersion: 1.1, parameters: { amount: LATE_S, unit: 'seconds' } };
export const stoppingShop: Shop = { type: 'n8n-nodes-base.stopAndError', typeVersion: 1, parameters: { errorMessage: 'The shop is closed' } };
export const emptyShop: Shop = {
	type: 'n8n-nodes-base.filter',
	typeVersion: 2.2,
	parameters: { conditions: { options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 }, conditions: [{ id: 'never', leftValue: 'a', rightValue: 'b', operator: { type: 'string', operation: 'equals' } }], combinator: 'and' }, options: {} },
};
export const returning = (text: string): Shop => ({ type: 'n8n-nodes-base.set', typeVersion: 3.4, parameters: { mode: 'raw', jsonOutput: text, options: {} } });

export interface Changes {
	shop?: Shop;
	/** Parameters of the trigger. */
	trigger?: INodeParameters;
	/** Whether nothing comes after the shop, so that what it returns is the answer. */
	endsWithShop?: boolean;
}

/** An example as a user would save it, with another shop or other settings where a test needs them. */
export function exampleWorkflow(file: string, credential: CredentialReference, { shop, trigger = {}, endsWithShop = false }: Changes = {}): WorkflowJson {
	const example = readExample(file);
	const nodes = example.nodes.map((node) => {
		if (node.name === SHOP && shop !== undefined) return { ...node, ...shop };
		if (node.credentials === undefined) return node;
		return { ...node, webhookId: randomUUID(), credentials: { acquireApi: credential }, parameters: { ...node.parameters, ...trigger } };
	});
	const connections = { ...example.connections };
	if (endsWithShop) delete connections[SHOP];
	return { ...example, nodes, connections };
}

/** A workflow in which "Respond to Webhook" answers, and a node comes after it. */
export function respondingWorkflow(credential: CredentialReference, trigger: INodeParameters, respondWith: INodeParameters): WorkflowJson {
	const at = (name: string, type: string, typeVersion: number, parameters: INodeParameters): INode => ({ id: randomUUID(), name, type, typeVersion, position: [0, 0], parameters });
	const to = (node: string) => ({ main: [[{ node, type: 'main' as const, index: 0 }]] });
	const nodes: INode[] = [
		{ ...at('Trigger', 'n8n-nodes-acquire.acquireTrigger', 1, { respond: 'responseNode', ...trigger }), webhookId: randomUUID(), credentials: { acquireApi: credential } },
		{ ...at('Wait', 'n8n-nodes-base.wait', 1.1, {}), disabled: true },
		at('Respond', 'n8n-nodes-base.respondToWebhook', 1.4, respondWith),
		at('After', 'n8n-nodes-base.noOp', 1, {}),
	];
	return { name: 'Responds', nodes, connections: { Trigger: to('Wait'), Wait: to('Respond'), Respond: to('After') }, settings: { executionOrder: 'v1' } };
}

/** Saves and activates a workflow; the path of its URL. */
export async function activate(api: N8nApi, workflow: WorkflowJson): Promise<{ id: string; path: string }> {
	const saved = await api.createWorkflow(workflow);
	await api.publishWorkflow(saved);
	return { id: saved.id, path: pathOf(workflow) };
}

/** The path of the URL of a workflow's Acquire Trigger. */
export function pathOf({ nodes }: WorkflowJson): string {
	return `${nodes.find(({ type }) => type === 'n8n-nodes-acquire.acquireTrigger')?.webhookId}/webhook`;
}
