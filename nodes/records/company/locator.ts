import type { INodeProperties } from 'n8n-workflow';
import type { Field, Id } from '../../operations/field';
import { type Locator, locatorProperty } from '../../operations/fields/locator';
import { matchedField } from '../match/match';
import { companyMatch } from './companyIds';
import { companyReference } from './reference';
import { searchCompanies } from './search';

/** One company: from the list, by id, by website or by name. */
const locator: Locator = {
	displayName: 'Company',
	description:
		'The company. By Website and By Name read the whole list of companies once a run. They ignore case and extra spaces; for websites also http://, https:// and a slash at the end, but not "www." or a path.',
	method: 'searchCompanies',
	boxes: { id: ['By ID', '12'], website: ['By Website', 'example.com'], name: ['By Name', 'Example Ltd'] },
};

/** A resource locator for one company. */
export function companyLocator(overrides: Partial<INodeProperties> = {}): INodeProperties {
	return { ...locatorProperty(locator, overrides), name: 'companyId' };
}

/** A company as the field of an operation that is one call. */
export function companyField(): Field<Id<'companyId'>> {
	return matchedField(companyMatch, locatorProperty(locator), { searchCompanies }, companyReference);
}
