import { readPeriods } from '../../../../nodes/AcquireAnalytics/report/periodFields';
import { fakeItem } from '../../fakes/fakeItem';

describe('the period', () => {
	it('is taken by its name in the menu from an expression', () => {
		const item = fakeItem({ parameters: { period: 'Last Week', weekStart: 'Sunday' }, raw: { period: '={{ $json.period }}', weekStart: '={{ $json.day }}' } });
		expect(readPeriods(item, Date.parse('2026-05-15T07:00:00Z')).current.startDate).toBe('2026-05-03 00:00:00');
	});
});

describe('the last day of a period', () => {
	it.each([
		['2030-01-31', '2030-01-31 23:59:59'],
		['2030-01-31T00:00', '2030-01-31 23:59:59'],
		['2030-01-31T24:00', '2030-01-31 23:59:59'],
		['2030-01-31 24:00:00+01:00', '2030-01-31 23:59:59'],
		['2030-01-31T23:24:00', '2030-01-31 23:24:00'],
	])('ends with it if %s is its end', (endDate, expected) => {
		const item = fakeItem({ parameters: { period: 'custom', startDate: '2030-01-01', endDate } });
		expect(readPeriods(item, Date.parse('2030-05-15T07:00:00Z')).current.endDate).toBe(expected);
	});
});

describe('the period before one that is not over', () => {
	it.each([
		{ parameters: { period: 'today' }, from: '2026-05-14 00:00:00', to: '2026-05-14 09:00:00' },
		{ parameters: { period: 'thisMonth' }, from: '2026-04-01 00:00:00', to: '2026-04-15 09:00:00' },
		{ parameters: { period: 'custom', startDate: '2026-05-11', endDate: '2026-05-17' }, from: '2026-05-04 00:00:00', to: '2026-05-08 09:00:00' },
	])("ends at the time of day that it is in the workflow's time zone: $parameters", ({ parameters, from, to }) => {
		const { current, previous } = readPeriods(fakeItem({ parameters }), Date.parse('2026-05-15T07:00:00Z'));
		expect(current.endDate).toMatch(/ 23:59:59$/);
		expect([previous.startDate, previous.endDate]).toEqual([from, to]);
	});
});
