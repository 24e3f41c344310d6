import { ChangeDates } from '../../../nodes/AcquirePollTrigger/changeDates';

const SECOND_MS = 1000;
const date = (second: number) => new Date(second * SECOND_MS).toISOString();

/** Notes known rows, each with the seconds in which it was created and changed. */
function noted(rows: Array<[number, number]>): ChangeDates {
	const dates = new ChangeDates();
	for (const [created, changed] of rows) dates.note({ dateCreated: date(created), dateUpdated: date(changed) }, true);
	return dates;
}

/** One row a minute, as they were created, the latest first. */
const unchanged = (count: number) => Array.from({ length: count }, (_, index): [number, number] => [60 * (count - index), 60 * (count - index)]);

describe('ChangeDates', () => {
	it('expects news below what was changed after the newest known record was created, and none below what was changed before', () => {
		const rows = unchanged(30).map(([created, changed]): [number, number] => [created, 10_000 + changed]);
		expect([noted(rows).mayHideNews, noted([...rows, [1, 5]]).mayHideNews, noted(unchanged(30)).mayHideNews]).toEqual([true, false, false]);
	});

	it('knows by one that was changed later that a list does not go by last change', () => {
		expect(noted([[60, 9_000], [120, 8_000], [1, 9_500]]).mayHideNews).toBe(false);
	});

	it('allows for a new record whose two dates differ by less than a second', () => {
		expect([noted([[60, 60], [1, 59.1]]).mayHideNews, noted([[60, 60], [1, 58.9]]).mayHideNews]).toEqual([true, false]);
	});

	it('compares with known records alone, since one that is not may have been created later than one that follows', () => {
		const dates = new ChangeDates();
		dates.note({ dateCreated: date(100), dateUpdated: date(100) }, false);
		dates.note({ dateCreated: date(50), dateUpdated: date(50) }, true);
		expect(dates.mayHideNews).toBe(true);
	});

	it.each([
		['no dates', {}],
		['no date of the last change', { dateCreated: date(1), dateUpdated: null }],
		['dates of two forms, of which one has a zone', { dateCreated: date(1), dateUpdated: '1970-01-01 00:00:01' }],
	])('takes a list with %s for none by last change', (_what, row) => {
		const dates = new ChangeDates();
		for (let n = 0; n < 30; n += 1) dates.note(row, true);
		expect(dates.mayHideNews).toBe(false);
	});
});
