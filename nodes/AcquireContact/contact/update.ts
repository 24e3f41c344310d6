import type { Operation } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { contactKey, withContactIds } from '../../records/contact/contactIds';
import { contactLocator } from '../../records/contact/locator';
import { contactReference } from '../../records/contact/reference';
import { clearOptions, writeOptions } from '../../records/fields/options';
import { recordFieldProperties } from '../../records/fields/properties';
import { isMapped, withBody } from '../../records/fields/withBody';
import { editorMethods } from '../editorMethods';
import { contactFields } from './fields/contactFields';
import { contactOutputProperties, SIMPLIFIED_CONTACT } from './output';
import { contactWriter, keepingContacts, skipUnchangedOption } from './skipUnchanged';

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
		...recordFieldProperties(contactFields, 'update'),
		...contactOutputProperties,
		optionsCollection(...clearOptions, ...writeOptions, skipUnchangedOption),
	],
	plan(item) {
		const chosen = isMapped(item) ? [] : [contactReference(item.parameter('contactId'), 'Contact')];
		const plan = withBody(contactFields, item, 'update', ({ body }, matched) => {
			const writer = contactWriter(item, body);
			return withContactIds([...chosen, ...matched], ([id]) => ({
				kind: 'ready',
				orderingKeys: [contactKey(id)],
				rerunAfterEarlierFailure: true,
				execute: async (run) => [await writer.update(run, id, body)],
			}));
		});
		return keepingContacts(item, plan);
	},
};
