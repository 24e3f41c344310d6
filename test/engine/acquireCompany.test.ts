import type { IDataObject } from 'n8n-workflow';
import { namedDialects } from '../sandbox';
import { addCompany, COMPANY_NODE, runCompanyNode } from './harness/acquireCompany';
import { locator } from './harness/locator';
import { requestsTo } from './harness/journal';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const byWebsite = { companyId: locator('={{ $json.to }}', 'website') };
const byName = { companyId: locator('={{ $json.to }}', 'name') };

describe.each(Object.entries(namedDialects))('Companies in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);

	it('are created from chosen fields, with the attributes inside fields alone', async () => {
		const { sandbox } = acquire;
		const run = await runCompanyNode(sandbox, 'create', [{ name: 'Example Labs', town: '' }], {
			fields: { name: '={{ $json.name }}', website: 'labs.example.com', city: '={{ $json.town }}', dateCreated: '2026-01-01T00:00:00.000Z' },
			customFields: { field: [{ key: 'employees', value: '10' }] },
		});
		expect(run.error).toBeUndefined();
		expect(writes(sandbox).map(({ body }) => body)).toEqual([{ fields: { name: 'Example Labs', website: 'labs.example.com', employees: '10' }, dateCreated: '2026-01-01T00:00:00.000Z' }]);
		expect(run.json(COMPANY_NODE)).toMatchObject([{ id: 15, name: 'Example Labs', employees: '10' }]);
		expect(sandbox.store.record('company', 15)?.fields).toMatchObject({ website: 'labs.example.com' });
	});

	it('are found by website and by name whatever the case and the way to the website', async () => {
		const { sandbox } = acquire;
		addCompany(sandbox, { name: ' Blanks Inc ', website: 'HTTPS://Shop.Example.com/' });
		const websites = await runCompanyNode(sandbox, 'get', [{ to: ' https://EXAMPLE.com/ ' }, { to: 'example.org' }, { to: 'shop.example.com' }], byWebsite);
		expect(websites.json(COMPANY_NODE).map(({ id }) => id)).toEqual([12, 13, 15]);
		const names = await runCompanyNode(sandbox, 'get', [{ to: 'example LTD' }, { to: 'blanks inc' }], byName);
		expect(names.json(COMPANY_NODE).map(({ id }) => id)).toEqual([12, 15]);
	});

	it('are found among many, in a list that is read once a run', async () => {
		const { sandbox } = acquire;
		for (let n = 0; n < 230; n++) addCompany(sandbox, { name: `Firm ${n}`, website: `firm${n}.example.com` });
		const run = await runCompanyNode(sandbox, 'get', [{ to: 'firm229.example.com' }, { to: 'firm0.example.com' }, { to: 'FIRM229.example.com' }], byWebsite);
		expect(run.json(COMPANY_NODE).map(({ name }) => name)).toEqual(['Firm 229', 'Firm 0', 'Firm 229']);
		const lists = requestsTo(sandbox, 'listCompanies').map(({ query }) => JSON.stringify(query));
		expect(new Set(lists).size).toBe(lists.length);
		expect(lists.every((query) => query.includes('fields'))).toBe(true);
	});

	it('are all listed, each once', async () => {
		const { sandbox } = acquire;
		for (let n = 0; n < 130; n++) addCompany(sandbox, { name: `Firm ${n}` });
		const run = await runCompanyNode(sandbox, 'getAll', [{}], { returnAll: true });
		const ids = run.json(COMPANY_NODE).map(({ id }) => id);
		expect(new Set(ids).size).toBe(133);
		expect(ids).toHaveLength(133);
	});

	it.each([
		[{}, '2'],
		[{ relations: ['contacts'], conditions: { condition: [{ column: 'dateCreated', value: '2030-01-01' }] } }, '2'],
		[{ conditions: { condition: [{ column: 'id', value: '12' }] } }, '100'],
		[{ search: 'x' }, '100'],
	])('are listed with the limit as page size, unless they are compared: %j', async (filters, pageSize) => {
		await runCompanyNode(acquire.sandbox, 'getAll', [{}], { limit: 2, filters: filters as IDataObject });
		expect(requestsTo(acquire.sandbox, 'listCompanies').map(({ query }) => query.limit)).toEqual([pageSize]);
	});

	it('are deleted by id and by website; one that is not there is what Acquire says', async () => {
		const { sandbox } = acquire;
		const run = await runCompanyNode(sandbox, 'delete', [{ to: 'https://example.org' }], byWebsite);
		expect(run.json(COMPANY_NODE)).toEqual([{ deleted: true, id: 13 }]);
		expect(sandbox.store.record('company', 13)).toBeUndefined();
		const absent = await runCompanyNode(sandbox, 'delete', [{ to: 99 }, { to: 12 }], { companyId: locator('={{ $json.to }}') }, { settings: { onError: 'continueRegularOutput' } });
		const [first, second] = absent.json(COMPANY_NODE);
		if (sandbox.dialect.deleteMissing === 'zero') expect(first).toEqual({ deleted: true, id: 99 });
		else expect(first.error).toContain('Company 99 was not found in Acquire');
		expect(second).toEqual({ deleted: true, id: 12 });
	});
});

describe('Companies', () => {
	const acquire = useSandbox();

	it.each([
		['of an unknown website', byWebsite, 'nobody.example.com', 'No company in Acquire has the website nobody.example.com', undefined],
		['of a website that differs in www', byWebsite, 'www.example.com', 'No company in Acquire has the website www.example.com', undefined],
		['of a website that differs in its path', byWebsite, 'example.com/shop', 'No company in Acquire has the website example.com/shop', undefined],
		['of a website that several have', byWebsite, 'twin.example.com', '2 companies in Acquire have the website twin.example.com: IDs 15, 16', undefined],
		['of an unknown name', byName, 'Example', "No company in Acquire has the name 'Example'", undefined],
		['of a name that several have', byName, 'TWIN', "2 companies in Acquire have the name 'TWIN': IDs 15, 16", undefined],
		['of an id where a website is asked for', byWebsite, '12', '\'Company\' is not a website: "12"', 'Company'],
		['of a number where a website is asked for', byWebsite, 12, '\'Company\' is not a website: "12"', 'Company'],
		['of an address where a website is asked for', byWebsite, 'ada@example.com', "'Company' is not a website", 'Company'],
		['of two websites', byWebsite, 'example.com, example.org', "'Company' is not a website", 'Company'],
		['of a website with a line break', byWebsite, 'example.com\nexample.org', "'Company' is not a website", 'Company'],
		['of a list', byWebsite, ['example.com'], "'Company' is not a website", 'Company'],
		['of an id where a name is asked for', byName, '12', "No company in Acquire has the name '12'", undefined],
		['of no name', byName, '  ', "'Company' is empty", 'Company'],
		['of an object where a name is asked for', byName, { id: 12 }, "'Company' is not a name", 'Company'],
		['of a website where an id is asked for', { companyId: locator('={{ $json.to }}') }, 'example.com', "'Company' is not a company ID", 'Company'],
		['of a forged id', { companyId: locator('={{ $json.to }}') }, '12/../13', "'Company' is not a company ID", 'Company'],
		['of an id with a query', { companyId: locator('={{ $json.to }}') }, '12?x=1', "'Company' is not a company ID", 'Company'],
		['of a negative id', { companyId: locator('={{ $json.to }}') }, -12, "'Company' is not a company ID", 'Company'],
		['of a bare name', { companyId: '={{ $json.to }}' }, 'Example Ltd', "'Company' is not a company ID", 'Company'],
	])('%s are rejected before anything is deleted', async (_case, parameters, to, words, parameter) => {
		const { sandbox } = acquire;
		for (const website of ['twin.example.com', 'https://TWIN.example.com/']) addCompany(sandbox, { name: 'Twin', website });
		const run = await runCompanyNode(sandbox, 'delete', [{ to } as IDataObject], parameters, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(COMPANY_NODE)).toEqual([expect.objectContaining({ error: expect.stringContaining(words) })]);
		if (parameter !== undefined) {
			expect(run.json(COMPANY_NODE)[0].details).toEqual({ parameter });
			expect(sandbox.journal).toEqual([]);
		}
		expect(writes(sandbox)).toEqual([]);
	});

	it('say how an id and a website are used where the other one is given', async () => {
		const run = await runCompanyNode(acquire.sandbox, 'get', [{ to: 'example.com' }], { companyId: locator('={{ $json.to }}') }, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(COMPANY_NODE)[0].message).toContain("'By Website' or 'By Name'");
	});

	it('are not looked up in a list that is known to be incomplete', async () => {
		acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/objects/company'), times: 9, fault: { kind: 'body', status: 200, text: '{"data":{"page":0,"offset":0,"limit":100,"count":5,"data":[{"id":12,"fields":{"name":"Example Ltd"}}]}}' } });
		const run = await runCompanyNode(acquire.sandbox, 'get', [{ to: 'Example Ltd' }], byName);
		expect(run.error?.message).toContain('The list of companies is incomplete: Acquire counts 5 entries but returned only 1');
		expect(run.error?.description).toContain('Use an ID');
		expect(requestsTo(acquire.sandbox, 'getCompany')).toEqual([]);
	});

	it('are not looked up in a list without their fields', async () => {
		acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/objects/company'), fault: { kind: 'body', status: 200, text: '{"data":{"count":1,"data":[{"id":12}]}}' } });
		const run = await runCompanyNode(acquire.sandbox, 'get', [{ to: 'Example Ltd' }], byName);
		expect(run.error?.message).toContain('Acquire listed a company without its fields');
	});

	it('come simplified at first: without nesting, the country by its name', async () => {
		const country = { name: 'United States', cca2: 'US' };
		const id = addCompany(acquire.sandbox, { name: 'Landed', countryId: '517', country, employees: '10', plan: 'gold' });
		const [first] = (await runCompanyNode(acquire.sandbox, 'get', [{}], { companyId: locator(id) })).json(COMPANY_NODE);
		expect(first).toEqual({ id, name: 'Landed', country: 'United States', employees: '10', dateCreated: '2026-01-12T08:00:00.000Z', dateUpdated: null });
		const selected = await runCompanyNode(acquire.sandbox, 'get', [{}], { companyId: locator(id), output: 'selected', outputFields: ['plan', 'country'] });
		expect(selected.json(COMPANY_NODE)).toEqual([{ id, plan: 'gold', country: 'United States' }]);
		const raw = await runCompanyNode(acquire.sandbox, 'get', [{}], { companyId: locator(id), output: 'raw' });
		expect(raw.json(COMPANY_NODE)).toMatchObject([{ id, fields: { name: 'Landed', country } }]);
	});

	it.each(['get', 'getAll', 'update', 'upsert'])('are not requested with Selected Fields without a field, by %s', async (operation) => {
		const parameters = { companyId: locator(12), website: 'example.com', fields: { city: 'Oslo' }, output: 'selected', outputFields: '={{ [] }}' };
		const run = await runCompanyNode(acquire.sandbox, operation, [{}], parameters, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(COMPANY_NODE)).toMatchObject([{ error: "'Output' is Selected Fields, but no field is selected", details: { parameter: 'Output Field Names or IDs' } }]);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('come with the relations that are asked for, and always with their fields', async () => {
		const run = await runCompanyNode(acquire.sandbox, 'get', [{}], { companyId: locator(12), additionalFields: { relations: 'contacts, fields' }, output: 'raw' });
		expect(run.json(COMPANY_NODE)).toMatchObject([{ contacts: [{ id: 42 }] }]);
		await runCompanyNode(acquire.sandbox, 'getAll', [{}], { filters: { relations: ['parent'] } });
		expect(acquire.sandbox.journal.map(({ query }) => query.relations)).toEqual([['fields', 'contacts'], ['fields', 'parent']]);
	});

	it('are listed by an ID also where Acquire ignores conditions', async () => {
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/company', { data: [{ id: 11, fields: {} }, { id: 12, fields: {} }], count: 2 });
		const run = await runCompanyNode(acquire.sandbox, 'getAll', [{}], { returnAll: true, filters: { conditions: { condition: [{ column: 'id', value: '12' }] } } });
		expect(run.json(COMPANY_NODE).map(({ id }) => id)).toEqual([12]);
	});

	it('are listed by their parent, which is asked for, as rows without it would not match', async () => {
		await runCompanyNode(acquire.sandbox, 'getAll', [{}], { filters: { relations: ['contacts'], conditions: { condition: [{ column: 'parent', value: '12' }] } } });
		expect(acquire.sandbox.journal.map(({ query }) => [query.where, query.relations])).toEqual([['parent|eq|12', ['fields', 'contacts', 'parent']]]);
	});

	it('are listed by conditions, which Acquire compares', async () => {
		const filters = { conditions: { condition: [{ column: 'id', value: '={{ $json.id }}' }] } };
		const run = await runCompanyNode(acquire.sandbox, 'getAll', [{ id: 13 }, { id: '14' }], { filters });
		expect(run.json(COMPANY_NODE).map(({ id }) => id)).toEqual([13, 14]);
		expect(acquire.sandbox.journal.map(({ query }) => query.where).sort()).toEqual(['id|eq|13', 'id|eq|14']);
	});

	it('are listed by text in name or website, up to the limit', async () => {
		for (const fields of [{ name: 'Found One' }, { name: 'Other', website: 'found.example.com' }, { name: 'Other', website: 5 }, { industry: 'found' }]) addCompany(acquire.sandbox, fields);
		const all = await runCompanyNode(acquire.sandbox, 'getAll', [{}], { filters: { search: ' FOUND ' } });
		expect(all.json(COMPANY_NODE).map(({ id }) => id)).toEqual([15, 16]);
		const one = await runCompanyNode(acquire.sandbox, 'getAll', [{}], { filters: { search: 'found' }, limit: 1 });
		expect(one.json(COMPANY_NODE).map(({ id }) => id)).toEqual([15]);
	});

	it.each(['https://found.example.com/', 'HTTP://found.example.com', 'found.example.com/'])('are listed by their website, as others write it: %s', async (search) => {
		for (const website of ['found.example.com', 'https://found.example.com', 'www.found.example.com', 'found.example.com/shop']) addCompany(acquire.sandbox, { website });
		const run = await runCompanyNode(acquire.sandbox, 'getAll', [{}], { filters: { search } });
		expect(run.json(COMPANY_NODE).map(({ id }) => id)).toEqual(expect.arrayContaining([15, 16]));
		expect(run.json(COMPANY_NODE).map(({ id }) => id)).not.toContain(17);
	});

	it.each([
		['a condition on an attribute', { conditions: { condition: [{ column: 'website', value: 'x' }] } }, "'Conditions' must be one of id, dateCreated, dateUpdated, parent"],
		['a condition that would hold another', { conditions: { condition: [{ column: 'id', value: '1|eq|2' }] } }, "The condition on 'id' has no value that Acquire can compare with"],
		['an unknown relation', { relations: 'cases' }, "'Relations' must be one of companies, contacts, fields, parent"],
	])('are not listed with %s', async (_case, filters, words) => {
		const run = await runCompanyNode(acquire.sandbox, 'getAll', [{}], { filters });
		expect(run.error?.message).toContain(words);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('are not created from nothing', async () => {
		const run = await runCompanyNode(acquire.sandbox, 'create', [{}], { fields: { name: ' ' } });
		expect(run.error?.message).toContain('There is nothing to create a company from: no field has a value');
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('may have been created where the response is lost, and are not created again', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'reset', when: 'after' } });
		const run = await runCompanyNode(acquire.sandbox, 'create', [{}], { fields: { name: 'Once' } });
		expect(run.error?.message).toContain('The company may have been created');
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});
});
