import type { IDataObject } from 'n8n-workflow';
import { namedDialects, type Sandbox } from '../sandbox';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { testErrorSettings } from './harness/errorRoutes';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';

const getAll = { operation: 'getAll' };
const all = { ...getAll, returnAll: true };
const sizes = [0, 1, 19, 20, 21, 50, 51, 100, 101, 230];

/** Fills the account with so many contacts and nothing else; gives their ids, as Acquire lists them. */
function fill(sandbox: Sandbox, count: number): number[] {
	const contacts = Array.from({ length: count }, (_, n) => ({
		id: 1001 + n,
		companyId: n % 3,
		fields: { name: `Contact ${n}`, email: `c${n}@many.example`, second_email: `x${n}@many.example` },
	}));
	sandbox.store.seed({ contacts });
	return contacts.map(({ id }) => id).reverse();
}

const idsOf = (json: IDataObject[]) => json.map(({ mainContactId, id }) => Number(mainContactId ?? id));

describe.each(Object.entries(namedDialects))('Get Many in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);

	it.each(sizes)('gives all of %i contacts once, in order, listed or searched', async (count) => {
		const ids = fill(acquire.sandbox, count);
		const listed = await runContactNode(acquire.sandbox, [{}], all);
		expect(idsOf(listed.json(CONTACT_NODE))).toEqual(ids);
		const searched = await runContactNode(acquire.sandbox, [{}], { ...all, filters: { search: 'many.example' } });
		expect(idsOf(searched.json(CONTACT_NODE))).toEqual(ids);
		expect(acquire.sandbox.journal.length).toBeLessThan(70);
	});

	it.each([1, 19, 20, 21, 50, 51, 100, 101, 229, 230, 231])('gives the first %i of 230 contacts', async (limit) => {
		const ids = fill(acquire.sandbox, 230);
		const listed = await runContactNode(acquire.sandbox, [{}], { ...getAll, limit });
		expect(idsOf(listed.json(CONTACT_NODE))).toEqual(ids.slice(0, limit));
		const searched = await runContactNode(acquire.sandbox, [{}], { ...getAll, limit, filters: { search: 'many.example' } });
		expect(idsOf(searched.json(CONTACT_NODE))).toEqual(ids.slice(0, limit));
	});

	it('gives each item its own results, paired with it', async () => {
		const ids = fill(acquire.sandbox, 60);
		const run = await runContactNode(acquire.sandbox, [{ limit: 2 }, { limit: '1', search: 'c7@' }, { limit: 50, search: 'nobody' }, { limit: 55 }], {
			...getAll,
			limit: '={{ $json.limit }}',
			filters: { search: '={{ $json.search }}' },
		});
		expect(run.error).toBeUndefined();
		const json = run.json(CONTACT_NODE);
		expect(idsOf(json)).toEqual([...ids.slice(0, 2), 1008, ...ids.slice(0, 55)]);
		expect(run.pairing(CONTACT_NODE)).toEqual([0, 0, 1, ...Array(55).fill(3)].map((item) => ({ item })));
	});

	it('keeps the contacts for which all conditions hold', async () => {
		fill(acquire.sandbox, 60);
		const conditions = (...condition: IDataObject[]) => ({ conditions: { condition } });
		const one = await runContactNode(acquire.sandbox, [{ company: 1 }, { company: '2' }, { company: 9 }], {
			...all,
			filters: conditions({ column: 'companyId', value: '={{ $json.company }}' }),
		});
		expect(one.pairing(CONTACT_NODE)).toEqual([...Array(20).fill({ item: 0 }), ...Array(20).fill({ item: 1 })]);
		const two = await runContactNode(acquire.sandbox, [{}], { ...all, filters: conditions({ column: 'companyId', value: '1' }, { column: ' id ', value: 1002 }) });
		expect(idsOf(two.json(CONTACT_NODE))).toEqual([1002]);
		expect(acquire.sandbox.journal.at(-1)?.query.where).toEqual(['companyId|eq|1', 'id|eq|1002']);
	});

	it('gives a contact that has a second address under the id that stayed', async () => {
		const run = await runContactNode(acquire.sandbox, [{}], { ...all, filters: { search: 'second@example.com' }, output: 'simple' });
		expect(run.json(CONTACT_NODE)).toEqual([expect.objectContaining({ name: 'Merged Example', email: 'first@example.com' })]);
		expect(Number(run.json(CONTACT_NODE)[0].id)).toBe(105);
	});

	it.each<[string, IDataObject]>([['simple', {}], ['selected', { outputFields: ['dateCreated'] }]])('returns the dates of a search with the zone that other calls return: %s', async (output, selected) => {
		const run = await runContactNode(acquire.sandbox, [{}], { ...all, filters: { search: 'ada@example.com' }, output, ...selected });
		const [{ id, dateCreated }] = run.json(CONTACT_NODE);
		expect(dateCreated).toMatch(/^\d{4}-\d\d-\d\dT[\d:]+\.000Z$/);
		const got = await runContactNode(acquire.sandbox, [{}], { operation: 'get', contactId: locator(id), output, ...selected });
		expect(Date.parse(String(got.json(CONTACT_NODE)[0].dateCreated))).toBe(Date.parse(String(dateCreated)));
	});
});

describe('Get Many', () => {
	const acquire = useSandbox();

	it.each([['listed', {}], ['searched', { search: 'many.example' }]])('asks once for 50 of 230 contacts, %s', async (_name, filters) => {
		fill(acquire.sandbox, 230);
		await runContactNode(acquire.sandbox, [{}], { ...getAll, filters });
		const asked = acquire.sandbox.journal.length;
		expect(asked).toBe('search' in filters ? 2 : 1);
	});

	it('asks with the limit as page size, at most 100', async () => {
		fill(acquire.sandbox, 230);
		await runContactNode(acquire.sandbox, [{ limit: 5 }, { limit: 150 }], { ...getAll, limit: '={{ $json.limit }}', options: { concurrency: 1 } });
		expect(acquire.sandbox.journal.map(({ query }) => query.limit)).toEqual(['5', '100', '100']);
	});

	it('takes relations', async () => {
		const run = await runContactNode(acquire.sandbox, [{}], { ...all, output: 'selected', outputFields: ['company'], options: { relations: ['company', 'fields'] } });
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE)).toHaveLength(6);
		expect(run.json(CONTACT_NODE).at(-1)).toMatchObject({ id: 101, companyId: 11, company: { id: 11 } });
		expect(acquire.sandbox.journal[0].query.relations).toEqual(['company', 'fields']);
	});

	it.each<[string, IDataObject, number]>([
		['a limit as text', { limit: '={{ "3" }}' }, 3],
		['"true" for Return All', { returnAll: '={{ "true" }}', limit: 1 }, 6],
		['"false" for Return All', { returnAll: '={{ "false" }}', limit: 2 }, 2],
		['a number as search text', { filters: { search: '={{ 5550105 }}' } }, 1],
		['a search text that was copied with a character that does not show', { filters: { search: ' ada@example.com\u200b' } }, 1],
	])('takes %s', async (_case, parameters, found) => {
		const run = await runContactNode(acquire.sandbox, [{}], { ...getAll, ...parameters });
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE)).toHaveLength(found);
	});

	const condition = (column: unknown, value: unknown) => ({ filters: { conditions: { condition: [{ column: `={{ ${JSON.stringify(column)} }}`, value: `={{ ${JSON.stringify(value)} }}` }] } } });
	it.each<[string, IDataObject, string, string]>([
		...[0, -1, 1.5, 'ten', '', null, true, []].map((limit): [string, IDataObject, string, string] => [`the limit ${JSON.stringify(limit)}`, { limit: `={{ ${JSON.stringify(limit)} }}` }, "'Limit' is not a whole number above 0", 'Limit']),
		...['false', null].map((returnAll): [string, IDataObject, string, string] => [`${JSON.stringify(returnAll)} for Return All, of which n8n drops the limit`, { returnAll, limit: 2 }, `'Return All' must be on or off, not "${returnAll}"`, 'Return All']),
		['a condition without column', condition('', '1'), 'A condition has no column', 'Conditions'],
		['a condition whose column is no name', condition('id|ne', '1'), 'cannot be a name: "id|ne"', 'Conditions'],
		['a condition without value', condition('companyId', ''), "The condition on 'companyId' has no value", 'Conditions'],
		['a condition that would hold another', condition('companyId', '1|eq|2'), "The condition on 'companyId' has no value", 'Conditions'],
		...[['ada@example.com'], { email: 'ada@example.com' }, true].map((search): [string, IDataObject, string, string] => [`the search ${JSON.stringify(search)}`, { filters: { search: `={{ ${JSON.stringify(search)} }}` } }, "'Search' is not text", 'Search']),
		['filters that are one expression, which n8n drops', { filters: '={{ { search: "5550105" } }}' }, "'Filters' cannot be one expression: n8n drops it", 'Filters'],
		['a search for no number', { filters: { search: '={{ 0 / 0 }}' } }, "'Search' holds an invalid date or number", 'Search'],
		['a search with conditions', { filters: { search: 'x', ...condition('companyId', 1).filters } }, "'Search' cannot be combined", 'Search'],
		['a relation that does not exist', { options: { relations: ['cats'] } }, `'Relations' must be one of cases, company, fields, tags, timeline, visits: "cats"`, 'Relations'],
	])('rejects %s before any request', async (_case, parameters, words, parameter) => {
		const run = await runContactNode(acquire.sandbox, [{}], { ...getAll, ...parameters }, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE)).toEqual([expect.objectContaining({ error: expect.stringContaining(words), details: { parameter } })]);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('tells what Acquire makes of a column that it does not have', async () => {
		const run = await runContactNode(acquire.sandbox, [{}], { ...getAll, ...condition('shoeSize', '38') });
		expect(run.error?.message).toContain('Unknown column shoeSize');
	});

	describe('of which one item is rejected', () => {
		testErrorSettings({
			sandbox: () => acquire.sandbox,
			parameters: { ...getAll, limit: '={{ $json.limit }}' },
			items: [{ limit: 1 }, { limit: 1, other: 'x' }, { limit: 0, note: 'kept' }, { limit: 1 }],
			bad: 2,
			words: "'Limit' is not a whole number above 0",
			parameter: 'Limit',
		});
	});

	const rows = (ids: number[]) => JSON.stringify({ data: { list: ids.map((id) => ({ id, fields: { email: `${id}@many.example` } })), counts: { total: 10_000 } } });
	const hundred = Array.from({ length: 100 }, (_, n) => n + 1);
	it.each<[string, (n: number) => number[], number]>([
		['the same full page for ever', () => hundred, 100],
		['two pages in turn', (n) => hundred.map((id) => (n % 2) * 50 + id), 150],
		['pages that overlap, as contacts are added', (n) => hundred.map((id) => (n - 1) * 90 + id).filter((id) => id <= 250), 250],
		['a page that holds one contact twice', () => [7, 7, 8], 2],
	])('ends, and gives each contact once, on a service that sends %s', async (_case, page, found) => {
		acquire.sandbox.faults.schedule((_request, n) => ({ kind: 'body', status: 200, text: rows(page(n)) }));
		const run = await runContactNode(acquire.sandbox, [{}], all);
		expect(run.error).toBeUndefined();
		const ids = idsOf(run.json(CONTACT_NODE));
		expect(ids).toHaveLength(found);
		expect(new Set(ids).size).toBe(found);
		expect(acquire.sandbox.journal.length).toBeLessThan(12);
	});

	it('is sent again after lost answers, without doubling', async () => {
		const ids = fill(acquire.sandbox, 230);
		acquire.sandbox.faults.schedule((_request, n) => (n % 2 === 1 ? { kind: 'status', status: 429, headers: { 'retry-after': '0' } } : undefined));
		acquire.sandbox.faults.next({ fault: { kind: 'truncatedJson' } });
		const run = await runContactNode(acquire.sandbox, [{}], all);
		expect(idsOf(run.json(CONTACT_NODE))).toEqual(ids);
	});

	it('reports an answer without a list', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text: '{"data":{"list":"none"}}' } });
		const run = await runContactNode(acquire.sandbox, [{}], getAll);
		expect(run.error?.message).toContain('Acquire returned no record: {"list":"none"}');
	});
});
