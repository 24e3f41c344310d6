import { holdsJson, isSameJson } from '../../../nodes/input/sameJson';

it.each<[unknown, unknown]>([
	[1, 1], ['a', 'a'], [null, null], [[], []], [{}, {}],
	[[1, [2]], [1, [2]]],
	[{ a: 1, b: { c: [1, 2] } }, { b: { c: [1, 2] }, a: 1 }],
])('%j is the same as %j', (one, other) => {
	expect([isSameJson(one, other), isSameJson(other, one)]).toEqual([true, true]);
});

it.each<[unknown, unknown]>([
	[1, '1'], [0, false], [null, {}], [[], {}], ['', []], [null, undefined],
	[[1, 2], [1, 3]], [[1], [1, 2]], [[1, 2], [2, 1]],
	[{ a: 1 }, { a: 2 }], [{ a: 1 }, { b: 1 }], [{ a: 1 }, { a: 1, b: undefined }], [{ a: undefined }, { b: undefined }], [{ toString: undefined }, { a: undefined }],
])('%j is not the same as %j', (one, other) => {
	expect([isSameJson(one, other), isSameJson(other, one)]).toEqual([false, false]);
});

it.each<[unknown, unknown]>([
	[1, 1], [{ a: 1, b: 2 }, { a: 1 }], [{ a: { b: 1, c: 2 } }, { a: { b: 1 } }], [{ a: [1, 2] }, { a: [1, 2] }], [{ a: 1 }, {}],
])('%j holds %j', (whole, part) => {
	expect(holdsJson(whole, part)).toBe(true);
});

it.each<[unknown, unknown]>([
	[1, 2], [{ a: 1 }, { b: 1 }], [{ a: { b: 1 } }, { a: { b: 2 } }], [{ a: [1, 2] }, { a: [1] }], [undefined, {}], [{}, { toString: undefined }],
])('%j does not hold %j', (whole, part) => {
	expect(holdsJson(whole, part)).toBe(false);
});
