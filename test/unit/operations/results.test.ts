import { acknowledgedDeletes, acknowledgement, deleted, numericKeys, type ResultContext, record, recordAt, rowsAt, textsAt, withCurrent } from '../../../nodes/operations/results';
import { caughtError, caughtErrorOf } from '../caughtError';

const RECEPTION: ResultContext = { recordName: 'Role 3', repeated: false, absent: false, ids: { roleId: 3 } };
const NO_RECORD = ['ok', 5, true, false, null, undefined, [], [{ id: 1 }], {}, { name: 'x' }];

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

	it.each([...NO_RECORD, { user: null }, { user: [] }, { user: {} }])('rejects %j', (data) => {
		expect(caughtError(() => recordAt('user')(data)).message).toContain('Acquire returned no record');
	});
});

describe('withCurrent', () => {
	const read = withCurrent(record);

	it('completes what the response leaves out or has as null', () => {
		expect(read({ id: 3, title: 'New', userId: null }, { ...RECEPTION, current: { id: 3, title: 'Old', userId: 7, contactId: 42 } })).toEqual({ id: 3, title: 'New', userId: 7, contactId: 42 });
	});

	it('takes what was sent for what it is now', () => {
		const current = { id: 3, title: 'Old', meta: { icon: 'old' } };
		const sent = { title: 'New', meta: { icon: 'new' }, view: { type: 'list' }, contact_id: 42 };
		expect(read({ id: 3, meta: null, view: null }, { ...RECEPTION, current, sent })).toEqual({ id: 3, title: 'New', meta: { icon: 'new' }, view: { type: 'list' } });
	});

	it('keeps null where nothing is known', () => {
		expect(read({ id: 3, userId: null }, RECEPTION)).toEqual({ id: 3, userId: null });
	});
});

describe('rowsAt', () => {
	it('returns the rows with the count of the whole list', () => {
		expect(rowsAt('data')({ data: [{ id: 1 }, { id: 2 }], count: 34 })).toEqual({ rows: [{ id: 1 }, { id: 2 }], total: 34 });
	});

	it.each([undefined, '34', null])('ignores a count that is %j', (count) => {
		expect(rowsAt('data')({ data: [], count }).total).toBeUndefined();
	});

	it('leaves out rows that are no records', () => {
		expect(rowsAt('list')({ list: [{ id: 1 }, null, 'x', [], 5] }).rows).toEqual([{ id: 1 }]);
	});

	it.each([...NO_RECORD, { data: null }, { data: {} }])('rejects %j', (data) => {
		expect(caughtError(() => rowsAt('data')(data)).message).toContain('Acquire returned no record');
	});
});

describe('textsAt', () => {
	it('makes a record of each text', () => {
		expect(textsAt('groups', 'name')({ groups: ['Sales', 5] })).toEqual({ rows: [{ name: 'Sales' }, { name: '5' }] });
	});

	it.each([...NO_RECORD, { groups: 'Sales' }])('rejects %j', (data) => {
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
		{ data: { success: 'true' }, result: { success: true, id: 3 } },
		{ data: { success: true, message: 5 }, result: { success: true, id: 3 } },
	])('returns $result for $data', ({ data, result }) => {
		expect(acknowledgement(data, RECEPTION)).toEqual(result);
	});

	it('has no id where the request names no record', () => {
		expect(acknowledgement({ success: true }, { ...RECEPTION, ids: {} })).toEqual({ success: true });
	});

	it('takes a retried delete that finds nothing for done', () => {
		expect(acknowledgement({}, { ...RECEPTION, absent: true })).toEqual({ success: true, id: 3 });
	});

	it.each(['ok', null, {}, { message: 'Done' }, { success: 1 }, { success: null }])('does not take %j for done', (data) => {
		const error = caughtError(() => acknowledgement(data, RECEPTION));
		expect(error.message).toContain("Acquire's response does not say that it was done");
		expect(error.effect).toBe('possible');
	});
});

describe('acknowledgedDeletes', () => {
	it('returns the ids of all records', () => {
		expect(acknowledgedDeletes({ success: true }, { ...RECEPTION, ids: { a: 3, b: 4 } })).toEqual({ deleted: true, ids: [3, 4] });
	});

	it('does not take another response for done', () => {
		expect(caughtError(() => acknowledgedDeletes({ deleted: 2 }, RECEPTION)).effect).toBe('possible');
	});
});

describe('deleted', () => {
	const gone = async () => true;
	const there = async () => false;

	it.each([{ deleted: 1 }, { deleted: 2 }, { deleted: { affected: 1 } }])('says that the record is deleted after %j', async (data) => {
		expect(await deleted(data, { ...RECEPTION, isGone: there })).toEqual({ deleted: true, id: 3 });
	});

	it.each([{ deleted: 0 }, { deleted: { affected: 0 } }])('says after %j that it is deleted if it is gone', async (data) => {
		expect(await deleted(data, { ...RECEPTION, isGone: gone })).toEqual({ deleted: true, id: 3 });
	});

	it.each([false, true])('says after 0 that it is not deleted if it is still there (repeated: %j)', async (repeated) => {
		expect((await caughtErrorOf(deleted({ deleted: 0 }, { ...RECEPTION, repeated, isGone: there }))).message).toBe('Acquire did not delete Role 3: it is still there');
	});

	it('reports 0 as not found where nobody can be asked', async () => {
		expect((await caughtErrorOf(deleted({ deleted: 0 }, RECEPTION))).message).toBe('Role 3 was not found in Acquire');
	});

	it('takes 0 after a lost response for deleted then, where nobody can be asked', async () => {
		expect(await deleted({ deleted: 0 }, { ...RECEPTION, repeated: true })).toEqual({ deleted: true, id: 3 });
	});

	it('takes a retry that finds nothing for deleted before', async () => {
		expect(await deleted({}, { ...RECEPTION, repeated: true, absent: true, isGone: there })).toEqual({ deleted: true, id: 3 });
	});

	it.each(['ok', 5, true, null, [], {}, { deleted: null }, { deleted: true }, { deleted: '1' }, { deleted: -1 }, { deleted: 1.5 }, { deleted: {} }])('does not take %j for deleted', async (data) => {
		const error = await caughtErrorOf(deleted(data, { ...RECEPTION, isGone: gone }));
		expect(error.message).toContain("Acquire's response does not say that it was done");
		expect(error.effect).toBe('possible');
	});
});
