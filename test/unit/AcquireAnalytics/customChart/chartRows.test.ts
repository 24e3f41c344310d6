import type { IDataObject } from 'n8n-workflow';
import { labelledRows, type ReadChart, readChart as readChartWith } from '../../../../nodes/AcquireAnalytics/customChart/chartRows';
import { ItemError } from '../../../../nodes/input/itemError';

/** A chart whose first page has this number. What stands before it is rejected, or the first page again. */
function chartOf(count: number, { firstPage = 1, before = 'rejected', total = true, counted = count, alike = false }: { firstPage?: number; before?: string; total?: boolean; counted?: number; alike?: boolean } = {}) {
	const pages: number[] = [];
	const read: ReadChart = async (page, size) => {
		pages.push(page);
		if (page < firstPage && before === 'rejected') throw new ItemError('No such page', { details: { status: 400 } });
		const start = Math.max(page - firstPage, 0) * size;
		const data = Array.from({ length: Math.max(0, Math.min(size, count - start)) }, (_, index) => ({ n: alike ? 0 : start + index }));
		return { id: 31, data, ...(total && { totalCount: counted }) };
	};
	return { read, pages };
}

function numbers(count: number): number[] {
	return Array.from({ length: count }, (_, index) => index);
}

const ALL = Number.POSITIVE_INFINITY;

/** The rows, and what was told of those that are missing. */
async function readChart(read: ReadChart, limit: number) {
	const short: Array<[number, number?]> = [];
	const { rows } = await readChartWith(read, limit, (...counts) => short.push(counts));
	return { rows, short };
}

describe('readChart', () => {
	it.each([
		{ how: 'counts from 1', chart: {} },
		{ how: 'counts from 1 and takes page 0 for the first', chart: { before: 'first' } },
		{ how: 'counts from 0', chart: { firstPage: 0 } },
		{ how: 'counts from 1 and has no count of all', chart: { total: false } },
		{ how: 'counts from 0 and has no count of all', chart: { firstPage: 0, total: false } },
	])('reads every row once where Acquire $how', async ({ chart }) => {
		for (const count of [0, 1, 99, 100, 101, 250]) {
			const { rows, short } = await readChart(chartOf(count, chart).read, ALL);
			expect([rows.map(({ n }) => n), short]).toEqual([numbers(count), []]);
		}
	});

	it.each([{ firstPage: 0 }, { firstPage: 1 }, { before: 'first' }, { total: false }, { firstPage: 0, total: false }])('reads on where Acquire gives fewer rows a page than were asked for: %j', async (chart) => {
		for (const count of [0, 1, 50, 51, 100, 240, 250]) {
			const { read } = chartOf(count, chart);
			const { rows, short } = await readChart(async (page, size) => await read(page, Math.min(size, 50)), ALL);
			expect([rows.map(({ n }) => n), short]).toEqual([numbers(count), []]);
		}
	});

	it.each([{ firstPage: 0 }, { firstPage: 1 }, { firstPage: 1, before: 'first' }])('reads rows that are alike, also where Acquire gives fewer a page than were asked for: %j', async (chart) => {
		for (const most of [100, 50, 20]) {
			for (const count of [100, 101, 200, 250]) {
				const { read } = chartOf(count, { ...chart, alike: true });
				const capped: ReadChart = async (page, size) => await read(page, Math.min(size, most));
				const { rows, short } = await readChart(capped, ALL);
				expect([rows.length, short]).toEqual([count, []]);
				expect((await readChart(capped, 150)).rows).toHaveLength(Math.min(count, 150));
			}
		}
	});

	it.each([{ before: 'first' }, { firstPage: 0 }, {}])('says how many rows are missing, and returns none twice: %j', async (chart) => {
		for (const [count, counted] of [[150, 180], [50, 100]]) {
			const { rows, short } = await readChart(chartOf(count, { ...chart, counted }).read, ALL);
			expect([rows.map(({ n }) => n), short]).toEqual([numbers(count), [[count, counted]]]);
		}
	});

	it('returns no row twice where Acquire gives the same half whichever page is asked for', async () => {
		const { rows, short } = await readChart(async () => ({ id: 31, totalCount: 40, data: numbers(20).map((n) => ({ n })) }), ALL);
		expect([rows.map(({ n }) => n), short]).toEqual([numbers(20), [[20, 40]]]);
	});

	it.each([1, -1, 5])('takes page 0 for the first also where %i rows came before it between the requests', async (came) => {
		const { read } = chartOf(250, { before: 'first', counted: 250 });
		const moving: ReadChart = async (page, size) => {
			const chart = await read(page, size);
			return page === 0 ? { ...chart, data: (chart.data as Array<{ n: number }>).map(({ n }) => ({ n: n - came })) } : chart;
		};
		const { rows, short } = await readChart(moving, ALL);
		expect([rows.map(({ n }) => n), short]).toEqual([numbers(250), []]);
	});

	it.each([{ totalCount: 250 }, {}])('returns no row twice where page 0 means all of them: %j', async (counted) => {
		const { read } = chartOf(250, { firstPage: 1 });
		const all: ReadChart = async (page, size) => ({ id: 31, ...counted, data: page === 0 ? numbers(250).map((n) => ({ n })) : (await read(page, size)).data });
		expect((await readChart(all, ALL)).rows.map(({ n }) => n)).toEqual(numbers(250));
	});

	it('has the rows of a page 0 that holds more than was asked for', async () => {
		const read: ReadChart = async (page) => ({ id: 31, data: page === 0 ? numbers(150).map((n) => ({ n })) : [] });
		expect((await readChart(read, ALL)).rows).toHaveLength(150);
	});

	it('reads one page where it holds all', async () => {
		const { read, pages } = chartOf(100);
		await readChart(read, ALL);
		expect(pages).toEqual([1]);
	});

	it.each([{ firstPage: 0 }, { firstPage: 1 }])('reads no more than the limit: %j', async (chart) => {
		const { read, pages } = chartOf(1000, chart);
		const { rows } = await readChart(read, 150);
		expect(rows.map(({ n }) => n)).toEqual(numbers(150));
		expect(pages.length).toBeLessThanOrEqual(3);
	});

	it.each([
		{ what: 'a count', chart: { totalCount: 250 }, limit: ALL, short: [[100, 250]] },
		{ what: 'no count', chart: {}, limit: ALL, short: [] },
		{ what: 'a limit', chart: { totalCount: 250 }, limit: 150, short: [[100, 250]] },
	])('returns no row twice of a service that knows no pages, with $what', async ({ chart, limit, short: expected }) => {
		let requests = 0;
		const read: ReadChart = async (_page, size) => {
			requests += 1;
			return { id: 31, data: numbers(size === 100 ? 100 : 50).map((n) => ({ n })), ...chart };
		};
		const { rows, short } = await readChart(read, limit);
		expect(rows.map(({ n }) => n)).toEqual(numbers(100));
		expect(short).toEqual(expected);
		expect(requests).toBeLessThan(5);
	});

	it.each([2, 500])('takes a page that is not full and comes again for all there is, whatever Acquire counts: %i', async (totalCount) => {
		let requests = 0;
		const read: ReadChart = async () => {
			requests += 1;
			return { id: 31, totalCount, data: [{ count: totalCount }] };
		};
		for (const limit of [50, ALL]) {
			const { rows, short } = await readChart(read, limit);
			expect([rows, short]).toEqual([[{ count: totalCount }], [[1, totalCount]]]);
		}
		expect(requests).toBeLessThan(9);
	});

	it.each([400, 404, 422])('takes status %i for a page after the first for the end, where nothing counts the rows', async (status) => {
		for (const count of [30, 100, 250]) {
			const { read } = chartOf(count, { total: false });
			const ending: ReadChart = async (page, size) => {
				const chart = await read(page, size);
				if ((chart.data as unknown[]).length === 0) throw new ItemError('No such page', { details: { status } });
				return chart;
			};
			for (const limit of [ALL, 260]) {
				const { rows, short } = await readChart(ending, limit);
				expect(rows).toHaveLength(count);
				expect(short).toEqual(count === 100 ? [[100, undefined]] : []);
			}
		}
	});

	it.each([[50, []], [100, [[100, undefined]]]])('takes pages of 50 for full ones where there are two of them, before one that is rejected: %i rows', async (count, told) => {
		const { read } = chartOf(count, { total: false });
		const capped: ReadChart = async (page) => {
			const chart = await read(page, 50);
			if ((chart.data as unknown[]).length === 0) throw new ItemError('No such page', { details: { status: 400 } });
			return chart;
		};
		const { rows, short } = await readChart(capped, ALL);
		expect([rows.length, short]).toEqual([count, told]);
	});

	it.each<[number, object]>([[500, {}], [403, {}], [400, { totalCount: 250 }]])('ends in no other way with status %i of a later page: %j', async (status, counted) => {
		const { read } = chartOf(100);
		const failing: ReadChart = async (page, size) => {
			if (page > 1) throw new ItemError('Rejected', { details: { status } });
			return { ...(await read(page, size)), totalCount: undefined, ...counted };
		};
		await expect(readChart(failing, ALL)).rejects.toThrow('Rejected');
	});

	it('ends where rows that are alike come again and again, and nothing counts them', async () => {
		const read: ReadChart = async (_page, size) => ({ id: 31, data: Array.from({ length: size }, () => ({ n: 0 })) });
		expect((await readChart(read, ALL)).rows).toHaveLength(100);
	});

	it('ends after a million rows, however many Acquire counts', async () => {
		const read: ReadChart = async (page, size) => ({ id: 31, totalCount: 1e12, data: page === 0 ? [] : Array.from({ length: size }, (_, index) => ({ n: page * size + index })) });
		const { rows, short } = await readChart(read, ALL);
		expect([rows.length, short]).toEqual([1_000_000, [[1_000_000, 1e12]]]);
	});

	it('takes a server error at page 0 as a sign that there is no page 0', async () => {
		const { read } = chartOf(120);
		const failing: ReadChart = async (page, size) => {
			if (page === 0) throw new ItemError('Acquire returned HTTP 500', { details: { status: 500 } });
			return await read(page, size);
		};
		const { rows, short } = await readChart(failing, ALL);
		expect([rows.map(({ n }) => n), short]).toEqual([numbers(120), []]);
	});

	it('reports what is not about the page', async () => {
		const read: ReadChart = async (page) => {
			if (page === 0) throw new ItemError('Rejected', { details: { status: 403 } });
			return { id: 31, data: [], totalCount: 3 };
		};
		await expect(readChart(read, ALL)).rejects.toThrow('Rejected');
	});
});

describe('labelledRows', () => {
	const config = [{ key: 'status', label: 'Status' }, { key: 'user', label: 'Agent' }, { key: 'agent', label: 'Agent' }, { key: 'x', label: '__proto__' }];

	it('have the labels of the columns, and ids as they are', () => {
		const row: IDataObject = { status: 'closed', user: null, agent: { name: 'Ada' }, x: 1, main_case_id: 101 };
		expect(labelledRows([row], config)).toEqual([{ Status: 'closed', Agent: null, agent: '{"name":"Ada"}', x: 1, main_case_id: 101 }]);
	});

	it('keep the key of a column whose label is that of another column', () => {
		expect(labelledRows([{ a: 1, b: 2 }], [{ key: 'a', label: 'b' }])).toEqual([{ a: 1, b: 2 }]);
		expect(labelledRows([{ a: 1 }, { a: 2, id: 3 }], [{ key: 'a', label: 'id' }])).toEqual([{ a: 1 }, { a: 2, id: 3 }]);
	});

	it('have their keys where there are no labels', () => {
		expect(labelledRows([{ a: 1 }], undefined)).toEqual([{ a: 1 }]);
	});
});
