import { contactLocator } from '../../records/contact/locator';
import { contactReference } from '../../records/contact/reference';
import { deleteRecord } from '../../service/deletion';
import type { Operation } from '../../operations/operation';
import { optionsCollection, requestOptions } from '../../operations/requestOptions';

export const deleteContact: Operation = {
	resource: 'contact',
	value: 'delete',
	name: 'Delete',
	action: 'Delete a contact',
	description: 'Delete a contact permanently',
	properties: [contactLocator(), optionsCollection(...requestOptions)],
	plan(item) {
		const reference = contactReference(item.parameter('contactId'), 'Contact');
		return {
			concerns: [reference],
			async carryOut({ client, contacts }) {
				const id = contacts.require(reference);
				return [await deleteRecord(client, { path: `/crm/objects/contact/${id}`, subject: `Contact ${id}`, id })];
			},
		};
	},
};
