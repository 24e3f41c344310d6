import { Lookup } from '../../operations/lookups';
import type { Field, Id } from '../../operations/field';
import type { Look } from '../../operations/fields/text';
import { emailKey } from '../../input/email';
import { without } from '../../input/object';
import { contactsByEmail, requiredContact } from './contactIds';
import { contactLocator } from './locator';
import { contactReference } from './reference';
import { searchContacts } from './search';

/** A contact, from the list, by ID or by email address, as the field of an operation that is one call. */
export function contactField(look: Look = {}): Field<Id<'contactId'>> {
	return {
		property: without(contactLocator(look), 'name'),
		methods: { listSearch: { searchContacts } },
		read(raw, { label }) {
			const reference = contactReference(raw, label);
			if ('id' in reference) return reference.id as Id<'contactId'>;
			const { email } = reference;
			return new Lookup(
				`the contact with ${emailKey(email)}`,
				async (_client, lookups) => requiredContact(await lookups.share(contactsByEmail(email)), email) as Id<'contactId'>,
			);
		},
	};
}
