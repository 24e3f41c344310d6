import type { INodeListSearchResult } from 'n8n-workflow';
import { nextEntries } from '../../../nodes/records/editorEntries';
import type { FetchPage } from '../../../nodes/service/page';

const NOT_ALL = 'This list is incomplete: enter an ID or an expression instead';

/** A list of rows numbered from 0, of which `requests` counts the pages. */
function listOf(count: number) {
	const list = { requests: 0, pages: (async ({ limit, offset = 0 }) => {
		list.requests += 1;
		return await Promise.resolve({ rows: Array.from({ length: Math.max(0, Math.min(limit, count - offset)) }, (_, index) => offset + index), total: count });
	}) as FetchPage<number> };
	return list;
}

/** What a search for the rows that `isFound` takes gives the editor, which compares rows itself. */
async function search(list: ReturnType<typeof listOf>, isFound: (row: number) => boolean, token?: string): Promise<INodeListSearchResult> {
	return await nextEntries(list.pages, (row) => row, (row) => (isFound(row) ? [{ name: `Row ${row}`, value: String(row) }] : []), token, true);
}

const valuesOf = ({ results }: INodeListSearchResult) => results.map(({ value }) => value);

describe('a list that is not searched', () => {
	it('comes in fifties', async () => {
		const list = listOf(120);
		const { results, paginationToken } = await nextEntries(list.pages, (row) => row, (row) => [{ name: '', value: String(row) }]);
		expect([results.length, list.requests]).toEqual([50, 1]);
		expect(paginationToken).toBeDefined();
	});

	/** Twenty rows a page. The third is asked for in vain, as often as `failures` says. */
	const failing = (failures: number, rowsAPage = 20): FetchPage<number> => {
		const list = listOf(100);
		return async ({ limit, offset = 0 }) => {
			if (offset >= 2 * rowsAPage && failures-- > 0) throw new Error('Acquire is busy');
			return await list.pages({ limit: Math.min(limit, rowsAPage), offset });
		};
	};
	const listed = async (pages: FetchPage<number>, token?: string) => await nextEntries(pages, (row) => row, (row) => [{ name: `Row ${row}`, value: String(row) }], token);
	const numbers = (from: number, till: number) => Array.from({ length: till - from }, (_, index) => String(from + index));

	it('gives what it read before a page failed, and asks for that page again as the box scrolls', async () => {
		const pages = failing(1);
		const first = await listed(pages);
		expect(valuesOf(first)).toEqual(numbers(0, 40));
		expect(valuesOf(await listed(pages, first.paginationToken as string))).toEqual(numbers(40, 100));
	});

	it('throws where the page fails again', async () => {
		const pages = failing(2);
		const { paginationToken } = await listed(pages);
		await expect(listed(pages, paginationToken as string)).rejects.toThrow('Acquire is busy');
	});

	it('says that more may be there where too few came before a page failed for the box to scroll', async () => {
		expect(valuesOf(await listed(failing(1, 4)))).toEqual([...numbers(0, 8), NOT_ALL]);
	});
});

describe('a search', () => {
	it('reads on until the entries fill the box, which n8n does not scroll otherwise, and goes on from there', async () => {
		const list = listOf(3_000);
		const first = await search(list, (row) => row % 100 === 0);
		expect(valuesOf(first)).toEqual(['0', '100', '200', '300', '400', '500', '600', '700', '800', '900']);
		expect(valuesOf(await search(list, (row) => row % 100 === 0, first.paginationToken as string))).toContain('1000');
	});

	it('is over at the end of the list', async () => {
		expect(await search(listOf(4_999), (row) => row === 4_998)).toEqual({ results: [{ name: 'Row 4998', value: '4998' }], paginationToken: undefined });
	});

	it('is over after 5,000 rows, and says how to go on, since somebody is waiting', async () => {
		const list = listOf(100_000);
		const { results, paginationToken } = await search(list, (row) => row === 7);
		expect(results).toEqual([{ name: 'Row 7', value: '7' }, { name: NOT_ALL, value: NOT_ALL }]);
		expect(paginationToken).toBeUndefined();
		expect(list.requests).toBeLessThanOrEqual(50);
	});

	const failingFrom = (from: number): ReturnType<typeof listOf> => {
		const list = listOf(100_000);
		return { ...list, pages: async (page) => ((page.offset ?? 0) < from ? await list.pages(page) : await Promise.reject(new Error('Acquire is busy'))) };
	};

	it('gives what it found before a page failed, and throws where that is nothing', async () => {
		expect(valuesOf(await search(failingFrom(1_000), (row) => row === 7))).toEqual(['7', NOT_ALL]);
		await expect(search(failingFrom(1_000), () => false)).rejects.toThrow('Acquire is busy');
	});

	it('asks for no more after 20 seconds', async () => {
		const now = jest.spyOn(Date, 'now').mockReturnValue(0);
		const list = listOf(100_000);
		const slow = { ...list, pages: (async (page) => (now.mockReturnValue((page.offset ?? 0) < 1_000 ? 19_999 : 20_000), await list.pages(page))) as FetchPage<number> };
		expect(valuesOf(await search(slow, (row) => row === 7))).toEqual(['7', NOT_ALL]);
		now.mockRestore();
		expect(list.requests).toBeLessThan(20);
	});
});
