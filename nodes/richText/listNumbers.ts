/**
 * The numbers of the items of ordered lists, as far as blocks in a row tell which items are of one list: deeper items stand within it, and
 * everything else ends it. Draft.js's own editor begins anew behind a deeper item of the other kind, what nests lists does not; which of
 * them shows the text is not known.
 */
export class ListNumbers {
	/** How many items the open list of each depth has. */
	private counts: number[] = [];

	/** The number of an ordered item that comes next. */
	next(depth: number): number {
		return (this.counts[depth] ?? 0) + 1;
	}

	/** Tells of the next block. */
	add(type: string, depth: number): void {
		const number = this.next(depth);
		this.counts = type.endsWith('item') ? this.counts.slice(0, depth) : [];
		if (type === 'ordered-list-item') this.counts[depth] = number;
	}
}
