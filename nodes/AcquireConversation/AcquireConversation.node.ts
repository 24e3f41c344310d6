import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { ICON, NEAR_CONTACTS, SUBTITLE, TO_KNOW } from '../operations/appearance';
import { editorMethods } from '../operations/editorMethods';
import { nodeProperties } from '../operations/menu';
import { runItems } from '../operations/runItems';
import { CREDENTIAL_TYPE } from '../service/account';
import { respond } from './message/wait/respond';
import { responseWebhooks } from './message/wait/webhooks';
import { operations } from './operations';

/** Cases of an Acquire account, their messages, the notes about contacts, and what goes with them. What it can do is in operations.ts. */
export class AcquireConversation implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Acquire Conversation',
		name: 'acquireConversation',
		icon: ICON,
		group: ['transform'],
		version: 1,
		subtitle: SUBTITLE,
		description: 'Work with cases, messages, notes and snoozes in Acquire, and report phone calls to it',
		defaults: { name: 'Acquire Conversation' },
		usableAsTool: {
			replacements: {
				description:
					`Reads, opens and closes cases (conversations, tickets) in Acquire, gets their transcripts, sends customers messages, writes notes that only agents see, and snoozes. A case is named by its ID. What is sent reaches the customer at once. ${TO_KNOW}`,
			},
		},
		builderHint: {
			searchHint:
				'Cases (conversations, tickets) of Acquire (acquire.io): open, close and reopen them, send replies by chat, email or SMS, ask a person and wait for the response (human in the loop), get a transcript for a language model, write internal notes, invite agents, snooze. Replies (Message) and internal notes (Note) are separate resources.',
			relatedNodes: NEAR_CONTACTS,
		},
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: CREDENTIAL_TYPE, required: true }],
		waitingNodeTooltip: '={{ $parameter.operation === "sendAndWait" ? "The execution continues when somebody has responded" : "" }}',
		webhooks: responseWebhooks,
		properties: nodeProperties(operations),
	};

	methods = editorMethods(operations);

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runItems(this, operations);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await respond(this);
	}
}
