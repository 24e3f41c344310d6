import { blockIdProperty } from './properties';
import { requireId } from '../../input/identifier';
import type { Operation } from '../../operations/operation';
import { optionsCollection, requestOptions } from '../../operations/requestOptions';

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
