import type { IDataObject } from 'n8n-workflow';
import { type Fault, namedDialects } from '../sandbox';
import { addCompany, COMPANY_NODE, runCompanyNode } from './harness/acquireCompany';
import { requestsTo } from './harness/journal';
import { lostAnswers } from './harness/lostAnswers';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const byWebsite = { matchOn: 'website', website: '={{ $json.to }}', fields: { name: '={{ $json.name }}', city: '={{ $json.town }}' } };
const byName = { matchOn: 'name', name: '={{ $json.to }}', fields: { website: '={{ $json.site }}', city: '={{ $json.town }}' } };
const labs = { to: 'labs.example.com', name: 'Example Labs', town: 'Oslo' };
const known = { to: 'https://EXAMPLE.com/', name: 'Example Group', town: 'London' };
/** What the way out names, too, where the value is cleared. */
const CLEAR = " and from 'Clear Field Names or IDs'";
const isCompanyCall = ({ path }: { path: string }) => path.endsWith('/objects/company');

describe.each(Object.entries(namedDialects))('Create or Update of companies in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);
	const ids = (run: { json(node: string): IDataObject[] }) => run.json(COMPANY_NODE).map(({ id }) => id);
	const methods = () => writes(acquire.sandbox).map(({ method }) => method);
	const fieldsOf = (id: number) => acquire.sandbox.store.record('company', id)?.fields;

	it('creates where no company has the website, and updates where one has it, whose website stays as it is', async () => {
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [labs, known, { to: 'example.org', name: '', town: 'Bergen' }], byWebsite);
		expect(run.error).toBeUndefined();
		expect(ids(run)).toEqual([15, 12, 13]);
		expect(fieldsOf(15)).toMatchObject({ website: 'labs.example.com', name: 'Example Labs', city: 'Oslo' });
		expect(fieldsOf(12)).toMatchObject({ website: 'example.com', name: 'Example Group', city: 'London', industry: 'Retail' });
		expect(fieldsOf(13)).toMatchObject({ name: 'Example Org', city: 'Bergen' });
		expect(acquire.sandbox.store.records('company')).toHaveLength(4);
	});

	it('matches on the name in the same way', async () => {
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [{ to: ' EXAMPLE Ltd ', site: 'new.example.com' }, { to: 'Newcomer', site: 'n.example.com' }, { to: 'newcomer', town: 'Turku' }], byName);
		expect(run.error).toBeUndefined();
		expect(ids(run)).toEqual([12, 15, 15]);
		expect(fieldsOf(12)).toMatchObject({ name: 'Example Ltd', website: 'new.example.com' });
		expect(fieldsOf(15)).toMatchObject({ name: 'Newcomer', website: 'n.example.com', city: 'Turku' });
	});

	it('says where Acquire gave a new company another name, under which the next run would not find it', async () => {
		const item = { to: 'Newcomer', site: 'n.example.com' };
		expect((await runCompanyNode(acquire.sandbox, 'upsert', [item], byName)).hints(COMPANY_NODE)).toEqual([]);
		acquire.sandbox.reset();
		acquire.sandbox.answerOutsideContract('POST /api/v1/crm/objects/company', { id: 90, fields: { name: 'Newcomer Inc.', website: 'n.example.com' } });
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [item], byName);
		expect(ids(run)).toEqual([90]);
		expect(run.hints(COMPANY_NODE)).toEqual([expect.stringContaining('Acquire gave a new company another name or website')]);
	});

	it.each([{ shown: 'other.example.com', hints: 1 }, { shown: 'https://LABS.example.com/', hints: 0 }])('compares the website of a new company with the one it was matched on: $shown', async ({ shown, hints }) => {
		acquire.sandbox.answerOutsideContract('POST /api/v1/crm/objects/company', { id: 90, fields: { name: 'Example Labs', website: shown } });
		expect((await runCompanyNode(acquire.sandbox, 'upsert', [labs], byWebsite)).hints(COMPANY_NODE)).toHaveLength(hints);
	});

	it('does not report as blank what a new company was matched on', async () => {
		const item = { to: 'labs.example.com', website: '', city: '' };
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [item], { matchOn: 'website', website: '={{ $json.to }}', fieldsMode: 'map', columns: { mappingMode: 'autoMapInputData', value: null } });
		expect(fieldsOf(15)).toMatchObject({ website: 'labs.example.com' });
		expect(run.hints(COMPANY_NODE)).toEqual(expect.arrayContaining(['city was blank and was not sent']));
	});

	it.each([
		['website', byWebsite, 'labs.example.com'],
		['name', byName, 'Newcomer'],
	])('creates a company with the bare %s, without what a copied one has that nobody sees', async (field, parameters, value) => {
		await runCompanyNode(acquire.sandbox, 'upsert', [{ to: `\u200b${value}\u200e` }], parameters);
		expect(fieldsOf(15)).toMatchObject({ [field]: value });
	});

	it('takes a name of invisible characters for none', async () => {
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [{ to: '\u200b' }], byName);
		expect(run.error?.message).toContain("'Name' is empty");
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each(['\u200bEXAMPLE Ltd', 'Example\u00a0Ltd', 'Example  Ltd\u200e'])('takes a name for the same that only looks so: %j', async (to) => {
		expect(ids(await runCompanyNode(acquire.sandbox, 'upsert', [{ to, town: 'Turku' }], byName))).toEqual([12]);
	});

	it('takes a name whose letters are composed in another way for the same', async () => {
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [{ to: 'Café' }, { to: 'Cafe\u0301', town: 'Turku' }], byName);
		expect(ids(run)).toEqual([15, 15]);
	});

	it('creates one company for all items of a website, however they write it, and the last item wins', async () => {
		const items = ['labs.example.com', 'HTTPS://Labs.Example.com/', ' labs.example.COM ', 'http://labs.example.com'].map((to, n) => ({ to, name: `Name ${n}` }));
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [...items, known], byWebsite);
		expect(ids(run)).toEqual([15, 15, 15, 15, 12]);
		expect(methods().filter((method) => method === 'POST')).toHaveLength(1);
		expect(fieldsOf(15)).toMatchObject({ name: 'Name 3', website: 'labs.example.com' });
	});

	it('rejects a website that several companies have before it writes anything, naming them', async () => {
		addCompany(acquire.sandbox, { website: 'https://example.com' });
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [labs, known], byWebsite);
		expect(run.error?.message).toContain('2 companies in Acquire have the website https://EXAMPLE.com/: IDs 12, 15');
		expect(run.error?.description).toContain("Use 'Update' with the ID of the one you mean.");
		expect(methods()).toEqual([]);
		const going = await runCompanyNode(acquire.sandbox, 'upsert', [labs, known], byWebsite, { settings: { onError: 'continueRegularOutput' } });
		expect(going.json(COMPANY_NODE)).toEqual([expect.objectContaining({ id: 16 }), expect.objectContaining({ details: { companyIds: [12, 15] } })]);
	});

	it('updates the company that another one created meanwhile', async () => {
		acquire.sandbox.faults.next({
			when: (request) => {
				const isCreate = request.method === 'POST' && isCompanyCall(request);
				if (isCreate) addCompany(acquire.sandbox, { website: 'labs.example.com', industry: 'Research' });
				return isCreate;
			},
			fault: { kind: 'body', status: 400, text: '{"error":{"code":"ERROR_DUPLICATE_RECORD_FOUND","message":"Exists"}}' },
		});
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [labs, { ...labs, town: 'Turku' }], byWebsite);
		expect(run.error).toBeUndefined();
		expect(ids(run)).toEqual([15, 15]);
		expect(fieldsOf(15)).toMatchObject({ industry: 'Research', city: 'Turku' });
		expect(acquire.sandbox.store.records('company')).toHaveLength(4);
	});

	it.each<[string, Fault]>([
		...lostAnswers,
		['a connection that breaks within the response', { kind: 'reset', when: 'duringBody' }],
		['a response without the record', { kind: 'body', status: 200, text: '{"data":[]}', workDone: true }],
	])('reads the list again where the response of the create is lost: %s', async (_name, fault) => {
		acquire.sandbox.faults.next({ when: (request) => request.method === 'POST' && isCompanyCall(request), fault });
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [labs, { ...labs, town: 'Turku' }], byWebsite);
		expect(run.error).toBeUndefined();
		expect(ids(run)).toEqual([15, 15]);
		expect(acquire.sandbox.store.records('company')).toHaveLength(4);
		expect(fieldsOf(15)).toMatchObject({ city: 'Turku' });
	});
});

describe('Create or Update of companies', () => {
	const acquire = useSandbox();

	it('says that the company may have been created where the list read again does not have it', async () => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'reset', when: 'before' } });
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [labs], byWebsite);
		expect(run.error?.message).toContain('The company may have been created');
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it('reads the list again once for all items whose create fails meanwhile', async () => {
		acquire.sandbox.faults.schedule(({ method }) => (method === 'POST' ? { kind: 'body', status: 400, text: '{"error":{"code":"ERROR_DUPLICATE_RECORD_FOUND"}}' } : { kind: 'late', ms: 300 }));
		const items = Array.from({ length: 30 }, (_, n) => ({ ...labs, to: `labs${n}.example.com` }));
		await runCompanyNode(acquire.sandbox, 'upsert', items, { ...byWebsite, options: { concurrency: 10 } }, { settings: { onError: 'continueRegularOutput' } });
		expect(writes(acquire.sandbox)).toHaveLength(30);
		// With a list for each item they would be 31; on a busy machine fewer share one.
		expect(acquire.sandbox.journal.filter(({ method }) => method === 'GET').length).toBeLessThanOrEqual(20);
	});

	it('updates a company with one item after the other', async () => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'PUT', fault: { kind: 'late', ms: 300 } });
		await runCompanyNode(acquire.sandbox, 'upsert', [known, { ...known, to: 'example.com', town: 'Turku' }], byWebsite);
		const [first, second] = writes(acquire.sandbox);
		expect(second.at - first.at).toBeGreaterThanOrEqual(295);
	});

	it('creates one company although the response to the create has no ID that can be one', async () => {
		acquire.sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'body', status: 200, text: '{"data":{"id":"x7","fields":{"name":"Example Labs"}}}', workDone: true } });
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [labs, { ...labs, town: 'Turku' }], byWebsite);
		expect(run.error).toBeUndefined();
		expect(run.json(COMPANY_NODE)).toMatchObject([{ id: 'x7', name: 'Example Labs' }, { id: 15, city: 'Turku' }]);
		expect(acquire.sandbox.store.records('company')).toHaveLength(4);
	});

	it('creates nothing where the list is known to be incomplete', async () => {
		acquire.sandbox.faults.next({ when: isCompanyCall, times: 9, fault: { kind: 'body', status: 200, text: '{"data":{"page":0,"offset":0,"limit":100,"count":5,"data":[{"id":13,"fields":{}}]}}' } });
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [labs], byWebsite);
		expect(run.error?.message).toContain('The list of companies is incomplete: Acquire counts 5 entries but returned only 1');
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it('reads the list once for 300 items', async () => {
		const items = Array.from({ length: 300 }, (_, n) => ({ to: `firm${n % 100}.example.com`, name: `Firm ${n}` }));
		const run = await runCompanyNode(acquire.sandbox, 'upsert', items, byWebsite);
		expect(run.error).toBeUndefined();
		expect(acquire.sandbox.store.records('company')).toHaveLength(103);
		expect(requestsTo(acquire.sandbox, 'listCompanies')).toHaveLength(1);
	});

	it('returns the company as it is where nothing is to change', async () => {
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [{ to: 'example.com' }], byWebsite);
		expect(run.json(COMPANY_NODE)).toMatchObject([{ id: 12, name: 'Example Ltd' }]);
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it('takes JSON and mapped columns, with the match among them or not', async () => {
		const fromJson = await runCompanyNode(acquire.sandbox, 'upsert', [{ to: 'example.com', given: { website: 'HTTP://example.com', city: 'Rome' } }], { matchOn: 'website', website: '={{ $json.to }}', fieldsMode: 'json', fieldsJson: '={{ $json.given }}' });
		expect(fromJson.error).toBeUndefined();
		const mapped = await runCompanyNode(acquire.sandbox, 'upsert', [{ Name: 'EXAMPLE NET', Website: 'net.example.com', Employees: '7' }], { matchOn: 'name', name: '={{ $json.Name }}', fieldsMode: 'map', columns: { mappingMode: 'autoMapInputData', value: null } });
		expect(mapped.error).toBeUndefined();
		expect(writes(acquire.sandbox).map(({ path, body }) => [path.split('/').at(-1), body])).toEqual([
			['12', { fields: { city: 'Rome' } }],
			['14', { fields: { website: 'net.example.com', employees: '7' } }],
		]);
	});

	it.each<[string, IDataObject, string, string?]>([
		['set', { ...byWebsite, fields: { website: 'other.example.com' } }, "The fields set a website other than 'Website', by which the company is found: \"other.example.com\""],
		['cleared', { ...byWebsite, options: { fieldsToClear: 'website' } }, "'Website', by which the company is found, cannot be cleared", CLEAR],
		['cleared with null', { ...byWebsite, options: { fieldsToClear: 'website', clearWith: 'null' } }, "'Website', by which the company is found, cannot be cleared", CLEAR],
		['set, of the name', { ...byName, fields: { name: 'Other' } }, "The fields set a name other than 'Name', by which the company is found: \"Other\""],
	])('rejects another match that is %s', async (_case, parameters, words, from = '') => {
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [{ ...known, site: '' }], parameters);
		expect(run.error?.message).toBe(`${words} [item 0]`);
		expect(run.error?.description).toContain(`Remove it from the fields${from}, or use 'Update'.`);
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it.each<[string, unknown]>([
		['empty text', ''], ['nothing', null], ['an id', 12], ['digits', '12'], ['a word that many share', 'n/a'], ['none', 'none'], ['a scheme alone', 'https://'],
		['an address', 'ada@example.com'], ['two websites', 'example.com, example.org'], ['a list', ['example.com']], ['another scheme', 'javascript://example.com'],
	])('rejects %s for a website before any request', async (_case, to) => {
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [{ to, name: 'x' } as IDataObject], byWebsite, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(COMPANY_NODE)).toEqual([expect.objectContaining({ error: expect.stringMatching(/^'Website' is (empty|not a website: ".+")$/), details: { parameter: 'Website' } })]);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each<[string, unknown]>([['empty text', ' '], ['nothing', null], ['a list', ['x']], ['an object', { id: 12 }]])('rejects %s for a name before any request', async (_case, to) => {
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [{ to } as IDataObject], byName, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(COMPANY_NODE)).toEqual([expect.objectContaining({ error: expect.stringMatching(/^'Name' is (empty|not a name: ".+")$/), details: { parameter: 'Name' } })]);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('does not tell a company that was only read for one that an earlier attempt changed', async () => {
		let reads = 0;
		acquire.sandbox.faults.schedule(({ method, path }) => (method === 'PUT' && reads === 0) || (method === 'GET' && path.endsWith('/company/12') && ++reads === 2) ? { kind: 'status', status: 503 } : undefined);
		const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1, onError: 'continueRegularOutput' } as const;
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [known, { to: known.to }], { ...byWebsite, options: { maxRetries: 0 } }, { settings });
		expect(run.json(COMPANY_NODE)).toEqual([expect.objectContaining({ id: 12 }), expect.objectContaining({ error: 'Acquire returned HTTP 503: Simulated response 503' })]);
	});

	it('takes digits for a name, never for an id', async () => {
		await runCompanyNode(acquire.sandbox, 'upsert', [{ to: 12, town: 'Oslo' }], byName);
		expect(writes(acquire.sandbox).map(({ method, body }) => [method, body])).toEqual([['POST', { fields: { city: 'Oslo', name: '12' } }]]);
	});

	it('rejects a match that companies do not have', async () => {
		const run = await runCompanyNode(acquire.sandbox, 'upsert', [labs], { ...byWebsite, matchOn: 'city' });
		expect(run.error?.message).toContain("'Match On' must be one of website, name");
	});
});
