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

/** A workflow whose trigger gives out these items and hands them to one node. */
export function workflow(next: INode, items: IDataObject[] = [{}]): WorkflowJson {
	const connections: IConnections = { [START]: { main: [[{ node: next.name, type: 'main', index: 0 }]] } };
	return {
		name: `${next.name} under test`,
		nodes: [node(START, 'n8n-nodes-base.manualTrigger', 1, {}), next],
		connections,
		settings: { executionOrder: 'v1' },
		pinData: { [START]: items.map((json) => ({ json })) },
	};
}
