import { attributeIdOf, attributeLocator } from '../../records/attribute/locator';
import { getAttributeRequest } from './requests';
import type { Operation } from '../../operations/operation';
import { optionsCollection, requestOptions } from '../../operations/requestOptions';

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
