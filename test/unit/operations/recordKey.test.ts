import { recordKey } from '../../../nodes/operations/recordKey';
import { readyPlan, updateTag } from './tagOperations';

describe('recordKey', () => {
	it('is what orders the items of an operation of one call, so that others wait for them', () => {
		expect(readyPlan(updateTag, { tagId: '7', updateFields: { name: 'Urgent' } }).orderingKeys).toEqual([recordKey('tag', 7)]);
	});

	it('differs between records', () => {
		const keys = [recordKey('tag', 7), recordKey('tag', 77), recordKey('role', 7)];
		expect(new Set(keys).size).toBe(keys.length);
	});
});
