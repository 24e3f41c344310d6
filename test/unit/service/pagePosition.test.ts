import { type PagePosition, parsePosition } from '../../../nodes/service/pagePosition';

const position: PagePosition = { limit: 50, page: 2, offset: 100, staleness: 0, hasPages: true, fullPage: 50, lastPage: [1, 'a'] };

describe('parsePosition', () => {
	it('gives the position that was written', () => {
		expect(parsePosition(JSON.stringify(position))).toEqual(position);
	});

	it.each([undefined, '', '50', 'x', 'null', '{}', '[]'])('gives none for %j', (text) => {
		expect(parsePosition(text)).toBeUndefined();
	});

	it.each<Record<string, unknown>>([
		...['limit', 'page', 'offset', 'staleness', 'fullPage'].flatMap((name) => [undefined, null, -1, 0.5, '1', 2 ** 60].map((value) => ({ [name]: value }))),
		...[undefined, null, 1, 'true'].map((hasPages) => ({ hasPages })),
		...[undefined, null, 'ab', { length: 1 }].map((lastPage) => ({ lastPage })),
	])('gives none for a position with %j, as of an earlier version', (change) => {
		expect(parsePosition(JSON.stringify({ ...position, ...change }))).toBeUndefined();
	});

	it('takes zeros', () => {
		const first = { ...position, limit: 0, page: 0, offset: 0, fullPage: 0, lastPage: [] };
		expect(parsePosition(JSON.stringify(first))).toEqual(first);
	});
});
