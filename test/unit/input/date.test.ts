import { DateTime } from 'luxon';
import { isoDate, momentInZone, parseDate } from '../../../nodes/input/date';

const NOT_A_DATE = [
	'', ' ', 'tomorrow', '2030-13-01', '2030-02-30', '2031-02-29', 'room 2040', '31', '2030-1-1', '31.01.2030', 'on 2030-01-31', '2030-01-31 or so',
	'2030-01-31T10', '2030-01-31T10:00 Berlin', '0001-01-01', '0001-01-01T00:00', '0000-01-01', '0099-12-31T10:00Z', '0999-12-31', new Date('0500-01-31'), '+002030-01-31', null, undefined, 1_900_000_000_000, true, {}, [], new Date(Number.NaN), { toJSON: () => undefined }, { toJSON: () => 5 },
];

describe('parseDate', () => {
	it.each([
		{ given: '2030-01-31', parts: { date: '2030-01-31' } },
		{ given: ' 2030-01-31 ', parts: { date: '2030-01-31' } },
		{ given: '2030-01-31T10:00', parts: { date: '2030-01-31', time: '10:00' } },
		{ given: '2030-01-31 10:00:05', parts: { date: '2030-01-31', time: '10:00:05' } },
		{ given: '2030-01-31T10:00:05.25Z', parts: { date: '2030-01-31', time: '10:00:05.25', zone: 'Z' } },
		{ given: '2030-01-31t10:00z', parts: { date: '2030-01-31', time: '10:00', zone: 'z' } },
		{ given: '2030-01-31T10:00+02:00', parts: { date: '2030-01-31', time: '10:00', zone: '+02:00' } },
		{ given: '2030-01-31T10:00-0500', parts: { date: '2030-01-31', time: '10:00', zone: '-0500' } },
		{ given: '2032-02-29', parts: { date: '2032-02-29' } },
		{ given: '1000-01-01', parts: { date: '1000-01-01' } },
		{ given: '9999-12-31', parts: { date: '9999-12-31' } },
	])('takes $given apart', ({ given, parts }) => {
		expect(parseDate(given)).toEqual(parts);
	});

	it.each([
		{ kind: 'a Date', given: new Date('2030-01-31T10:00:00Z'), parts: { date: '2030-01-31', time: '10:00:00.000', zone: 'Z' } },
		{ kind: "n8n's DateTime", given: DateTime.fromISO('2030-01-31T10:00:00', { zone: 'Europe/Berlin' }), parts: { date: '2030-01-31', time: '10:00:00.000', zone: '+01:00' } },
	])('takes $kind apart', ({ given, parts }) => {
		expect(parseDate(given)).toEqual(parts);
	});

	it.each(NOT_A_DATE)('is undefined for %p', (given) => {
		expect(parseDate(given)).toBeUndefined();
	});
});

describe('isoDate', () => {
	it.each([
		{ given: '2030-06-01T10:00:00Z', timezone: 'Europe/Berlin', utc: '2030-06-01T10:00:00.000Z' },
		{ given: '2030-06-01T10:00:00+05:00', timezone: 'Europe/Berlin', utc: '2030-06-01T05:00:00.000Z' },
		{ given: '2030-06-01T10:00:00+0500', timezone: 'Europe/Berlin', utc: '2030-06-01T05:00:00.000Z' },
		{ given: '2030-06-01T10:00:00', timezone: 'UTC', utc: '2030-06-01T10:00:00.000Z' },
		{ given: '2030-06-01T10:00:00', timezone: 'Europe/Berlin', utc: '2030-06-01T08:00:00.000Z' },
		{ given: '2030-01-31 10:00', timezone: 'Europe/Berlin', utc: '2030-01-31T09:00:00.000Z' },
		{ given: '2030-01-31', timezone: 'America/New_York', utc: '2030-01-31T05:00:00.000Z' },
		{ given: ' 2030-01-31 ', timezone: 'Asia/Kathmandu', utc: '2030-01-30T18:15:00.000Z' },
		{ given: '1000-01-01', timezone: 'UTC', utc: '1000-01-01T00:00:00.000Z' },
		{ given: '2030-01-31T10:00:00.250', timezone: 'Europe/Berlin', utc: '2030-01-31T09:00:00.250Z' },
	])('takes $given in $timezone for $utc', ({ given, timezone, utc }) => {
		expect(isoDate(given, timezone)).toBe(utc);
	});

	it.each(NOT_A_DATE)('is undefined for %p', (given) => {
		expect(isoDate(given, 'UTC')).toBeUndefined();
	});

	it.each(['2030-01-31T25:00', '2030-01-31T10:60', '2030-01-31T25:00Z', '2030-01-31T10:00+99:99'])('is undefined for %s, which is not a valid time', (given) => {
		expect(isoDate(given, 'Europe/Berlin')).toBeUndefined();
	});
});

describe('momentInZone', () => {
	// The clocks change on 2030-03-31 at 02:00 and on 2030-10-27 at 03:00 local time.
	it.each([
		{ time: '2030-03-31T01:59', utc: '2030-03-31T00:59:00.000Z' },
		{ time: '2030-03-31T03:01', utc: '2030-03-31T01:01:00.000Z' },
		{ time: '2030-10-27T01:59', utc: '2030-10-26T23:59:00.000Z' },
		{ time: '2030-10-27T04:00', utc: '2030-10-27T03:00:00.000Z' },
	])('takes $time around a change of the clocks for $utc', ({ time, utc }) => {
		const [day, clock] = time.split('T');
		expect(new Date(momentInZone(day, clock, 'Europe/Berlin')).toISOString()).toBe(utc);
	});

	it.each([
		{ time: '2026-09-06T00:00', zone: 'America/Santiago', utc: '2026-09-06T04:00:00.000Z' },
		{ time: '2026-03-08T00:00', zone: 'America/Havana', utc: '2026-03-08T05:00:00.000Z' },
		{ time: '2026-03-08T02:30', zone: 'America/New_York', utc: '2026-03-08T07:30:00.000Z' },
		{ time: '2026-03-29T02:30', zone: 'Europe/Berlin', utc: '2026-03-29T01:30:00.000Z' },
	])('takes $time in $zone, which the clocks skip, for a time after the change: $utc', ({ time, zone, utc }) => {
		const [day, clock] = time.split('T');
		expect(new Date(momentInZone(day, clock, zone)).toISOString()).toBe(utc);
		expect(utc).toBe(DateTime.fromISO(time, { zone }).toUTC().toISO());
	});

	it('takes a time that the clocks show twice for the first', () => {
		expect(new Date(momentInZone('2026-11-01', '00:00', 'America/Havana')).toISOString()).toBe('2026-11-01T04:00:00.000Z');
		expect(new Date(momentInZone('2026-10-25', '02:30', 'Europe/Berlin')).toISOString()).toBe('2026-10-25T00:30:00.000Z');
	});

	it('is NaN for an invalid time', () => {
		expect(momentInZone('2030-01-31', '25:00', 'Europe/Berlin')).toBeNaN();
	});
});
