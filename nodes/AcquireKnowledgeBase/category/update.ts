import type { IDataObject } from 'n8n-workflow';
import { inputError } from '../../input/itemError';
import { optional } from '../../operations/field';
import { toggle } from '../../operations/fields/choice';
import { outputRecord } from '../../operations/output';
import { readBack } from '../../operations/readBack';
import { recordKey } from '../../operations/recordKey';
import { requireChange } from '../../operations/requireChange';
import { acknowledgement } from '../../operations/results';
import { severalCalls } from '../../operations/severalCalls';
import { knowledgeBaseId } from '../../records/knowledgeBase/knowledgeBase';
import { recordLocator } from '../../records/recordKind';
import { endpointRequest } from '../../service/endpointRequest';
import { details, name, resource, SIMPLIFIED_CATEGORY } from './fields';
import { categories } from './kind';
import { readCategory } from './list';

const changes = { name: optional(name), ...details, topLevel: optional(toggle('Top Level', 'Whether to move it out of its parent category, to the top')) };
const MEMBERS = ['name', 'parentCategory', 'description', 'categoryIcon', 'visibleOrder', 'status'] as const;

export const updateCategory = severalCalls({
	resource,
	value: 'update',
	action: 'Update a category',
	description: 'Change a category. The whole category is sent, because it is not documented whether Acquire keeps fields that are left out. It is read back from the list.',
	endpoint: 'updateCategory',
	simplified: SIMPLIFIED_CATEGORY,
	fields: { knowledgeBaseId, categoryId: recordLocator(categories), ...changes },
	check: (values) => requireChange('updateCategory', changes, values),
	planFor({ knowledgeBaseId: groupId, categoryId, topLevel = false, ...given }, output) {
		if (topLevel && given.parentCategory !== undefined) throw inputError('Top Level', "'Top Level' is on, but there is a 'Parent Category'", 'Use one of them.');
		if (given.parentCategory === categoryId) throw inputError('Parent Category', 'A category cannot be its own parent', 'Choose another one.');
		const wanted: IDataObject = topLevel ? { ...given, parentCategory: 0 } : given;
		return {
			kind: 'ready',
			orderingKeys: [recordKey(resource, categoryId)],
			rerunAfterEarlierFailure: true,
			async execute({ client, earlierEffect, sentNothing }) {
				const current = await readCategory(client, groupId, categoryId);
				const body = Object.fromEntries(MEMBERS.map((member) => [member, wanted[member] ?? valueOf(current, member)]));
				const isSame = MEMBERS.every((member) => body[member] === valueOf(current, member));
				if (isSame) {
					sentNothing?.();
					return [outputRecord(current, output, SIMPLIFIED_CATEGORY, { action: earlierEffect ? 'updated' : 'unchanged' })];
				}
				const recordName = `Category ${categoryId}`;
				await client.request(endpointRequest('updateCategory', categoryId, { body: { groupId, ...body }, recordName, unknownEffect: 'The category may have been updated' }), acknowledgement);
				const updated = await readBack(`${recordName} was updated`, 'possible', async () => await readCategory(client, groupId, categoryId));
				return [outputRecord(updated, output, SIMPLIFIED_CATEGORY, { action: 'updated' })];
			},
		};
	},
});

/** As requests say it: a category at the top has the parent 0, and null in responses. */
function valueOf(category: IDataObject, member: (typeof MEMBERS)[number]): unknown {
	return category[member] ?? (member === 'parentCategory' ? 0 : undefined);
}
