import { blockIdProperty } from './properties';
import { deleteRecord } from '../../service/deletion';
import { requireId } from '../../input/identifier';
import type { Operation } from '../../operations/operation';
import { optionsCollection, requestOptions } from '../../operations/requestOptions';

export const deleteBlock: Operation = {
	resource: 'blockedVisitor',
	value: 'delete',
	name: 'Delete',
	action: 'Unblock visitors',
	description: 'Unblock visitors by deleting their block',
	properties: [blockIdProperty, optionsCollection(...requestOptions)],
	plan(item) {
		const id = requireId(item.parameter('blockId'), 'Block ID');
		return {
			concerns: [],
			touches: [`block ${id}`],
			// Unlike the others, this call takes the id in the query.
			carryOut: async ({ client }) => [await deleteRecord(client, { path: '/crm/block-visitor', query: { id }, subject: `Block ${id}`, id })],
		};
	},
};
