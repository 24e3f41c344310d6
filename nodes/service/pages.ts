/**
 * Which rows to ask for. Neither `page` nor `offset` is documented for Acquire's lists: a first page is asked for
 * without them, every further one with both.
 */
export type PageRequest = { limit: number; page?: number; offset?: number };

export interface Page<Row> {
	rows: Row[];
	/** Rows in the whole list, only where the documentation says that the count is that. */
	total?: number;
}

// The smallest page size that is documented for lists without a total: fewer rows than that are the end of one, whatever limit was asked for.
const MIN_PAGE_SIZE = 20;
const MAX_ROWS = 1_000_000;

/**
 * Every row of a list once, in the service's order. It is not known whether Acquire counts pages from 0 or 1, goes by
 * `offset`, or uses only `limit`; this reads them all: one page that brings nothing new may be page 1 of a service
 * that counts from 1, two in a row mean that only a larger limit brings more. Ends when nothing new comes.
 */
export async function* readPages<Row>(
	fetchPage: (request: PageRequest) => Promise<Page<Row>>,
	identify: (row: Row) => string | number,
	pageSize: number,
): AsyncGenerator<Row> {
	const seen = new Set<string | number>();
	let limit = pageSize;
	let page = 0;
	let pagesWithoutNews = 0;
	while (limit <= MAX_ROWS && seen.size < MAX_ROWS) {
		const { rows, total } = await fetchPage(page === 0 ? { limit } : { limit, page, offset: seen.size });
		const before = seen.size;
		for (const row of rows) {
			const identity = identify(row);
			if (seen.has(identity)) continue;
			seen.add(identity);
			yield row;
		}
		// A list that gives 10 rows whatever is asked for, as the audit log seems to, ends by its total alone.
		if (total === undefined ? rows.length < Math.min(limit, MIN_PAGE_SIZE) : seen.size >= total || rows.length === 0) return;
		const isWidened = limit > pageSize;
		pagesWithoutNews = seen.size > before ? 0 : pagesWithoutNews + 1;
		if (isWidened && pagesWithoutNews > 0) return;
		if (isWidened || pagesWithoutNews === 2) {
			limit = Math.max(limit * 2, total ?? 0);
			page = 0;
		} else {
			page += 1;
		}
	}
}
