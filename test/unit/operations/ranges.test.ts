import fc from 'fast-check';
import { ranges } from '../../../nodes/operations/ranges';

describe('ranges', () => {
	it.each<[number[], string]>([
		[[0], 'item 0'],
		[[7], 'item 7'],
		[[0, 1], 'items 0 to 1'],
		[[0, 2], 'items 0, 2'],
		[[0, 1, 2, 4], 'items 0 to 2, 4'],
		[[1, 3, 4, 5, 9, 10], 'items 1, 3 to 5, 9 to 10'],
	])('words %j', (indexes, words) => {
		expect(ranges(indexes)).toBe(words);
	});

	it.each<[number[], number, string]>([
		[[0, 2, 4, 6], 2, 'items 0, 2 and 2 more'],
		[[0, 1, 2, 4, 5, 6, 9], 1, 'items 0 to 2 and 4 more'],
		[[0, 1, 2, 4], 2, 'items 0 to 2, 4'],
	])('counts what is left of %j after %i spans', (indexes, maxSpans, words) => {
		expect(ranges(indexes, maxSpans)).toBe(words);
	});

	it('names exactly the items that it is given', () => {
		fc.assert(
			fc.property(fc.uniqueArray(fc.nat(60), { minLength: 1 }), (given) => {
				const ascending = given.toSorted((a, b) => a - b);
				const named = ranges(ascending).replace(/^items? /, '').split(', ').flatMap((span) => {
					const [from, to = from] = span.split(' to ').map(Number);
					return Array.from({ length: to - from + 1 }, (_, step) => from + step);
				});
				expect(named).toEqual(ascending);
			}),
		);
	});
});
