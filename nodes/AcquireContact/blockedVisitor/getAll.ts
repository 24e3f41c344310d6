import { operation } from '../../operations/defineOperation';
import { rowsAt } from '../../operations/results';
import { SIMPLIFIED_BLOCK } from './fields';

export const getAllBlocks = operation('listBlockedVisitors')({
	resource: 'blockedVisitor',
	recordLabel: 'block',
	value: 'getAll',
	name: 'Get Many',
	action: 'Get many blocked visitors',
	description: 'Get many blocks, those that have ended included',
	fields: {},
	list: 'pages',
	result: rowsAt('data'),
	simplified: SIMPLIFIED_BLOCK,
	defaultOutput: 'raw',
});
