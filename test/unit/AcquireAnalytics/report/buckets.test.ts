import { bucketStarts, dateOf, hourOf, startOn, timeOfHour } from '../../../../nodes/AcquireAnalytics/report/buckets';
import { zonedPeriod } from '../../../../nodes/AcquireAnalytics/report/zonedPeriod';

function period(from: string, timezone = 'Asia/Kolkata') {
	const start = Date.parse(`${from}Z`);
	return zonedPeriod({ from: start, to: start + 86_399_000 }, timezone);
}

describe('bucketStarts', () => {
	it.each([
		{ label: '16 Mar 2026', start: '2026-03-16T00:00:00+05:30' },
		{ label: '1 March 2026', start: '2026-03-01T00:00:00+05:30' },
		{ label: 'Mar 2026', start: '2026-03-01T00:00:00+05:30' },
		{ label: ' 1 Mar 2026 ', start: '2026-03-01T00:00:00+05:30' },
		{ label: '28 Feb 2026', start: '2026-02-28T00:00:00+05:30' },
		{ label: '29 Feb 2028', start: '2028-02-29T00:00:00+05:30' },
		{ label: '31 Dec 2026', start: '2026-12-31T00:00:00+05:30' },
		{ label: '29 Feb 2026', start: null },
		{ label: '31 Apr 2026', start: null },
		{ label: '31 Feb 2026', start: null },
		{ label: '0 Mar 2026', start: null },
		{ label: '00 Mar 2026', start: null },
		{ label: 'No 16 Mar 2026', start: null },
		{ label: '16 Mar 2026 on', start: null },
		{ label: 'In Mar 2026', start: null },
		{ label: 'Mar 2026 on', start: null },
		{ label: '16 Xyz 2026', start: null },
		{ label: 'Refund', start: null },
		{ label: 7, start: null },
	])('of the label $label is $start', ({ label, start }) => {
		expect(bucketStarts([label], period('2026-03-01T00:00:00'))).toEqual([start]);
	});

	it('know every month', () => {
		const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
		const starts = months.map((_, index) => `2026-${String(index + 1).padStart(2, '0')}-01T00:00:00+00:00`);
		expect(bucketStarts(months.map((month) => `01 ${month} 2026`), period('2026-01-01T00:00:00', 'UTC'))).toEqual(starts);
		expect(bucketStarts(['January 2026', 'September 2026'], period('2026-01-01T00:00:00', 'UTC'))).toEqual([starts[0], starts[8]]);
	});

	it('of hours follow from the hour of the start, over midnight', () => {
		expect(bucketStarts(['10 PM', '11 PM', '12 AM', '01 AM'], period('2026-03-01T22:15:00', 'America/New_York'))).toEqual([
			'2026-03-01T22:00:00-05:00', '2026-03-01T23:00:00-05:00', '2026-03-02T00:00:00-05:00', '2026-03-02T01:00:00-05:00',
		]);
	});

	it('of hours in another order cannot be told', () => {
		expect(bucketStarts(['09 AM', '08 AM'], period('2026-03-01T09:00:00'))).toEqual([null, null]);
	});

	it('cannot be told without a period', () => {
		expect(bucketStarts(['01 Mar 2026'], undefined)).toEqual([null]);
	});
});

describe('the start of an hour', () => {
	it.each([{ label: '16 Mar 2026', hour: 14, start: '2026-03-16T14:00:00+05:30' }, { label: '2 Mar 2026', hour: 9, start: '2026-03-02T09:00:00+05:30' }, { label: 'Monday', hour: 14, start: null }])(
		'of $hour hours on $label is $start', ({ label, hour, start }) => {
			expect(startOn(dateOf(label), timeOfHour(hour, period('2026-03-01T00:00:00')))).toBe(start);
		});
});

describe('hourOf', () => {
	it.each([['00 AM', 0], ['12 AM', 0], ['06 AM', 6], ['12 PM', 12], ['03 PM', 15], ['14 PM', 14], ['22 PM', 22], ['9AM', 9], [' 09 am ', 9], ['24 PM', undefined], ['25 PM', undefined], ['at 09 AM', undefined], ['09 AM on', undefined], ['noon', undefined]] as const)('of %s is %s', (label, hour) => {
		expect(hourOf(label)).toBe(hour);
	});
});
