import type { INodeProperties } from 'n8n-workflow';
import { BOT_ASKS, CARD_OPENS } from '../chosenEvents';
import { stepsNotice } from '../stepsNotice';
import { MAX_TIME_LIMIT_S } from './parameters';

const FOR_BOT = { show: { triggerOn: [BOT_ASKS] } };
const FOR_CARD = { show: { triggerOn: [CARD_OPENS] } };
const FOR_BOTH = { show: { triggerOn: [BOT_ASKS, CARD_OPENS] } };

const TOKEN_AND_URL = [
	"In the credential above, enter a 'URL Token' of your own: any long random text of letters and digits. Acquire does not sign these calls; the token shows that they are its own.",
	"In n8n, open 'Webhook URLs' above, choose 'Production URL' there, click the address to copy it, and add ?token= and your token at its end, as in …/webhook?token=x7Kq2.",
	'Build the rest of the workflow, and publish it (n8n 1.x: activate it).',
];

const CONNECT_BOT = stepsNotice(
	'Connect your bot, once:',
	[
		...TOKEN_AND_URL,
		"In Acquire, go to 'Settings > For Developers > Webhooks' and create a webhook of the flow 'Inbound' with that URL, the format JSON and the status Active. Under 'Available Variables', Acquire lists the names that it finds in the answer of this workflow; add those that it does not find.",
		'Connect that webhook to a step of your sequence bot, and use the variables in what it says.',
	],
	"What Acquire sends along is not documented: look at 'body' and 'query' of the first execution. It calls up to three times, and then goes on with the fallback of its own webhook settings. How long it waits is not documented either: keep the time limit short.",
);

const CONNECT_CARD = stepsNotice(
	'Connect your card, once:',
	[
		...TOKEN_AND_URL,
		"Create the card: with the Acquire Card node, resource 'General Card', content 'From URL', and that URL as 'Content URL'; or in Acquire's App Store with 'Custom Card App', where that URL is the endpoint. There, also add what the workflow is to know of the contact, such as &amp;email={{contact.email}}.",
		"Open a case in Acquire. The card shows what the last node returns as 'components', such as [{\"type\": \"text\", \"text\": \"No orders yet\"}].",
	],
	"What Acquire sends along is documented as 'contact information' only: look at 'body' and 'query' of the first execution. How long it waits is not documented: keep the time limit short.",
);

const AFTER_RESPOND_TO_WEBHOOK =
	"n8n's Respond to Webhook node runs only where a Webhook or Wait node comes before it. Put a Wait node between this trigger and it, and deactivate the Wait node.";

/** The parameters for requests whose answer Acquire waits for. */
export const answerProperties: INodeProperties[] = [
	{ displayName: CONNECT_BOT, name: 'botNotice', type: 'notice', default: '', displayOptions: FOR_BOT },
	{ displayName: CONNECT_CARD, name: 'cardNotice', type: 'notice', default: '', displayOptions: FOR_CARD },
	{
		displayName: 'Respond',
		name: 'respond',
		type: 'options',
		options: [
			{ name: "Using 'Respond to Webhook' Node", value: 'responseNode', description: 'What that node responds with is the answer, while the workflow goes on' },
			{ name: 'When Last Node Finishes', value: 'lastNode', description: 'The first item of the node that runs last is the answer' },
		],
		default: 'lastNode',
		displayOptions: FOR_BOTH,
		description: 'Where the answer for Acquire comes from',
	},
	{ displayName: AFTER_RESPOND_TO_WEBHOOK, name: 'respondNotice', type: 'notice', default: '', displayOptions: { show: { triggerOn: [BOT_ASKS, CARD_OPENS], respond: ['responseNode'] } } },
	{
		displayName: 'Variables',
		name: 'variables',
		type: 'string',
		default: '',
		placeholder: 'e.g. order_status, delivery_date',
		displayOptions: FOR_BOT,
		description: 'The variables that the bot needs, separated by commas. Where the answer lacks one of them, the fallback is sent. Leave empty to send any variables.',
	},
	{
		displayName: 'Time Limit (Seconds)',
		name: 'timeLimit',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: MAX_TIME_LIMIT_S },
		default: 8,
		displayOptions: FOR_BOTH,
		description: 'How long the workflow has to answer. After that the fallback is sent; the workflow itself goes on.',
	},
	{
		displayName: 'Fallback',
		name: 'fallback',
		type: 'json',
		default: '{\n  "message": "I cannot look that up right now."\n}',
		displayOptions: FOR_BOT,
		description: 'The variables to send if the workflow is late, stops, or returns no usable ones',
	},
	{
		displayName: 'Fallback Text',
		name: 'fallbackText',
		type: 'string',
		default: 'There is nothing to show right now.',
		displayOptions: FOR_CARD,
		description: 'What the card says if the workflow is late, stops, or returns no usable content',
	},
];
