import { operations } from '../../nodes/AcquireChatbot/operations';
import { CHATBOT_NODE } from './harness/acquireChatbot';
import { locator } from './harness/locator';
import { checkCalls, type OperationCall } from './harness/operationCalls';

const inBilling = { questionGroupId: locator('Billing questions') };
const demo = { sequenceId: locator('demo REQUEST') };
const answer = (...texts: string[]) => ({ answer: texts.map((text) => ({ text })) });
const password = { blocks: [expect.objectContaining({ text: 'Choose Password.', inlineStyleRanges: [{ style: 'BOLD', offset: 7, length: 8 }] })], entityMap: {} };
const lead = { id: 9, title: 'Old', leadBranchs: [] };

/** Every operation with every field filled in, and the request that it should send. */
const CALLS: OperationCall[] = [
	['group.copy', inBilling, { body: { id: 7 } }],
	[
		'group.create',
		{ title: 'Shipping', additionalFields: { description: 'Parcels', isDefault: true, askFeedback: true } },
		{ body: { title: 'Shipping', description: 'Parcels', isDefault: 'yes', askFeedback: 'active' } },
	],
	['group.delete', inBilling, { id: '7' }],
	['group.getAll', {}],
	['group.getDefault', {}],
	[
		'group.update',
		{ ...inBilling, updateFields: { title: 'Invoices', description: 'All of them', isDefault: false, askFeedback: 'disabled' } },
		{ id: '7', body: { title: 'Invoices', description: 'All of them', isDefault: 'no', askFeedback: 'disabled' } },
	],
	[
		'question.create',
		{
			...inBilling, questions: 'Can I pay by invoice?\nInvoice, please', bodyFormat: 'markdown', answers: answer('Choose **Password**.'),
			additionalFields: {
				answerType: 'formatted', allowRelatedQue: true, followUp: 'Anything else?', language: 'en', relatedQuestionIds: '101, 102', type: 'live', wantFeedback: true,
				questionJson: '{"status": "disabled"}',
			},
		},
		{
			body: {
				qnaGroupId: 7, qnaMainQuestions: [{ question: 'Can I pay by invoice?' }, { question: 'Invoice, please' }], qnaMainAnswers: [{ answer: 'Choose **Password**.', answerJson: password }],
				qnaMainActions: [{ actionType: 'follow_up', actionVal: 'Anything else?', triggerType: 'auto', qnaMainActions: [] }], type: 'live', answerType: 'formatted', status: 'disabled',
				language: 'en', actionEnabled: 'active', wantFeedback: 'active', allowRelatedQue: 'active', relatedQueIds: '101,102',
			},
		},
	],
	['question.delete', { questionId: '101' }, { id: '101' }],
	['question.deleteMany', { ...inBilling, questionIds: '={{ [101, 102] }}' }, { body: { actionType: 'delete', groupId: 7, recordIds: [101, 102], tab: 'qna' } }],
	['question.get', { questionId: '101' }, { id: '101' }],
	[
		'question.getAll',
		{ ...inBilling, filters: { language: 'en', search: 'password', type: 'suggested' } },
		{ query: { groupId: '7', type: 'suggested', language: 'en', search: 'password' } },
	],
	[
		'question.import',
		{ ...inBilling, pairs: { pair: [{ question: 'Which cards?', answer: 'All, even yours.' }] }, additionalFields: { language: 'en', pairsJson: '[{"question": "Cash?", "answer": "No."}]' } },
		{ body: { qnaGroupId: 7, qnaSource: 'acquire', qnaPairs: [{ questions: 'Which cards?', answerType: 'random', answers: ['All, even yours.'] }, { questions: 'Cash?', answerType: 'random', answers: ['No.'] }], language: 'en', sourceLang: 'en' } },
	],
	['question.publish', { questionId: '101' }, { id: '101' }],
	['question.pushToSuggestions', { question: 'Why?', additionalFields: inBilling }, { body: { question: 'Why?', qnaGroupId: 7 } }],
	['question.unpublish', { questionId: '102' }, { id: '102' }],
	[
		'question.update',
		{
			questionId: '101', questions: '={{ ["Password, where?"] }}', bodyFormat: 'html', answers: answer('<p>Choose <b>Password</b>.</p>'),
			updateFields: {
				answerType: 'formatted', allowRelatedQue: false, followUp: 'Solved?', language: 'de', relatedQuestionIds: [102], type: 'live', wantFeedback: false,
				questionJson: '{"subtype": "pre_defined"}',
			},
		},
		{
			id: '101',
			body: {
				subtype: 'pre_defined', type: 'live', answerType: 'formatted', status: 'active', language: 'de', wantFeedback: 'disabled', allowRelatedQue: 'disabled', relatedQueIds: '102',
				actionEnabled: 'active', qnaMainQuestions: [{ question: 'Password, where?' }], qnaMainAnswers: [{ answer: 'Choose **Password**.', answerJson: password }],
				qnaMainActions: [{ actionType: 'follow_up', actionVal: 'Solved?', triggerType: 'auto', qnaMainActions: [] }],
			},
		},
	],
	['sequence.copy', demo, { id: '21' }],
	['sequence.count', {}],
	[
		'sequence.create',
		{ title: 'News', status: 'publish', greeting: true, additionalFields: { description: 'Asks', askFeedback: false, identifier: 'news' } },
		{ body: { title: 'News', status: 'publish', greeting: 'active', description: 'Asks', askFeedback: 'disabled', identifier: 'news' } },
	],
	['sequence.delete', demo, { id: '21' }],
	['sequence.deleteMany', { sequenceIds: '={{ ["Demo request", 22] }}' }, { body: { actionType: 'delete', recordIds: [21, 22] } }],
	['sequence.export', { sequenceIds: [21] }, { body: { leadIds: [21] } }],
	['sequence.get', demo, { id: '21' }],
	['sequence.getAll', {}],
	['sequence.import', { sequences: { leads: [lead] } }, { body: { leads: [lead] } }],
	['sequence.publish', demo, { id: '21', body: { title: 'Demo request', description: 'Collects demo requests', status: 'publish', greeting: 'active', askFeedback: 'disabled' } }],
	['sequence.unpublish', demo, { id: '21', body: { title: 'Demo request', description: 'Collects demo requests', status: 'draft', greeting: 'active', askFeedback: 'disabled' } }],
	[
		'sequence.update',
		{ ...demo, updateFields: { title: 'Demo', description: 'Books', status: 'draft', greeting: false, askFeedback: true } },
		{ id: '21', body: { title: 'Demo', description: 'Books', status: 'draft', greeting: 'disabled', askFeedback: 'active' } },
	],
	['branch.create', { ...demo, title: 'Pricing', x: 440, y: -80 }, { body: { id: 21, title: 'Pricing', position: { x: '440', y: '-80' } } }],
	['branch.delete', { branchId: '301' }, { id: '301' }],
	['branch.get', { branchId: '301' }, { id: '301' }],
	['branch.move', { branchId: '301', x: 60, y: 120 }, { id: '301', body: { leadId: 301, currentPos: { x: 60, y: 120 } } }],
	['branch.reorder', { ...demo, branchIds: '302, 301' }, { id: '21', body: { data: [302, 301] } }],
	['branch.setParent', { branchId: '301', ...demo, additionalFields: { x: 60, y: 120 } }, { id: '301', body: { leadId: 21, currentPos: { x: 60, y: 120 } } }],
	['branch.update', { branchId: '301', title: 'Hello', updateFields: demo }, { id: '301', body: { id: 301, leadId: 21, data: { title: 'Hello' } } }],
];

checkCalls({
	node: { type: 'acquireChatbot', name: CHATBOT_NODE },
	operations,
	calls: CALLS,
	paged: [{ call: 'question.getAll', resource: 'question', parameters: { questionGroupId: locator('7') } }, { call: 'sequence.getAll', resource: 'sequence' }],
});
