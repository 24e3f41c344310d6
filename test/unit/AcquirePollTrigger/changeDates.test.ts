import { ChangeDates } from '../../../nodes/AcquirePollTrigger/changeDates';
import { farFromUtc } from '../farFromUtc';

farFromUtc();

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
	it('expects news below what was changed after the newest known record was created, and not further down', () => {
		const rows = unchanged(30).map(([created, changed]): [number, number] => [created, 10_000 + changed]);
		expect([noted(rows).mayHideNewRows, noted([...rows, [1, 1]]).mayHideNewRows, noted(unchanged(30)).mayHideNewRows]).toEqual([true, false, false]);
	});

	it('expects news anywhere where no record shows that its creation counts as a change', () => {
		expect(noted([...unchanged(30).map(([created, changed]): [number, number] => [created, 10_000 + changed]), [1, 5]]).mayHideNewRows).toBe(true);
	});

	it('knows by one that was changed later that a list does not go by last change', () => {
		expect(noted([[60, 9_000], [120, 8_000], [1, 9_500]]).mayHideNewRows).toBe(false);
	});

	it('allows for a new record whose two dates differ by less than a second', () => {
		expect([noted([[60, 60], [1, 59.1]]).mayHideNewRows, noted([[60, 60], [1, 58.9]]).mayHideNewRows]).toEqual([true, false]);
	});

	it('compares with known records alone, since one that is not may have been created later than one that follows', () => {
		const dates = new ChangeDates();
		dates.note({ dateCreated: date(100), dateUpdated: date(100) }, false);
		dates.note({ dateCreated: date(50), dateUpdated: date(50) }, true);
		expect(dates.mayHideNewRows).toBe(true);
	});

	it('expects news below records that were never changed, until one follows that was', () => {
		const dates = new ChangeDates();
		const note = (created: number, changed?: number) => dates.note({ dateCreated: date(created), dateUpdated: changed === undefined ? null : date(changed) }, true);
		const after = [[10, 900], [500, 800], [400, undefined], [300, undefined], [200, 700]].map(([created, changed]) => {
			note(created as number, changed);
			return dates.mayHideNewRows;
		});
		expect(after).toEqual([true, true, true, true, false]);
	});

	it("goes by the contact list's own date of the last change, too, which has no zone", () => {
		const dates = new ChangeDates();
		for (let n = 30; n > 0; n -= 1) dates.note({ dateCreated: date(60 * n), dateUpdated: date(10_000 + 60 * (n % 7)), lastDateUpdated: `2026-01-01 10:00:${n + 10}` }, true);
		expect(dates.mayHideNewRows).toBe(true);
		dates.note({ dateCreated: date(1), dateUpdated: date(1), lastDateUpdated: '2026-01-01 11:00:00' }, true);
		expect(dates.mayHideNewRows).toBe(false);
	});

	it.each([
		['no dates', {}],
		['no date of the last change', { dateCreated: date(1), dateUpdated: null }],
	])('does not take a list with %s for one sorted by last change', (_what, row) => {
		const dates = new ChangeDates();
		for (let n = 0; n < 30; n += 1) dates.note(row, true);
		expect(dates.mayHideNewRows).toBe(false);
	});
});
