import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import type { FetchPage } from '../service/page';
import { parsePosition } from '../service/pagePosition';
import { PageReader } from '../service/pageReader';

/** How many entries a locator's list in the editor gets at once. */
const PAGE_SIZE = 50;
/** How many rows are read for them: not all of them become entries, and somebody is waiting. */
const MAX_ROWS_READ = 500;

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
	const reader = new PageReader(pages, identify, PAGE_SIZE, { wanted: comparesRows ? MAX_ROWS_READ : PAGE_SIZE }, parsePosition(paginationToken));
	const results: INodeListSearchItems[] = [];
	let rowsRead = 0;
	while (results.length < PAGE_SIZE && rowsRead < MAX_ROWS_READ) {
		const rows = await reader.next();
		if (rows === undefined) break;
		rowsRead += rows.length;
		results.push(...rows.flatMap(entriesOf));
	}
	reader.abandon();
	const next = reader.nextPosition();
	return { results, paginationToken: next && JSON.stringify(next) };
}
