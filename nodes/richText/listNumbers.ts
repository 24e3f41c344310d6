/**
 * The numbers of the items of ordered lists, as far as blocks in a row tell which items are of one list: deeper items stand within it, and
 * everything else ends it.
 */
export class ListNumbers {
	/** How many items the open list of each depth has. */
	private counts: number[] = [];

	/** Tells of the next block. Returns its number, if it is an ordered item. */
	next(type: string, depth: number): number | undefined {
		if (type !== 'ordered-list-item') {
			this.counts = type === 'unordered-list-item' ? this.counts.slice(0, depth) : [];
			return undefined;
		}
		this.counts = this.counts.slice(0, depth + 1);
		this.counts[depth] = (this.counts[depth] ?? 0) + 1;
		return this.counts[depth];
	}
}
