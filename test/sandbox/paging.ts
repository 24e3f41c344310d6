import type { Dialect } from './dialect';

/** Paging members of a query or body. */
export interface PageRequest {
	page?: number;
	offset?: number;
	limit?: number;
}

export interface Page<T> {
	rows: T[];
	page: number;
	offset: number;
	limit: number;
	/** All rows, not only those of this page. */
	count: number;
}

/** Rows that a list gives when no limit is asked for (20 in the one example that shows it). */
const defaultLimit = 20;

/**
 * Cuts a page in the way of the dialect. `cap` is the most rows a page may hold; a limit of 0 means no wish.
 */
export function cutPage<T>(all: readonly T[], request: PageRequest, paging: Dialect['paging'], cap: number): Page<T> {
	const wanted = request.limit || Math.min(defaultLimit, cap);
	const limit = paging === 'limitOnly' ? wanted : Math.min(wanted, cap);
	let page = 0;
	let offset = 0;
	if (paging === 'page0') {
		page = request.page ?? 0;
		offset = page * limit;
	} else if (paging === 'page1') {
		page = Math.max(request.page ?? 1, 1);
		offset = (page - 1) * limit;
	} else if (paging === 'offset') {
		offset = request.offset ?? 0;
	}
	return { rows: all.slice(offset, offset + limit), page, offset, limit, count: all.length };
}
