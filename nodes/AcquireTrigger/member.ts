import type { IDataObject } from 'n8n-workflow';
import { isObject, objectsIn } from '../input/object';

/** A member by its name, whatever its case: n8n makes the names in XML lower case. Undefined where there is none. */
export function member(value: unknown, name: string): unknown {
	if (!isObject(value)) return undefined;
	if (Object.hasOwn(value, name)) return value[name];
	const key = Object.keys(value).find((candidate) => candidate.toLowerCase() === name.toLowerCase());
	return key === undefined ? undefined : value[key];
}

/** The objects in a list: also where XML has put it into one member of its own, or holds one entry alone. */
export function xmlEntries(value: unknown): IDataObject[] {
	if (!isObject(value)) return objectsIn(value);
	const [inner, ...others] = Object.values(value);
	if (others.length > 0 || typeof inner !== 'object') return [value];
	return objectsIn([inner].flat());
}
