import type { components } from '../../../api/acquire.types';
import { countryOf } from '../countries';
import type { Dialect } from '../dialect';
import { cutPage } from '../paging';
import type { StoredContact } from '../records';
import type { Store } from '../store';
import type { Handlers } from './handler';
import { coreView, fieldsView, spaceSeparated } from './contactView';

interface Match {
	contact: StoredContact;
	/** The id that the value was entered under: another one after a merge. */
	contactId: number;
	key: string;
	value: string;
}

/** Texts of all values of a contact, so that most contacts are passed over by one look. */
const searchTexts = new WeakMap<StoredContact, string>();

function valuesOf(contact: StoredContact): Match[] {
	const own = Object.entries(contact.fields).map(([key, value]) => ({ contactId: contact.id, key, value }));
	return [...own, ...contact.mergedValues].map(({ contactId, key, value }) => ({ contact, contactId, key, value: String(value) }));
}

function searchTextOf(contact: StoredContact): string {
	let text = searchTexts.get(contact);
	if (text === undefined) {
		text = valuesOf(contact).map(({ value }) => value).join('\n').toLowerCase();
		searchTexts.set(contact, text);
	}
	return text;
}

/** One match for each value that contains the search text; without a search text one for each contact. */
function matchesOf(contact: StoredContact, search: string, searchCase: Dialect['searchCase']): Match[] {
	if (search === '') {
		const values = valuesOf(contact);
		return [values.find(({ key }) => key === 'email') ?? values[0] ?? { contact, contactId: contact.id, key: 'name', value: '' }];
	}
	if (!searchTextOf(contact).includes(search.toLowerCase())) return [];
	return valuesOf(contact).filter(({ value }) =>
		searchCase === 'sensitive' ? value.includes(search) : value.toLowerCase().includes(search.toLowerCase()),
	);
}

/** A match as the flattened join that the filter returns. */
function filterRow({ contact, contactId, key, value }: Match, store: Store, dialect: Dialect) {
	const attribute = store.contactAttribute(key);
	const country = countryOf(contact.fields.countryId);
	const id = (number: number) => (dialect.filterIds === 'text' ? String(number) : number);
	const date = <T extends string | null>(iso: T) => (dialect.filterDates === 'iso' ? iso : spaceSeparated(iso));
	return {
		...coreView(contact),
		id: id(contactId),
		mainContactId: id(contact.id),
		contactId: id(contactId),
		meta: {},
		archive: contact.archive,
		field_id: attribute ? id(attribute.id) : null,
		value,
		owner: 'contact',
		object: 'contact',
		key,
		type: 'text',
		config: attribute ? JSON.stringify(attribute.config) : null,
		system: attribute?.system ?? 'no',
		companyId: contact.companyId,
		dateCreated: date(contact.dateCreated),
		dateUpdated: date(contact.dateUpdated),
		fields: country
			? { ...fieldsView(contact, dialect), calling_code: String(country.calling_code1), contact_country_flag: country.cca3 }
			: contact.fields,
		tags: [],
		company: contact.company
			? { ...contact.company, dateCreated: date(contact.company.dateCreated), dateUpdated: date(contact.company.dateUpdated) }
			: { fields: {} },
	};
}

/** Search of the contact list. */
export const contactFilterHandlers: Handlers = {
	filterContacts({ body, store, dialect }) {
		const sent = body as components['schemas']['ContactFilterBody'];
		const search = sent.search ?? '';
		const matches = store.contactTable.newestFirst().flatMap((contact) => matchesOf(contact, search, dialect.searchCase));
		const { rows, count } = cutPage(matches, sent, dialect.paging, dialect.contactPageSize);
		return { list: rows.map((match) => filterRow(match, store, dialect)), counts: { filteredCount: count } };
	},
};
