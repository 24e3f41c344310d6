import type { IDataObject } from 'n8n-workflow';
import { operation } from '../../../nodes/operations/defineOperation';
import { ExecutionHints } from '../../../nodes/operations/executionHints';
import { choice } from '../../../nodes/operations/fields/choice';
import { Lookups } from '../../../nodes/operations/lookups';
import { rowsAt } from '../../../nodes/operations/results';
import { fakeClient } from '../fakes/fakeClient';
import { fakeItem } from '../fakes/fakeItem';
import { execute, listBlocks, listTags, requestOf, TAG, words } from './tagOperations';

describe('a list', () => {
	const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ id: index + 1, name: `Tag ${index + 1}` }));

	/** Pages by offset, up to the limit that is asked for. */
	const paged = (count: number) => fakeClient(({ query = {} }) => ({ data: rows(count).slice(Number(query.offset ?? 0), Number(query.offset ?? 0) + Number(query.limit)) }));

	/** How many rows come, and what is shown above the output. */
	async function hintsOf(list: typeof listTags, parameters: IDataObject, client: ReturnType<typeof fakeClient>): Promise<{ read: number; shown: string[] }> {
		const shown: string[] = [];
		const hints = new ExecutionHints({ addExecutionHints: ({ message }) => void shown.push(message) });
		const plan = list.plan(fakeItem({ parameters, hints }));
		if (plan.kind !== 'ready') throw new Error('The plan waits for lookups');
		const { length } = await plan.execute({ client, lookups: new Lookups(client) });
		hints.show();
		return { read: length, shown };
	}

	it('without pages is one request, without a limit', async () => {
		const client = fakeClient(() => ({ data: rows(60) }));
		await execute(listTags, { returnAll: true }, client);
		expect(client.requests.map(({ query }) => query)).toEqual([{ search: undefined }]);
	});

	it('without pages ends at the limit', async () => {
		expect(await execute(listTags, { limit: 3 }, fakeClient(() => ({ data: rows(60) })))).toHaveLength(3);
	});

	it.each([
		{ parameters: { returnAll: true }, count: 34, hints: ['The list of tags is incomplete: Acquire counts 34 entries but returned only 20'] },
		{ parameters: { limit: 21 }, count: 34, hints: ['The list of tags is incomplete: Acquire counts 34 entries but returned only 20'] },
		{ parameters: { limit: 20 }, count: 34, hints: [] },
		{ parameters: { returnAll: true }, count: 20, hints: [] },
		{ parameters: { returnAll: true }, count: 19, hints: [] },
		{ parameters: { returnAll: true }, count: undefined, hints: [] },
	])('without pages says so where Acquire counts more rows than it returns: $parameters of $count', async ({ parameters, count, hints }) => {
		const { read, shown } = await hintsOf(listTags, parameters, fakeClient(() => ({ data: rows(20), count })));
		expect([read, shown]).toEqual([20, hints]);
	});

	it('with pages says what may have made it incomplete, where it goes by them', async () => {
		const came = fakeClient(({ query = {} }) => ({ count: query.offset ? 151 : 150, data: (query.offset ? [{ id: 999 }, ...rows(150)] : rows(150)).slice(Number(query.offset ?? 0), Number(query.offset ?? 0) + 100) }));
		expect(await hintsOf(listBlocks, { returnAll: true }, came)).toEqual({ read: 150, shown: ['The list of blocks is incomplete: Acquire counts 151 entries but returned only 150. Records may have been created or deleted meanwhile'] });
		expect(await hintsOf(listBlocks, { returnAll: true }, fakeClient(() => ({ count: 34, data: rows(20) })))).toEqual({ read: 20, shown: ['The list of blocks is incomplete: Acquire counts 34 entries but returned only 20'] });
	});

	it('returns its rows as the item wants them', async () => {
		expect(await execute(listTags, { limit: 50, output: 'selected', outputFields: 'name' }, fakeClient(() => ({ data: [TAG] })))).toEqual([{ id: 7, name: 'Urgent' }]);
	});

	it('sends its filters', async () => {
		expect((await requestOf(listTags, { limit: 50, filters: { search: 'urgent' } }, { data: [] })).query).toEqual({ search: 'urgent' });
	});

	it('with pages is read to its end', async () => {
		const client = paged(230);
		expect(await execute(listBlocks, { returnAll: true }, client)).toHaveLength(230);
		expect(client.requests.length).toBeGreaterThan(2);
	});

	it('with pages asks for no more rows than the limit', async () => {
		const client = paged(230);
		expect(await execute(listBlocks, { limit: 5 }, client)).toHaveLength(5);
		expect(client.requests.map(({ query }) => query)).toEqual([{ limit: 5 }]);
	});

	it('with pages returns each row once', async () => {
		const client = fakeClient(() => ({ data: [...rows(30), ...rows(30)], count: 30 }));
		expect(await execute(listBlocks, { returnAll: true }, client)).toHaveLength(30);
	});

	it.each([{}, { id: null }, { id: '' }])('keeps rows without an id apart by what they hold: %j', async (id) => {
		const client = fakeClient(() => ({ data: ['a', 'b', 'a'].map((name) => ({ ...id, name })), count: 3 }));
		expect(await execute(listBlocks, { returnAll: true, output: 'raw' }, client)).toEqual([{ ...id, name: 'a' }, { ...id, name: 'b' }]);
	});

	describe('with rows to keep', () => {
		const kept = operation('listBlockedVisitors')({
			...words, resource: 'blockedVisitor', value: 'getAll', list: 'pages', result: rowsAt('data'),
			fields: { parity: choice('Parity', ['any', 'even', 'odd']) },
			keep: ({ parity }) => (parity === 'any' ? undefined : (row) => (Number(row.id) % 2 === 0) === (parity === 'even')),
		});

		it('returns those alone', async () => {
			expect((await execute(kept, { parity: 'odd', limit: 3 }, paged(230))).map(({ id }) => id)).toEqual([1, 3, 5]);
		});

		it('counts the limit in those', async () => {
			expect(await execute(kept, { parity: 'even', limit: 110 }, paged(230))).toHaveLength(110);
		});

		it('asks for whole pages, for it cannot know how many rows hold those', async () => {
			const client = paged(230);
			await execute(kept, { parity: 'even', limit: 3 }, client);
			expect(client.requests[0].query).toEqual({ limit: 100 });
		});

		it('asks for no more rows than the limit where the item wants every one', async () => {
			const client = paged(230);
			expect(await execute(kept, { parity: 'any', limit: 3 }, client)).toHaveLength(3);
			expect(client.requests.map(({ query }) => query)).toEqual([{ limit: 3 }]);
		});
	});
});
