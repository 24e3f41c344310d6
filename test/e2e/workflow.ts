import type { IConnections, IDataObject, INode, INodeParameters } from 'n8n-workflow';

import type { CredentialReference } from '../../scripts/n8n/n8nApi';
import type { WorkflowJson } from '../../scripts/n8n/workflowJson';

/** The trigger of every workflow here. */
export const START = 'Start';

function node(name: string, type: string, typeVersion: number, parameters: INodeParameters): INode {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters };
}

/** The node under test, set to update the contact that each item names. */
export function updateContact(
	credential: CredentialReference,
	contact: string,
	parameters: INodeParameters,
	settings: Partial<INode> = {},
): INode {
	return {
		...node('Update', 'n8n-nodes-acquire.acquireContact', 1, {
			resource: 'contact',
			operation: 'update',
			contactId: { __rl: true, mode: 'id', value: contact },
			fieldsMode: 'define',
			...parameters,
		}),
		credentials: { acquireApi: credential },
		...settings,
	};
}

/** n8n's own HTTP Request node with the Acquire credential. */
export function httpRequest(credential: CredentialReference, typeVersion: number, url: string): INode {
	return {
		...node('HTTP Request', 'n8n-nodes-base.httpRequest', typeVersion, {
			method: 'GET',
			url,
			authentication: 'predefinedCredentialType',
			nodeCredentialType: 'acquireApi',
			options: {},
		}),
		credentials: { acquireApi: credential },
	};
}

/** n8n's own node that makes an item of each entry of a list. */
export function splitOut(field: string): INode {
	return node('Split Out', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: field, options: {} });
}

/** A workflow whose trigger gives out these items and hands them to one node, or to several, one after the other. */
export function workflow(next: INode | INode[], items: IDataObject[] = [{}]): WorkflowJson {
	const nodes = [node(START, 'n8n-nodes-base.manualTrigger', 1, {}), ...[next].flat()];
	const links = nodes.slice(1).map(({ name }, index) => [nodes[index].name, { main: [[{ node: name, type: 'main' as const, index: 0 }]] }]);
	const connections = Object.fromEntries(links) as IConnections;
	return {
		name: `${nodes[1].name} under test`,
		nodes,
		connections,
		settings: { executionOrder: 'v1' },
		pinData: { [START]: items.map((json) => ({ json })) },
	};
}
