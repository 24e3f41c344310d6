import type { PageRequest } from '../../../nodes/service/page';
import { PageReader } from '../../../nodes/service/pageReader';
import { readPages } from '../../../nodes/service/pages';
import { until } from '../../until';
import { BY_PAGES, type Fetch, readAll, rowsOf, service, slow, type Style } from './pagedService';

describe('readPages ahead', () => {
	const pagesOf = (requests: PageRequest[]) => requests.map(({ page = 0 }) => page);

	it.each<Style>(BY_PAGES)('keeps the order, whichever page comes first, where the service goes by %s', async (style) => {
		const { fetch } = service(style, rowsOf(431), 20);
		expect(await readAll(slow(fetch).fetch, 100)).toEqual(rowsOf(431));
	});

	it.each([{ pagesAtOnce: 1 }, { pagesAtOnce: 2 }, { pagesAtOnce: 4 }, { pagesAtOnce: undefined, most: 4 }])('has $pagesAtOnce pages in flight at once', async ({ pagesAtOnce, most = pagesAtOnce }) => {
		const { fetch, seen } = slow(service('page from 0', rowsOf(1_000), 20).fetch);
		await readAll(fetch, 20, { pagesAtOnce });
		expect(seen.most).toBe(most);
	});

	it.each([{ style: 'page from 0' as const, proof: 1 }, { style: 'page from 1' as const, proof: 2 }, { style: 'offset' as const, proof: 1 }])(
		'asks for one page after the other until one has shown that the service goes by $style',
		async ({ style, proof }) => {
			const { fetch, requests } = service(style, rowsOf(400), 20);
			const { fetch: slowly, seen } = slow(fetch);
			const inFlight: number[] = [];
			await readAll(async (request, isAbandoned) => {
				inFlight[request.page ?? 0] = seen.inFlight;
				return await slowly(request, isAbandoned);
			}, 20);
			expect(pagesOf(requests).slice(0, proof + 1)).toEqual(rowsOf(proof + 1));
			expect(inFlight.slice(0, proof + 2)).toEqual(rowsOf(proof + 2).map(() => 0));
			expect(inFlight[proof + 2]).toBe(1);
		},
	);

	it.each([{ count: 0 }, { count: 19 }, { count: 20 }, { count: 45 }, { count: 2_000 }])('asks a service that ignores pages no more often: $count rows', async ({ count }) => {
		const alone = service('limit only', rowsOf(count), Infinity);
		const ahead = service('limit only', rowsOf(count), Infinity);
		await readAll(alone.fetch, 20, { pagesAtOnce: 1 });
		await readAll(ahead.fetch, 20, { pagesAtOnce: 4 });
		expect(ahead.requests).toEqual(alone.requests);
	});

	it.each([{ wanted: 50, last: 2 }, { wanted: 60, last: 2 }, { wanted: 61, last: 3 }, { wanted: 110, last: 5 }])('asks for no page beyond the $wanted rows that are wanted', async ({ wanted, last }) => {
		const { fetch, requests } = service('page from 0', rowsOf(500), 20);
		expect(await readAll(slow(fetch).fetch, 20, { wanted, most: wanted })).toEqual(rowsOf(wanted));
		expect(Math.max(...pagesOf(requests))).toBe(last);
	});

	it('goes on one by one where more rows are read than were wanted at least', async () => {
		const { fetch, seen } = slow(service('page from 0', rowsOf(200), 20).fetch);
		expect(await readAll(fetch, 20, { wanted: 30 })).toEqual(rowsOf(200));
		expect(seen.most).toBe(1);
	});

	it('asks for no page beyond the total', async () => {
		const { fetch, requests } = service('offset', rowsOf(130), 20, true);
		expect(await readAll(slow(fetch).fetch, 20)).toEqual(rowsOf(130));
		expect(pagesOf(requests).sort()).toEqual(rowsOf(7));
	});

	it('misses nothing where a page in the middle is shorter than it was expected to be', async () => {
		const short = new Map([[60, 7], [67, 20], [140, 20]]);
		const fetch: Fetch = async ({ offset = 0 }) => ({ rows: rowsOf(300).slice(offset, offset + (short.get(offset) ?? 30)), total: 300 });
		expect(await readAll(slow(fetch).fetch, 30)).toEqual(rowsOf(300));
	});

	it('throws what a page ahead rejected with after the rows before it, and lets go what came after it', async () => {
		const abandoned: number[] = [];
		const { fetch } = service('page from 0', rowsOf(1_000), 20);
		const failing: Fetch = async (request, isAbandoned) => {
			const { page = 0 } = request;
			if (page === 4) throw new Error('page 4');
			if (page > 4) {
				while (isAbandoned?.() !== true) await new Promise(setImmediate);
				abandoned.push(page);
				throw new Error(`page ${page}`);
			}
			for (let turns = 0; turns < 20; turns++) await new Promise(setImmediate);
			return await fetch(request, isAbandoned);
		};
		const read: number[] = [];
		const reading = (async () => {
			for await (const row of readPages(failing, (id) => id, 20)) read.push(row);
		})();
		await expect(reading).rejects.toThrow('page 4');
		expect(read).toEqual(rowsOf(80));
		await until(() => abandoned.length === 3);
		expect(abandoned).toEqual([5, 6, 7]);
	});

	it('lets go what is in flight where the caller stops', async () => {
		const { fetch } = service('page from 0', rowsOf(1_000), 20);
		const waiting: Array<(() => boolean) | undefined> = [];
		const recorded: Fetch = async (request, isAbandoned) => {
			waiting.push(isAbandoned);
			return await fetch(request, isAbandoned);
		};
		await readAll(recorded, 20, { most: 41 });
		expect(waiting.map((isAbandoned) => isAbandoned?.())).toEqual([undefined, undefined, false, true, true, true]);
	});

	it('tells that a list ends before its total', async () => {
		const onShort = jest.fn();
		await readAll(async () => ({ rows: rowsOf(20), total: 34 }), 100, { onShort });
		expect(onShort.mock.calls).toEqual([[20, 34, false]]);
	});

	it('tells that a row may have slipped between two pages, as another one was deleted meanwhile', async () => {
		const onShort = jest.fn();
		const left = (offset: number) => (offset === 0 ? rowsOf(150) : rowsOf(150).filter((_row, index) => index !== 50)).slice(offset, offset + 100);
		const rows = await readAll(async ({ offset = 0 }) => ({ rows: left(offset), total: offset === 0 ? 150 : 149 }), 100, { onShort });
		expect(rows).toHaveLength(149);
		expect(onShort.mock.calls).toEqual([[149, 150, true]]);
	});

	it('tells that a row may be missing, as another one came on top meanwhile', async () => {
		const onShort = jest.fn();
		const listed = (offset: number) => (offset === 0 ? rowsOf(150) : [150, ...rowsOf(150)]).slice(offset, offset + 100);
		await readAll(async ({ offset = 0 }) => ({ rows: listed(offset), total: offset === 0 ? 150 : 151 }), 100, { onShort });
		expect(onShort.mock.calls).toEqual([[150, 151, true]]);
	});

	/** How many rows a list has, counted by pages: of a million rows one by one, a worker collects garbage for a minute. */
	async function countRows({ fetch }: ReturnType<typeof service>, onShort: () => void): Promise<number> {
		const reader = new PageReader(fetch, (id) => id, 250_000, { onShort });
		let count = 0;
		for (let rows = await reader.next(); rows !== undefined; rows = await reader.next()) count += rows.length;
		return count;
	}

	it.each([true, false])('tells that no more than a million rows are read, where they are counted: %p', async (tellsTotal) => {
		const onShort = jest.fn();
		expect(await countRows(service('page from 0', rowsOf(1_200_000), 250_000, tellsTotal), onShort)).toBe(1_000_000);
		expect(onShort.mock.calls).toEqual([[1_000_000, Number.POSITIVE_INFINITY, false]]);
	});

	it('tells nothing of a list that ends with its millionth row', async () => {
		const onShort = jest.fn();
		expect(await countRows(service('page from 0', rowsOf(1_000_000), 250_000, true), onShort)).toBe(1_000_000);
		expect(onShort).not.toHaveBeenCalled();
	});

	it.each([{ most: 10, count: 34 }, { most: 100, count: 34 }])('tells nothing where $most of $count rows are wanted and there', async ({ most, count }) => {
		const onShort = jest.fn();
		await readAll(service('page from 0', rowsOf(count), 20, true).fetch, 20, { onShort, most });
		expect(onShort).not.toHaveBeenCalled();
	});
});
