import { rowsOf } from '../../../nodes/input/rows';

const ROW = { column: 'id', value: '7' };

describe('rowsOf', () => {
	it('reads the rows that were added', () => {
		expect(rowsOf({ condition: [ROW, {}] }, 'condition')).toEqual([ROW, {}]);
	});

	it.each([undefined, {}, { condition: [] }])('reads none from %j', (raw) => {
		expect(rowsOf(raw, 'condition')).toEqual([]);
	});
});
