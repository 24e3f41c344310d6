import type { FetchPage, PagingOptions } from './page';
import { PageReader } from './pageReader';

/** Every row of a list once, in the service's order. What has not come when the caller stops is let go. */
export async function* readPages<Row>(
	fetchPage: FetchPage<Row>,
	identify: (row: Row) => string | number,
	pageSize: number,
	options: PagingOptions = {},
): AsyncGenerator<Row> {
	const reader = new PageReader(fetchPage, identify, pageSize, options);
	try {
		for (let rows = await reader.next(); rows !== undefined; rows = await reader.next()) yield* rows;
	} finally {
		reader.abandon();
	}
}
