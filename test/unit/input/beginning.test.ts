import { beginning, shortened } from '../../../nodes/input/beginning';

it.each([
	['abc', 4, 'abc', 'abc'],
	['abc', 3, 'abc', 'abc'],
	['abcd', 3, 'abc', 'ab…'],
	['ab😀', 3, 'ab', 'ab…'],
	['ab😀c', 4, 'ab😀', 'ab…'],
	['ab😀cd', 5, 'ab😀c', 'ab😀…'],
	// Half a character that came so is not ours to mend.
	['ab\ud83d', 3, 'ab\ud83d', 'ab\ud83d'],
])('of %j up to %d units, the beginning is %j, and shortened it is %j', (text, length, start, short) => {
	expect([beginning(text, length), shortened(text, length)]).toEqual([start, short]);
});
