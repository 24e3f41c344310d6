import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../input/object';

/** How many of the latest rows are remembered one by one, so that one which shows up late among them still counts as new. */
export const KEPT_ROWS = 100;

/** A row where it stands among the others: by its ID, or by the time of its last change. */
export interface Sighting {
	id: number;
	position: number;
	/** The second in which it happened, where the list goes by that. */
	second?: number;
	/** When the record was created, where the list may go by that although its rows are told apart by last change. */
	created?: number;
	row: IDataObject;
}

/** What is kept from one poll to the next. */
export interface Memory {
	/** Which rows it is about: of another event or account it says nothing. */
	about: string;
	/** What stands before it counts as known. */
	floor: number;
	/** ID and position of the rows from there on. */
	known: Array<[number, number]>;
}

/** True for a row that earlier polls had not seen. Rows are compared only with rows, without a clock. */
export function newRowTest({ floor, known }: Memory): (sighting: Sighting) => boolean {
	const keys = new Set(known.map(([id, position]) => keyOf({ id, position })));
	return (sighting) => sighting.position >= floor && !keys.has(keyOf(sighting));
}

/**
 * The memory once these rows were seen; of an earlier one, the rows that were deleted since stay in it. Rows beyond `latest`, e.g. whose
 * change is dated in the future, are remembered one by one, so that what comes before them still counts as new.
 */
export function remember(about: string, sightings: Iterable<Pick<Sighting, 'id' | 'position'>>, earlier?: Memory, latest = Infinity): Memory {
	const seen = new Map<string, [number, number]>((earlier?.known ?? []).map(([id, position]) => [keyOf({ id, position }), [id, position]]));
	for (const { id, position } of sightings) seen.set(keyOf({ id, position }), [id, position]);
	const newestFirst = [...seen.values()].sort(([, one], [, other]) => other - one);
	// Never lower than before, although the clock is set back: what stands between would come once more.
	const floor = Math.max(earlier?.floor ?? 0, newestFirst.filter(([, position]) => position <= latest)[KEPT_ROWS - 1]?.[1] ?? 0);
	return { about, floor, known: newestFirst.filter(([, position]) => position >= floor) };
}

/** Two sightings of one key are the same. */
export function keyOf({ id, position }: Pick<Sighting, 'id' | 'position'>): string {
	return `${id} ${position}`;
}

/** Sorts sightings, the oldest first. */
export function byPosition(one: Sighting, other: Sighting): number {
	return one.position - other.position || one.id - other.id;
}

/** What was kept, if it is a memory of these rows. */
export function memoryOf(kept: unknown, about: string): Memory | undefined {
	return isObject(kept) && kept.about === about && typeof kept.floor === 'number' && Array.isArray(kept.known) ? (kept as unknown as Memory) : undefined;
}
