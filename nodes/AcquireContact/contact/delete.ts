import type { Operation } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { deleted } from '../../operations/results';
import { contactKey, withContactIds } from '../../records/contact/contactIds';
import { contactLocator } from '../../records/contact/locator';
import { contactReference } from '../../records/contact/reference';
import { editorMethods } from '../editor/methods';
import { deleteContactRequest } from './requests';

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
			async execute({ client }) {
				const request = deleteContactRequest(id);
				const { data, repeated } = await client.request(request);
				return [deleted(data, { recordName: request.recordName, repeated, ids: { contactId: id } })];
			},
		}));
	},
};
