import type { IDataObject } from 'n8n-workflow';
import { objectProperty, readObject } from './definition';
import { listAttributes } from '../../records/attribute/list';
import type { Operation } from '../../operations/operation';
import { optionsCollection, requestOptions } from '../../operations/requestOptions';
import { limitProperties, resultLimit, takeResults } from '../../operations/resultLimit';

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
