import { blockUntil } from '../../../../nodes/AcquireContact/blockedVisitor/blockUntil';
import { caughtError } from '../../caughtError';

const NOW = Date.parse('2030-01-01T00:00:00Z');

describe('blockUntil', () => {
	it.each([
		['2030-06-01T10:00:00Z', 'Europe/Berlin', '2030-06-01T10:00:00.000Z'],
		['2030-06-01T10:00:00+05:00', 'Europe/Berlin', '2030-06-01T05:00:00.000Z'],
		['2030-06-01T10:00:00+0500', 'Europe/Berlin', '2030-06-01T05:00:00.000Z'],
		['2030-06-01T10:00:00', 'UTC', '2030-06-01T10:00:00.000Z'],
		['2030-06-01T10:00:00', 'Europe/Berlin', '2030-06-01T08:00:00.000Z'],
		['2030-01-31 10:00', 'Europe/Berlin', '2030-01-31T09:00:00.000Z'],
		['2030-01-31', 'America/New_York', '2030-01-31T17:00:00.000Z'],
		[' 2030-01-31 ', 'Asia/Kathmandu', '2030-01-31T06:15:00.000Z'],
		['2030-01-31T00:00:00.000+01:00', 'Europe/Berlin', '2030-01-31T11:00:00.000Z'],
		['2030-01-31T00:00:00Z', 'UTC', '2030-01-31T12:00:00.000Z'],
		['2030-01-31T00:00:00Z', 'Europe/Berlin', '2030-01-31T00:00:00.000Z'],
		['2030-01-01T00:00:00Z', 'UTC', '2030-01-01T12:00:00.000Z'],
		// The clocks change on 2030-03-31 at 02:00 and on 2030-10-27 at 03:00 local time.
		['2030-03-31T01:59:00', 'Europe/Berlin', '2030-03-31T00:59:00.000Z'],
		['2030-03-31T03:01:00', 'Europe/Berlin', '2030-03-31T01:01:00.000Z'],
		['2030-10-27T04:00:00', 'Europe/Berlin', '2030-10-27T03:00:00.000Z'],
	])('takes %j in %s for %s', (value, timezone, expected) => {
		expect(blockUntil(value, timezone, NOW)).toBe(expected);
	});

	it('takes a Date', () => {
		expect(blockUntil(new Date(NOW + 1), 'UTC', NOW)).toBe('2030-01-01T00:00:00.001Z');
	});

	it.each([['2029-12-31T23:59:59Z'], ['2029-12-31T00:00:00Z'], [new Date(0)]])('rejects %p, which is not ahead', (value) => {
		expect(caughtError(() => blockUntil(value, 'UTC', NOW)).message).toContain('in the past');
	});

	it('heeds the time zone for what is past', () => {
		expect(() => blockUntil('2030-01-01T00:30:00', 'UTC', NOW)).not.toThrow();
		expect(caughtError(() => blockUntil('2030-01-01T00:30:00', 'Europe/Berlin', NOW)).message).toContain('in the past');
	});

	it.each([[''], ['tomorrow'], ['2030-13-01'], ['2030-01-01T25:00:00'], [null], [undefined], [1_900_000_000_000], [true], [{}], [[]], [new Date(NaN)], ['2030-02-30'], ['room 2040'], ['31'], ['on 2030-01-31'], ['2030-01-31 or so'], [{ toJSON: () => undefined }]])(
		'rejects %p, which is no date',
		(value) => {
			const rejection = caughtError(() => blockUntil(value, 'UTC', NOW));
			expect(rejection.message).toContain('is not a date');
			expect(rejection.details?.parameter).toBe('Block Until');
		},
	);
});
