import { countryOf } from '../countries';
import type { Dialect } from '../dialect';
import type { AttributeValues, StoredContact } from '../records';

const noCompany = { fields: {} };

/** Attributes as responses show them: a `country` object is added next to `countryId`. */
export function fieldsView(contact: StoredContact, dialect: Dialect): AttributeValues | object {
	const country = dialect.countryObject ? countryOf(contact.fields.countryId) : undefined;
	return country ? { ...contact.fields, country } : contact.fields;
}

/** The members that every view of a contact carries. */
export function coreView({ fields, company, cases, visits, timeline, mergedValues, archive, companyId, ...core }: StoredContact) {
	return core;
}

/** The related records of a contact by the names that `relations` takes. */
export function relationsView(contact: StoredContact, dialect: Dialect) {
	return {
		company: contact.company ?? noCompany,
		cases: contact.cases,
		fields: fieldsView(contact, dialect),
		tags: [],
		visits: contact.visits,
		timeline: contact.timeline,
	};
}

/** What create and update return. */
export function savedView(contact: StoredContact, dialect: Dialect) {
	return {
		...coreView(contact),
		archive: contact.archive,
		meta: {},
		companyId: contact.companyId,
		fields: fieldsView(contact, dialect),
	};
}

/** `2024-03-05T09:10:11.000Z` as `2024-03-05 09:10:11`; other texts (clients may store any) as they are. */
export function spaceSeparated<T extends string | null>(date: T): T {
	return (date?.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d).*$/, '$1 $2') ?? null) as T;
}

/** A row of the dashboard's contact list. */
export function listRow(contact: StoredContact, isBlocked: boolean, dialect: Dialect) {
	return {
		...coreView(contact),
		fields: fieldsView(contact, dialect),
		company: contact.company ?? noCompany,
		companyId: contact.companyId,
		contactCompanyCount: contact.company ? 1 : null,
		tags: [],
		isBlocked: isBlocked ? 'YES' : 'NO',
		lastDateUpdated: spaceSeparated(contact.dateUpdated ?? contact.dateCreated),
		totalTimeline: contact.timeline.length,
		totalNotes: 0,
		totalViews: 0,
		totalCase: contact.cases.length,
		msgUnread: 0,
	};
}
