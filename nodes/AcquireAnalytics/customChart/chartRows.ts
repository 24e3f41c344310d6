import type { IDataObject } from 'n8n-workflow';
import { objectsIn } from '../../input/object';
import { MAX_ROWS, MIN_PAGE_SIZE } from '../../service/pageReader';
import { requireRejection } from '../../service/rejection';
import { cellOf } from '../report/cells';

const MAX_PAGE_SIZE = 100;

/** Reads a page of a chart. @throws {ItemError} */
export type ReadChart = (page: number, size: number) => Promise<IDataObject>;

/** What Acquire may respond with if there is no such page. */
const NO_SUCH_PAGE = [400, 404, 422];

/**
 * The chart, and its rows up to the limit. Whether the first page is 0 or 1 is not documented: page 1 is read first, and page 0
 * only where page 1 does not hold all rows. `onShort` is told where Acquire counts more rows than it returned, or counts none and rejected the page after a full one.
 */
export async function readChart(read: ReadChart, limit: number, onShort: (read: number, total?: number) => void): Promise<{ chart: IDataObject; rows: IDataObject[] }> {
	const size = Math.min(limit, MAX_PAGE_SIZE);
	// Acquire may give fewer rows a page than were asked for.
	const leastFull = Math.min(size, MIN_PAGE_SIZE);
	const chart = await read(1, size);
	const total = typeof chart.totalCount === 'number' ? chart.totalCount : undefined;
	const first = objectsIn(chart.data);
	if (total !== undefined && total <= size && first.length === total) return { chart, rows: first };
	// If Acquire computes a negative offset of page 0, that is a 500.
	const zero = (await pageIfAny(read, 0, size, [...NO_SUCH_PAGE, 500])) ?? [];
	const startsAtZero = isPageBefore(zero, first, size);
	const rows = startsAtZero ? [...zero, ...first] : [...first];
	const pageLength = (startsAtZero ? zero : first).length;
	let last = first;
	for (let page = 2; pageLength > 0 && last.length >= pageLength && rows.length < Math.min(limit, total ?? MAX_ROWS, MAX_ROWS); page++) {
		const next = await pageIfAny(read, page, size, total === undefined ? NO_SUCH_PAGE : []);
		if (next === undefined) {
			if (last.length >= size || rows.length > last.length) onShort(rows.length);
			break;
		}
		if (isRepeated(next, last, next.length < leastFull ? undefined : total)) break;
		rows.push(...next);
		last = next;
	}
	// Rows may be alike: page 0 is then the one that is missing, if it is full, and no copy of page 1.
	if (total !== undefined && !startsAtZero && zero.length >= leastFull && rows.length + zero.length === total && !isRepeated(zero, first, total) && !isMoved(zero, first)) rows.unshift(...zero);
	if (total !== undefined && rows.length < Math.min(limit, total)) onShort(rows.length, total);
	return { chart, rows: rows.slice(0, limit) };
}

/** The rows with the labels of their columns; ids that belong to none keep their names, and so does a column whose label is taken. */
export function labelledRows(rows: readonly IDataObject[], config: unknown): IDataObject[] {
	const labels = new Map<string, string>();
	const taken = new Set(['__proto__']);
	for (const row of rows) for (const key of Object.keys(row)) taken.add(key);
	for (const { key, label } of objectsIn(config)) {
		if (typeof label !== 'string' || label === '' || taken.has(label)) continue;
		labels.set(String(key), label);
		taken.add(label);
	}
	return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [labels.get(key) ?? key, cellOf(value)])));
}

/** True where page 0 is a page of its own: neither page 1 again, nor page 1 after rows came or went at the top, nor all rows at once, which are more than were asked for. */
function isPageBefore(zero: readonly IDataObject[], first: readonly IDataObject[], size: number): boolean {
	const isAll = first.length > 0 && zero.length > size && isSamePage(zero.slice(0, first.length), first);
	return zero.length > 0 && !isAll && !isSamePage(zero, first) && !isMoved(zero, first);
}

/** Whether the page is the one before it once more, as of a service that knows no pages. Where all rows are alike, only the count tells, and on a page of fewer rows than any page size not even that. */
function isRepeated(next: readonly IDataObject[], last: readonly IDataObject[], total: number | undefined): boolean {
	return isSamePage(next, last) && (total === undefined || new Set(next.map((row) => JSON.stringify(row))).size > 1);
}

function isSamePage(one: readonly IDataObject[], other: readonly IDataObject[]): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}

/** True where a few rows came or went at the top between the requests for one page. Rows that are alike tell nothing. */
function isMoved(one: readonly IDataObject[], other: readonly IDataObject[]): boolean {
	const [texts, others] = [one, other].map((page) => page.map((row) => JSON.stringify(row)));
	if (texts.length !== others.length || new Set(texts).size < texts.length) return false;
	const isFrom = (start: number, [above, below]: string[][]) => above.slice(start).every((text, index) => text === below[index]);
	return Array.from({ length: Math.floor(texts.length / 4) }, (_, index) => index + 1).some((start) => isFrom(start, [texts, others]) || isFrom(start, [others, texts]));
}

/** The rows of a page; undefined where one of these statuses says that there is no such page. @throws {ItemError} */
async function pageIfAny(read: ReadChart, page: number, size: number, statuses: readonly number[]): Promise<IDataObject[] | undefined> {
	try {
		return objectsIn((await read(page, size)).data);
	} catch (thrown) {
		requireRejection(thrown, ({ details }) => statuses.includes(details?.status ?? 0));
		return undefined;
	}
}
