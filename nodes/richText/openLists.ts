// What a nested list is indented by at least.
export const NESTED_INDENT = 2;

interface OpenList {
	/** The column of its items. */
	indent: number;
	isOrdered: boolean;
	/** How many items it has so far. */
	count: number;
}

/** The lists of Markdown that are open, the outermost first. */
export class OpenLists {
	private lists: OpenList[] = [];

	/** How many lists are open. */
	get count(): number {
		return this.lists.length;
	}

	/** The column of the items of the innermost list; below all columns where none is open. */
	get indent(): number {
		return this.lists.at(-1)?.indent ?? Number.NEGATIVE_INFINITY;
	}

	closeAll(): void {
		this.lists = [];
	}

	/** Adds an item at a column, and returns its place in its list, from 1. */
	addItem(indent: number, isOrdered: boolean): number {
		let continued: OpenList | undefined;
		for (let last = this.lists.at(-1); continued === undefined && last !== undefined && indent < last.indent + NESTED_INDENT; last = this.lists.at(-1)) {
			this.lists.pop();
			if (last.isOrdered === isOrdered && indent > last.indent - NESTED_INDENT) continued = last;
		}
		const count = (continued?.count ?? 0) + 1;
		this.lists.push({ indent, isOrdered, count });
		return count;
	}
}
