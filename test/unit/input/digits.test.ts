import { numberOfDigits } from '../../../nodes/input/digits';

describe('numberOfDigits', () => {
	it.each([['7', 7], [' 007\n', 7], ['+7', 7], ['-7', -7], [1.5, 1.5]])('makes of %j the number %d', (given, number) => {
		expect(numberOfDigits(given)).toBe(number);
	});

	it.each(['', ' ', '1.000', '1,000', '1.5', '1 000', '1e3', '0x10', '0b1', '--1', '1-', '١', 'Infinity', true, null])('leaves %j, which may mean another number or none', (given) => {
		expect(numberOfDigits(given)).toBe(given);
	});
});
