import { type Dialect, documentedDialect, namedDialects } from '../../sandbox';
import { attributePath, contactPath, filterPath, useSandboxUnderTest } from './sandboxUnderTest';

const under = useSandboxUnderTest();

type Choices = { [Member in keyof Omit<Dialect, 'attributePageSize' | 'contactPageSize'>]: Array<Dialect[Member]> };

const choices: Choices = {
	contactText: ['fields', 'topLevel', 'both'],
	missingRecord: [400, 404],
	errorStatus: ['http', '200'],
	paging: ['page0', 'page1', 'offset', 'limitOnly'],
	contactOrder: ['id', 'lastDateUpdated'],
	filterIds: ['number', 'text'],
	filterDates: ['spaceSeparated', 'iso'],
	countryObject: [true, false],
	searchCase: ['insensitive', 'sensitive'],
	attributeUpdateBody: ['flat', 'wrapped', 'either'],
	mergeMember: ['sourceIds', 'mergeId', 'either'],
	updates: ['merge', 'replace'],
	deleteMissing: ['zero', 'error'],
	sequencePath: ['documented', 'lead', 'seq'],
	reportCsv: ['ignored', 'text', 'link', 'rejected'],
};

it('has every value of every member in some named dialect', () => {
	const whole = Object.values(namedDialects).map((deviations): Dialect => ({ ...documentedDialect, ...deviations }));
	for (const member of Object.keys(choices) as Array<keyof Choices>) {
		expect([member, new Set(whole.map((dialect) => dialect[member]))]).toEqual([member, new Set<unknown>(choices[member])]);
	}
});

describe('contactText', () => {
	const update = (body: object) => under.send({ method: 'PUT', path: `${contactPath}/101`, body });
	const nameNow = () => under.sandbox.store.contact(101)?.fields.name;

	it.each([
		['fields', { fields: { name: 'Inside' }, name: 'Top' }, 'Inside'],
		['fields', { fields: {}, name: 'Top' }, 'Ada Example'],
		['topLevel', { fields: { name: 'Inside' }, name: 'Top' }, 'Top'],
		['topLevel', { fields: { name: 'Inside' } }, 'Ada Example'],
		['both', { fields: { name: 'Inside' } }, 'Inside'],
		['both', { name: 'Top' }, 'Top'],
	] as const)('%s reads %j as %s', async (contactText, body, expected) => {
		under.sandbox.setDialect({ contactText });
		expect((await update(body)).status).toBe(200);
		expect(nameNow()).toBe(expected);
	});

	it('both rejects a contradiction and changes nothing', async () => {
		const { status, json } = await update({ fields: { name: 'Inside', city: 'X' }, name: 'Top' });
		expect(status).toBe(400);
		expect(json).toMatchObject({ error: { code: 'ERROR_INVALID_INPUT' } });
		expect(under.sandbox.store.contact(101)?.fields).toMatchObject({ name: 'Ada Example', city: 'Springfield' });
		expect(under.sandbox.journal[0].contractViolation).toBeUndefined();
	});
});

it.each([
	[{ missingRecord: 400 }, 400],
	[{ missingRecord: 404 }, 404],
	[{ missingRecord: 404, errorStatus: '200' }, 200],
] as const)('a missing record in %j has status %i', async (dialect, expected) => {
	under.sandbox.setDialect(dialect);
	const { status, json } = await under.send({ path: `${contactPath}/999` });
	expect(status).toBe(expected);
	expect(json).toMatchObject({ error: { code: 'ERROR_RECORD_NOT_FOUND', data: null } });
});

it('deleteMissing decides what deleting nothing answers', async () => {
	expect(await under.data({ method: 'DELETE', path: `${contactPath}/999` })).toEqual({ deleted: 0 });
	under.sandbox.setDialect({ deleteMissing: 'error' });
	expect((await under.send({ method: 'DELETE', path: `${contactPath}/999` })).json).toHaveProperty('error.code', 'ERROR_RECORD_NOT_FOUND');
});

describe('paging of the attribute list', () => {
	interface List {
		page: number;
		offset: number;
		limit: number;
		count: number;
		data: Array<{ id: number }>;
	}
	const ids = async (query: string) => (await under.data<List>({ path: `${attributePath}?${query}` })).data.map(({ id }) => id);
	const newestFirst = () => under.sandbox.store.attributes().map(({ id }) => id).reverse();

	it('gives 20 of 34 by default, highest id first', async () => {
		const list = await under.data<List>({ path: attributePath });
		expect(list).toMatchObject({ page: 0, offset: 0, limit: 20, count: 34 });
		expect(list.data.map(({ id }) => id)).toEqual(newestFirst().slice(0, 20));
	});

	it.each([
		['page0', 'page=1&offset=5&limit=10', 10, 10],
		['page1', 'page=0&limit=10', 0, 10],
		['page1', 'page=2&offset=5&limit=10', 10, 10],
		['offset', 'page=2&offset=5&limit=10', 5, 10],
		['offset', 'offset=5&limit=100', 5, 20],
		['limitOnly', 'page=2&offset=5&limit=10', 0, 10],
		['limitOnly', 'limit=100', 0, 34],
	] as const)('%s with %s gives rows from %i, %i of them', async (paging, query, start, length) => {
		under.sandbox.setDialect({ paging });
		expect(await ids(query)).toEqual(newestFirst().slice(start, start + length));
	});
});

it('caps contact lists at contactPageSize and tells the whole count', async () => {
	for (let n = 0; n < 30; n += 1) under.sandbox.store.addContact({ fields: { name: `Extra ${n}` } });
	under.sandbox.setDialect({ contactPageSize: 10 });
	const list = await under.data<{ list: unknown[]; counts: object }>({ path: `${contactPath}?limit=100` });
	expect(list.list).toHaveLength(10);
	expect(list.counts).toMatchObject({ total: 36 });
	const found = await under.data<{ list: unknown[]; counts: object }>({ method: 'POST', path: filterPath, body: { search: 'extra', limit: 100 } });
	expect(found.list).toHaveLength(10);
	expect(found.counts).toEqual({ filteredCount: 30 });
});

describe('the filter', () => {
	const search = async (text: string) =>
		(await under.data<{ list: Array<Record<string, unknown>> }>({ method: 'POST', path: filterPath, body: { search: text } })).list;

	it('searches by searchCase', async () => {
		expect((await search('TWIN@')).map(({ id }) => id)).toEqual([104, 103]);
		under.sandbox.setDialect({ searchCase: 'sensitive' });
		expect((await search('TWIN@')).map(({ id }) => id)).toEqual([104]);
	});

	it('writes ids, dates and the country by dialect', async () => {
		const [row] = await search('ada@example.com');
		expect(row).toMatchObject({ id: 101, mainContactId: 101, contactId: 101, field_id: 2, dateCreated: '2024-03-05 09:10:11' });
		expect(row.fields).toMatchObject({ countryId: '517', country: { cca3: 'USA' }, calling_code: '1', contact_country_flag: 'USA' });
		under.sandbox.setDialect({ filterIds: 'text', filterDates: 'iso', countryObject: false });
		const [odd] = await search('ada@example.com');
		expect(odd).toMatchObject({ id: '101', mainContactId: '101', contactId: '101', field_id: '2', dateCreated: '2024-03-05T09:10:11.000Z' });
		expect(odd.fields).not.toHaveProperty('country');
	});
});

it.each([
	['flat', 200, 400],
	['wrapped', 400, 200],
	['either', 200, 200],
] as const)('attributeUpdateBody %s answers a flat body %i and a wrapped one %i', async (attributeUpdateBody, flat, wrapped) => {
	under.sandbox.setDialect({ attributeUpdateBody });
	const put = async (body: object) => (await under.send({ method: 'PUT', path: `${attributePath}/28`, body })).status;
	expect([await put({ key: 'born' }), await put({ data: { id: 28, key: 'born' } })]).toEqual([flat, wrapped]);
	expect(under.sandbox.store.attributes().find(({ id }) => id === 28)).toMatchObject({ key: 'born', system: 'no' });
});

it.each([
	['sourceIds', 400],
	['either', 200],
] as const)('mergeMember %s answers mergeId with %i', async (mergeMember, expected) => {
	under.sandbox.setDialect({ mergeMember });
	expect((await under.send({ method: 'POST', path: '/api/v1/crm/contact/merge/101', body: { mergeId: [102] } })).status).toBe(expected);
	expect(under.sandbox.store.contact(102) === undefined).toBe(expected === 200);
});

it.each([
	['merge', 'refund'],
	['replace', undefined],
] as const)('updates %s: the name of a tag that is not sent is then %s', async (updates, name) => {
	under.sandbox.setDialect({ updates });
	const { status } = await under.send({ method: 'PUT', path: '/api/v1/crm/tag/6', body: { type: ['case'] } });
	const { store } = under.sandbox;
	expect([status, store.record('tag', 6)?.name, store.record('tag', 6)?.type]).toEqual([200, name, ['case']]);
});

it.each([
	['merge', 'Returns', 11],
	['replace', '', null],
] as const)('updates %s: a category that is sent no name and no parent is then named %j, below %p', async (updates, name, parentCategory) => {
	under.sandbox.setDialect({ updates });
	const { status } = await under.send({ method: 'PUT', path: '/api/v1/kb/category/update/12', body: { groupId: 1, description: 'x' } });
	expect([status, under.sandbox.store.record('category', 12)]).toEqual([200, expect.objectContaining({ name, parentCategory, description: 'x' })]);
});

it.each([
	['merge', 'Birthday'],
	['replace', undefined],
] as const)('updates %s: the label of an attribute that is sent its key alone is then %s', async (updates, label) => {
	under.sandbox.setDialect({ updates });
	const { status } = await under.send({ method: 'PUT', path: `${attributePath}/28`, body: { key: 'born' } });
	const after = under.sandbox.store.attributes().find(({ id }) => id === 28);
	expect([status, after?.key, after?.config.label]).toEqual([200, 'born', label]);
});
