import { destructiveNotice } from '../../operations/notice';
import type { Operation } from '../../operations/operation';
import { goneCheck } from '../../operations/deletion';
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
	action: 'Delete a contact permanently',
	description: 'Delete a contact permanently',
	endpoint: 'deleteContact',
	destructive: true,
	methods: editorMethods,
	properties: [destructiveNotice('Deleting a contact cannot be undone.'), contactLocator(), optionsCollection()],
	plan(item) {
		return withContactIds([contactReference(item.parameter('contactId'), 'Contact')], ([id]) => ({
			kind: 'ready',
			orderingKeys: [contactKey(id)],
			async execute({ client }) {
				const request = deleteContactRequest(id);
				const { recordName } = request;
				const isGone = goneCheck(client, 'deleteContact', id, recordName);
				const { data } = await client.requestBare(request, async (response, delivery) => await deleted(response, { ...delivery, recordName, ids: { contactId: id }, isGone }));
				return [data];
			},
		}));
	},
};
