import type { IDataObject } from 'n8n-workflow';
import { configWith, definitionProperties, objectProperty, readObject, readWish } from './definition';
import { ATTRIBUTE_PATH } from '../../records/attribute/list';
import { refuseUnsafeKey } from '../../input/attributeKey';
import type { Operation } from '../../operations/operation';
import { optionsCollection, requestOptions } from '../../operations/requestOptions';
import { refuseInput } from '../../input/itemError';

export const create: Operation = {
	resource: 'customAttribute',
	value: 'create',
	name: 'Create',
	action: 'Create a custom attribute',
	description: 'Define a custom attribute',
	properties: [...definitionProperties(true), objectProperty, optionsCollection(...requestOptions)],
	plan(item) {
		const wish = readWish(item);
		if (wish.key === undefined) throw refuseInput('Key', "'Key' is empty", 'Give the name that stands for the attribute, e.g. loyalty_tier.');
		refuseUnsafeKey(wish.key, 'Key');
		const label = wish.label ?? wish.key;
		const body: IDataObject = {
			object: readObject(item),
			key: wish.key,
			type: 'text',
			// `capture` with `api` is what lets a value be set through the API in the vendor's examples.
			config: { ...configWith({ ...wish, label }), capture: ['api'] },
			system: 'no',
		};
		return {
			concerns: [],
			async carryOut({ client }) {
				const { data } = await client.request({
					method: 'POST',
					path: ATTRIBUTE_PATH,
					body,
					subject: 'The custom attribute',
					mayRepeat: false,
					unknownFate: 'The custom attribute may have been created',
				});
				return [data];
			},
		};
	},
};
