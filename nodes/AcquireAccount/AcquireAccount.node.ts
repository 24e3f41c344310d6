import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { ICON, NEAR_CONTACTS, SUBTITLE, TO_KNOW } from '../operations/appearance';
import { editorMethods } from '../operations/editorMethods';
import { nodeProperties } from '../operations/menu';
import { runItems } from '../operations/runItems';
import { CREDENTIAL_TYPE } from '../service/account';
import { operations } from './operations';

/** Who works in an Acquire account, and what they share. What it can do is in operations.ts. */
export class AcquireAccount implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Acquire Account',
		name: 'acquireAccount',
		icon: ICON,
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description: 'Manage users, roles, departments, tags, shortcuts, feedback questions, webhooks and settings in Acquire, and read its audit log',
		defaults: { name: 'Acquire Account' },
		usableAsTool: {
			replacements: {
				description:
					`Reads and manages users (agents), roles, departments, tags, shortcuts, feedback questions, webhooks and settings in Acquire, and reads its audit log. Users, roles, departments and tags are named by ID or name. ${TO_KNOW}`,
			},
		},
		builderHint: {
			searchHint:
				'Users (agents), roles, departments, tags, shortcuts, feedback questions, webhooks, settings and the audit log of an Acquire account (acquire.io).',
			relatedNodes: NEAR_CONTACTS,
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: CREDENTIAL_TYPE, required: true }],
		properties: nodeProperties(operations),
	};

	methods = editorMethods(operations);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this, operations);
	}
}
