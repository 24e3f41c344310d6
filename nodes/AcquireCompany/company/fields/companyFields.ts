import { requireId } from '../../../input/identifier';
import { inputError } from '../../../input/itemError';
import { type CompanySought, nameReference, websiteReference } from '../../../records/company/reference';
import { findBy } from '../../../records/fields/properties';
import { RecordFields } from '../../../records/fields/recordFields';
import { companyProperties } from './properties';

/**
 * What the fields of a company are, and how it is matched on one of them. Standard are those that Acquire's list of attributes
 * marks as its own; address, employees and foundation, which it does not, are found among the custom attributes.
 */
export const companyFields: RecordFields<CompanySought> = new RecordFields({
	record: 'company',
	records: 'companies',
	standard: {
		name: 'Name',
		website: 'Website',
		industry: 'Industry',
		description: 'Description',
		revenue: 'Revenue',
		source: 'Source',
		city: 'City',
		state: 'State',
		countryId: 'Country ID',
		logo: 'Logo URL',
	},
	properties: companyProperties,
	// The vendor's table for Create has some of them at the top level, too; its examples, and the table for Update, in `fields` alone.
	inBothPlaces: [],
	returnedAttributes: ['country'],
	returnedColumns: { companies: 'Child Companies', contacts: 'Contacts', fields: 'All Attributes', parent: 'Parent Company' },
	matchedBy: ['website', 'name'],
	matchWords: 'its ID, its website or its name',
	referenceIn(column, value, label) {
		if (column === 'id') return { id: requireId(value, label) };
		if (column === 'website') return websiteReference(value, label);
		if (column === 'name') return nameReference(value, label);
		throw inputError('Columns', `A company cannot be matched on '${label}'`, `Choose ID, Website or Name under '${findBy({ record: 'company' })}'.`);
	},
});
