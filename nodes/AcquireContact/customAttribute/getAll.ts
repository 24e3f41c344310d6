import type { IDataObject } from 'n8n-workflow';
import { objectProperty, readObject } from '../../shared/attributeDefinition';
import { listAttributes } from '../../shared/attributeList';
import type { Operation } from '../../shared/operation';
import { optionsCollection, requestOptions } from '../../shared/optionProperties';
import { limitProperties, resultLimit, takeResults } from '../../shared/resultLimit';

export const getAll: Operation = {
	resource: 'customAttribute',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many custom attributes',
	description: 'Get many custom attributes of contacts or cases',
	properties: [objectProperty, ...limitProperties, optionsCollection(...requestOptions)],
	plan(item) {
		const limit = resultLimit(item);
		const object = readObject(item);
		return {
			concerns: [],
			carryOut: async ({ client }) =>
				await takeResults(listAttributes(client), limit, (row) => (row.object === object ? (row as IDataObject) : undefined)),
		};
	},
};
