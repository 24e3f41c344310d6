import { blockIdProperty } from '../../shared/blockedVisitorProperties';
import { requireId } from '../../shared/identifier';
import type { Operation } from '../../shared/operation';
import { optionsCollection, requestOptions } from '../../shared/optionProperties';

export const get: Operation = {
	resource: 'blockedVisitor',
	value: 'get',
	name: 'Get',
	action: 'Get a blocked visitor',
	description: 'Get a block',
	properties: [blockIdProperty, optionsCollection(...requestOptions)],
	plan(item) {
		const id = requireId(item.parameter('blockId'), 'Block ID');
		return {
			concerns: [],
			async carryOut({ client }) {
				const { data } = await client.request({ method: 'GET', path: `/crm/block-visitor/${id}`, subject: `Block ${id}`, mayRepeat: true });
				return [data];
			},
		};
	},
};
