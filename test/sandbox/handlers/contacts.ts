import { selectColumns, whereRows } from '../columns';
import { cutPage } from '../paging';
import { clientColumns, type ContactBody, type StoredContact } from '../records';
import { notFound } from '../apiError';
import type { Call, Handlers } from './handler';
import { assertChoices, attributesIn, mergeAttributes } from './contactText';
import { coreView, listRow, relationsView, savedView } from './contactView';

const whereColumns = ['id', 'companyId', 'dateCreated', 'dateUpdated', 'lastDateUpdated', 'isBlocked', ...clientColumns];

/** The contact that the path names. Throws an ApiError. */
export function contactOfPath({ params, store }: Call): StoredContact {
	return store.contactTable.require(params.contactId, 'contact');
}

/** Milliseconds since 1970. */
function changedAt({ dateUpdated, dateCreated }: StoredContact): number {
	return Date.parse(dateUpdated ?? dateCreated);
}

/** The client members that a body carries. */
function clientChanges(body: ContactBody): Partial<StoredContact> {
	const names = [...clientColumns, 'clientDetails'] as const;
	return Object.fromEntries(names.filter((name) => body[name] !== undefined).map((name) => [name, body[name]]));
}

/** Contact operations but search and merge. */
export const contactHandlers: Handlers = {
	listContacts({ query, store, dialect }) {
		const blocked = new Set(store.blocks().map(({ data }) => (Array.isArray(data) ? 0 : data.id)));
		const row = (contact: StoredContact) => listRow(contact, blocked.has(contact.id), dialect);
		const where = query.where as string[] | undefined;
		const newestFirst = store.contactTable.newestFirst();
		const contacts = dialect.contactOrder === 'id' ? newestFirst : newestFirst.toSorted((one, other) => changedAt(other) - changedAt(one));
		const matches = where ? contacts.filter((contact) => whereRows([row(contact)], where, whereColumns).length > 0) : contacts;
		const { rows, count } = cutPage(matches, query, dialect.paging, dialect.contactPageSize);
		return { list: rows.map(row), counts: { total: count, records: count, pending: 0, active: 0 } };
	},

	getContact(call) {
		const contact = contactOfPath(call);
		const select = call.query.select as string[] | undefined;
		const wanted = (call.query.relations as string[] | undefined) ?? [];
		const related = relationsView(contact, call.dialect);
		const relations = Object.fromEntries(Object.entries(related).filter(([name]) => wanted.includes(name)));
		if (select?.length) {
			return { ...selectColumns({ ...coreView(contact), companyId: contact.companyId }, select), ...relations };
		}
		return { ...coreView(contact), archive: contact.archive, meta: {}, ...relations, fields: related.fields };
	},

	createContact({ body, store, dialect }) {
		const sent = body as ContactBody;
		const attributes = attributesIn(sent, dialect.contactText);
		assertChoices(attributes, store);
		const now = new Date().toISOString();
		// As in the vendor's example, the creation date is the server's and the other is echoed unchecked.
		const id = store.addContact({
			...clientChanges(sent),
			dateCreated: now,
			dateUpdated: sent.dateUpdated ?? now,
			fields: mergeAttributes({}, attributes),
		});
		return savedView(store.contactTable.get(id) as StoredContact, dialect);
	},

	updateContact(call) {
		const { body, store, dialect } = call;
		const contact = contactOfPath(call);
		const sent = body as ContactBody;
		const attributes = attributesIn(sent, dialect.contactText);
		assertChoices(attributes, store);
		const updated: StoredContact = {
			...contact,
			...clientChanges(sent),
			dateCreated: sent.dateCreated ?? contact.dateCreated,
			dateUpdated: sent.dateUpdated ?? new Date().toISOString(),
			fields: mergeAttributes(contact.fields, attributes),
		};
		store.contactTable.put(updated);
		return savedView(updated, dialect);
	},

	deleteContact({ params, store, dialect }) {
		const deleted = store.contactTable.delete(params.contactId);
		if (!deleted && dialect.deleteMissing === 'error') throw notFound('contact', params.contactId);
		return { deleted: deleted ? 1 : 0 };
	},
};
