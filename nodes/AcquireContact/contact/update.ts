import { planContactChange } from './fields/contactChange';
import { contactFieldProperties } from './fields/properties';
import { isEmptyBody } from './fields/body';
import { contactLocator } from '../../records/contact/locator';
import { contactOutput } from './output';
import { type ContactReference, contactReference } from '../../records/contact/reference';
import { updateContactRequest } from './requests';
import type { Operation } from '../../operations/operation';
import { clearOptions, optionsCollection, outputOptions, requestOptions, writeOptions } from '../../operations/requestOptions';
import { Refusal } from '../../input/itemError';

export const update: Operation = {
	resource: 'contact',
	value: 'update',
	name: 'Update',
	action: 'Update a contact',
	description: 'Change the fields of a contact',
	properties: [
		contactLocator({ displayOptions: { hide: { fieldsMode: ['map'] } } }),
		...contactFieldProperties({ mode: 'update' }, 'getContactColumns'),
		optionsCollection(...clearOptions, ...writeOptions, ...outputOptions, ...requestOptions),
	],
	plan(item) {
		const output = contactOutput(item.options);
		return planContactChange(item, {
			contact: () => contactReference(item.parameter('contactId'), 'Contact'),
			keepMatch: false,
			use(body, contact) {
				if (isEmptyBody(body)) {
					throw new Refusal('There is nothing to update: no field has a value', {
						description: "Give at least one field a value. To empty a field, choose it in the option 'Clear Field Names or IDs'.",
					});
				}
				const reference = contact as ContactReference;
				return {
					concerns: [reference],
					lastWins: true,
					async carryOut({ client, contacts }) {
						const id = contacts.require(reference);
						const { data } = await client.request(updateContactRequest(id, body));
						return [output(data)];
					},
				};
			},
		});
	},
};
