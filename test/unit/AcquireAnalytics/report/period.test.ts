import { DateTime, type DateTimeUnit, type DurationLikeObject } from 'luxon';
import { type Preset, presetSpan, previousSpan } from '../../../../nodes/AcquireAnalytics/report/period';
import { enteredTime, localTime, shownDates, zonedPeriod } from '../../../../nodes/AcquireAnalytics/report/zonedPeriod';

// The expectations are luxon's, which counts in zones in its own way.

const ZONES = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia', 'Africa/Casablanca', 'UTC'];

// Each day around the clock changes of 2026 in these zones, ends of months and years, and a leap day; early, at noon, and late.
const DAYS = [
	'2026-02-14', '2026-02-15', '2026-02-16', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-21', '2026-03-22', '2026-03-23', '2026-03-28', '2026-03-29', '2026-03-30',
	'2026-10-24', '2026-10-25', '2026-10-26', '2026-10-31', '2026-11-01', '2026-11-02', '2026-12-31', '2027-01-01', '2026-01-31', '2026-04-30', '2026-05-31', '2028-02-29', '2028-03-01', '2028-03-31',
];
const TIMES = ['00:30:00', '12:00:00', '23:59:59'];

type Judge = (today: DateTime) => [DateTime, DateTime];
const daysBack = (first: number, last: number): Judge => (today) => [today.minus({ days: first }).startOf('day'), today.minus({ days: last }).endOf('day')];
const soFar = (unit: DateTimeUnit): Judge => (today) => [today.startOf(unit), today.endOf('day')];
const over = (unit: DateTimeUnit, one: DurationLikeObject): Judge => (today) => [today.minus(one).startOf(unit), today.minus(one).endOf(unit)];
const judges: Record<Preset, Judge> = {
	today: daysBack(0, 0),
	yesterday: daysBack(1, 1),
	last7Days: daysBack(6, 0),
	last30Days: daysBack(29, 0),
	last90Days: daysBack(89, 0),
	thisWeek: soFar('week'),
	lastWeek: over('week', { weeks: 1 }),
	thisMonth: soFar('month'),
	lastMonth: over('month', { months: 1 }),
	thisQuarter: soFar('quarter'),
	lastQuarter: over('quarter', { quarters: 1 }),
	thisYear: soFar('year'),
	lastYear: over('year', { years: 1 }),
};
const presets = Object.keys(judges) as Preset[];

const moments = ZONES.flatMap((zone) => DAYS.flatMap((day) => TIMES.map((time) => DateTime.fromISO(`${day}T${time}`, { zone }))));

function sent(preset: Preset, now: DateTime, weekStart = 1) {
	const zone = now.zoneName as string;
	return zonedPeriod(presetSpan(preset, localTime(now.toMillis(), zone), weekStart), zone);
}

/** The first offset within the span that is not that of its start. */
function otherOffset(from: DateTime, to: DateTime): string | undefined {
	const weeks = Array.from({ length: Math.ceil(to.diff(from, 'weeks').weeks) }, (_, index) => DateTime.min(to, from.plus({ weeks: index + 1 })) as DateTime);
	return weeks.map((moment) => moment.toFormat('ZZ')).find((offset) => offset !== from.toFormat('ZZ'));
}

const FORMAT = 'yyyy-MM-dd HH:mm:ss';

describe('a preset period', () => {
	it.each(presets)('%s begins, ends and is ahead of UTC as luxon says, in every zone', (preset) => {
		const found = moments.map((now) => [now.toISO(), sent(preset, now)] as const).map(([now, { startDate, endDate, offset, otherOffset }]) => [now, startDate, endDate, offset, otherOffset]);
		const expected = moments.map((now) => {
			const [from, to] = judges[preset](now);
			return [now.toISO(), from.toFormat(FORMAT), to.toFormat(FORMAT), from.toFormat('ZZ'), otherOffset(from, to)];
		});
		expect(found).toEqual(expected);
	});

	it.each(presets)('%s begins at the first moment of a day', (preset) => {
		for (const now of moments.filter(({ hour }) => hour === 12)) {
			const { startDate, offset } = sent(preset, now);
			const start = DateTime.fromISO(`${startDate.replace(' ', 'T')}${offset}`, { zone: now.zoneName as string });
			expect(start.toMillis()).toBe(start.startOf('day').toMillis());
		}
	});

	it.each([
		{ zone: 'America/Santiago', day: '2026-09-06', offset: '-03:00' },
		{ zone: 'Africa/Cairo', day: '2026-04-24', offset: '+03:00' },
	])('begins with the day where the clocks of $zone skip its midnight', ({ zone, day, offset }) => {
		const now = DateTime.fromISO(`${day}T12:00:00`, { zone });
		expect(sent('today', now)).toMatchObject({ startDate: now.startOf('day').toFormat(FORMAT), endDate: `${day} 23:59:59`, offset, otherOffset: undefined });
	});

	it('begins at the same moment where its start is a time that the clocks skip', () => {
		const from = Date.parse('2026-03-29T02:30:00Z');
		expect(zonedPeriod({ from, to: Date.parse('2026-03-29T12:00:00Z') }, 'Europe/Berlin')).toMatchObject({ startDate: '2026-03-29 03:30:00', offset: '+02:00', otherOffset: undefined });
	});

	it.each([
		{ weekStart: 0, from: '2026-11-22', last: '2026-11-15' },
		{ weekStart: 1, from: '2026-11-23', last: '2026-11-16' },
		{ weekStart: 6, from: '2026-11-21', last: '2026-11-14' },
	])('of a week begins on the chosen day: $weekStart', ({ weekStart, from, last }) => {
		const now = DateTime.fromISO('2026-11-27T11:00:00', { zone: 'Europe/Berlin' });
		expect(shownDates(sent('thisWeek', now, weekStart))).toEqual({ from, to: '2026-11-27' });
		expect(shownDates(sent('lastWeek', now, weekStart)).from).toBe(last);
	});
});

describe('shownDates', () => {
	it.each([
		['2026-03-01T00:00:00', '2026-03-02T23:59:59', '2026-03-01', '2026-03-02'],
		['2026-03-01T00:00:00', '2026-03-02T12:00:00', '2026-03-01T00:00:00', '2026-03-02T12:00:00'],
		['2026-03-01T08:00:00', '2026-03-02T23:59:59', '2026-03-01T08:00:00', '2026-03-02T23:59:59'],
	])('of %s to %s have the time unless both days are whole', (start, end, from, to) => {
		expect(shownDates({ from: Date.parse(`${start}Z`), to: Date.parse(`${end}Z`) })).toEqual({ from, to });
	});
});

describe('previousSpan', () => {
	const span = (from: string, to: string) => ({ from: Date.parse(`${from}Z`), to: Date.parse(`${to}Z`) });
	const LATER = Date.parse('2030-01-01T00:00:00Z');

	it.each([
		{ period: 'today', from: '2026-03-01', to: '2026-03-01', before: ['2026-02-28', '2026-02-28'] },
		{ period: 'last7Days', from: '2026-03-24', to: '2026-03-30', before: ['2026-03-17', '2026-03-23'] },
		{ period: 'thisWeek', from: '2026-03-30', to: '2026-04-01', before: ['2026-03-23', '2026-03-25'] },
		{ period: 'lastMonth', from: '2026-03-01', to: '2026-03-31', before: ['2026-02-01', '2026-02-28'] },
		{ period: 'thisMonth', from: '2026-03-01', to: '2026-03-31', before: ['2026-02-01', '2026-02-28'] },
		{ period: 'thisMonth', from: '2028-03-01', to: '2028-03-30', before: ['2028-02-01', '2028-02-29'] },
		{ period: 'lastQuarter', from: '2026-01-01', to: '2026-03-31', before: ['2025-10-01', '2025-12-31'] },
		{ period: 'thisQuarter', from: '2026-07-01', to: '2026-08-31', before: ['2026-04-01', '2026-05-31'] },
		{ period: 'thisYear', from: '2028-01-01', to: '2028-02-29', before: ['2027-01-01', '2027-02-28'] },
		{ period: 'lastYear', from: '2028-01-01', to: '2028-12-31', before: ['2027-01-01', '2027-12-31'] },
		{ period: 'custom', from: '2026-03-05', to: '2026-03-08', before: ['2026-03-01', '2026-03-04'] },
	] as const)('of $period from $from to $to, all of it over, is $before', ({ period, from, to, before }) => {
		expect(shownDates(previousSpan(period, span(`${from}T00:00:00`, `${to}T23:59:59`), LATER))).toEqual({ from: before[0], to: before[1] });
	});

	it('of a custom period with times takes as long as the period', () => {
		expect(shownDates(previousSpan('custom', span('2026-03-05T08:00:00', '2026-03-05T11:59:59'), LATER))).toEqual({ from: '2026-03-05T04:00:00', to: '2026-03-05T07:59:59' });
	});

	it.each([
		{ period: 'today', from: '2026-05-15', to: '2026-05-15', before: ['2026-05-14', '2026-05-14'], end: '2026-05-14T09:00:00' },
		{ period: 'last7Days', from: '2026-05-09', to: '2026-05-15', before: ['2026-05-02', '2026-05-08'], end: '2026-05-08T09:00:00' },
		{ period: 'thisWeek', from: '2026-05-11', to: '2026-05-15', before: ['2026-05-04', '2026-05-08'], end: '2026-05-08T09:00:00' },
		{ period: 'thisMonth', from: '2026-05-01', to: '2026-05-15', before: ['2026-04-01', '2026-04-15'], end: '2026-04-15T09:00:00' },
		{ period: 'thisQuarter', from: '2026-04-01', to: '2026-05-15', before: ['2026-01-01', '2026-02-15'], end: '2026-02-15T09:00:00' },
		{ period: 'thisYear', from: '2026-01-01', to: '2026-05-15', before: ['2025-01-01', '2025-05-15'], end: '2025-05-15T09:00:00' },
		{ period: 'custom', from: '2026-05-11', to: '2026-05-17', before: ['2026-05-04', '2026-05-10'], end: '2026-05-08T09:00:00' },
		{ period: 'yesterday', from: '2026-05-14', to: '2026-05-14', before: ['2026-05-13', '2026-05-13'], end: '2026-05-13T23:59:59' },
		{ period: 'lastMonth', from: '2026-04-01', to: '2026-04-30', before: ['2026-03-01', '2026-03-31'], end: '2026-03-31T23:59:59' },
		{ period: 'custom', from: '2026-05-16', to: '2026-05-17', before: ['2026-05-14', '2026-05-15'], end: '2026-05-15T23:59:59' },
	] as const)('of $period from $from to $to, at nine on 15 May, is $before and asked for until $end', ({ period, from, to, before, end }) => {
		const previous = previousSpan(period, span(`${from}T00:00:00`, `${to}T23:59:59`), Date.parse('2026-05-15T09:00:00Z'));
		expect(shownDates(previous)).toEqual({ from: before[0], to: before[1] });
		expect(previous.end).toBe(Date.parse(`${end}Z`));
	});

	it('is not the whole day before when the period has only just begun', () => {
		const midnight = Date.parse('2026-05-15T00:00:00Z');
		const previous = previousSpan('today', span('2026-05-15T00:00:00', '2026-05-15T23:59:59'), midnight);
		expect(previous.end).toBe(Date.parse('2026-05-14T00:00:01Z'));
	});

	it.each(['29', '30', '31'])('of this month is all of a shorter one, at nine on %s March', (day) => {
		expect(shownDates(previousSpan('thisMonth', span('2026-03-01T00:00:00', `2026-03-${day}T23:59:59`), Date.parse(`2026-03-${day}T09:00:00Z`)))).toEqual({ from: '2026-02-01', to: '2026-02-28' });
	});
});

describe('enteredTime', () => {
	it.each([
		{ entered: '2026-03-29', zone: 'Europe/Berlin', local: '2026-03-29T00:00:00Z' },
		{ entered: '2026-03-29T08:30:00', zone: 'Europe/Berlin', local: '2026-03-29T08:30:00Z' },
		{ entered: '2026-03-28T23:30:00Z', zone: 'Europe/Berlin', local: '2026-03-29T00:30:00Z' },
		{ entered: '2026-07-01T10:00:00-04:00', zone: 'Asia/Kolkata', local: '2026-07-01T19:30:00Z' },
		{ entered: DateTime.fromISO('2026-12-31T23:30:00', { zone: 'America/New_York' }), zone: 'Pacific/Apia', local: '2027-01-01T17:30:00Z' },
	])('takes $entered for the time that clocks in $zone show', ({ entered, zone, local }) => {
		expect(enteredTime(entered, zone)).toBe(Date.parse(local));
	});

	it.each(['', 'yesterday', '2026-02-30', 7, null])('knows no time for %p', (entered) => {
		expect(enteredTime(entered, 'Europe/Berlin')).toBeUndefined();
	});
});
