import { isObject } from './object';

/** True for two values that are the same in JSON: of the same type, lists in the same order, objects in any. */
export function isSameJson(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((entry, index) => isSameJson(entry, other[index]));
	if (!isObject(one) || !isObject(other)) return false;
	const keys = Object.keys(one);
	return keys.length === Object.keys(other).length && keys.every((key) => Object.hasOwn(other, key) && isSameJson(one[key], other[key]));
}

/** True where `whole` has everything that `part` has, and perhaps further members within its objects. Lists are the same, entry for entry. */
export function holdsJson(whole: unknown, part: unknown): boolean {
	if (!isObject(whole) || !isObject(part)) return isSameJson(whole, part);
	return Object.keys(part).every((key) => Object.hasOwn(whole, key) && holdsJson(whole[key], part[key]));
}
