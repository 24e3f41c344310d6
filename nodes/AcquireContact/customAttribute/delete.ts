import { ATTRIBUTE_PATH } from '../../records/attribute/list';
import { attributeIdOf, attributeLocator } from '../../records/attribute/locator';
import { deleteRecord } from '../../service/deletion';
import type { Operation } from '../../operations/operation';
import { optionsCollection, requestOptions } from '../../operations/requestOptions';

export const deleteAttribute: Operation = {
	resource: 'customAttribute',
	value: 'delete',
	name: 'Delete',
	action: 'Delete a custom attribute',
	description: 'Delete the definition of a custom attribute permanently',
	properties: [attributeLocator, optionsCollection(...requestOptions)],
	plan(item) {
		const id = attributeIdOf(item);
		return {
			concerns: [],
			touches: [`attribute ${id}`],
			carryOut: async ({ client }) => [await deleteRecord(client, { path: `${ATTRIBUTE_PATH}/${id}`, subject: `Custom attribute ${id}`, id })],
		};
	},
};
