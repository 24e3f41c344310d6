import fc from 'fast-check';
import { type PageRequest, type FetchPage, type Reading, readPages } from '../../../nodes/service/pages';
import { PageReader } from '../../../nodes/service/pageReader';
import { parsePosition } from '../../../nodes/service/pagePosition';

type Style = 'page from 0' | 'page from 1' | 'offset' | 'limit only';
type Fetch = FetchPage<number>;

const rowsOf = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A list behind a service that heeds one of the three ways to ask, and gives at most `cap` rows at a time. */
function service(style: Style, rows: number[], cap: number, tellsTotal = false) {
	const requests: PageRequest[] = [];
	const fetch: Fetch = async (request) => {
		requests.push(request);
		const { limit, page = 0, offset = 0 } = request;
		const size = Math.min(limit, cap);
		const start = {
			'page from 0': page * size,
			'page from 1': (Math.max(page, 1) - 1) * size,
			offset,
			'limit only': 0,
		}[style];
		return { rows: rows.slice(start, start + size), ...(tellsTotal && { total: rows.length }) };
	};
	return { fetch, requests };
}

async function readAll(fetch: Fetch, pageSize: number, { most = 100_000, ...reading }: Reading & { most?: number } = {}): Promise<number[]> {
	const read: number[] = [];
	for await (const row of readPages(fetch, (id) => id, pageSize, reading)) {
		read.push(row);
		if (read.length >= most) break;
	}
	return read;
}

/** The service with responses that take a while each, some longer than those after them; and how many requests were in flight at most. */
function slow(fetch: Fetch) {
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

describe('readPages', () => {
	it.each<Style>(['page from 0', 'page from 1', 'offset'])('gives every row once and in order, where the service goes by %s', async (style) => {
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

	it.each<Style>(['page from 0', 'page from 1', 'offset'])('reads on to the total where pages are shorter than any documented, and the service goes by %s', async (style) => {
		await fc.assert(
			fc.asyncProperty(fc.nat(100), fc.integer({ min: 1, max: 19 }), async (count, cap) => {
				const { fetch } = service(style, rowsOf(count), cap, true);
				expect(await readAll(fetch, 100)).toEqual(rowsOf(count));
			}),
		);
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

	it('lets a refusal through, after the rows before it', async () => {
		const refusal = new Error('refused');
		const read: number[] = [];
		const fetch: Fetch = async ({ page = 0 }) => {
			if (page === 1) throw refusal;
			return { rows: rowsOf(20) };
		};
		const reading = (async () => {
			for await (const row of readPages(fetch, (id) => id, 20)) read.push(row);
		})();
		await expect(reading).rejects.toBe(refusal);
		expect(read).toEqual(rowsOf(20));
	});
});

describe('readPages ahead', () => {
	const pagesOf = (requests: PageRequest[]) => requests.map(({ page = 0 }) => page);

	it.each<Style>(['page from 0', 'page from 1', 'offset'])('keeps the order, whichever page comes first, where the service goes by %s', async (style) => {
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
		await new Promise((resolve) => setTimeout(resolve, 20));
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
		expect(onShort.mock.calls).toEqual([[20, 34]]);
	});

	it.each([{ most: 10, count: 34 }, { most: 100, count: 34 }])('tells nothing where $most of $count rows are wanted and there', async ({ most, count }) => {
		const onShort = jest.fn();
		await readAll(service('page from 0', rowsOf(count), 20, true).fetch, 20, { onShort, most });
		expect(onShort).not.toHaveBeenCalled();
	});
});

describe('PageReader', () => {
	/** All rows, at least `size` at a time, each time by a reader of its own that knows only where the one before it stopped. */
	async function readInParts(fetch: Fetch, size: number): Promise<number[]> {
		const read: number[] = [];
		for (let position: string | undefined = 'none'; position !== undefined;) {
			const reader: PageReader<number> = new PageReader(fetch, (id) => id, size, { wanted: size }, parsePosition(position));
			const part: number[] = [];
			for (let rows = await reader.next(); rows !== undefined; rows = part.length < size ? await reader.next() : undefined) part.push(...rows);
			read.push(...part);
			position = reader.nextPosition() && JSON.stringify(reader.nextPosition());
		}
		return read;
	}

	it.each<Style>(['page from 0', 'page from 1', 'offset'])('goes on where another one stopped, where the service goes by %s', async (style) => {
		await fc.assert(
			fc.asyncProperty(fc.nat(450), fc.integer({ min: 20, max: 100 }), fc.integer({ min: 20, max: 120 }), async (count, cap, pageSize) => {
				const { fetch, requests } = service(style, rowsOf(count), cap);
				expect(await readInParts(fetch, pageSize)).toEqual(rowsOf(count));
				expect(requests.length).toBeLessThanOrEqual(Math.ceil(count / Math.min(cap, pageSize)) + 4);
			}),
		);
	});

	it('goes on where another one stopped, where the service heeds only the limit', async () => {
		await fc.assert(
			fc.asyncProperty(fc.nat(2_000), fc.integer({ min: 20, max: 120 }), async (count, pageSize) => {
				expect(await readInParts(service('limit only', rowsOf(count), Infinity).fetch, pageSize)).toEqual(rowsOf(count));
			}),
		);
	});
});

