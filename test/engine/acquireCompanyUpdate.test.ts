import type { IDataObject } from 'n8n-workflow';
import { namedDialects } from '../sandbox';
import { COMPANY_NODE, runCompanyNode } from './harness/acquireCompany';
import { locator } from './harness/locator';
import { callNodeMethod } from './harness/callMethod';
import { credentialsOf } from './harness/credentialsOf';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const type = 'n8n-nodes-acquire.acquireCompany';
// Items of two companies would arrive in any order.
const ONE_BY_ONE = { options: { concurrency: 1 } };

describe.each(Object.entries(namedDialects))('Update of companies in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);
	const credentials = () => credentialsOf(acquire.sandbox);
	const bodies = () => writes(acquire.sandbox).map(({ path, body }) => [Number(path.split('/').at(-1)), body]);

	/** The mapper's columns as the editor saves them after loading them. */
	async function columns(matchOn: string, more: IDataObject = {}): Promise<IDataObject> {
		const { fields } = await callNodeMethod('resourceMapping', 'getColumnsToUpdate', { type, credentials: credentials() });
		acquire.sandbox.journal.length = 0;
		return { columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns: [matchOn], schema: fields as unknown as IDataObject[], ...more } };
	}

	it('changes companies by id, from the list, by website and by name, and keeps what is not sent', async () => {
		const { sandbox } = acquire;
		for (const [mode, items] of Object.entries({ id: [{ to: 12, town: 'Oslo' }, { to: ' 13 ', town: 'Rome' }], list: [{ to: 14, town: 'Ghent' }], website: [{ to: 'EXAMPLE.net', town: 'Turin' }], name: [{ to: 'example ltd', town: 'Bergen' }] })) {
			const run = await runCompanyNode(sandbox, 'update', items, { companyId: locator('={{ $json.to }}', mode as 'id'), fields: { city: '={{ $json.town }}', industry: '' }, ...ONE_BY_ONE });
			expect(run.error).toBeUndefined();
		}
		expect(bodies()).toEqual([
			[12, { fields: { city: 'Oslo' } }],
			[13, { fields: { city: 'Rome' } }],
			[14, { fields: { city: 'Ghent' } }],
			[14, { fields: { city: 'Turin' } }],
			[12, { fields: { city: 'Bergen' } }],
		]);
		expect(sandbox.store.record('company', 12)?.fields).toMatchObject({ city: 'Bergen', industry: 'Retail', website: 'example.com' });
	});

	it('lets the last item win where several concern one company, however they name it', async () => {
		const { sandbox } = acquire;
		sandbox.faults.next({ when: ({ method }) => method === 'PUT', fault: { kind: 'late', ms: 300 } });
		const items = Array.from({ length: 12 }, (_, n) => ({ to: ['example.com', 'https://EXAMPLE.com/'][n % 2], town: `Town ${n}` }));
		const run = await runCompanyNode(sandbox, 'update', items, { companyId: locator('={{ $json.to }}', 'website'), fields: { city: '={{ $json.town }}' } });
		expect(run.json(COMPANY_NODE).map(({ city }) => city)).toEqual(items.map(({ town }) => town));
		const [first, second] = writes(sandbox);
		expect(second.at - first.at).toBeGreaterThanOrEqual(295);
		expect(sandbox.store.record('company', 12)?.fields).toMatchObject({ city: 'Town 11' });
	});

	it.each(['website', 'name', 'id'])('maps columns by key or label, matched on the %s, which is not sent', async (matchOn) => {
		const { sandbox } = acquire;
		sandbox.store.addAttribute({ key: 'plan', object: 'company', config: { input: { type: 'radio', label: 'Chosen Plan', options: ['gold', 'silver'] } } });
		const items = [
			{ ID: 12, Website: 'https://example.com', Name: 'EXAMPLE ltd', 'Chosen Plan': 'gold', City: '', noise: 1 },
			{ id: '13', website: 'example.org/', name: 'Example Org', plan: 'silver', city: 'Rome', loyalty_tier: 'gold' },
		];
		const run = await runCompanyNode(sandbox, 'update', items, { fieldsMode: 'map', ...(await columns(matchOn)), ...ONE_BY_ONE });
		expect(run.error).toBeUndefined();
		const sent = (rest: IDataObject, own: IDataObject) => ({ fields: { ...Object.fromEntries(Object.entries(own).filter(([key]) => key !== matchOn)), ...rest } });
		expect(bodies()).toEqual([
			[12, sent({ plan: 'gold' }, { website: 'https://example.com', name: 'EXAMPLE ltd' })],
			[13, sent({ plan: 'silver', city: 'Rome' }, { website: 'example.org/', name: 'Example Org' })],
		]);
		expect(run.hints(COMPANY_NODE)).toEqual(expect.arrayContaining(['Not sent, since Acquire has no such field: noise, loyalty_tier', 'City was blank in 1 of 2 items and was not sent']));
	});

	it('says that a checkbox attribute was blank whose text holds no option', async () => {
		acquire.sandbox.store.addAttribute({ key: 'regions', object: 'company', config: { input: { type: 'checkbox', label: 'Regions', options: ['north', 'south'] } } });
		const run = await runCompanyNode(acquire.sandbox, 'update', [{ id: 12, Regions: '[]', city: 'Rome' }], { fieldsMode: 'map', ...(await columns('id')) });
		expect(bodies()).toEqual([[12, { fields: { city: 'Rome' } }]]);
		expect(run.hints(COMPANY_NODE)).toEqual(['Regions was blank and was not sent']);
	});

	it('takes mapped values that are defined below', async () => {
		const value = { website: '={{ $json.site }}', revenue: '={{ $json.money }}', employees: '={{ $json.staff }}' };
		const run = await runCompanyNode(acquire.sandbox, 'update', [{ site: 'example.com', money: 0, staff: '' }], { fieldsMode: 'map', ...(await columns('website', { mappingMode: 'defineBelow', value })) });
		expect(run.error).toBeUndefined();
		expect(bodies()).toEqual([[12, { fields: { revenue: 0 } }]]);
	});

	it('takes JSON: attributes, the whole body, and a company as Acquire returns it', async () => {
		const { sandbox } = acquire;
		const [returned] = (await runCompanyNode(sandbox, 'get', [{}], { companyId: locator(12), output: 'raw' })).json(COMPANY_NODE);
		sandbox.journal.length = 0;
		const items = [{ given: { city: 'Oslo', foundation: '2015' } }, { given: '{"fields":{"city":"Rome"},"dateUpdated":"2026-01-01T00:00:00.000Z"}' }, { given: { ...returned, fields: { ...(returned.fields as object), country: { name: 'Norway' } } } }];
		const run = await runCompanyNode(sandbox, 'update', items, { companyId: locator(12), fieldsMode: 'json', fieldsJson: '={{ $json.given }}' });
		expect(run.error).toBeUndefined();
		const { fields } = returned;
		expect(bodies()).toEqual([
			[12, { fields: { city: 'Oslo', foundation: '2015' } }],
			[12, { fields: { city: 'Rome' }, dateUpdated: '2026-01-01T00:00:00.000Z' }],
			[12, { fields }],
		]);
	});

	it('clears fields, by key and by label, with text or null', async () => {
		const { sandbox } = acquire;
		sandbox.store.addAttribute({ key: 'plan', object: 'company', config: { label: 'Chosen Plan' } });
		const clear = (options: IDataObject) => runCompanyNode(sandbox, 'update', [{}], { companyId: locator(12), options });
		expect((await clear({ fieldsToClear: ['city', 'Chosen Plan'] })).error).toBeUndefined();
		expect((await clear({ fieldsToClear: 'revenue', clearWith: 'null' })).error).toBeUndefined();
		expect(bodies()).toEqual([[12, { fields: { city: '', plan: '' } }], [12, { fields: { revenue: null } }]]);
	});
});

describe('Update of companies', () => {
	const acquire = useSandbox();
	const json = (value: unknown) => ({ fieldsMode: 'json', fieldsJson: JSON.stringify(value) });

	it('sends fields also where nothing but a date is set', async () => {
		await runCompanyNode(acquire.sandbox, 'update', [{}], { companyId: locator(12), fields: { dateUpdated: '2026-01-01T00:00:00.000Z' } });
		expect(writes(acquire.sandbox).map(({ body, contractViolation }) => [body, contractViolation])).toEqual([[{ fields: {}, dateUpdated: '2026-01-01T00:00:00.000Z' }, undefined]]);
	});

	it('sends empty values where it is told to', async () => {
		await runCompanyNode(acquire.sandbox, 'update', [{}], { companyId: locator(12), fields: { city: '' }, options: { sendEmptyValues: true } });
		expect(writes(acquire.sandbox)[0].body).toEqual({ fields: { city: '' } });
	});

	it('shows first what was written, also custom attributes', async () => {
		acquire.sandbox.store.addAttribute({ key: 'plan', object: 'company', config: {} });
		const run = await runCompanyNode(acquire.sandbox, 'update', [{}], { companyId: locator(12), ...json({ plan: 'gold', city: 'Oslo' }) });
		const [simple] = run.json(COMPANY_NODE);
		expect(Object.keys(simple).slice(0, 4)).toEqual(['id', 'plan', 'city', 'name']);
		expect(simple).toMatchObject({ id: 12, plan: 'gold', city: 'Oslo', website: 'example.com' });
	});

	it.each([
		['an unknown key', json({ employes: '5' }), "Acquire has no attribute 'employes'. Did you mean 'employees'?"],
		['an attribute of contacts', json({ loyalty_tier: 'gold' }), "Acquire has no attribute 'loyalty_tier'"],
		['a key in another case', json({ Employees: '5' }), "Acquire has no attribute 'Employees'. Did you mean 'employees'?"],
		["the company's own id", { customFields: { field: [{ key: 'id', value: '5' }] } }, "'id' is the company's own ID, which cannot be changed"],
		['an unsafe key', { fieldsMode: 'json', fieldsJson: '{"__proto__": 1}' }, "'__proto__' cannot be the name of a field"],
		['an object as value', { fields: { city: '={{ ({ name: "x" }) }}' } }, "The value of 'city' is not text"],
		['a field both set and cleared', { fields: { city: 'x' }, options: { fieldsToClear: ['city'] } }, "The field 'city' is both set and cleared"],
		['nothing to set', { fields: { city: ' ' } }, 'There is nothing to update: no field has a value'],
	])('rejects %s before any write', async (_case, parameters, words) => {
		const run = await runCompanyNode(acquire.sandbox, 'update', [{}], { companyId: locator(12), ...parameters });
		expect(run.error?.message).toContain(words);
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it('names companies, and not contacts, in what it says', async () => {
		const one = await runCompanyNode(acquire.sandbox, 'update', [{}], { companyId: locator(12), ...json({ employes: '5' }) });
		expect(one.error?.description).toContain('Leave it out, or use the key of an attribute of companies');
		const two = await runCompanyNode(acquire.sandbox, 'update', [{}], { companyId: locator(12) });
		expect(two.error?.description).toContain('To clear a field of the company, choose it in the option');
	});

	it('sends an unknown key where it is told to', async () => {
		await runCompanyNode(acquire.sandbox, 'update', [{}], { companyId: locator(12), ...json({ shoe: '5' }), options: { sendUnknownFields: true } });
		expect(writes(acquire.sandbox)[0].body).toEqual({ fields: { shoe: '5' } });
	});

	it('works without the permission for custom attributes', async () => {
		acquire.sandbox.permissions.delete('customAttribute');
		const run = await runCompanyNode(acquire.sandbox, 'update', [{}], { companyId: locator(12), ...json({ shoe: '5', city: 'Oslo' }) });
		expect(run.error).toBeUndefined();
		expect(writes(acquire.sandbox)[0].body).toEqual({ fields: { shoe: '5', city: 'Oslo' } });
	});

	it.each([
		['no value in the matching column', ['website'], { city: 'x' }, "The item has no value in 'Website', the column that the company is matched on", "'Find the Company By'"],
		['an id in the column for websites', ['website'], { website: '12', city: 'x' }, "'Website' is not a website", ''],
		['a website in the column for ids', ['id'], { id: 'example.com', city: 'x' }, "'ID' is not an ID", ''],
		['a column that tells no companies apart', ['city'], { city: 'Springfield', industry: 'x' }, "A company cannot be matched on 'City'", 'Choose ID, Website or Name'],
	])('rejects %s before any write', async (_case, matchingColumns, item, words, wayOut) => {
		const run = await runCompanyNode(acquire.sandbox, 'update', [item as IDataObject], { fieldsMode: 'map', columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns } });
		expect(run.error?.message).toContain(words);
		expect(run.error?.description).toContain(wayOut);
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it('rejects an item of an unknown website before the others are written', async () => {
		const run = await runCompanyNode(acquire.sandbox, 'update', [{ to: 'example.com' }, { to: 'nobody.example.com' }], { companyId: locator('={{ $json.to }}', 'website'), fields: { city: 'Oslo' } });
		expect(run.error?.message).toContain('No company in Acquire has the website nobody.example.com');
		expect(run.error?.message).toContain('[item 1]');
		expect(writes(acquire.sandbox)).toEqual([]);
	});
});
