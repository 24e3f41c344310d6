import fc from 'fast-check';
import { DateTime } from 'luxon';
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
		['text', '"text"'],
		['a "b"', '"a \\"b\\""'],
		['two\nlines', '"two\\nlines"'],
		[5, '"5"'],
		[Number.NaN, '"NaN"'],
		[-Infinity, '"-Infinity"'],
		[new Date(Number.NaN), '"Invalid DateTime"'],
		[DateTime.fromISO('soon'), '"Invalid DateTime"'],
		[true, '"true"'],
		[[1, 'a'], '"[1,\\"a\\"]"'],
		[{ a: [1] }, '"{\\"a\\":[1]}"'],
		[Symbol('x'), '"Symbol(x)"'],
		['x'.repeat(80), `"${'x'.repeat(80)}"`],
		['x'.repeat(81), `"${'x'.repeat(79)}…"`],
	])('shows %p', (value, shown) => {
		expect(quote(value)).toBe(shown);
	});

	it('shows what is too deep, or refers to itself, as an object', () => {
		const circular: Record<string, unknown> = {};
		circular.self = circular;
		expect([quote(deep()), quote(circular)]).toEqual(['"[object Object]"', '"[object Object]"']);
	});

	it('stays on one line', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (value) => expect(quote(value)).not.toMatch(/[\n\r\0]/)));
	});
});
