/**
 * The numbers of the items of ordered lists, as far as blocks in a row tell which items are of one list: deeper items stand within it, and
 * everything else ends it.
 */
export class ListNumbers {
	/** How many items the open list of each depth has. */
	private counts: number[] = [];

	/** Tells of the next block. Returns its number, if it is an ordered item. */
	next(type: string, depth: number): number | undefined {
		const last = this.counts[depth] ?? 0;
		this.counts = type.endsWith('item') ? this.counts.slice(0, depth) : [];
		if (type !== 'ordered-list-item') return undefined;
		this.counts[depth] = last + 1;
		return last + 1;
	}
}
