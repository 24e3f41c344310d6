import { getAllContacts } from '../../../../nodes/AcquireContact/contact/getAll';
import { fakeClient } from '../../fakes/fakeClient';
import { execute } from '../../operations/tagOperations';

const list = [
	{ id: 101, companyId: 11, clientName: 'Firefox' },
	{ id: 102, companyId: 12, clientName: 'Chrome' },
	{ id: 103, companyId: null, clientName: 'Chrome' },
	{ id: 104, company: { id: 11 } },
	{ id: 105, company: { id: 12 } },
	{ id: 106 },
	{ id: 107, companyId: null, company: { fields: {} } },
];

describe('getAllContacts on an account that ignores conditions', () => {
	const run = async (...condition: Array<{ column: string; value: string }>) => {
		const client = fakeClient(() => ({ list }));
		const found = await execute(getAllContacts, { limit: 9, filters: { conditions: { condition } } }, client);
		return { ids: found.map(({ id }) => id), query: client.requests[0].query };
	};

	it.each([
		{ column: 'companyId', value: '11', kept: [101, 104, 106] },
		{ column: 'id', value: '0102', kept: [102] },
		{ column: 'clientName', value: 'Firefox', kept: [101, 102, 103, 104, 105, 106, 107] },
	])('returns what may have $value as $column', async ({ column, value, kept }) => {
		expect((await run({ column, value })).ids).toEqual(kept);
	});

	it('asks for whole pages, for it cannot know how many rows it returns of them', async () => {
		expect((await run({ column: 'companyId', value: '11' })).query).toEqual({ where: ['companyId|eq|11'], limit: 100 });
		expect((await run()).query).toEqual({ limit: 9 });
	});
});
