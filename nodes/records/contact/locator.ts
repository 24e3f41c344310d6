import type { INodeProperties } from 'n8n-workflow';

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
