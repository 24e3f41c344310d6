import type { StoredRecord } from '../records';

/** The keys that lead from a response's data to a value within it. */
export type Place = string[];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function isRecord(value: unknown): value is StoredRecord {
	return isObject(value) && typeof value.id === 'number';
}

function isRows(value: unknown): value is StoredRecord[] {
	return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

/** The place nearest to the top whose value is wanted; the first of several. */
function findPlace(data: unknown, isWanted: (value: unknown) => boolean): Place | undefined {
	let level = [{ place: [] as Place, value: data }];
	while (level.length > 0) {
		const found = level.find(({ value }) => isWanted(value));
		if (found) return found.place;
		level = level.flatMap(({ place, value }) => (isObject(value) ? Object.entries(value).map(([key, member]) => ({ place: [...place, key], value: member })) : []));
	}
	return undefined;
}

/** Where a list's example holds its rows, such as `data`, `rows` or `articles`. */
export const placeOfRows = (data: unknown) => findPlace(data, isRows);

/** Where the example of a get, create or update holds the record, such as at the top, in `user` or in `0`. */
export const placeOfRecord = (data: unknown) => findPlace(data, isRecord);

/** What stands at the place; undefined where nothing does. */
export function valueAt(data: unknown, place: Place): unknown {
	return place.reduce((value, key) => (isObject(value) ? value[key] : undefined), data);
}

/** A copy of the data with another value at the place. */
export function withValueAt(data: unknown, place: Place, value: unknown): unknown {
	if (place.length === 0) return value;
	const copy = structuredClone(data);
	const parent = valueAt(copy, place.slice(0, -1));
	if (isObject(parent)) parent[place[place.length - 1]] = value;
	return copy;
}
