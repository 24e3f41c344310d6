import { operation } from '../../operations/defineOperation';
import { deleted } from '../../operations/results';
import { blockId } from './fields';

export const deleteBlock = operation('deleteBlockedVisitor')({
	resource: 'blockedVisitor',
	recordLabel: 'block',
	value: 'delete',
	name: 'Delete',
	action: 'Unblock visitors',
	description: 'Unblock visitors by deleting their block',
	fields: { blockId },
	// Unlike the others, this call takes the id in the query.
	query: ({ blockId: id }) => ({ id }),
	result: deleted,
});
