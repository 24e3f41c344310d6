import { wholeNumber } from '../../../../nodes/operations/fields/number';
import { describeFields, describeSingleValues } from './everyField';
import { errorOf, read } from './reading';

const FIELDS = { wholeNumber: wholeNumber('Value') };

describeFields(FIELDS);
describeSingleValues(FIELDS);

describe('wholeNumber', () => {
	const field = wholeNumber('Value', { min: 1, max: 10 });

	it.each([
		{ raw: 1, read: 1 },
		{ raw: 10, read: 10 },
		{ raw: '7', read: 7 },
		{ raw: ' 7 ', read: 7 },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(field, raw)).toBe(expected);
	});

	it.each([0, 11, -1, 1.5, '1.5', '1,5', '1.000', '1e0', '0x7', 'x', Number.NaN, Number.POSITIVE_INFINITY, true, [], [5], {}])('rejects %j, and names the limits', (raw) => {
		expect(errorOf(field, raw).message).toContain("'Value' is not a whole number from 1 to 10");
	});

	it.each([Number.MAX_SAFE_INTEGER + 1, '9007199254740993'])('rejects %j, which cannot be told from its neighbor', (raw) => {
		expect(errorOf(FIELDS.wholeNumber, raw).message).toContain('is not a whole number of 0 or more');
	});
});
