import { operation } from '../../operations/defineOperation';
import { deleted, record, rowsAt } from '../../operations/results';
import { createBlock } from './create';
import { blockId, SIMPLIFIED_BLOCK as simplified } from './fields';

const resource = 'blockedVisitor';
const recordLabel = 'block';

const deleteBlock = operation('deleteBlockedVisitor')({
	resource,
	recordLabel,
	value: 'delete',
	action: 'Unblock visitors',
	description: 'Unblock visitors by deleting their block',
	fields: { blockId },
	// Unlike the others, this call takes the id in the query.
	query: ({ blockId: id }) => ({ id }),
	result: deleted,
});

const getBlock = operation('getBlockedVisitor')({
	resource,
	recordLabel,
	value: 'get',
	action: 'Get a blocked visitor',
	description: 'Get a block',
	fields: { blockId },
	result: record,
	simplified,
	defaultOutput: 'raw',
});

const getAllBlocks = operation('listBlockedVisitors')({
	resource,
	recordLabel,
	value: 'getAll',
	action: 'Get many blocked visitors',
	description: 'Get many blocks, presumably with those that have ended',
	fields: {},
	list: 'pages',
	result: rowsAt('data'),
	simplified,
	defaultOutput: 'raw',
});

export const blockedVisitorOperations = [createBlock, deleteBlock, getBlock, getAllBlocks];
