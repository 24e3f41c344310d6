import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { ICON, SUBTITLE, TO_KNOW } from '../operations/appearance';
import { editorMethods } from '../operations/editorMethods';
import { nodeProperties } from '../operations/menu';
import { runItems } from '../operations/runItems';
import { CREDENTIAL_TYPE } from '../service/account';
import { operations } from './operations';

/** What the bots of an Acquire account say. What it can do is in operations.ts. */
export class AcquireChatbot implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Acquire Chatbot',
		name: 'acquireChatbot',
		icon: ICON,
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description: 'Manage the questions and answers of the chatbot in Acquire, and its sequences',
		defaults: { name: 'Acquire Chatbot' },
		usableAsTool: {
			replacements: {
				description:
					`Reads and changes what the chatbot in Acquire says: questions with their answers, groups, sequences and branches. Answers are Markdown. ${TO_KNOW}`,
			},
		},
		builderHint: {
			searchHint:
				'Reads and writes the questions and answers of the conversational bot of an Acquire account (acquire.io), their groups, and the sequences of its sequence bot with their branches. Answers are Markdown. Groups and sequences can be named by ID or by title.',
			relatedNodes: [{ nodeType: 'n8n-nodes-acquire.acquireConversation', relationHint: 'The conversations that the bot takes part in' }],
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
