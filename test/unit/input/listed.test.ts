import { cut, listed } from '../../../nodes/input/listed';

describe('cut', () => {
	it.each([['', ''], ['x'.repeat(100), 'x'.repeat(100)], ['x'.repeat(101), `${'x'.repeat(99)}…`]])('keeps at most 100 characters', (text, shown) => {
		expect(cut(text)).toBe(shown);
	});

	it('does not cut a character into halves', () => {
		expect(cut(`${'x'.repeat(98)}😀😀`)).toBe(`${'x'.repeat(98)}…`);
	});
});

describe('listed', () => {
	const names = (count: number) => Array.from({ length: count }, (_, n) => `n${n}`);

	it.each([[0, ''], [1, 'n0'], [3, 'n0, n1, n2']])('names all of %i', (count, text) => {
		expect(listed(names(count))).toBe(text);
	});

	it('names ten of more, and says how many more', () => {
		expect(listed(names(10))).toBe('n0, n1, n2, n3, n4, n5, n6, n7, n8, n9');
		expect(listed(names(12))).toBe('n0, n1, n2, n3, n4, n5, n6, n7, n8, n9 and 2 more');
	});

	it('cuts long names', () => {
		expect(listed(['x'.repeat(200), 'y'])).toBe(`${'x'.repeat(99)}…, y`);
	});
});
