import { nameKey } from '../../../nodes/input/nameKey';

it.each([
	[' Ada ', 'ada'],
	['ÄRGER', 'a\u0308rger'],
	['a b', 'A b'],
])('%j and %j are the same name', (one, other) => {
	expect(nameKey(one)).toBe(nameKey(other));
});

it.each([
	['a b', 'ab'],
	['ä', 'a'],
	['ﬁ', 'fi'],
])('%j and %j are not the same name', (one, other) => {
	expect(nameKey(one)).not.toBe(nameKey(other));
});
