import type { IDataObject } from 'n8n-workflow';
import { reports } from '../../nodes/AcquireAnalytics/report/reportTable';
import type { NewRecord } from '../../test/sandbox';

/** One item each, for a run of an operation on a fresh sandbox that makes it send every call that it knows. */
export interface Sample {
	parameters: IDataObject;
	/** `{}` if absent. */
	items?: IDataObject[];
	/** Cases that the account has on top of its own. */
	cases?: NewRecord[];
}

const ada = { __rl: true, mode: 'email', value: 'ada@example.com' };
const tier = { __rl: true, mode: 'id', value: '25' };
const customFields = { field: [{ key: 'loyalty_tier', value: 'silver' }] };
const exampleLtd = { __rl: true, mode: 'website', value: 'example.com' };
const companyFields = { field: [{ key: 'employees', value: '10' }] };
const helpCenter = { __rl: true, mode: 'id', value: 'Help center' };
const until = '2099-01-31T10:00:00.000Z';
const caseRecord = (id: number) => ({ __rl: true, mode: 'id', value: String(id) });
// Its contact exists, and its place in the timeline is known.
const caseOfAda = { id: 150, contactId: 101, threadId: 150, channel: 'chat', status: 'active', timeline: { id: 777, objectType: 'case' } };
const twoFound = [{ parameters: { filters: { search: 'example' } } }, { parameters: { returnAll: true } }];

/** By resource and operation, as in `contact.update`. Which calls they lead to is found out by running them. */
export const operationSamples: Record<string, Sample[]> = {
	// Roles and departments by name are looked up in their lists.
	'user.create': [{ parameters: { name: 'Cleo', email: 'cleo@example.com', password: 'not-a-real-password', roles: ['Operator'], additionalFields: { departments: ['Sales'] } } }],
	'user.update': [{ parameters: { userId: { __rl: true, mode: 'id', value: 'Ada Example' }, updateFields: { roles: ['Operator'] } } }],
	'department.delete': [{ parameters: { departmentId: { __rl: true, mode: 'id', value: 'Sales' } } }],
	'case.create': [{ parameters: { contactId: ada, message: 'Hello' } }],
	'case.getAll': [{ parameters: { filters: { contactId: ada }, returnAll: true } }],
	'case.close': [{ parameters: { caseId: caseRecord(101), additionalFields: { returnCase: true } } }],
	'message.send': [
		{ parameters: { channel: 'chat', caseId: caseRecord(101), message: 'Hello' } },
		{ cases: [caseOfAda], parameters: { channel: 'email', caseId: caseRecord(150), message: 'Hello', fromEmail: 'support@example.com' } },
		{ cases: [caseOfAda], parameters: { channel: 'sms', caseId: caseRecord(150), message: 'Hello', fromNumber: '+12025550101', additionalFields: { toNumber: '+12025550100' } } },
	],
	'message.sendAndWait': [
		{ parameters: { channel: 'chat', caseId: caseRecord(101), message: 'May we refund 40 EUR?' } },
		{ cases: [caseOfAda], parameters: { channel: 'email', caseId: caseRecord(150), message: 'May we refund 40 EUR?', fromEmail: 'support@example.com' } },
		{ cases: [caseOfAda], parameters: { channel: 'sms', caseId: caseRecord(150), message: 'May we refund 40 EUR?', fromNumber: '+12025550101', additionalFields: { toNumber: '+12025550100' } } },
	],
	'note.create': [{ parameters: { contactId: ada, message: 'Wants a refund' } }],
	'note.getAll': [{ parameters: { contactId: ada } }],
	'snooze.create': [
		{ parameters: { objectType: 'case', caseId: caseRecord(101), until: 'twoHours' } },
		{ parameters: { objectType: 'contact', contactId: ada, until: 'nextMonday' } },
	],
	'snooze.get': [{ parameters: { objectType: 'case', caseId: caseRecord(101) } }, { parameters: { objectType: 'contact', contactId: ada } }],
	'timelineCard.create': [{ parameters: { contactId: ada, title: 'Order', content: 'json', componentsJson: '[{"type": "divider"}]' } }],
	'timelineCard.getAll': [{ parameters: { contactId: ada } }],
	'timelineCard.update': [{ parameters: { cardId: '62', updateFields: { title: 'Order' } } }],
	'company.create': [{ parameters: { fields: { name: 'Example Ltd' }, customFields: companyFields } }],
	'company.delete': [{ parameters: { companyId: exampleLtd } }],
	'company.get': [{ parameters: { companyId: exampleLtd } }],
	'company.update': [{ parameters: { companyId: exampleLtd, fields: { industry: 'Retail' }, customFields: companyFields } }],
	'company.upsert': [
		{ parameters: { website: '={{ $json.website }}', fields: { industry: '={{ $json.industry }}' }, customFields: { field: [{ key: 'employees', value: '={{ $json.employees }}' }] } },
			items: [{ website: 'new.example', employees: '10' }, { website: 'example.org', industry: 'Retail' }, { website: 'example.com' }] },
	],
	// New ones are looked for by slug or name, and everything is read back.
	'article.create': [{ parameters: { knowledgeBaseId: helpCenter, title: 'Change an address', body: 'Write to us.' } }],
	'article.delete': ['archive', 'delete'].map((removal) => ({ parameters: { knowledgeBaseId: helpCenter, articleId: caseRecord(101), removal } })),
	'article.get': [{ parameters: { knowledgeBaseId: helpCenter, articleId: { __rl: true, mode: 'id', value: 'track-a-parcel' } } }],
	'article.publish': [{ parameters: { knowledgeBaseId: helpCenter, articleId: { __rl: true, mode: 'id', value: 'return-a-parcel' } } }],
	'article.unpublish': [{ parameters: { knowledgeBaseId: helpCenter, articleId: { __rl: true, mode: 'id', value: 'track-a-parcel' } } }],
	'article.update': [{ parameters: { knowledgeBaseId: helpCenter, articleId: { __rl: true, mode: 'id', value: 'track-a-parcel' }, body: 'Look at your email.' } }],
	'article.upsert': [{ parameters: { knowledgeBaseId: helpCenter, slug: '={{ $json.slug }}', title: 'Parcels' }, items: [{ slug: 'parcels' }, { slug: 'track-a-parcel' }] }],
	'category.create': [{ parameters: { knowledgeBaseId: helpCenter, name: 'Payment' } }],
	'category.update': [{ parameters: { knowledgeBaseId: helpCenter, categoryId: { __rl: true, mode: 'id', value: 'Returns' }, updateFields: { name: 'Sending back' } } }],
	'knowledgeBase.delete': [{ parameters: { knowledgeBaseId: { ...helpCenter, value: 'Partner guide' } } }],
	'knowledgeBase.update': [{ parameters: { knowledgeBaseId: helpCenter, updateFields: { name: 'Customer help' } } }],
	// A name of an agent is looked up in the list of users, names of departments and roles in theirs.
	'report.get': [
		{
			parameters: {
				area: 'all', reports: reports.map(({ id }) => id), agentId: { __rl: true, mode: 'id', value: 'Ada Example' }, appId: 'hubspot', channel: 'chat', leadId: '21',
				period: 'lastMonth', additionalFields: { departmentIds: ['Sales'], roleIds: ['Operator'] },
			},
		},
	],
	// Groups and sequences by title are looked up in their lists; a question is read before it is moved or changed.
	'group.update': [{ parameters: { questionGroupId: { __rl: true, mode: 'id', value: 'General' }, updateFields: { title: 'Other' } } }],
	'question.create': [{ parameters: { questionGroupId: { __rl: true, mode: 'id', value: 'General' }, questions: 'Why?', answers: { answer: [{ text: 'Because.' }] } } }],
	'sequence.update': [{ parameters: { sequenceId: { __rl: true, mode: 'id', value: 'Demo request' }, updateFields: { title: 'Demo' } } }],
	'contact.update': [{ parameters: { contactId: ada, fields: { city: 'Oslo' }, customFields } }],
	'contact.create': [{ parameters: { fields: { name: 'Nora' }, customFields } }],
	'contact.upsert': [
		{ parameters: { email: '={{ $json.email }}', fields: { name: '={{ $json.name }}' }, customFields: { field: [{ key: 'loyalty_tier', value: '={{ $json.tier }}' }] } },
			items: [{ email: 'new@example.com', tier: 'gold' }, { email: 'ada@example.com', name: 'Ada' }, { email: 'grace@example.com' }] },
	],
	'contact.get': [{ parameters: { contactId: ada } }],
	'contact.getAll': twoFound,
	'contact.delete': [{ parameters: { contactId: ada } }],
	'contact.block': [{ parameters: { contactIds: 'ada@example.com', blockUntil: until } }],
	'contact.merge': [{ parameters: { contactId: ada, sourceIds: 'grace@example.com' } }],
	'customAttribute.create': [{ parameters: { key: 'shoe_size', label: 'Shoe Size' } }],
	'customAttribute.update': [{ parameters: { attributeId: tier, label: 'Tier' } }],
	'customAttribute.get': [{ parameters: { attributeId: tier } }],
	'customAttribute.getAll': [{ parameters: { returnAll: true } }],
	'customAttribute.delete': [{ parameters: { attributeId: tier } }],
	'blockedVisitor.create': [{ parameters: { blockType: 'ip', blockValues: '192.0.2.1', blockUntil: until } }],
	'blockedVisitor.get': [{ parameters: { blockId: '1' } }],
	'blockedVisitor.getAll': [{ parameters: {} }],
	'blockedVisitor.delete': [{ parameters: { blockId: '1' } }],
};
