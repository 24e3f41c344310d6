import { planContactChange } from '../../shared/contactChangePlan';
import { contactFieldProperties } from '../../shared/contactFieldProperties';
import { isEmptyBody } from '../../shared/contactFields';
import { contactOutput } from '../../shared/contactOutput';
import { createContactRequest } from '../../shared/contactRequests';
import type { Operation } from '../../shared/operation';
import { optionsCollection, outputOptions, requestOptions, writeOptions } from '../../shared/optionProperties';
import { Refusal } from '../../shared/refusal';

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
