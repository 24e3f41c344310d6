import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { ICON, NEAR_CONTACTS, SUBTITLE, TO_KNOW } from '../operations/appearance';
import { editorMethods } from '../operations/editorMethods';
import { nodeProperties } from '../operations/menu';
import { runItems } from '../operations/runItems';
import { CREDENTIAL_TYPE } from '../service/account';
import { operations } from './operations';

/** The help center of an Acquire account: its articles and categories. What it can do is in operations.ts. */
export class AcquireKnowledgeBase implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Acquire Knowledge Base',
		name: 'acquireKnowledgeBase',
		icon: ICON,
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description: 'Write, publish and read the articles of a help center in Acquire, and manage its categories',
		defaults: { name: 'Acquire Knowledge Base' },
		usableAsTool: {
			replacements: {
				description:
					`Searches, reads, writes and publishes articles of a help center in Acquire, and manages its categories. An article is named by ID or slug. What is published may become public. ${TO_KNOW}`,
			},
		},
		builderHint: {
			searchHint:
				'Reads and writes the articles, categories and knowledge bases of a help center in Acquire (acquire.io). Articles are written in Markdown, HTML or plain text, found by ID or slug, and sent only where they changed.',
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
