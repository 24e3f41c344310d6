import { acknowledgement, deleted, numericKeys, type Reception, record, recordAt, requireSuccess, rowsAt, textsAt } from '../../../nodes/operations/results';
import { caughtError } from '../standIns/caughtError';

const RECEPTION: Reception = { recordName: 'Role 3', repeated: false, ids: { roleId: 3 } };
const NO_RECORD = ['ok', 5, true, false, null, undefined, [], [{ id: 1 }]];

describe('requireSuccess', () => {
	it.each([{ success: false }, { success: 'false' }])('rejects %j, which came with status 200', (data) => {
		expect(caughtError(() => requireSuccess(data, 'Role 3')).message).toBe('Acquire rejected the request for Role 3');
	});

	it("shows Acquire's reason", () => {
		expect(caughtError(() => requireSuccess({ success: false, message: 'Role in use' }, 'Role 3')).message).toBe('Acquire rejected the request for Role 3: Role in use');
	});

	it.each(['', 5, {}, null])('shows no reason that is %j', (message) => {
		expect(caughtError(() => requireSuccess({ success: false, message }, 'Role 3')).message).toBe('Acquire rejected the request for Role 3');
	});

	it.each([{}, { success: true }, { success: 'true' }, { success: 0 }, [], 'false', false, null])('lets %j pass', (data) => {
		expect(() => requireSuccess(data, 'Role 3')).not.toThrow();
	});
});

describe('record', () => {
	it('returns the record as it is', () => {
		const data = { id: 3 };
		expect(record(data)).toBe(data);
	});

	it.each(NO_RECORD)('rejects %j, for the request may have been completed', (data) => {
		const error = caughtError(() => record(data));
		expect(error.message).toContain('Acquire returned no record');
		expect(error.effect).toBe('possible');
	});
});

describe('recordAt', () => {
	it.each([
		{ place: 'user', data: { user: { id: 3 } } },
		{ place: 0, data: { 0: { id: 3 } } },
		{ place: 0, data: [{ id: 3 }] },
	])('returns the record under $place of $data', ({ place, data }) => {
		expect(recordAt(place)(data)).toEqual({ id: 3 });
	});

	it.each([...NO_RECORD, {}, { user: null }, { user: [] }])('rejects %j', (data) => {
		expect(caughtError(() => recordAt('user')(data)).message).toContain('Acquire returned no record');
	});
});

describe('rowsAt', () => {
	it('returns the rows with the count of the whole list', () => {
		expect(rowsAt('data')({ data: [{ id: 1 }, { id: 2 }], count: 34 })).toEqual({ rows: [{ id: 1 }, { id: 2 }], total: 34 });
	});

	it.each([undefined, '34', null])('takes a count that is %j for none', (count) => {
		expect(rowsAt('data')({ data: [], count }).total).toBeUndefined();
	});

	it('leaves out rows that are no records', () => {
		expect(rowsAt('list')({ list: [{ id: 1 }, null, 'x', [], 5] }).rows).toEqual([{ id: 1 }]);
	});

	it.each([...NO_RECORD, {}, { data: null }, { data: {} }])('rejects %j', (data) => {
		expect(caughtError(() => rowsAt('data')(data)).message).toContain('Acquire returned no record');
	});
});

describe('textsAt', () => {
	it('makes a record of each text', () => {
		expect(textsAt('groups', 'name')({ groups: ['Sales', 5] })).toEqual({ rows: [{ name: 'Sales' }, { name: '5' }] });
	});

	it.each([...NO_RECORD, {}, { groups: 'Sales' }])('rejects %j', (data) => {
		expect(caughtError(() => textsAt('groups', 'name')(data)).message).toContain('Acquire returned no record');
	});
});

describe('numericKeys', () => {
	it('returns the records under numbers, without the other members', () => {
		expect(numericKeys({ 0: { id: 1 }, 1: { id: 2 }, count: 2, message: 'ok' })).toEqual([{ id: 1 }, { id: 2 }]);
	});

	it('returns nothing for a record without them', () => {
		expect(numericKeys({ count: 0 })).toEqual([]);
	});

	it.each([{ 0: null }, 'ok', []])('rejects %j', (data) => {
		expect(caughtError(() => numericKeys(data)).message).toContain('Acquire returned no record');
	});
});

describe('acknowledgement', () => {
	it.each([
		{ data: { success: true, message: 'Done' }, result: { success: true, id: 3, message: 'Done' } },
		{ data: {}, result: { success: true, id: 3 } },
		{ data: { message: 5 }, result: { success: true, id: 3 } },
	])('returns $result for $data', ({ data, result }) => {
		expect(acknowledgement(data, RECEPTION)).toEqual(result);
	});

	it('has no id where the request names no record', () => {
		expect(acknowledgement({}, { ...RECEPTION, ids: {} })).toEqual({ success: true });
	});

	it('rejects what Acquire did not do', () => {
		expect(caughtError(() => acknowledgement({ success: false, message: 'No' }, RECEPTION)).message).toBe('Acquire rejected the request for Role 3: No');
	});

	it.each(['ok', null])('rejects %j, which says nothing', (data) => {
		expect(caughtError(() => acknowledgement(data, RECEPTION)).message).toContain('Acquire returned no record');
	});
});

describe('deleted', () => {
	it.each([{ deleted: 1 }, { deleted: { affected: 1 } }, { deleted: true }, {}, { deleted: null }])('says that the record is deleted after %j', (data) => {
		expect(deleted(data, RECEPTION)).toEqual({ deleted: true, id: 3 });
	});

	it.each([{ deleted: 0 }, { deleted: { affected: 0 } }])('reports %j as not found', (data) => {
		expect(caughtError(() => deleted(data, RECEPTION)).message).toBe('Role 3 was not found in Acquire');
	});

	it.each([{ deleted: 0 }, { deleted: { affected: 0 } }, {}])('takes %j after a lost response for deleted then', (data) => {
		expect(deleted(data, { ...RECEPTION, repeated: true })).toEqual({ deleted: true, id: 3 });
	});

	it.each(NO_RECORD)('rejects %j', (data) => {
		expect(caughtError(() => deleted(data, RECEPTION)).message).toContain('Acquire returned no record');
	});
});
