import type { Operation } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { writeOptions } from '../../records/fields/options';
import { recordFieldProperties } from '../../records/fields/properties';
import { withBody } from '../../records/fields/withBody';
import { editorMethods } from '../editorMethods';
import { contactFields } from './fields/contactFields';
import { contactOutput, contactOutputProperties, SIMPLIFIED_CONTACT } from './output';
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
	properties: [...recordFieldProperties(contactFields, 'add'), ...contactOutputProperties, optionsCollection(...writeOptions)],
	plan(item) {
		return withBody(contactFields, item, 'create', ({ body }) => {
			const output = contactOutput(item, body);
			return {
				kind: 'ready',
				orderingKeys: [],
				async execute({ client }) {
					return [output(await client.request(createContactRequest(body)))];
				},
			};
		});
	},
};
