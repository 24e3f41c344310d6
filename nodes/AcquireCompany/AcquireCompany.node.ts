import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { BLANKS_IN_FIELDS, ICON, NEAR_CONTACTS, SUBTITLE, TO_KNOW } from '../operations/appearance';
import { editorMethods } from '../operations/editorMethods';
import { nodeProperties } from '../operations/menu';
import { runItems } from '../operations/runItems';
import { CREDENTIAL_TYPE } from '../service/account';
import { operations } from './operations';

/** Companies of an Acquire account. What it can do is in operations.ts. */
export class AcquireCompany implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Acquire Company',
		name: 'acquireCompany',
		icon: ICON,
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description: 'Create, update, find and delete companies in Acquire, with their custom attributes',
		defaults: { name: 'Acquire Company' },
		usableAsTool: {
			replacements: {
				description:
					`Finds, reads, creates, updates and deletes companies (organizations) in Acquire. A company is named by its ID, or, where the tool is set to it, by its website or name. What is left blank is not sent. ${TO_KNOW}`,
			},
		},
		builderHint: {
			searchHint:
				`Companies (organizations, accounts) of Acquire (acquire.io). Prefer Create or Update for a row of a CRM or spreadsheet with a website or name. Contacts cannot be put into a company: the API has no call for that. ${BLANKS_IN_FIELDS}`,
			relatedNodes: NEAR_CONTACTS,
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: CREDENTIAL_TYPE, required: true }],
		properties: nodeProperties(operations, 'upsert'),
	};

	methods = editorMethods(operations);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this, operations);
	}
}
