import { endAt, presetEnd } from '../../../../nodes/AcquireConversation/snooze/snoozeUntil';
import { caughtError } from '../../caughtError';

const BERLIN = 'Europe/Berlin';

describe('presetEnd', () => {
	it.each([
		{ time: 'twoHours', now: '2026-03-02T09:30:00Z', zone: BERLIN, end: '2026-03-02T11:30:00.000Z' },
		{ time: 'tomorrowMorning', now: '2026-03-02T09:30:00Z', zone: BERLIN, end: '2026-03-03T08:00:00.000Z' },
		// In Tokyo it is already the 3rd.
		{ time: 'tomorrowMorning', now: '2026-03-02T16:30:00Z', zone: 'Asia/Tokyo', end: '2026-03-04T00:00:00.000Z' },
		// Clocks go forward on the 29th.
		{ time: 'tomorrowMorning', now: '2026-03-28T12:00:00Z', zone: BERLIN, end: '2026-03-29T07:00:00.000Z' },
		{ time: 'nextMonday', now: '2026-03-01T12:00:00Z', zone: BERLIN, end: '2026-03-02T08:00:00.000Z' },
		{ time: 'nextMonday', now: '2026-03-02T05:00:00Z', zone: BERLIN, end: '2026-03-09T08:00:00.000Z' },
		{ time: 'nextMonday', now: '2026-03-07T12:00:00Z', zone: BERLIN, end: '2026-03-09T08:00:00.000Z' },
		{ time: 'nextMonday', now: '2026-12-30T12:00:00Z', zone: 'America/New_York', end: '2027-01-04T14:00:00.000Z' },
	] as const)('ends $time from $now in $zone at $end', ({ time, now, zone, end }) => {
		expect(presetEnd(time, Date.parse(now), zone)).toBe(end);
	});
});

describe('endAt', () => {
	const now = Date.parse('2026-03-02T09:30:00Z');

	it('takes a date without a zone in the workflow\'s zone', () => {
		expect(endAt('2026-03-03T10:00:00', 'Date', now, BERLIN)).toBe('2026-03-03T09:00:00.000Z');
	});

	it.each(['soon', '', undefined, '2026-02-30'])('rejects %p, which is no date', (value) => {
		expect(caughtError(() => endAt(value, 'Date', now, BERLIN)).message).toContain("'Date' is not a date");
	});

	it('rejects a date that has passed', () => {
		expect(caughtError(() => endAt('2026-03-02T10:30:00', 'Date', now, BERLIN)).message).toContain("'Date' is in the past");
	});
});
