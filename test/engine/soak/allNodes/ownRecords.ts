import type { Operation } from '../../../../nodes/operations/operation';
import type { PlainResourceName, Sandbox } from '../../../sandbox';
import { plainResourceNames } from '../../../sandbox/plainResources';
import { BEYOND_ITEMS } from './numbers';

/** Where the sandbox keeps a record; `none` for what it keeps nothing of, so that any id does. */
export type RecordTable = PlainResourceName | 'attribute' | 'block' | 'contact' | 'none';

const TABLES: Record<string, RecordTable> = {
	articleId: 'article', attributeId: 'attribute', blockId: 'block', branchId: 'branch', caseId: 'case', categoryId: 'category', chartId: 'none', companyId: 'company',
	contactId: 'contact', contactIds: 'contact', departmentId: 'department', feedbackQuestionId: 'feedbackQuestion', messageId: 'message', noteId: 'note', questionGroupId: 'questionGroup',
	questionId: 'question', questionIds: 'question', roleId: 'role', scheduleMailId: 'none', sequenceId: 'sequence', sequenceIds: 'sequence', shortcutId: 'shortcut', snoozeId: 'none',
	sourceIds: 'contact', tagId: 'tag', userId: 'user', webhookId: 'webhook',
};
const UNIQUE_TEXTS = ['name', 'title', 'articleSlug', 'slug', 'key'];

/** Where the record is that the parameter names, if each item is to have one of its own; a list is read of the sample's record, which has entries. */
export function ownTable({ resource, value }: Operation, parameter: string): RecordTable | undefined {
	if (/^get./.test(value)) return undefined;
	if (parameter === 'knowledgeBaseId') return resource === 'knowledgeBase' ? 'knowledgeBase' : undefined;
	if (parameter === 'cardId') return resource === 'timelineCard' ? 'timelineCard' : 'uiComponent';
	return TABLES[parameter];
}

/** Adds a copy of the sample's record under another id, and with texts that no other record has. */
export function addOwnRecord({ store }: Sandbox, table: RecordTable, sampleId: number, id: number): void {
	if (table === 'none') return;
	if (table === 'contact') {
		const { fields, ...contact } = store.contactTable.get(sampleId) ?? { fields: { name: 'Nora Example' } };
		store.addContact({ ...contact, id, fields: { ...fields, email: `soak-${id}@example.com` } });
	} else if (table === 'attribute') {
		store.addAttribute({ ...store.attributeTable.get(sampleId), id, key: `soak_${id}` });
	} else if (table === 'block') {
		store.addBlock({ type: 'ip', data: ['192.0.2.9'], blockTill: '2099-01-31T23:59:59.000Z', id });
	} else {
		const sample = store.record(table, sampleId) ?? store.records(table)[0];
		const texts = UNIQUE_TEXTS.filter((name) => typeof sample[name] === 'string').map((name) => [name, `${String(sample[name])} ${id}`]);
		// An archived article is deleted by one request, others by two.
		const ofTable = { ...(table === 'case' && { threadId: id, timeline: { id, objectType: 'case' } }), ...(table === 'article' && { status: 'archive' }) };
		store.addRecord(table, { ...sample, ...Object.fromEntries(texts), ...ofTable, id });
	}
}

/** Lets every table give out ids above those of the items, once it holds their records. */
export function keepNewIdsApart({ store }: Sandbox): void {
	const tables = [store.contactTable, store.attributeTable, store.blockTable, ...plainResourceNames.map((name) => store.recordTable(name))];
	for (const table of tables) {
		(table as { put(row: { id: number }): void }).put({ id: BEYOND_ITEMS });
		table.delete(BEYOND_ITEMS);
	}
}
