import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { ICON, NEAR_CONTACTS, SUBTITLE, TO_KNOW } from '../operations/appearance';
import { editorMethods } from '../operations/editorMethods';
import { nodeProperties } from '../operations/menu';
import { runItems } from '../operations/runItems';
import { CREDENTIAL_TYPE } from '../service/account';
import { operations } from './operations';

/** Cards that agents see beside a conversation. What it can do is in operations.ts. */
export class AcquireCard implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Acquire Card',
		name: 'acquireCard',
		icon: ICON,
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description: 'Show orders, subscriptions and other data to the agents of Acquire, as cards beside a conversation',
		defaults: { name: 'Acquire Card' },
		usableAsTool: {
			replacements: {
				description:
					`Shows data to the agents of Acquire, as cards beside a conversation: creates, reads, updates and deletes them. Content is a JSON array of components. ${TO_KNOW}`,
			},
		},
		builderHint: {
			searchHint:
				'Cards (timeline cards, sidebar widgets) in the agent dashboard of Acquire (acquire.io): creates, updates, reads and deletes them. Content is built from documented components: text, image, link, list, data table, card, button, badge, grid and more.',
			relatedNodes: NEAR_CONTACTS,
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: CREDENTIAL_TYPE, required: true }],
		properties: nodeProperties(operations, 'create'),
	};

	methods = editorMethods(operations);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this, operations);
	}
}
