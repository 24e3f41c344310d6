import type { Operation } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { contactKey, withContactIds } from '../../records/contact/contactIds';
import { contactLocator } from '../../records/contact/locator';
import { contactReference } from '../../records/contact/reference';
import { deleteRecord } from '../../service/deletion';
import { editorMethods } from '../editor/methods';

export const deleteContact: Operation = {
	resource: 'contact',
	value: 'delete',
	name: 'Delete',
	action: 'Delete a contact',
	description: 'Delete a contact permanently',
	endpoint: 'deleteContact',
	destructive: true,
	methods: editorMethods,
	properties: [contactLocator(), optionsCollection()],
	plan(item) {
		return withContactIds([contactReference(item.parameter('contactId'), 'Contact')], ([id]) => ({
			kind: 'ready',
			orderingKeys: [contactKey(id)],
			execute: async ({ client }) => [await deleteRecord(client, { path: `/crm/objects/contact/${id}`, recordName: `Contact ${id}`, id })],
		}));
	},
};
