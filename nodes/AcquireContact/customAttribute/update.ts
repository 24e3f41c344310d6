import { configWith, definitionProperties, readWish } from './definition';
import { attributeIdOf, attributeLocator } from '../../records/attribute/locator';
import { getAttributeRequest, updateAttribute } from './requests';
import { refuseUnsafeKey } from '../../input/attributeKey';
import type { Operation } from '../../operations/operation';
import { optionsCollection, requestOptions } from '../../operations/requestOptions';
import { Refusal } from '../../input/itemError';

export const update: Operation = {
	resource: 'customAttribute',
	value: 'update',
	name: 'Update',
	action: 'Update a custom attribute',
	description: 'Change the definition of a custom attribute',
	properties: [attributeLocator, ...definitionProperties(false), optionsCollection(...requestOptions)],
	plan(item) {
		const id = attributeIdOf(item);
		const wish = readWish(item);
		if (Object.values(wish).every((value) => value === undefined)) {
			throw new Refusal('There is nothing to update: neither key, label, input type nor choices are given', {
				description: 'Give at least one of them.',
			});
		}
		if (wish.key !== undefined) refuseUnsafeKey(wish.key, 'Key');
		return {
			concerns: [],
			touches: [`attribute ${id}`],
			async carryOut({ client }) {
				const { data: current } = await client.request(getAttributeRequest(id));
				const members = { object: current.object, key: wish.key ?? current.key, type: current.type, config: configWith(wish, current.config), system: current.system };
				return [await updateAttribute(client, id, members as Parameters<typeof updateAttribute>[2])];
			},
		};
	},
};
