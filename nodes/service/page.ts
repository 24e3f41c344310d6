/**
 * Which rows to ask for. Neither `page` nor `offset` is documented for Acquire's lists: a first page is asked for
 * without them, every further one with both.
 */
export type PageRequest = { limit: number; page?: number; offset?: number };

/** The rows of one page of a list, and what is known of the whole. */
export interface Page<Row> {
	rows: Row[];
	/** Rows in the whole list, only where the contract says that the count is that. */
	total?: number;
	/** A count of which it does not say that: it can tell that there are more rows, but not that there are none. */
	atLeast?: number;
}

/** Asks for one page. Once `isAbandoned` returns true nobody waits for it, so that it need not be retried. */
export type FetchPage<Row> = (request: PageRequest, isAbandoned?: () => boolean) => Promise<Page<Row>>;

/** How far ahead a list is read. */
export interface PagingOptions {
	/** How many rows are wanted at least, if not all: no page beyond them is asked for before its turn. */
	wanted?: number;
	/** How many pages may be in flight at once, where the service has shown that it goes by pages. */
	pagesAtOnce?: number;
	/**
	 * Told where the list ends although the service counts more rows in it, or no more are read: the total is then Infinity. `mayHaveMoved`:
	 * whether it goes by pages, between which rows may have slipped.
	 */
	onShort?(read: number, total: number, mayHaveMoved: boolean): void;
}
