import { rowsOf } from '../../../nodes/input/rows';
import { caughtError } from '../caughtError';

const ROW = { column: 'id', value: '7' };
const OTHER = { column: 'name', value: 'Ada' };
const read = (raw: unknown) => rowsOf(raw, 'condition', 'Conditions', JSON.stringify(ROW));

describe('rowsOf', () => {
	it.each([
		{ kind: 'what the editor holds', raw: { condition: [ROW, OTHER] }, rows: [ROW, OTHER] },
		{ kind: 'one row where the editor holds several', raw: { condition: ROW }, rows: [ROW] },
		{ kind: 'an array', raw: [ROW, OTHER], rows: [ROW, OTHER] },
		{ kind: 'one row', raw: ROW, rows: [ROW] },
		{ kind: 'JSON text of what the editor holds', raw: JSON.stringify({ condition: [ROW] }), rows: [ROW] },
		{ kind: 'JSON text of an array', raw: ` ${JSON.stringify([ROW, OTHER])}\n`, rows: [ROW, OTHER] },
		{ kind: 'JSON text of one row', raw: JSON.stringify(ROW), rows: [ROW] },
		{ kind: 'JSON text where the editor holds rows', raw: { condition: JSON.stringify([ROW]) }, rows: [ROW] },
	])('reads $kind', ({ raw, rows }) => {
		expect(read(raw)).toEqual(rows);
	});

	it.each([undefined, null, '', ' \n', {}, [], '{}', '[]', 'null', { condition: undefined }, { condition: null }, { condition: '' }, { condition: [] }, { condition: {} }])('reads none from %j', (raw) => {
		expect(read(raw)).toEqual([]);
	});

	it.each([5, 0, true, false, '5', '"x"', [5], [null], [ROW, 'x'], [[ROW]], '[1]', { condition: 'true' }, { condition: 5 }, { condition: [null] }])('rejects %j, rather than leave something out', (raw) => {
		const { message, details, description } = caughtError(() => read(raw));
		expect(message).toMatch(/^'Conditions' is not a list of rows: /);
		expect(details?.parameter).toBe('Conditions');
		expect(description).toContain(`[${JSON.stringify(ROW)}]`);
	});

	it.each(['id', '{"column":"id"', '[', { condition: 'x' }])('rejects %j, which is not JSON', (raw) => {
		expect(caughtError(() => read(raw)).message).toContain("'Conditions' is not valid JSON");
	});

	it('rejects a number that JSON would change', () => {
		expect(caughtError(() => read('[{"column":"id","value":12345678901234567890}]')).details?.parameter).toBe('Conditions');
	});

	it('takes no member that an object has from elsewhere', () => {
		expect(rowsOf({ key: 'a' }, 'constructor', 'Rows', '{}')).toEqual([{ key: 'a' }]);
	});
});
