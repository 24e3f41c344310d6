import type { ShownNode } from './nodesAfterStart';

const contact = { __rl: true, mode: 'list', value: '101', cachedResultName: 'Ada Example, ada@example.com (101)' };
const knowledgeBaseId = { __rl: true, mode: 'list', value: '1', cachedResultName: 'Help center (1)' };

/** The panel of each node as the documents show it: filled in, for what the node is used for most. */
export const nodePictures: Readonly<Record<string, ShownNode>> = {
	acquireAccount: { name: 'Get many users', parameters: { resource: 'user', operation: 'getAll', filters: { type: 'user' } } },
	acquireAnalytics: { name: 'Get a report', parameters: { resource: 'report', operation: 'get', area: 'tags', reports: ['tagUsage'], period: 'lastMonth' } },
	acquireCard: {
		name: 'Create a timeline card',
		parameters: { resource: 'timelineCard', operation: 'create', contactId: contact, title: 'Order 1001', content: 'define', components: { component: [{ type: 'text', text: 'Order 1001 was shipped' }] } },
	},
	acquireChatbot: {
		name: 'Create a question',
		parameters: {
			resource: 'question', operation: 'create', questionGroupId: { __rl: true, mode: 'list', value: '7', cachedResultName: 'Billing questions (7)' },
			questions: 'Can I pay by invoice?', answers: { answer: [{ text: 'Yes, from the **second** order on.' }] },
		},
	},
	acquireCompany: { name: 'Create or update a company', parameters: { resource: 'company', operation: 'upsert', website: 'example.com', fields: { name: 'Example Ltd', industry: 'Retail' } } },
	acquireContact: { name: 'Update a contact', parameters: { resource: 'contact', operation: 'update', contactId: contact, fields: { name: 'Ada Lovelace', city: 'London' } } },
	acquireConversation: {
		name: 'Get the transcript of a case',
		parameters: { resource: 'case', operation: 'getTranscript', caseId: { __rl: true, mode: 'list', value: '101', cachedResultName: 'Where is my order? (101, chat, active)' } },
	},
	acquireKnowledgeBase: {
		name: 'Create or update an article',
		parameters: { resource: 'article', operation: 'upsert', knowledgeBaseId, slug: 'track-a-parcel', title: 'Track a parcel', body: '# Track a parcel\n\nUse the number in **your email**.' },
	},
	acquirePollTrigger: { name: 'New contact', parameters: { triggerOn: 'newContact' } },
	acquireTrigger: { name: 'New message', parameters: { triggerOn: ['case:message:new'] } },
};
