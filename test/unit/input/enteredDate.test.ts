import { enteredDate, notDate } from '../../../nodes/input/enteredDate';
import { caughtError } from '../caughtError';

it.each([
	['2030-01-31T09:00', '2030-01-31T08:00:00.000Z'],
	['2030-07-31', '2030-07-30T22:00:00.000Z'],
	['2030-01-31T09:00Z', '2030-01-31T09:00:00.000Z'],
])('%s, entered in Berlin, is %s', (entered, moment) => {
	expect(enteredDate(entered, 'Until', 'Europe/Berlin')).toBe(moment);
});

it.each([['', '""'], ['tomorrow', '"tomorrow"'], ['2030-02-30', '"2030-02-30"'], [5, '"5"']])('%j is rejected, with the parameter and a way out', (entered, shown) => {
	const { message, description, details } = caughtError(() => enteredDate(entered, 'Until', 'UTC'));
	expect([message, details]).toEqual([`'Until' is not a date: ${shown}`, { parameter: 'Until' }]);
	expect(description).toContain('2030-01-31');
	expect(notDate(entered, 'Until')).toMatchObject({ message, description, details });
});
