import type { IDataObject } from 'n8n-workflow';

/** True for an object that is no array. */
export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object; an empty one in place of anything else. */
export function objectOrEmpty(value: unknown): IDataObject {
	return isObject(value) ? value : {};
}

/** The objects of a list; none for anything else. */
export function objectsIn(value: unknown): IDataObject[] {
	return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The object without members that are undefined. */
export function withoutUndefined(whole: object): IDataObject {
	return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
}

/** The object without some of its members. */
export function without<Whole extends object, const Name extends keyof Whole>(whole: Whole, ...names: Name[]): Omit<Whole, Name> {
	return Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name as Name))) as Omit<Whole, Name>;
}

/** What the object holds of its own under a name, wherever that comes from; undefined where it holds nothing. */
export function own<Value>(holder: Readonly<Record<string, Value>>, name: unknown): Value | undefined {
	if (typeof name !== 'string' && typeof name !== 'number') return undefined;
	return Object.hasOwn(holder, name) ? holder[name] : undefined;
}
