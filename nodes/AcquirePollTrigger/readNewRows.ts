import type { AcquireClient } from '../service/acquireClient';
import { ItemError } from '../input/itemError';
import { ChangeDates } from './changeDates';
import type { EventSource, OnPart } from './eventSources';
import { KEPT_ROWS, keyOf, type Memory, newRowTest, type Sighting } from './memory';
import { ReadingOrder } from './readingOrder';

const MAX_PASSES = 5;
// Of those that are known: the others may be deleted.
const KNOWN_ROWS = 20;

interface Options {
	/** What earlier polls saw; undefined the first time. */
	memory?: Memory;
	/** As for `remember`. */
	latest?: number;
	/** Told where rows between those that are known and those that were read may be missing, with what Acquire's count says of it, if there is one. */
	onGap?: OnPart;
}

/** Where rows may be missing, and what is known of them. */
interface Gap {
	message?: string;
}

/**
 * The rows of a list from its latest ones on, as far as they can be new, each once. A record that is deleted while the list is read
 * makes another one slip between two pages; after so many new rows that the memory would not catch it at the next poll, the list is read
 * again until that brings nothing more. @throws {ItemError} where a page cannot be read, or only a part of a list whose new rows may be in
 * the rest: nothing is remembered then
 */
export async function readNewRows(client: AcquireClient, source: EventSource, options: Options): Promise<Sighting[]> {
	const { memory } = options;
	const seen = new Map<string, Sighting>();
	const isNew = memory === undefined ? undefined : newRowTest(memory);
	let gap: Gap | undefined;
	for (let pass = 0, before = -1; pass < MAX_PASSES && seen.size !== before; pass++) {
		before = seen.size;
		gap = await readOnce(client, source, options, seen);
		if (isNew === undefined || [...seen.values()].filter(isNew).length <= KEPT_ROWS / 2) break;
	}
	if (gap !== undefined) options.onGap?.(gap.message);
	return [...seen.values()];
}

/**
 * Whether a list whose IDs fall is one by ID. In one by last change they fall as well where records were changed one after the other: its
 * dates tell, or, without dates, that those which are known do not come first.
 */
function isById({ second }: Sighting, memory: Memory | undefined, knownRows: number, dates: ChangeDates): boolean {
	return memory === undefined ? second !== undefined : !dates.mayHideNewRows && knownRows >= Math.min(memory.known.length / 2, KNOWN_ROWS);
}

async function readOnce(client: AcquireClient, source: EventSource, { memory, latest = Infinity }: Options, seen: Map<string, Sighting>): Promise<Gap | undefined> {
	const order = new ReadingOrder(source.isByChange);
	const dates = new ChangeDates();
	const known = new Set(memory?.known.map(([id, position]) => keyOf({ id, position })));
	// By ID alone: one that was changed again is still there, though no longer in its place.
	const unmet = new Set(memory?.known.map(([id]) => id));
	let knownRows = 0;
	let reachesBack = false;
	let count = 0;
	let gap: Gap | undefined;
	for await (const row of source.rows(client, (message) => (gap = { message }))) {
		const sighting = source.sighting(row);
		if (sighting === undefined) continue;
		const key = keyOf(sighting);
		const isKnown = known.has(key);
		unmet.delete(sighting.id);
		if (isKnown) knownRows += 1;
		// The first time, as many rows are read as are to be remembered; nothing comes of them, so that their places are enough.
		const isOld = memory === undefined ? sighting.position <= latest && ++count > KEPT_ROWS : sighting.position < memory.floor;
		if (memory === undefined) seen.set(key, { ...sighting, row: {} });
		else if (!isOld) seen.set(key, sighting);
		const isFromBefore = isKnown || (isOld && memory !== undefined);
		reachesBack ||= isFromBefore;
		dates.note(row, isFromBefore);
		if (order.note(sighting, isOld) && !source.isUnordered && (source.isByChange || isById(sighting, memory, knownRows, dates))) return undefined;
	}
	const isNewestFirst = !source.isUnordered && order.isNewestFirst;
	// An empty list shows no order: what is in the rest would all be new to the next poll.
	if (gap?.message !== undefined && !(isNewestFirst && (memory !== undefined || seen.size > 0))) {
		throw new ItemError(gap.message, { description: 'New records may be among those that are missing. If this happens at each poll, this event cannot be used with your account.' });
	}
	if (!isNewestFirst || reachesBack || unmet.size === 0) return undefined;
	// Without a count, a list that ends too early is told by the known rows that it lacks. An empty one is no part of a list.
	return gap ?? (source.isUncounted === true && seen.size > 0 ? {} : undefined);
}
