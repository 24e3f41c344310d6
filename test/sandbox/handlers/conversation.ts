import type { StoredRecord } from '../records';
import type { Store } from '../store';
import { coreView } from './contactView';
import type { Handlers } from './handler';

interface Invitation {
	caseId: number | string;
	agentIds?: number[];
}

interface CaseBody {
	message?: { message?: string };
	threadId?: number;
}

interface NoteBody {
	message?: string;
	mentionUsers?: Array<number | string>;
}

/** The contact of a case in the shape that it has in a new case, as no example shows it in one that is read; undefined for one that the account does not have. */
function contactOf(id: number, store: Store): object | undefined {
	const contact = store.contact(id);
	if (contact === undefined) return undefined;
	const { id: contactId, archive, companyId } = contact;
	const fields = Object.entries(contact.fields).map(([key, value], rank) => ({ value: value === null ? null : String(value), owner: 'contact', contactId, field: { id: rank + 1, object: 'contact', key, type: 'text', config: {}, system: 'yes' } }));
	return { ...coreView(contact), archive, companyId, fields };
}

/** A case with its contact in place of the contact's ID. */
function withContact(shown: StoredRecord, contactId: unknown, store: Store): StoredRecord {
	const contact = contactOf(contactId as number, store);
	return contact === undefined ? shown : { ...shown, contactId: undefined, contact };
}

/** Puts what only the call tells over a record that has just been made after an example, and over the response that shows it. */
function withOwn(resource: 'case' | 'message' | 'note' | 'noteMessage', shown: StoredRecord, own: object, store: Store): StoredRecord {
	const table = store.recordTable(resource);
	table.put({ ...table.require(shown.id, resource), ...own });
	return { ...shown, ...own };
}

/** What the examples of calls on cases, messages and notes do not do by themselves. The contact, case or note that they show with a record is that of the example. */
export const conversationHandlers = ({ getCase: got, createCase: opened, sendChatMessage: sent, updateMessage: edited, createNote: written, addNoteMessage: added }: Handlers): Handlers => ({
	getCase(call) {
		const shown = got(call) as StoredRecord;
		const row = call.store.recordTable('case').require(call.params.caseId, 'case');
		const isJoined = (call.query.relations as string[] | undefined)?.includes('contact') && row.contact === undefined;
		return isJoined ? withContact(shown, row.contactId, call.store) : shown;
	},
	createCase(call) {
		const { query, store } = call;
		const { message, threadId } = (call.body ?? {}) as CaseBody;
		const shown = opened(call) as StoredRecord;
		const own = { description: message?.message ?? '', parentId: threadId ?? null, threadId: threadId ?? shown.id, contact: undefined };
		return withContact({ ...withOwn('case', shown, own, store), contactId: query.contactId }, query.contactId, store);
	},
	closeCase({ body, store }) {
		const { caseId, closingState } = body as { caseId: number; closingState?: string };
		const found = store.recordTable('case').require(caseId, 'case');
		store.recordTable('case').put({ ...found, status: 'closed', dateClosed: '2026-03-02T10:00:00.000Z', closingState: closingState ?? found.closingState });
		return { '0': { foreverClosed: false, leftUser: true, caseId, contactId: found.contactId }, userId: 9, userType: 'user' };
	},
	inviteAgent({ body, store }) {
		const { caseId, agentIds = [] } = body as Invitation;
		store.recordTable('case').require(Number(caseId), 'case');
		return Object.fromEntries(agentIds.map((userId, rank) => [String(userId), { userId, online: rank === 0, sent: rank === 0 }]));
	},
	sendChatMessage(call) {
		const { body, store } = call;
		const row = store.recordTable('case').require((body as { caseId: number }).caseId, 'case');
		const { contactId, threadId } = row;
		return withOwn('message', sent(call) as StoredRecord, { case: withContact(row, contactId, store), threadId, contactId }, store);
	},
	updateMessage(call) {
		const shown = edited(call) as StoredRecord;
		const row = call.store.recordTable('case').get(shown.caseId as number);
		return { ...shown, case: row, threadId: row?.threadId };
	},
	createNote(call) {
		const { query: { contactId }, store } = call;
		const { message, mentionUsers = [] } = call.body as NoteBody;
		const { users, lastMessage, ...shown } = written(call) as StoredRecord;
		const note = { ...shown, contactId: String(contactId) };
		const first = { ...(lastMessage as StoredRecord), message, id: undefined, noteId: shown.id, note: undefined };
		const id = store.addRecord('noteMessage', first);
		const own = {
			users: mentionUsers.map((userId) => ({ userId: Number(userId), note })),
			lastMessage: { ...first, id, noteId: undefined, note: { ...shown, contactId } },
		};
		return withOwn('note', note, own, store);
	},
	addNoteMessage(call) {
		const { users, lastMessage, ...note } = call.store.recordTable('note').require((call.body as { note_id: number }).note_id, 'note');
		return withOwn('noteMessage', added(call) as StoredRecord, { note }, call.store);
	},
});
