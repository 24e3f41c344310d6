import { planContactChange } from './fields/contactChange';
import { contactFieldProperties } from './fields/properties';
import { isEmptyBody } from './fields/body';
import { contactOutput } from './output';
import { createContactRequest } from './requests';
import type { Operation } from '../../operations/operation';
import { optionsCollection, outputOptions, requestOptions, writeOptions } from '../../operations/requestOptions';
import { Refusal } from '../../input/itemError';

export const create: Operation = {
	resource: 'contact',
	value: 'create',
	name: 'Create',
	action: 'Create a contact',
	description: 'Create a contact',
	properties: [
		...contactFieldProperties({ mode: 'add' }, 'getContactColumnsToSet'),
		optionsCollection(...writeOptions, ...outputOptions, ...requestOptions),
	],
	plan(item) {
		const output = contactOutput(item.options);
		return planContactChange(item, {
			keepMatch: true,
			use(body) {
				if (isEmptyBody(body)) {
					throw new Refusal('There is nothing to create a contact from: no field has a value', {
						description: 'Give at least one field a value, e.g. the name or the e-mail address.',
					});
				}
				return {
					concerns: [],
					async carryOut({ client }) {
						const { data } = await client.request(createContactRequest(body));
						return [output(data)];
					},
				};
			},
		});
	},
};
