import { ItemError } from '../../input/itemError';
import type { Operation } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { editorMethods } from '../editor/methods';
import { isEmptyBody } from './fields/body';
import { mappedItem, withContactBody } from './fields/contactChange';
import { writeOptions } from './fields/options';
import { contactFieldProperties } from './fields/properties';
import { contactOutput, contactOutputProperties, earlierOutputOptions, SIMPLIFIED_CONTACT } from './output';
import { createContactRequest } from './requests';

export const createContact: Operation = {
	resource: 'contact',
	value: 'create',
	name: 'Create',
	action: 'Create a contact',
	description: 'Create a contact',
	endpoint: 'createContact',
	simplified: SIMPLIFIED_CONTACT,
	methods: editorMethods,
	properties: [...contactFieldProperties({ mode: 'add' }, 'getContactColumnsToSet'), ...contactOutputProperties, optionsCollection(...earlierOutputOptions, ...writeOptions)],
	plan(item) {
		return withContactBody(item, mappedItem(item, { keepMatch: true }), (body) => {
			if (isEmptyBody(body)) {
				throw new ItemError('There is nothing to create a contact from: no field has a value', {
					description: 'Enter a value for at least one field, e.g. the name or the email address.',
				});
			}
			const output = contactOutput(item, body);
			return {
				kind: 'ready',
				orderingKeys: [],
				async execute({ client }) {
					const { data } = await client.request(createContactRequest(body));
					return [output(data)];
				},
			};
		});
	},
};
