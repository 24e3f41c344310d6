import type { StoredRecord } from '../records';
import type { Store } from '../store';
import { coreView } from './contactView';
import type { Handlers } from './handler';

interface Invitation {
	caseId: number | string;
	agentIds?: number[];
}

/** The contact of a case in the shape that it has in a new case, as no example shows it in one that is read; undefined for one that the account does not have. */
function contactOf(row: StoredRecord, store: Store): object | undefined {
	const contact = store.contact(row.contactId as number);
	if (contact === undefined) return undefined;
	const { id: contactId, archive, companyId } = contact;
	const fields = Object.entries(contact.fields).map(([key, value], rank) => ({ value: value === null ? null : String(value), owner: 'contact', contactId, field: { id: rank + 1, object: 'contact', key, type: 'text', config: {}, system: 'yes' } }));
	return { ...coreView(contact), archive, companyId, fields };
}

/** What the examples of calls on cases do not do by themselves. */
export const conversationHandlers = ({ getCase: got }: Handlers): Handlers => ({
	getCase(call) {
		const shown = got(call) as StoredRecord;
		const row = call.store.recordTable('case').require(call.params.caseId, 'case');
		const contact = (call.query.relations as string[] | undefined)?.includes('contact') && row.contact === undefined ? contactOf(row, call.store) : undefined;
		// It takes the place of its ID.
		return contact === undefined ? shown : { ...shown, contactId: undefined, contact };
	},
	closeCase({ body, store }) {
		const { caseId, closingState } = body as { caseId: number; closingState?: string };
		const found = store.recordTable('case').require(caseId, 'case');
		store.recordTable('case').put({ ...found, status: 'closed', dateClosed: '2026-03-02T10:00:00.000Z', closingState: closingState ?? found.closingState });
		return { '0': { foreverClosed: false, leftUser: true, caseId, contactId: found.contactId }, userId: 9, userType: 'user' };
	},
	inviteAgent({ body }) {
		const { agentIds = [] } = body as Invitation;
		return Object.fromEntries(agentIds.map((userId, rank) => [String(userId), { userId, online: rank === 0, sent: rank === 0 }]));
	},
});
