import type { INodeProperties } from 'n8n-workflow';
import { without } from '../../input/object';
import type { Field, Id } from '../../operations/field';
import type { Lookup } from '../../operations/lookups';
import { matchedRecord } from '../match/match';
import { contactMatch } from './contactIds';
import { contactReference } from './reference';
import { searchContacts } from './search';

/** A resource locator for one contact: from the list, by id or address, or by address alone. */
export function contactLocator(overrides: Partial<INodeProperties> = {}): INodeProperties {
	return {
		displayName: 'Contact',
		name: 'contactId',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description: 'The contact, by its ID or email address',
		modes: [
			{
				displayName: 'From List',
				name: 'list',
				type: 'list',
				placeholder: 'Choose a contact...',
				typeOptions: { searchListMethod: 'searchContacts', searchable: true },
			},
			{
				displayName: 'By ID or Email',
				name: 'id',
				type: 'string',
				placeholder: 'e.g. 101',
			},
			{
				displayName: 'By Email Only',
				name: 'email',
				type: 'string',
				placeholder: 'e.g. nathan@example.com',
			},
		],
		...overrides,
	};
}

/** A contact, from the list, by ID or by email address, as the field of an operation that is one call. */
export function contactField(): Field<Id<'contactId'>> {
	return {
		property: without(contactLocator(), 'name'),
		methods: { listSearch: { searchContacts } },
		read(raw, { label }) {
			const reference = contactReference(raw, label);
			return 'id' in reference ? (reference.id as Id<'contactId'>) : (matchedRecord(contactMatch, reference) as Lookup<Id<'contactId'>>);
		},
	};
}
