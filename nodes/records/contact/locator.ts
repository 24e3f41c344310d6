import type { INodeProperties } from 'n8n-workflow';
import type { Field, Id } from '../../operations/field';
import { type Locator, locatorProperty } from '../../operations/fields/locator';
import { matchedField } from '../match/match';
import { contactMatch } from './contactIds';
import { contactReference } from './reference';
import { searchContacts } from './search';

/** One contact: from the list, by id or address, or by address alone. */
const locator: Locator = {
	displayName: 'Contact',
	description: 'The contact, by ID or email address',
	method: 'searchContacts',
	boxes: { id: ['By ID', '101 or nathan@example.com'], email: ['By Email Only', 'nathan@example.com'] },
};

/** A resource locator for one contact. */
export function contactLocator(overrides: Partial<INodeProperties> = {}): INodeProperties {
	return { ...locatorProperty(locator, overrides), name: 'contactId' };
}

/** A contact as the field of an operation that is one call. */
export function contactField(): Field<Id<'contactId'>> {
	return matchedField(contactMatch, locatorProperty(locator), { searchContacts }, contactReference);
}
