import type { IDataObject } from 'n8n-workflow';
import type { Operation } from '../../shared/operation';
import { optionsCollection, requestOptions } from '../../shared/optionProperties';
import { countedList } from '../../shared/countedList';
import { limitProperties, pageSizeFor, resultLimit, takeResults } from '../../shared/resultLimit';

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
