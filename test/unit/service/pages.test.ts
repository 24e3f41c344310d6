import fc from 'fast-check';
import { readPages } from '../../../nodes/service/pages';
import { BY_PAGES, type Fetch, readAll, rowsOf, service, slow, type Style } from './pagedService';

describe('readPages', () => {
	it.each<Style>(BY_PAGES)('gives every row once and in order, where the service goes by %s', async (style) => {
		await fc.assert(
			fc.asyncProperty(fc.nat(450), fc.integer({ min: 20, max: 100 }), fc.integer({ min: 1, max: 120 }), fc.boolean(), fc.integer({ min: 1, max: 6 }), async (count, cap, pageSize, tellsTotal, pagesAtOnce) => {
				const { fetch, requests } = service(style, rowsOf(count), cap, tellsTotal);
				expect(await readAll(slow(fetch).fetch, pageSize, { pagesAtOnce })).toEqual(rowsOf(count));
				const beyondTheEnd = pagesAtOnce === 1 ? 0 : pagesAtOnce;
				expect(requests.length).toBeLessThanOrEqual(Math.ceil(count / Math.min(cap, pageSize)) + 3 + beyondTheEnd);
			}),
		);
	});

	it('gives every row once and in order, where the service heeds only the limit', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(2_000), fc.integer({ min: 1, max: 120 }), fc.boolean(), async (count, pageSize, tellsTotal) => {
				const { fetch, requests } = service('limit only', rowsOf(count), Infinity, tellsTotal);
				expect(await readAll(fetch, pageSize)).toEqual(rowsOf(count));
				expect(requests.length).toBeLessThanOrEqual(Math.ceil(Math.log2(2 + count / pageSize)) + 5);
			}),
		);
	});

	it('gives every row that such a service can give, where it caps the limit too', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(300), fc.integer({ min: 20, max: 100 }), fc.integer({ min: 1, max: 120 }), async (count, cap, pageSize) => {
				const { fetch, requests } = service('limit only', rowsOf(count), cap);
				expect(await readAll(fetch, pageSize)).toEqual(rowsOf(Math.min(count, cap)));
				expect(requests.length).toBeLessThanOrEqual(Math.ceil(Math.log2(1 + cap / pageSize)) + 6);
			}),
		);
	});

	it('asks once, and by the documented limit alone, for a list that is empty or ends on the first page', async () => {
		for (const count of [0, 1, 19]) {
			for (const style of ['page from 0', 'page from 1', 'offset', 'limit only'] as const) {
				const { fetch, requests } = service(style, rowsOf(count), 100);
				expect(await readAll(fetch, 100)).toEqual(rowsOf(count));
				expect(requests).toEqual([{ limit: 100 }]);
			}
		}
	});

	it('asks for no more than the total, where the service tells it', async () => {
		const { fetch, requests } = service('page from 0', rowsOf(60), 20, true);
		expect(await readAll(fetch, 20)).toEqual(rowsOf(60));
		expect(requests.length).toBe(3);
	});

	it.each<Style>(BY_PAGES)('reads on to the total where pages are shorter than any documented, and the service goes by %s', async (style) => {
		await fc.assert(
			fc.asyncProperty(fc.nat(100), fc.integer({ min: 1, max: 19 }), async (count, cap) => {
				const { fetch } = service(style, rowsOf(count), cap, true);
				expect(await readAll(fetch, 100)).toEqual(rowsOf(count));
			}),
		);
	});

	it.each<Style>(BY_PAGES)('reads on while a count tells of more rows, and the service goes by %s', async (style) => {
		await fc.assert(
			fc.asyncProperty(fc.nat(100), fc.integer({ min: 1, max: 19 }), async (count, cap) => {
				const { fetch } = service(style, rowsOf(count), cap);
				expect(await readAll(async (request) => ({ ...(await fetch(request)), atLeast: count }), 100)).toEqual(rowsOf(count));
			}),
		);
	});

	it('takes a count of which nobody says that it is that of all for no end, nor for a lack of rows', async () => {
		const onShort = jest.fn();
		const { fetch } = service('page from 0', rowsOf(60), 20);
		expect(await readAll(async (request) => ({ ...(await fetch(request)), atLeast: 20 }), 20)).toEqual(rowsOf(60));
		expect(await readAll(async (request) => ({ ...(await service('page from 0', rowsOf(15), 100).fetch(request)), atLeast: 40 }), 100, { onShort })).toEqual(rowsOf(15));
		expect(onShort).not.toHaveBeenCalled();
	});

	it('ends where the rows do, though the total is larger', async () => {
		const { fetch, requests } = service('page from 0', rowsOf(15), 100);
		expect(await readAll(async (request, isAbandoned) => ({ ...(await fetch(request, isAbandoned)), total: 40 }), 100)).toEqual(rowsOf(15));
		expect(requests.length).toBeLessThanOrEqual(3);
	});

	it('asks for a page only when its rows are wanted', async () => {
		const { fetch, requests } = service('page from 0', rowsOf(500), 50);
		expect(await readAll(fetch, 50, { most: 50 })).toEqual(rowsOf(50));
		expect(requests.length).toBe(1);
	});

	it('ends on a service that repeats for ever, after few requests', async () => {
		await fc.assert(
			fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 100 }), fc.boolean(), async (period, size, lies) => {
				let requests = 0;
				const read = await readAll(async ({ page = 0 }) => {
					requests += 1;
					if (requests > 1_000) throw new Error('looped');
					const start = (page % period) * size;
					return { rows: rowsOf(size).map((row) => row + start), ...(lies && { total: 1_000_000_000 }) };
				}, 100);
				expect(new Set(read).size).toBe(read.length);
				expect(requests).toBeLessThanOrEqual(period + 7);
			}),
		);
	});

	it('skips rows that a list shows twice while it shifts', async () => {
		const pages = [rowsOf(20), [18, 19, ...rowsOf(38).slice(20)], [38, 39]];
		expect(await readAll(async ({ page = 0 }) => ({ rows: pages[page] ?? [] }), 20)).toEqual(rowsOf(40));
	});

	it('lets a rejection through, after the rows before it', async () => {
		const rejection = new Error('rejected');
		const read: number[] = [];
		const fetch: Fetch = async ({ page = 0 }) => {
			if (page === 1) throw rejection;
			return { rows: rowsOf(20) };
		};
		const reading = (async () => {
			for await (const row of readPages(fetch, (id) => id, 20)) read.push(row);
		})();
		await expect(reading).rejects.toBe(rejection);
		expect(read).toEqual(rowsOf(20));
	});
});
