import { farFromUtc } from '../farFromUtc';
import { utcTime, withZone } from '../../../nodes/input/utcTime';

farFromUtc();

const AT_TEN = Date.UTC(2026, 2, 1, 10, 2);

it.each([
	['2026-03-01T10:02:00.000Z', AT_TEN],
	['2026-03-01T11:02:00+01:00', AT_TEN],
	['2026-03-01 10:02:00', AT_TEN],
	['2026-03-01T10:02:00', AT_TEN],
	['2026-03-01 10:02', AT_TEN],
	['2026-03-01 10:02:00.5', AT_TEN + 500],
	['2026-03-01', Date.UTC(2026, 2, 1)],
	['Sun Mar 01 2026 10:02:00 GMT+0000 (Coordinated Universal Time)', AT_TEN],
])('%s is a time, in UTC where it names no zone', (date, time) => {
	expect(utcTime(date)).toBe(time);
});

it.each([null, undefined, '', 'yesterday', {}])('%j is not a date', (date) => {
	expect(utcTime(date)).toBeNaN();
});

it.each<[unknown, unknown]>([
	['2026-03-01 10:02:00', '2026-03-01T10:02:00.000Z'],
	['2026-03-01T10:02', '2026-03-01T10:02:00.000Z'],
	...[undefined, null, 5, '', 'yesterday', '2026-03-01', '2026-03-01T10:02:00+01:00', '0000-00-00 00:00:00', '2026-13-01 10:02:00', '2026-03-01 24:30:00'].map((date): [unknown, unknown] => [date, date]),
])('%p is %p with a zone', (date, zoned) => {
	expect(withZone(date)).toBe(zoned);
});
