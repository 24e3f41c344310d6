import type { IDataObject } from 'n8n-workflow';

const ada = { __rl: true, mode: 'id', value: '101' };
const until = '2099-01-31T10:00:00.000Z';
const call = { from: '+12025550100', to: '+12025550101', callId: 'call-0001', direction: 'incoming', agentEmail: 'eve@example.com' };
const reportKey = { __rl: true, mode: 'key', value: 'monthly-volume' };
const panelCard = { label: 'Orders', displayScope: 'contact_action', initializeUrl: 'https://example.com/cards/initialize', additionalFields: { actionKey: 'orders', iconImageUrl: 'https://example.com/icon.svg', area: 'backend', type: 'tab' } };
const components = { component: [{ type: 'text', text: 'Order 1002 paid', textOptions: { style: 'success' } }] };
const questionGroupId = { __rl: true, mode: 'id', value: '7' };
const sequenceId = { __rl: true, mode: 'id', value: '21' };
const caseRecord = { __rl: true, mode: 'id', value: '101' };

const knowledgeBaseId = { __rl: true, mode: 'id', value: '1' };
// Draft.js has no tables, so that the output says what was lost.
const article = { knowledgeBaseId, bodyFormat: 'markdown', body: '# Address\n\n| a | b |\n|---|---|' };

/** Parameters that the contract's examples do not give by name, by node, resource and operation. */
export const sampleExceptions: Record<string, IDataObject> = {
	'AcquireAccount.shortcut.create': { name: 'bye', message: 'Goodbye, and thanks for your time.' },
	'AcquireAccount.webhook.create': { name: 'Invite alert', url: 'https://hooks.example.com/invites', events: 'user:case-invite', additionalFields: { format: 'application/json' } },
	'AcquireAccount.webhook.update': { updateFields: { status: 'active' } },
	'AcquireAnalytics.customChart.create': {
		columns: { column: [{ dataPoint: 'status', aggregation: 'list' }] },
		conditions: { condition: [{ filter: 'status|status', comparison: 'in', value: 'pending, active' }] },
	},
	'AcquireAnalytics.customChart.delete': { chartId: '31' },
	'AcquireAnalytics.customChart.get': { chartId: '31' },
	'AcquireAnalytics.customReport.delete': { reportKey },
	'AcquireAnalytics.customReport.get': { reportKey },
	'AcquireAnalytics.report.get': { area: 'all', reports: ['chatOverview', 'agentStatistics'], period: 'custom', startDate: '2026-03-01', endDate: '2026-03-03', agentId: { __rl: true, mode: 'id', value: '2' }, appId: 'hubspot', leadId: '21' },
	'AcquireAnalytics.scheduledReport.create': { schedule: 'weekly', daysOfWeek: ['monday'] },
	'AcquireCard.appCard.create': { ...panelCard, submitUrl: 'https://example.com/cards/submit', additionalFields: { ...panelCard.additionalFields, configureUrl: 'https://example.com/cards/configure' } },
	'AcquireCard.generalCard.create': { ...panelCard, content: 'url', components, componentsJson: '[]' },
	'AcquireCard.timelineCard.create': { contactId: { __rl: true, mode: 'id', value: '42' }, content: 'define', components, componentsJson: '[]', initializeUrl: '' },
	'AcquireCard.timelineCard.getAll': { contactId: { __rl: true, mode: 'id', value: '42' } },
	'AcquireCard.timelineCard.update': { content: 'define', components, componentsJson: '[]', initializeUrl: '' },
	'AcquireChatbot.branch.create': { sequenceId, x: 440, y: 80 },
	'AcquireChatbot.branch.reorder': { branchIds: '302, 301' },
	'AcquireChatbot.branch.setParent': { sequenceId, additionalFields: {} },
	'AcquireChatbot.branch.update': { updateFields: { sequenceId } },
	'AcquireChatbot.group.copy': { questionGroupId },
	'AcquireChatbot.question.create': {
		questionGroupId, questions: 'Can I pay by invoice?', answers: { answer: [{ text: 'Yes, from the second order on.' }] }, additionalFields: { followUp: 'Anything else?', language: 'en' },
	},
	'AcquireChatbot.question.deleteMany': { questionGroupId, questionIds: '101, 102' },
	'AcquireChatbot.question.getAll': { questionGroupId },
	'AcquireChatbot.question.import': { questionGroupId, pairs: { pair: [{ question: 'Which cards do you take?', answer: 'All common ones.' }] } },
	'AcquireChatbot.question.pushToSuggestions': { additionalFields: { questionGroupId } },
	// The example's own is a draft.
	'AcquireChatbot.question.unpublish': { questionId: '102' },
	'AcquireChatbot.question.update': { questions: 'How do I change my password?', answers: { answer: [{ text: 'Open your profile and choose **Password**.' }] }, updateFields: { answerType: 'formatted' } },
	'AcquireChatbot.sequence.deleteMany': { sequenceIds: [21, 22] },
	'AcquireChatbot.sequence.export': { sequenceIds: [21] },
	'AcquireChatbot.sequence.import': { sequences: { leads: [{ id: 21, title: 'Demo request' }] } },
	'AcquireConversation.case.create': { message: 'Hello, I have a question', additionalFields: { title: 'Order question', channel: 'chat' } },
	'AcquireConversation.case.getTranscript': { caseId: caseRecord },
	'AcquireConversation.case.reopen': { caseId: { ...caseRecord, value: '102' }, message: 'Hello again', additionalFields: {} },
	'AcquireConversation.message.send': { channel: 'chat', caseId: caseRecord, message: 'Your order left today', fromEmail: 'support@example.com', fromNumber: '+12025550101', additionalFields: {} },
	'AcquireConversation.message.sendAndWait': { channel: 'chat', caseId: caseRecord, message: 'May we refund 40 EUR?', fromEmail: 'support@example.com', fromNumber: '+12025550101', additionalFields: {} },
	'AcquireConversation.message.update': { message: 'How may I help you?' },
	'AcquireConversation.note.addMessage': { noteId: '22' },
	'AcquireConversation.note.getAll': { contactId: { ...caseRecord, value: '42' } },
	'AcquireConversation.phoneCall.reportAnswered': call,
	'AcquireConversation.phoneCall.reportEnded': { ...call, callStatus: 'completed' },
	'AcquireConversation.phoneCall.reportQueued': { from: call.from, to: call.to, callId: call.callId },
	'AcquireConversation.phoneCall.reportRinging': call,
	'AcquireConversation.snooze.create': { objectType: 'case', caseId: caseRecord, until: 'date', scheduleDate: until },
	'AcquireConversation.snooze.get': { caseId: caseRecord },
	'AcquireKnowledgeBase.article.create': { ...article, title: 'Change an address', additionalFields: {} },
	'AcquireKnowledgeBase.article.delete': { knowledgeBaseId, removal: 'delete' },
	'AcquireKnowledgeBase.article.getAll': { knowledgeBaseId },
	'AcquireKnowledgeBase.article.publish': { knowledgeBaseId, articleId: { ...knowledgeBaseId, value: '102' } },
	'AcquireKnowledgeBase.article.unpublish': { knowledgeBaseId },
	'AcquireKnowledgeBase.article.update': { ...article, updateFields: {} },
	'AcquireKnowledgeBase.article.upsert': { ...article, slug: 'track-a-parcel', title: 'Track a parcel' },
	'AcquireKnowledgeBase.category.create': { knowledgeBaseId, additionalFields: {} },
	'AcquireKnowledgeBase.category.delete': { knowledgeBaseId },
	'AcquireKnowledgeBase.category.getAll': { knowledgeBaseId },
	'AcquireKnowledgeBase.category.getTree': { knowledgeBaseId },
	'AcquireKnowledgeBase.category.update': { knowledgeBaseId, updateFields: { name: 'Delivery', visibleOrder: 3 } },
	'AcquireKnowledgeBase.knowledgeBase.get': { knowledgeBaseId },
	'AcquireContact.contact.block': { contactIds: '101', blockUntil: until },
	'AcquireContact.contact.create': { fields: { name: 'Nora Example', email: 'nora@example.com' } },
	'AcquireContact.contact.merge': { contactId: ada, sourceIds: '102' },
	'AcquireContact.contact.update': { contactId: ada, fields: { city: 'Rivertown' } },
	'AcquireContact.contact.upsert': { email: 'nora@example.com', fields: { name: 'Nora Example' } },
	'AcquireContact.customAttribute.create': { key: 'shoe_size', label: 'Shoe Size', inputType: 'text', object: 'contact' },
	'AcquireContact.customAttribute.update': { label: 'Tier' },
	'AcquireContact.blockedVisitor.create': { blockType: 'contact', blockValues: '101', blockUntil: until },
};
