// What a nested list is indented by at least.
export const NESTED_INDENT = 2;

interface OpenList {
	/** The column of its items. */
	indent: number;
	isOrdered: boolean;
	/** True once something else than an item stands in it. */
	isInterrupted?: boolean;
}

/** The lists of Markdown that are open, the outermost first. */
export class OpenLists {
	private lists: OpenList[] = [];

	/** How many lists are open. */
	get count(): number {
		return this.lists.length;
	}

	closeAll(): void {
		this.lists = [];
	}

	/** To be called for each block that is no item: Draft.js numbers the items behind it from 1. */
	interrupt(): void {
		for (const list of this.lists) list.isInterrupted = true;
	}

	/** Adds an item at a column, and tells whether it begins a list, continues one, or continues one behind something else. */
	addItem(indent: number, isOrdered: boolean): 'begins' | 'continues' | 'restarts' {
		let item: 'begins' | 'continues' | 'restarts' = 'begins';
		for (let last = this.lists.at(-1); item === 'begins' && last !== undefined && indent < last.indent + NESTED_INDENT; last = this.lists.at(-1)) {
			this.lists.pop();
			if (last.isOrdered === isOrdered && indent > last.indent - NESTED_INDENT) item = last.isInterrupted ? 'restarts' : 'continues';
		}
		this.lists.push({ indent, isOrdered });
		return item;
	}
}
