import { operation } from '../../operations/defineOperation';
import { record } from '../../operations/results';
import { blockId, SIMPLIFIED_BLOCK } from './fields';

export const getBlock = operation('getBlockedVisitor')({
	resource: 'blockedVisitor',
	recordLabel: 'block',
	value: 'get',
	name: 'Get',
	action: 'Get a blocked visitor',
	description: 'Get a block',
	fields: { blockId },
	result: record,
	simplified: SIMPLIFIED_BLOCK,
	defaultOutput: 'raw',
});
