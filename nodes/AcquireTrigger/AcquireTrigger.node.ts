import { NodeConnectionTypes } from 'n8n-workflow';
import type { IHookFunctions, INodeType, INodeTypeDescription, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { ICON } from '../operations/appearance';
import { CREDENTIAL_TYPE } from '../service/account';
import { properties } from './properties';
import { receive } from './receive';
import { isRegistered, register, unregister } from './registration';

/** Starts a workflow on what Acquire delivers to its URL. */
export class AcquireTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Acquire Trigger',
		name: 'acquireTrigger',
		icon: ICON,
		group: ['trigger'],
		// Of a version above 1, n8n would not keep the bytes that were signed for every content type.
		version: 1,
		subtitle: '={{ $parameter["triggerOn"].join(", ") }}',
		description: 'Starts the workflow when something happens in Acquire, such as a closed case or a new message, or when a bot or a card asks for data',
		eventTriggerDescription: 'Waiting for Acquire to call the Test URL',
		activationMessage: 'The workflow now starts when Acquire calls the Production URL.',
		defaults: { name: 'Acquire Trigger' },
		builderHint: {
			searchHint:
				'Starts a workflow on events of Acquire (acquire.io): a case is set to another status, such as closed, a message comes in, an agent is invited or joins. Also answers a sequence bot that asks for data (Bot Requested Data) and fills a card that an agent opens (Card Opened). For new contacts, companies or articles use the Acquire Poll Trigger.',
			relatedNodes: [{ nodeType: 'n8n-nodes-acquire.acquirePollTrigger', relationHint: 'For what Acquire does not announce, such as new contacts' }],
		},
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: CREDENTIAL_TYPE, required: true }],
		webhooks: [
			{
				name: 'default',
				// A card that comes from Acquire's App Store asks with GET. Of a list, the editor shows none; it has room for one.
				httpMethod: '={{ /cardOpens/.test($parameter["triggerOn"]) ? ["GET", "POST"] : "POST" }}',
				// Where Trigger On is an expression, n8n keeps Respond for events, too, whose sender is to wait for nothing.
				responseMode: '={{ /botAsks|cardOpens/.test($parameter["triggerOn"]) && $parameter["respond"] || "onReceived" }}',
				path: 'webhook',
			},
		],
		properties,
	};

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await isRegistered(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				await register(this);
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				await unregister(this);
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}
}
