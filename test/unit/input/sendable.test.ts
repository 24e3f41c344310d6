import { DateTime } from 'luxon';
import { isDateObject, requireSendable } from '../../../nodes/input/sendable';
import { caughtError } from '../caughtError';

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

describe('requireSendable', () => {
	it.each([[1], ['text'], [null], [undefined], [true], [{ a: [1, { b: null }] }], [{ since: DateTime.utc(2030) }], [[new Date(0)]], [nested(100)]])('takes %j', (value) => {
		expect(() => requireSendable(value, 'JSON')).not.toThrow();
	});

	it.each([Number.NaN, Number.POSITIVE_INFINITY, new Date('x'), DateTime.fromISO('n/a'), String(DateTime.fromISO('n/a')), 10n])('rejects what JSON would turn into null, or cannot hold, wherever it stands: %p', (value) => {
		for (const whole of [value, { a: value }, [[value]]]) expect(caughtError(() => requireSendable(whole, 'JSON')).message).toBe("'JSON' holds an invalid date or number");
	});

	it.each([[JSON.parse('{"__proto__": 1}')], [[{ constructor: 1 }]]])('rejects a key that n8n drops in %j', (value) => {
		expect(caughtError(() => requireSendable(value, 'JSON')).message).toContain('cannot be the name of a field');
	});

	it('rejects more levels than are sent', () => {
		expect(caughtError(() => requireSendable(nested(103), 'JSON'))).toMatchObject({ message: expect.stringContaining('nested too deeply'), description: 'At most 100 levels are sent.' });
	});
});

it.each<[unknown, boolean]>([[new Date(), true], [DateTime.utc(), true], [{}, false], [null, false], ['2030-01-01', false]])('knows whether %p is a date object', (value, expected) => {
	expect(isDateObject(value)).toBe(expected);
});
