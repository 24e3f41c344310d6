import { recordId, recordIds } from '../../../../nodes/operations/fields/recordId';
import { describeFields, describeLists, describeSingleValues } from './everyField';
import { errorOf, read } from './reading';

const SINGLE = { recordId: recordId<'thingId'>('Value') };
const LISTS = { recordIds: recordIds<'thingId'>('Value') };
const FIELDS = { ...SINGLE, ...LISTS };

describeFields(FIELDS);
describeSingleValues(SINGLE);
describeLists(LISTS);

describe('recordId', () => {
	it.each([
		{ raw: 3, read: 3 },
		{ raw: ' 3 ', read: 3 },
		{ raw: { __rl: true, mode: 'id', value: '3' }, read: 3 },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.recordId, raw)).toBe(expected);
	});

	it.each([0, -1, 1.5, '1e3', '0x10', '3/../4', '3?x', 'three', true, [3], {}, { value: {} }, 2 ** 53])('rejects %j, so that nothing else enters a path', (raw) => {
		expect(errorOf(FIELDS.recordId, raw).message).toContain("'Value' is not an ID");
	});
});

describe('recordIds', () => {
	it.each([
		{ raw: '7, 8,7', read: [7, 8] },
		{ raw: [7, ' 8 '], read: [7, 8] },
		{ raw: 7, read: [7] },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.recordIds, raw)).toEqual(expected);
	});

	it.each(['7, x', [0], ['7/8'], {}])('rejects %j, which holds no ID', (raw) => {
		expect(errorOf(FIELDS.recordIds, raw).message).toContain("'Value' is not an ID");
	});
});
