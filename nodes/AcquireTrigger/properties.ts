import type { INodeProperties } from 'n8n-workflow';
import { answerProperties } from './answer/properties';
import { ANY_EVENT, BOT_ASKS, CARD_OPENS, CASE_STATUS, OTHER_EVENT, statusKey } from './chosenEvents';
import { stepsNotice } from './stepsNotice';

const BY_HAND = stepsNotice('Register the webhook in Acquire, once:', [
	"In the credential above, enter a 'Webhook Secret' of your own: any long random text.",
	"In n8n, open 'Webhook URLs' above, choose 'Production URL' there, and click the address to copy it. It serves every event while this workflow is published.",
	"In Acquire, go to 'Settings > For Developers > Webhooks' and create a webhook of the flow 'Outbound' with that URL, the format JSON, the status Active, the events that you want, and the same secret as 'HMAC key'.",
	'Publish this workflow (n8n 1.x: activate it).',
	"To try it first, create a second webhook with the Test URL, which serves one event after each click on 'Execute step', and delete it in Acquire when you are done.",
]);

const AUTOMATIC =
	"Beta: n8n creates the webhook in Acquire when the workflow is published, with a secret of its own, and deletes it when the workflow is unpublished. 'Any Event' is then only the four events with a name in this node, and those under 'Event Names', if you also choose 'Other Event'. Acquire's documentation no longer lists these calls. If Acquire rejects them, choose 'Manual'.";

const DATA_REQUESTS = { triggerOn: [BOT_ASKS, CARD_OPENS] };

/** The parameters of the Acquire Trigger. */
export const properties: INodeProperties[] = [
	{
		displayName: 'Trigger On',
		name: 'triggerOn',
		type: 'multiOptions',
		required: true,
		options: [
			{ name: 'Agent Invited', value: 'user:case-invite', description: 'An agent is invited to a case' },
			{ name: 'Agent Joined', value: 'user:case-joined', description: 'An agent has joined a case' },
			{ name: 'Any Event', value: ANY_EVENT, description: 'Whatever Acquire delivers to this webhook' },
			{ name: 'Bot Requested Data', value: BOT_ASKS, description: 'A sequence bot asks for data, and goes on with what this workflow answers' },
			{ name: 'Card Opened', value: CARD_OPENS, description: 'An agent opens a card, which shows what this workflow answers' },
			{ name: 'Case Status Changed', value: CASE_STATUS, description: 'A case is set to another status' },
			{ name: 'New Message', value: 'case:message:new', description: 'A message is added to a case, presumably also by an agent or by n8n: filter by its sender before you answer' },
			{ name: 'Other Event', value: OTHER_EVENT, description: 'An event by its name, for what is not listed here' },
		],
		default: [CASE_STATUS],
	},
	{
		displayName: 'Case Statuses',
		name: 'caseStatuses',
		type: 'multiOptions',
		options: ['Active', 'Closed', 'In Queue', 'Pending'].map((name) => ({ name, value: statusKey(name) })),
		default: [],
		displayOptions: { show: { triggerOn: [CASE_STATUS] } },
		description: 'The statuses to start on. Leave empty to start on any status.',
	},
	{
		displayName: 'Event Names',
		name: 'otherEvents',
		type: 'string',
		default: '',
		// Not marked as required: where Trigger On is an expression, n8n would take the delivery and then not run.
		displayOptions: { show: { triggerOn: [OTHER_EVENT] } },
		description: "The values of 'event' in Acquire's deliveries, separated by commas. To find one out, register the webhook by hand, choose 'Any Event' and test.",
	},
	{
		displayName: 'Registration',
		name: 'registration',
		type: 'options',
		options: [
			{ name: 'Automatic (Beta)', value: 'automatic', description: 'Created and deleted in Acquire by n8n' },
			{ name: 'Manual', value: 'manual', description: 'You create it in the dashboard of Acquire' },
		],
		default: 'manual',
		displayOptions: { hide: DATA_REQUESTS },
		description: 'How the webhook is registered in Acquire',
	},
	{ displayName: BY_HAND, name: 'byHandNotice', type: 'notice', default: '', displayOptions: { show: { registration: ['manual'] }, hide: DATA_REQUESTS } },
	{ displayName: AUTOMATIC, name: 'automaticNotice', type: 'notice', default: '', displayOptions: { show: { registration: ['automatic'] }, hide: DATA_REQUESTS } },
	...answerProperties,
	{
		displayName: 'Output',
		name: 'output',
		type: 'options',
		options: [
			{ name: 'Raw', value: 'asSent', description: 'The event as Acquire sent it' },
			{ name: 'Simplified', value: 'tidy', description: 'IDs as numbers, dates in ISO 8601, the fields of the contact, the messages in order and the last one on its own' },
		],
		default: 'tidy',
		displayOptions: { hide: DATA_REQUESTS },
		description: 'What to return of an event',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: [
			{
				displayName: 'Accept Unsigned Calls',
				name: 'acceptUnsigned',
				type: 'boolean',
				default: false,
				description: 'Whether to start on calls that nobody can check, where the credential holds no webhook secret or, for bots and cards, no URL token. Anyone who knows the URL can then start this workflow.',
			},
			{
				displayName: 'Notification Email',
				name: 'notificationEmail',
				type: 'string',
				default: '',
				placeholder: 'e.g. nathan@example.com',
				displayOptions: { show: { '/registration': ['automatic'] }, hide: { '/triggerOn': DATA_REQUESTS.triggerOn } },
				description: 'Email address that Acquire notifies when a delivery fails',
			},
			{
				displayName: 'Skip Repeated Deliveries',
				name: 'skipRepeated',
				type: 'boolean',
				default: false,
				displayOptions: { hide: { '/triggerOn': DATA_REQUESTS.triggerOn } },
				description: "Whether to ignore a delivery that is the same as one of the last 200 within 24 hours. Best effort: of two that arrive at the same moment, both may start the workflow, and a workflow that itself keeps data with $getWorkflowStaticData may lose what this option remembers.",
			},
		],
	},
];
