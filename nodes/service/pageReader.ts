import type { FetchPage, PageRequest, PagingOptions } from './page';
import type { PagePosition } from './pagePosition';
import { PagesAhead } from './pagesAhead';

/** The smallest page size that is documented for lists without a total: fewer rows than that are the end of one, whatever limit was asked for. */
export const MIN_PAGE_SIZE = 20;
/** Where every list ends, whatever its service counts. */
export const MAX_ROWS = 1_000_000;
export const DEFAULT_PAGES_AT_ONCE = 4;

/**
 * Reads a list page by page. It is not known whether Acquire counts pages from 0 or 1, goes by `offset`, or uses only
 * `limit`; this reads them all: one page that brings nothing new may be page 1 of a service that counts from 1, two in a
 * row mean that only a larger limit brings more. Ends when nothing new comes. Once a second page has brought something
 * new, the service goes by pages, and several are asked for at once.
 */
export class PageReader<Row> {
	private readonly ahead: PagesAhead<Row>;

	private readonly seen: Set<string | number>;

	private readonly position: PagePosition;

	private readonly wanted: number;

	private readonly pagesAtOnce: number;

	private total?: number;

	private atLeast = 0;

	private given = 0;

	/** Grows with each page, so that a short list costs few requests beyond its end. */
	private window = 1;

	private isAtEnd = false;

	/** `from` goes on where another reader stopped; of the rows before it, only those of the last page are known. */
	constructor(
		fetchPage: FetchPage<Row>,
		private readonly identify: (row: Row) => string | number,
		pageSize: number,
		private readonly options: PagingOptions = {},
		from?: PagePosition,
	) {
		this.ahead = new PagesAhead(fetchPage);
		this.position = from ?? { limit: pageSize, page: 0, offset: 0, staleness: 0, hasPages: false, fullPage: 0, lastPage: [] };
		this.seen = new Set(this.position.lastPage);
		this.wanted = options.wanted ?? Infinity;
		this.pagesAtOnce = options.pagesAtOnce ?? DEFAULT_PAGES_AT_ONCE;
	}

	/** The rows of the next page that were not there before; undefined at the end of the list. @throws what asking for the page throws */
	async next(): Promise<Row[] | undefined> {
		while (!this.isAtEnd) {
			const { rows, total, atLeast = 0 } = await this.ahead.take(this.request(0));
			// A record that is deleted meanwhile makes another one slip between two pages: the list is then known to be short.
			this.total = total === undefined ? undefined : Math.max(total, this.total ?? 0);
			this.atLeast = atLeast;
			const fresh = rows.filter((row) => this.isNew(row));
			this.given += fresh.length;
			this.advance(rows, fresh.length);
			if (fresh.length > 0) return fresh;
		}
		return undefined;
	}

	/** Where another reader can go on; undefined at the end of the list. */
	nextPosition(): PagePosition | undefined {
		return this.isAtEnd ? undefined : this.position;
	}

	/** To be called when no more rows are wanted. */
	abandon(): void {
		this.ahead.abandon();
	}

	private isNew(row: Row): boolean {
		return this.seen.size < this.seen.add(this.identify(row)).size;
	}

	/** The request for the page that comes `pages` after the next one, if those between are full. */
	private request(pages: number): PageRequest {
		const { limit, page, offset, fullPage } = this.position;
		return page === 0 ? { limit } : { limit, page: page + pages, offset: offset + pages * fullPage };
	}

	private advance(rows: readonly Row[], news: number): void {
		const { position } = this;
		const isFirst = position.page === 0 && position.fullPage === 0;
		const isWidened = position.page === 0 && !isFirst;
		position.staleness = news > 0 ? 0 : position.staleness + 1;
		if (news > 0) {
			position.lastPage = rows.map(this.identify);
			position.offset += rows.length;
			position.hasPages ||= position.page > 0;
		}
		// An empty one shows, too, that the service goes by pages.
		const hasPages = position.hasPages || (position.page > 0 && rows.length === 0);
		this.isAtEnd = this.isLastPage(rows.length) || (isWidened && position.staleness > 0);
		// A service that gives fewer rows than were asked for may still skip as many as were.
		if (isFirst) position.limit = Math.min(position.limit, rows.length);
		if (isWidened || position.staleness === 2) {
			position.limit = Math.max(position.limit * 2, this.total ?? 0);
			position.page = 0;
		} else {
			position.page += 1;
		}
		const isCut = !this.isAtEnd && this.seen.size >= MAX_ROWS;
		this.isAtEnd ||= isCut || position.limit > MAX_ROWS;
		const total = isCut ? Infinity : (this.total ?? 0);
		if (this.isAtEnd && this.seen.size < total) this.options.onShort?.(this.seen.size, total, hasPages && !isCut);
		if (!this.isAtEnd) this.readAhead(rows.length);
	}

	private isLastPage(size: number): boolean {
		// A list that gives 10 rows whatever is asked for, as the audit log seems to, ends by its total alone.
		if (this.total === undefined) return size === 0 || (size < Math.min(this.position.limit, MIN_PAGE_SIZE) && this.seen.size >= this.atLeast);
		return this.seen.size >= this.total || size === 0;
	}

	private readAhead(size: number): void {
		const { position, ahead } = this;
		const isFull = size >= position.fullPage;
		position.fullPage = Math.max(position.fullPage, size);
		// A page that is shorter than those before it is likely the last.
		if (!position.hasPages || position.page === 0 || !isFull || this.pagesAtOnce === 1) return;
		this.window = Math.min(this.window + 1, this.pagesAtOnce);
		const rowsLeft = Math.min(this.wanted - this.given, (this.total ?? Infinity) - position.offset);
		while (ahead.count < this.window && ahead.count * position.fullPage < rowsLeft) ahead.send(this.request(ahead.count));
	}
}
