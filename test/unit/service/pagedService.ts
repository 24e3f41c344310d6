import type { FetchPage, PageRequest, PagingOptions } from '../../../nodes/service/page';
import { readPages } from '../../../nodes/service/pages';

/** Which members of a request a service goes by. */
export type Style = 'page from 0' | 'page from 1' | 'page from 0, by the limit asked for' | 'page from 1, by the limit asked for' | 'offset' | 'limit only';
/** How a page of the numbers below is asked for. */
export type Fetch = FetchPage<number>;

/** Rows that are their own ids: 0, 1, 2 … */
export const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => index);

/** How services count the rows that they skip. */
export const BY_PAGES: Style[] = ['page from 0', 'page from 1', 'page from 0, by the limit asked for', 'page from 1, by the limit asked for', 'offset'];

/** A list behind a service that heeds one of the ways to ask, and gives at most `cap` rows at a time. */
export function service(style: Style, rows: number[], cap: number, tellsTotal = false) {
	const requests: PageRequest[] = [];
	const fetch: Fetch = async (request) => {
		requests.push(request);
		const { limit, page = 0, offset = 0 } = request;
		const size = Math.min(limit, cap);
		const start = {
			'page from 0': page * size,
			'page from 1': (Math.max(page, 1) - 1) * size,
			'page from 0, by the limit asked for': page * limit,
			'page from 1, by the limit asked for': (Math.max(page, 1) - 1) * limit,
			offset,
			'limit only': 0,
		}[style];
		return { rows: rows.slice(start, start + size), ...(tellsTotal && { total: rows.length }) };
	};
	return { fetch, requests };
}

/** What readPages gives, at most so many rows of it. */
export async function readAll(fetch: Fetch, pageSize: number, { most = 100_000, ...options }: PagingOptions & { most?: number } = {}): Promise<number[]> {
	const read: number[] = [];
	for await (const row of readPages(fetch, (id) => id, pageSize, options)) {
		read.push(row);
		if (read.length >= most) break;
	}
	return read;
}

/** The service with responses that take a while each, some longer than those after them; and how many requests were in flight at most. */
export function slow(fetch: Fetch) {
	const seen = { most: 0, inFlight: 0 };
	const slowly: Fetch = async (request, isAbandoned) => {
		seen.inFlight += 1;
		seen.most = Math.max(seen.most, seen.inFlight);
		for (let turns = ((request.page ?? 0) * 7) % 5; turns >= 0; turns--) await new Promise(setImmediate);
		seen.inFlight -= 1;
		return await fetch(request, isAbandoned);
	};
	return { fetch: slowly, seen };
}
