import type { Operation } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { contactKey, withContactIds } from '../../records/contact/contactIds';
import { contactLocator } from '../../records/contact/locator';
import { contactReference } from '../../records/contact/reference';
import { clearOptions, writeOptions } from '../../records/fields/options';
import { fieldProperties } from '../../records/fields/properties';
import { isMapped, withBody } from '../../records/fields/withBody';
import { editorMethods } from '../editor/methods';
import { contactFields } from './fields/contactFields';
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
		...fieldProperties(contactFields, 'update'),
		...contactOutputProperties,
		optionsCollection(...earlierOutputOptions, ...clearOptions, ...writeOptions),
	],
	plan(item) {
		const chosen = isMapped(item) ? [] : [contactReference(item.parameter('contactId'), 'Contact')];
		return withBody(contactFields, item, { matchesRecord: true, needsFieldsTo: 'update' }, (body, matched) => {
			const output = contactOutput(item, body);
			return withContactIds([...chosen, ...matched], ([id]) => ({
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
