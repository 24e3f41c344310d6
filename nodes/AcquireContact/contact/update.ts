import { ItemError } from '../../input/itemError';
import type { Operation } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { contactKey, withContactIds } from '../../records/contact/contactIds';
import { contactLocator } from '../../records/contact/locator';
import { contactReference } from '../../records/contact/reference';
import { editorMethods } from '../editor/methods';
import { isEmptyBody } from './fields/body';
import { mappedItem, withContactBody } from './fields/contactChange';
import { CLEAR_FIELDS, clearOptions, writeOptions } from './fields/options';
import { contactFieldProperties } from './fields/properties';
import { contactOutput, contactOutputProperties, earlierOutputOptions, SIMPLIFIED_CONTACT } from './output';
import { updateContactRequest } from './requests';

export const updateContact: Operation = {
	resource: 'contact',
	value: 'update',
	name: 'Update',
	action: 'Update a contact',
	description: 'Change the fields of a contact',
	endpoint: 'updateContact',
	simplified: SIMPLIFIED_CONTACT,
	methods: editorMethods,
	properties: [
		contactLocator({ displayOptions: { hide: { fieldsMode: ['map'] } } }),
		...contactFieldProperties({ mode: 'update' }, 'getContactColumns'),
		...contactOutputProperties,
		optionsCollection(...earlierOutputOptions, ...clearOptions, ...writeOptions),
	],
	plan(item) {
		const mapped = mappedItem(item, { keepMatch: false });
		const contact = mapped === undefined ? contactReference(item.parameter('contactId'), 'Contact') : mapped.contact();
		return withContactBody(item, mapped, (body) => {
			if (isEmptyBody(body)) {
				throw new ItemError('There is nothing to update: no field has a value', {
					description: `Enter a value for at least one field. To clear a field, choose it in the option '${CLEAR_FIELDS}'.`,
				});
			}
			const output = contactOutput(item, body);
			return withContactIds([contact], ([id]) => ({
				kind: 'ready',
				orderingKeys: [contactKey(id)],
				rerunAfterEarlierFailure: true,
				async execute({ client }) {
					const { data } = await client.request(updateContactRequest(id, body));
					return [output(data)];
				},
			}));
		});
	},
};
