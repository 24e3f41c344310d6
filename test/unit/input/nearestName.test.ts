import { nearestName } from '../../../nodes/input/nearestName';

describe('nearestName', () => {
	it.each([
		['loyality_tier', ['city', 'loyalty_tier', 'loyalty_time'], 'loyalty_tier'],
		['Job-Title', ['job_title', 'jobs'], 'job_title'],
		['jobtitle', ['job_title'], 'job_title'],
		['citty', ['state', 'city'], 'city'],
		['ab', ['ac'], undefined],
		['city', ['state', 'country'], undefined],
		['', ['a'], undefined],
		['abcdefghijkl', ['abcdefgh'], undefined],
		['abc', ['abcd'], 'abcd'],
		['l.o.y.a.l.t.y', ['loyalty'], 'loyalty'],
		[`${'a'.repeat(100)}first`, [`${'a'.repeat(100)}other`], `${'a'.repeat(100)}other`],
		[`${'a'.repeat(90)}first`, [`${'a'.repeat(90)}other`], undefined],
	])('takes %j among %j for %j', (name, candidates, expected) => {
		expect(nearestName(name, candidates)).toBe(expected);
	});

	it('takes the nearest of several that are near', () => {
		expect(nearestName('shoe_sizes', ['shoe_sided', 'shoe_size', 'shoes'])).toBe('shoe_size');
		expect(nearestName('shoe_sizes', ['shoe_size', 'shoe_sided'])).toBe('shoe_size');
	});
});
