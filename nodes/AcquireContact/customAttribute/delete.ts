import { ATTRIBUTE_PATH } from '../../shared/attributeList';
import { attributeIdOf, attributeLocator } from '../../shared/attributeLocator';
import { deleteRecord } from '../../shared/deletion';
import type { Operation } from '../../shared/operation';
import { optionsCollection, requestOptions } from '../../shared/optionProperties';

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
