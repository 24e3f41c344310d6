import { contactReference, emailReference } from '../../../records/contact/reference';
import { findBy } from '../../../records/fields/properties';
import { RecordFields } from '../../../records/fields/recordFields';
import { contactProperties } from './properties';

/** What the fields of a contact are, and how it is matched on one of them. */
export const contactFields: RecordFields<{ email: string }> = new RecordFields({
	record: 'contact',
	records: 'contacts',
	standard: { name: 'Name', email: 'Email', phone: 'Phone', city: 'City', state: 'State', countryId: 'Country ID', ip: 'IP Address' },
	properties: contactProperties,
	// The vendor's parameter table has these at the top level, its example inside: sent in both places, equal, either reading finds them.
	inBothPlaces: ['name', 'email', 'phone'],
	returnedAttributes: ['calling_code', 'changed', 'companyId', 'contact_country_flag', 'country'],
	returnedColumns: { companyId: 'Company ID', fields: 'All Attributes' },
	matchedBy: ['email'],
	matchWords: 'its ID or its email address',
	referenceIn(column, value, label) {
		if (column === 'id') return contactReference(value, label);
		return emailReference(value, label, `To match on the ID, choose it under '${findBy({ record: 'contact' })}'.`);
	},
});
