import { blockPath, contactPath, useSandboxUnderTest } from './sandboxUnderTest';

const under = useSandboxUnderTest();

interface List {
	count: number;
	data: Array<{ id: number }>;
}

const api = '/api/v1';
const KNOWLEDGE_BASE = 9;
const listIds = async (path: string) => (await under.data<List>({ path: `${api}${path}` })).data.map(({ id }) => id);

describe('the store', () => {
	it('gives copies, the lowest id first', () => {
		const { store } = under.sandbox;
		expect(store.records('role').map(({ id }) => id)).toEqual([1, 2, 3]);
		Object.assign(store.record('role', 1) ?? {}, { roleName: 'Changed' });
		expect(store.record('role', 1)).toMatchObject({ roleName: 'Administrator' });
		expect(store.record('role', 99)).toBeUndefined();
	});

	it('adds records that the list then shows, with columns of the test', async () => {
		const id = under.sandbox.store.addRecord('role', { roleName: 'Guest', colour: 'red' });
		expect(id).toBe(4);
		expect(await under.data({ path: `${api}/account/role` })).toMatchObject({ count: 4, data: [{ id: 4, roleName: 'Guest', colour: 'red' }, {}, {}, {}] });
	});

	it('seeds what a test gives and the standard for the others, until the reset', async () => {
		under.sandbox.store.seed({ records: { role: [{ id: 8, roleName: 'Only' }] } });
		expect(await listIds('/account/role')).toEqual([8]);
		expect(await listIds('/account/department')).toEqual([1, 2]);
		under.sandbox.reset();
		expect(await listIds('/account/role')).toEqual([3, 2, 1]);
	});
});

it('takes every tag as a permission', async () => {
	under.sandbox.permissions.delete('role');
	expect(await under.send({ path: `${api}/account/role` })).toMatchObject({ status: 403, json: { error: { code: 'ERROR_UNAUTHORIZED_ACCESS' } } });
	expect((await under.send({ path: `${api}/account/department` })).status).toBe(200);
	under.sandbox.reset();
	expect((await under.send({ path: `${api}/account/role` })).status).toBe(200);
});

describe('a list', () => {
	it.each([
		['?roleName=Operator', [2]],
		['?id=ASC', [1, 2, 3]],
		['?id=DESC', [3, 2, 1]],
	])('/account/role%s gives %j', async (query, expected) => {
		expect(await listIds(`/account/role${query}`)).toEqual(expected);
	});

	it('of the audit log goes by its dates unless another order is asked for, with ascending ids within one second', async () => {
		const [example] = under.sandbox.store.records('auditLog');
		for (const id of [905, 904]) under.sandbox.store.addRecord('auditLog', { ...example, id, actionDate: '2026-03-02T16:05:00.900Z' });
		expect(await listIds('/account/audit-log')).toEqual([903, 902, 904, 905, 901]);
		expect(await listIds('/account/audit-log?id=DESC')).toEqual([905, 904, 903, 902, 901]);
	});

	it('counts matches by where, and rejects an unknown column', async () => {
		expect(await under.data({ path: `${api}/crm/objects/company?where=id%7Ceq%7C13` })).toMatchObject({ count: 1, data: [{ id: 13 }] });
		expect((await under.send({ path: `${api}/crm/objects/company?where=shoe%7Ceq%7C13` })).status).toBe(400);
	});

	it('shows the columns selected', async () => {
		expect(await under.data({ path: `${api}/account/role?select=roleName&roleName=Operator` })).toEqual({ count: 1, data: [{ id: 2, roleName: 'Operator' }] });
	});

	it.each([
		['page0', 'page=1&limit=2', [14]],
		['page1', 'page=1&limit=2', [12, 13]],
		['offset', 'offset=1&limit=1', [13]],
		['limitOnly', 'page=1&limit=2', [12, 13]],
	] as const)('with paging members pages by the dialect: %s, %s', async (paging, query, expected) => {
		under.sandbox.setDialect({ paging });
		expect(await listIds(`/crm/objects/company?${query}`)).toEqual(expected);
		expect(await under.data({ path: `${api}/crm/objects/company?${query}` })).toHaveProperty('count', 3);
	});

	it('with a documented first page of 1 has it in every dialect', async () => {
		under.sandbox.setDialect({ paging: 'page0' });
		const page = (n: number) => under.data({ path: `${api}/kb/article?groupId=1&page=${n}&limit=1` });
		expect(await page(1)).toMatchObject({ articleCount: 2, page: 1, limit: 1, articles: [{ id: 101 }] });
		expect(await page(2)).toMatchObject({ articleCount: 2, page: 2, articles: [{ id: 102 }] });
	});

	it('without paging members gives all', async () => {
		for (let n = 0; n < 150; n += 1) under.sandbox.store.addRecord('role', { roleName: `Role ${n}` });
		expect(await listIds('/account/role')).toHaveLength(153);
	});
});

describe('what is written', () => {
	const post = (path: string, body: object) => under.data({ method: 'POST', path: `${api}${path}`, body });
	const put = (path: string, body: object) => under.data({ method: 'PUT', path: `${api}${path}`, body });

	it('has the service\'s own columns, and not those that were not sent', async () => {
		const { lead } = (await post('/bot/lead', { title: 'Another', greeting: 'active', status: 'draft' })) as { lead: object };
		expect(lead).toMatchObject({ id: 23, title: 'Another', clonedCount: 0 });
		expect(lead).not.toHaveProperty('description');
		expect(await under.data({ path: `${api}/bot/lead/count` })).toBe(3);
	});

	it('comes back under another name: permissions of a role', async () => {
		expect(await put('/account/role/2', { roleName: 'Operator', permissions: { chat: ['audio-calls'] } })).toMatchObject({ id: 2, permissionType: { chat: ['audio-calls'] } });
		expect(await under.data({ path: `${api}/account/role/2` })).toMatchObject({ permissionType: { chat: ['audio-calls'] } });
	});

	it('comes back as records: roles of a user, never the password', async () => {
		const body = { name: 'Cleo Example', email: 'cleo@example.com', password: 'secret', roles: [3], departments: [] };
		const { user } = (await post('/account/user', body)) as { user: object };
		expect(user).toMatchObject({ id: 4, name: 'Cleo Example', roles: [{ id: 3, roleName: 'Chat agent' }], departments: [] });
		expect(under.sandbox.store.record('user', 4)).not.toHaveProperty('password');
	});

	it('may be a list of new records', async () => {
		const body = { department_list: [{ name: 'One', status: 'active' }, { name: 'Two', status: 'disabled' }] };
		expect(await post('/account/department', body)).toEqual([{ id: 3, name: 'One', status: 'active' }, { id: 4, name: 'Two', status: 'disabled' }]);
	});

	it('merges the fields of a company', async () => {
		await put('/crm/objects/company/12', { fields: { city: 'Rivertown' } });
		expect(under.sandbox.store.record('company', 12)).toMatchObject({ fields: { name: 'Example Ltd', city: 'Rivertown' } });
	});

	it('gets an id that is returned without the record, as is the id of one deleted', async () => {
		under.sandbox.store.addRecord('questionGroup', { id: 20, title: 'Older' });
		expect(await post('/bot/group', { title: 'More' })).toMatchObject({ success: true, addedGroup: 21 });
		expect(under.sandbox.store.record('questionGroup', 21)).toMatchObject({ title: 'More' });
		expect(await under.data({ method: 'DELETE', path: `${api}/bot/qna/102` })).toMatchObject({ delId: 102 });
	});
});

it.each([
	['a contact', `${contactPath}/101`],
	['a block', `${blockPath}?id=1`],
	['a knowledge base', `${api}/kb/group/delete/${KNOWLEDGE_BASE}`],
])('counts no write for the deletion of %s that is not there', async (_what, path) => {
	under.sandbox.store.addBlock({ type: 'ip', data: ['192.0.2.9'], blockTill: '2099-01-31T23:59:59.000Z' });
	under.sandbox.store.addRecord('knowledgeBase', { id: KNOWLEDGE_BASE });
	for (let round = 0; round < 2; round++) await under.send({ method: 'DELETE', path });
	expect(under.sandbox.journal.map(({ status, carriedOut, carriedOutAt }) => ({ status, carriedOut, carriedOutAt }))).toEqual([
		{ status: 200, carriedOut: true, carriedOutAt: 1 },
		{ status: 200, carriedOut: true, carriedOutAt: undefined },
	]);
});

it('answers with the example where a resource is not plain, under faults too', async () => {
	const path = `${api}/crm/channel/all`;
	expect(await under.data({ path })).toMatchObject({ rows: [{ id: 'chat' }, { id: 'mail' }, { id: 'a1b2c3d4e5' }] });
	under.sandbox.faults.next({ fault: { kind: 'status', status: 503 } });
	expect((await under.send({ path })).status).toBe(503);
	expect(under.sandbox.journal).toMatchObject([{ operationId: 'listChannels', carriedOut: true }, { carriedOut: false }]);
});
