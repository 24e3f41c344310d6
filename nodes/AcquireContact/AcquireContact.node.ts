import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { BLANKS_IN_FIELDS, ICON, SUBTITLE } from '../operations/appearance';
import { CREDENTIAL_TYPE } from '../service/account';
import { editorMethods } from '../operations/editorMethods';
import { nodeProperties } from '../operations/menu';
import { runItems } from '../operations/runItems';
import { operations } from './operations';

/** Contacts of Acquire. What it can do is in operations.ts; how items run is in ../operations/runItems.ts. */
export class AcquireContact implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Acquire Contact',
		name: 'acquireContact',
		icon: ICON,
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description: 'Update, find and manage contacts in Acquire, with their custom attributes',
		defaults: { name: 'Acquire Contact' },
		usableAsTool: {
			replacements: {
				description:
					'Finds, reads, creates, updates, blocks, merges and deletes contacts (customers, visitors) in Acquire. A contact is named by ID or email address. What is left blank is not sent. An empty result means that nothing was found. Merging and deleting cannot be undone.',
			},
		},
		builderHint: {
			searchHint:
				`Updates, creates and finds contacts of Acquire (acquire.io). Prefer Create or Update for a form or CRM row with an email address. ${BLANKS_IN_FIELDS}`,
			relatedNodes: [{ nodeType: 'n8n-nodes-acquire.acquireAccount', relationHint: 'Users, roles, departments and tags of the same account' }],
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: CREDENTIAL_TYPE, required: true }],
		properties: nodeProperties(operations, 'update'),
	};

	methods = editorMethods(operations);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this, operations);
	}
}
