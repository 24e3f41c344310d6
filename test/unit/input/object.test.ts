import { isObject, objectOrEmpty, objectsIn, own, without } from '../../../nodes/input/object';

const NO_OBJECTS = [undefined, null, 'x', '{}', 0, 5, true, () => 1, [], [{}]];

it.each(NO_OBJECTS)('%p is no object', (value) => {
	expect([isObject(value), objectOrEmpty(value)]).toEqual([false, {}]);
});

it.each([{}, { a: 1 }, Object.create(null)])('the object %p is one, and stays itself', (value: unknown) => {
	expect(isObject(value)).toBe(true);
	expect(objectOrEmpty(value)).toBe(value);
});

it('objectsIn returns the objects of a list, and nothing for anything else', () => {
	expect(objectsIn([{ a: 1 }, ...NO_OBJECTS, { b: 2 }])).toEqual([{ a: 1 }, { b: 2 }]);
	expect([undefined, null, 'x', { 0: { a: 1 } }].map(objectsIn)).toEqual([[], [], [], []]);
});

it('an object without some of its members keeps the others', () => {
	expect(without({ a: 1, b: undefined, c: 3 }, 'a', 'c')).toEqual({ b: undefined });
});

it.each<[unknown, unknown]>([['a', 1], ['7', 2], ['toString', undefined], ['__proto__', undefined], [['a'], undefined], [true, undefined], [undefined, undefined]])('what an object has of its own under %p is %p', (name, value) => {
	expect(own({ a: 1, 7: 2 }, name)).toBe(value);
});
