import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../operations/operation';
import { optionsCollection, requestOptions } from '../../operations/requestOptions';
import { countedList } from '../../service/countedList';
import { limitProperties, pageSizeFor, resultLimit, takeResults } from '../../operations/resultLimit';

export const getAll: Operation = {
	resource: 'blockedVisitor',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many blocked visitors',
	description: 'Get many blocks, those that have ended included',
	properties: [...limitProperties, optionsCollection(...requestOptions)],
	plan(item) {
		const limit = resultLimit(item);
		return {
			concerns: [],
			carryOut: async ({ client }) =>
				await takeResults(countedList(client, '/crm/block-visitor', 'The list of blocks', pageSizeFor(limit)), limit, (block) => block as IDataObject),
		};
	},
};
