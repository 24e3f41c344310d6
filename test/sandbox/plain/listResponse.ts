import { whereRows } from '../columns';
import type { ContractOperation } from '../contractOperation';
import type { Dialect } from '../dialect';
import { cutPage, type Page, type PageRequest } from '../paging';
import type { StoredRecord } from '../records';
import { placeOfRows, valueAt, withValueAt } from './place';

const notFilters = ['page', 'offset', 'limit', 'select', 'relations', 'where'];

type Query = Record<string, unknown>;

function isDirection(value: unknown): value is 'ASC' | 'DESC' {
	return value === 'ASC' || value === 'DESC';
}

/** Whether a row has the value asked for. What is no plain column of the row filters nothing, nor does `all`. */
function passes(row: StoredRecord, [column, wanted]: [string, unknown]): boolean {
	const value = row[column];
	if (notFilters.includes(column) || isDirection(wanted) || wanted === 'all') return true;
	if (value === undefined || typeof value === 'object') return true;
	return [wanted].flat().map(String).includes(String(value));
}

/** The rows that a query asks for. Throws an ApiError for a column in `where` that the rows do not have. */
export function matchingRows(rows: readonly StoredRecord[], query: Query, columns: string[]): StoredRecord[] {
	const where = query.where as string[] | undefined;
	return whereRows(rows, where, columns).filter((row) => Object.entries(query).every((filter) => passes(row, filter)));
}

/** In the order that the query asks for by `id`; else by the column `newestFirstBy`, if there is one, or in the order of the example's rows. */
export function inOrder(newestFirst: readonly StoredRecord[], query: Query, exampleRows: StoredRecord[], newestFirstBy?: string): readonly StoredRecord[] {
	if (newestFirstBy !== undefined && !isDirection(query.id)) {
		const second = (row: StoredRecord) => Math.floor(Date.parse(String(row[newestFirstBy])) / 1000);
		return newestFirst.toSorted((one, other) => second(other) - second(one) || one.id - other.id);
	}
	const isAscending = exampleRows.length > 1 && exampleRows[0].id < exampleRows[1].id;
	const direction = isDirection(query.id) ? query.id : isAscending ? 'ASC' : 'DESC';
	return direction === 'ASC' ? newestFirst.toReversed() : newestFirst;
}

/** The page of a list that takes paging members; else all rows. */
export function pageOf(rows: StoredRecord[], operation: ContractOperation, query: Query, { paging, contactPageSize }: Dialect): Page<StoredRecord> {
	const parameter = (name: string) => operation.parameters.find((one) => one.name === name);
	if (!parameter('limit')) return { rows, page: 0, offset: 0, limit: rows.length, count: rows.length };
	// A list that says that its first page is 1, and one without an offset, leave the dialect no choice.
	const isPage1 = parameter('page')?.schema?.minimum === 1 || (paging === 'offset' && !parameter('offset'));
	return cutPage(rows, query as PageRequest, isPage1 ? 'page1' : paging, contactPageSize);
}

/** The example's data with other rows, and with what stands beside them: counts, paging members and what the query named. */
export function listData(operation: ContractOperation, rows: object[], page: Page<unknown>, query: Query): unknown {
	const example = operation.dataExample;
	const place = placeOfRows(example) ?? [];
	if (place.length === 0) return rows;
	const holder = valueAt(example, place.slice(0, -1)) as Query;
	const { page: number, offset, limit, count } = page;
	const echoes: Query = { ...query, page: number, offset, limit };
	const beside = Object.entries(holder).map(([name, value]) => {
		if (typeof value !== 'number') return [name, value];
		return [name, /count$/i.test(name) ? count : (echoes[name] ?? value)];
	});
	return withValueAt(withValueAt(example, place.slice(0, -1), Object.fromEntries(beside)), place, rows);
}
