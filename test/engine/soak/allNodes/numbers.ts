const FIRST = 70_000_000;
const NUMBERS_AN_ITEM = 4;
const ITEM_NUMBER = /(?<!\d)7\d{7}(?!\d)/g;

/** Above every number of an item: the ids that the sandbox gives out start here. */
export const BEYOND_ITEMS = 80_000_000;

/**
 * One of an item's own numbers, by its rank from 0 to 3. They stand in its texts and are the ids of its records, so that each of
 * its requests can be traced back to it.
 */
export function numberOf(item: number, rank: number): number {
	return FIRST + item * NUMBERS_AN_ITEM + rank;
}

/** The items whose numbers a text holds, each once. */
export function itemsIn(text: string): number[] {
	return [...new Set(Array.from(text.matchAll(ITEM_NUMBER), ([number]) => Math.floor((Number(number) - FIRST) / NUMBERS_AN_ITEM)))];
}
