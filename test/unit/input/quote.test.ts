import { quote } from '../../../nodes/input/quote';

const deep = () => {
	let value: unknown = [];
	for (let depth = 0; depth < 100_000; depth++) value = [value];
	return value;
};

describe('quote', () => {
	it.each<[unknown, string]>([
		[undefined, 'nothing'],
		[null, '"null"'],
		['', '""'],
		['a "b"', '"a \\"b\\""'],
		[5, '"5"'],
		[true, '"true"'],
		[{ a: [1] }, '"{\\"a\\":[1]}"'],
		[Symbol('x'), '"Symbol(x)"'],
		['x'.repeat(80), `"${'x'.repeat(80)}"`],
		['x'.repeat(81), `"${'x'.repeat(80)}…"`],
	])('shows %p', (value, shown) => {
		expect(quote(value)).toBe(shown);
	});

	it('shows what is too deep, or refers to itself, as an object', () => {
		const circular: Record<string, unknown> = {};
		circular.self = circular;
		expect([quote(deep()), quote(circular)]).toEqual(['"[object Object]"', '"[object Object]"']);
	});
});
