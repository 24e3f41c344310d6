import type { INodeProperties } from 'n8n-workflow';
import { noticeProperty } from '../operations/notice';
import { knowledgeBaseId } from '../records/knowledgeBase/knowledgeBase';

/** The parameters of the Acquire Poll Trigger. */
export const properties: INodeProperties[] = [
	noticeProperty(
		'notice',
		"For events that the Acquire Trigger does not have. At each poll time the node asks for what is new. The very first poll starts nothing. What comes while the workflow is unpublished follows when it is published again (n8n 1.x: activated). For status changes of cases and for messages, use the Acquire Trigger.",
	),
	{
		displayName: 'Trigger On',
		name: 'triggerOn',
		type: 'options',
		required: true,
		options: [
			{ name: 'New Article', value: 'newArticle', description: 'An article is added to a knowledge base' },
			{ name: 'New Audit Log Entry', value: 'newAuditLogEntry', description: 'Something was changed in the account. What it was before and after is left out, as it may hold secrets.' },
			{ name: 'New Case', value: 'newCase', description: 'A case is opened' },
			{ name: 'New Company', value: 'newCompany', description: 'A company is created' },
			{ name: 'New Contact', value: 'newContact', description: 'A contact is created' },
			{ name: 'New Feedback', value: 'newFeedback', description: 'A customer gives feedback on a case. Unverified, and reads the whole list of cases each time.' },
			{ name: 'Updated Contact', value: 'updatedContact', description: 'A contact is changed after it was created, also by this workflow: it starts itself again unless it writes only what differs. May read the whole list of contacts each time.' },
		],
		default: 'newContact',
	},
	{
		...knowledgeBaseId.property,
		name: 'knowledgeBaseId',
		// Or n8n would not run what a poll has found, where Trigger On is an expression.
		required: undefined,
		displayOptions: { show: { triggerOn: ['newArticle'] } },
		description: 'The knowledge base whose articles to look at, by its ID',
		// A poll looks up no name.
		modes: knowledgeBaseId.property.modes?.map((mode) => (mode.name === 'id' ? { ...mode, displayName: 'By ID', placeholder: 'e.g. 1' } : mode)),
	},
];
