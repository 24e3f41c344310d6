import { isObject, objectOrEmpty, objectsIn, without } from '../../../nodes/input/object';

const NO_OBJECTS = [undefined, null, 'x', '{}', 0, 5, true, () => 1, [], [{}]];

it.each(NO_OBJECTS)('%p is no object', (value) => {
	expect([isObject(value), objectOrEmpty(value)]).toEqual([false, {}]);
});

it.each([{}, { a: 1 }, Object.create(null)])('the object %p is one, and stays itself', (value: unknown) => {
	expect(isObject(value)).toBe(true);
	expect(objectOrEmpty(value)).toBe(value);
});

it('objects of a list are those in it, none of anything else', () => {
	expect(objectsIn([{ a: 1 }, ...NO_OBJECTS, { b: 2 }])).toEqual([{ a: 1 }, { b: 2 }]);
	expect([undefined, null, 'x', { 0: { a: 1 } }].map(objectsIn)).toEqual([[], [], [], []]);
});

it('an object without some of its members keeps the others', () => {
	expect(without({ a: 1, b: undefined, c: 3 }, 'a', 'c')).toEqual({ b: undefined });
});
