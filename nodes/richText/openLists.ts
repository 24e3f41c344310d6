// What a nested list is indented by at least.
const NESTED_INDENT = 2;

interface OpenList {
	/** The column of its items. */
	indent: number;
	isOrdered: boolean;
	/** The column at which the text of its last item begins. */
	textAt: number;
	/** How many items it has so far, if it is an ordered list that begins with 1; else NaN. */
	count: number;
}

/** The lists of Markdown that are open, the outermost first. */
export class OpenLists {
	private lists: OpenList[] = [];

	/** How many lists are open. */
	get count(): number {
		return this.lists.length;
	}

	/** The column from which on something belongs to the last item; below all columns where no list is open. */
	get itemIndent(): number {
		return (this.lists.at(-1)?.indent ?? Number.NEGATIVE_INFINITY) + NESTED_INDENT;
	}

	/** The column at which the text of the last item begins; 0 where no list is open. */
	get textAt(): number {
		return this.lists.at(-1)?.textAt ?? 0;
	}

	/** Closes the lists whose items hold nothing at that column. */
	closeAt(column: number): void {
		this.lists = this.lists.filter(({ indent }) => column >= indent + NESTED_INDENT);
	}

	/** The column of an item: that of the innermost list where it goes on with its numbers, and what belongs to the last item begins further right. */
	columnOf(column: number, number: number): number {
		const last = this.lists.at(-1);
		return last?.isOrdered && number === last.count + 1 && column > last.indent && column < last.indent + '1. '.length ? last.indent : column;
	}

	/** Adds an item at a column, whose text begins at another one, and returns its place in its list, if that is an ordered one that begins with 1; else NaN. */
	addItem(indent: number, isOrdered: boolean, textAt: number, number: number): number {
		let continued: OpenList | undefined;
		for (let last = this.lists.at(-1); continued === undefined && last !== undefined && indent < last.indent + NESTED_INDENT; last = this.lists.at(-1)) {
			this.lists.pop();
			if (last.isOrdered === isOrdered && indent > last.indent - NESTED_INDENT) continued = last;
		}
		const count = (continued?.count ?? (number === 1 ? 0 : Number.NaN)) + 1;
		this.lists.push({ indent, isOrdered, textAt, count });
		return count;
	}
}
