import type { Operation } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { editorMethods } from '../editor/methods';
import { withContactBody } from './fields/contactChange';
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
		return withContactBody(item, { matchesContact: false, needsFieldsTo: 'create a contact from' }, (body) => {
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
