import type { IDataObject, ILoadOptionsFunctions, INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import { parseId } from '../input/identifier';
import { nameKey } from '../input/nameKey';
import { withEditorClient } from '../operations/editorClient';
import { listName } from '../operations/editorText';
import type { RecordList } from '../service/listPages';
import type { FetchPage } from '../service/page';
import { parsePosition } from '../service/pagePosition';
import { PageReader } from '../service/pageReader';
import { rowIdentity } from '../service/rows';

/** How many entries a locator's list gets at once, and how many rows are read for them at most: not all of them become entries. */
const LISTED = { pageSize: 50, entries: 50, rows: 500 };
/**
 * The same where rows are compared here. n8n asks for more of a search only when its box scrolls, as it does with these entries, and
 * somebody is waiting: rows that come 20 at a time take some 250 requests.
 */
const SEARCHED = { pageSize: 100, entries: 10, rows: 5_000 };
const SEARCH_MS = 20_000;
const WARNING = 'This list is incomplete: enter an ID or an expression instead';
/**
 * Stands last in a list of which only a part is known. What is chosen by mistake is rejected, as no record is called so. n8n would show
 * a blank value first, as the one that is chosen.
 */
export const NOT_ALL = { name: WARNING, value: WARNING };

/**
 * The next entries of a locator's list, made of the rows of pages. `identify` tells rows apart. The token says where the pages of the
 * service were left and how it counts them, so that none is read again. Where the caller compares rows itself, pages are read ahead.
 */
export async function nextEntries<Row>(
	pages: FetchPage<Row>,
	identify: (row: Row) => string | number,
	entriesOf: (row: Row) => INodeListSearchItems[],
	paginationToken?: string,
	comparesRows = false,
): Promise<INodeListSearchResult> {
	const { pageSize, entries, rows: maxRows } = comparesRows ? SEARCHED : LISTED;
	const reader = new PageReader(pages, identify, pageSize, { wanted: comparesRows ? maxRows : entries }, parsePosition(paginationToken));
	const results: INodeListSearchItems[] = [];
	let rowsRead = 0;
	const end = Date.now() + SEARCH_MS;
	// To choose from some is better than from none.
	const endOrThrow = (error: unknown): undefined => {
		if (results.length === 0) throw error;
	};
	while (results.length < entries && rowsRead < maxRows && Date.now() < end) {
		const rows = await reader.next().catch(endOrThrow);
		if (rows === undefined) break;
		rowsRead += rows.length;
		results.push(...rows.flatMap(entriesOf));
	}
	reader.abandon();
	const next = reader.nextPosition();
	// With fewer entries the box does not scroll.
	if (next === undefined || results.length >= SEARCHED.entries) return { results, paginationToken: next && JSON.stringify(next) };
	return { results: [...results, NOT_ALL] };
}

/**
 * The search of a locator's list for records that Acquire cannot search: those whose text holds what is typed. `describe`: that text,
 * and what the list shows of it, which may be shortened.
 */
export function comparedSearch({ pages }: RecordList, describe: (id: number, row: IDataObject) => { text: string; name: string }) {
	return async function (this: ILoadOptionsFunctions, filter = '', paginationToken?: string): Promise<INodeListSearchResult> {
		const wanted = nameKey(filter);
		const entriesOf = (row: IDataObject): INodeListSearchItems[] => {
			const id = parseId(row.id);
			if (id === undefined) return [];
			const { text, name } = describe(id, row);
			return nameKey(text).includes(wanted) ? [{ name: listName(name), value: String(id) }] : [];
		};
		return await withEditorClient(this, async (client) => await nextEntries(pages(client), rowIdentity, entriesOf, paginationToken, wanted !== ''));
	};
}
