import { without } from '../../input/object';
import type { Field, Id, PropertyOverrides } from '../../operations/field';
import type { Lookup } from '../../operations/lookups';
import { matchedRecord } from '../match/match';
import { contactMatch } from './contactIds';
import { contactLocator } from './locator';
import { contactReference } from './reference';
import { searchContacts } from './search';

/** A contact, from the list, by ID or by email address, as the field of an operation that is one call. */
export function contactField(overrides: PropertyOverrides = {}): Field<Id<'contactId'>> {
	return {
		property: without(contactLocator(overrides), 'name'),
		methods: { listSearch: { searchContacts } },
		read(raw, { label }) {
			const reference = contactReference(raw, label);
			return 'id' in reference ? (reference.id as Id<'contactId'>) : (matchedRecord(contactMatch, reference) as Lookup<Id<'contactId'>>);
		},
	};
}
