import { listRows } from '../../../nodes/service/listPages';
import { incompleteList } from '../../../nodes/service/rows';
import { fakeClient } from '../fakes/fakeClient';

async function rowsOf(answer: Parameters<typeof fakeClient>[0]) {
	const client = fakeClient(answer);
	const rows: unknown[] = [];
	for await (const row of listRows(client, 'listCustomAttributes', 'The list', { pageSize: 2 })) rows.push(row);
	return { rows, requests: client.requests };
}

describe('listRows', () => {
	it('reads page after page until it holds as many rows as the count says', async () => {
		const pages = [[{ id: 1 }, { id: 2 }], [{ id: 3 }]];
		const { rows, requests } = await rowsOf(({ query }) => ({ count: 3, data: pages[Number(query?.page ?? 0)] }));
		expect(rows).toEqual([{ id: 1 }, { id: 2 }, { id: 3 }]);
		expect(requests).toEqual([
			{ method: 'GET', path: '/crm/objects/object-field', query: { limit: 2 }, recordName: 'The list', onlyReads: true, idempotent: true },
			{ method: 'GET', path: '/crm/objects/object-field', query: { limit: 2, page: 1, offset: 2 }, recordName: 'The list', onlyReads: true, idempotent: true },
		]);
	});

	it('asks once where the first page holds all', async () => {
		const { rows, requests } = await rowsOf(() => ({ count: 2, data: [{ id: 1 }, { id: 2 }] }));
		expect([rows.length, requests.length]).toEqual([2, 1]);
	});

	it('goes on without a count that is a number', async () => {
		const { requests } = await rowsOf(() => ({ count: '2', data: [{ id: 1 }, { id: 2 }] }));
		expect(requests.length).toBeGreaterThan(1);
	});

	it.each([[undefined], [null], ['rows'], [{}]])('does not take %j for a list without rows', async (data) => {
		await expect(rowsOf(() => ({ count: 0, data }))).rejects.toThrow('Acquire returned no record');
	});

	it('passes over what is no row', async () => {
		expect((await rowsOf(() => ({ count: 1, data: [null, 5, 'x', [], { id: 1 }] }))).rows).toEqual([{ id: 1 }]);
	});
});

describe('incompleteList', () => {
	it('says whether Acquire returned too little, or no more was read, and what may be the reason', () => {
		expect(incompleteList('The list of tags', 20, 34)).toBe('The list of tags is incomplete: Acquire counts 34 entries but returned only 20');
		expect(incompleteList('The list of tags', 1_000_000, Number.POSITIVE_INFINITY)).toBe('The list of tags is incomplete: no more than 1000000 entries are read');
		expect(incompleteList('The list of tags', 149, 150, true)).toBe('The list of tags is incomplete: Acquire counts 150 entries but returned only 149. Records may have been created or deleted meanwhile');
	});
});
