import { attributeIdOf, attributeLocator } from '../../shared/attributeLocator';
import { getAttributeRequest } from '../../shared/attributeRequests';
import type { Operation } from '../../shared/operation';
import { optionsCollection, requestOptions } from '../../shared/optionProperties';

export const get: Operation = {
	resource: 'customAttribute',
	value: 'get',
	name: 'Get',
	action: 'Get a custom attribute',
	description: 'Get the definition of a custom attribute',
	properties: [attributeLocator, optionsCollection(...requestOptions)],
	plan(item) {
		const id = attributeIdOf(item);
		return {
			concerns: [],
			async carryOut({ client }) {
				const { data } = await client.request(getAttributeRequest(id));
				return [data];
			},
		};
	},
};
