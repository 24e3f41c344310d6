import { namedDialects } from '../sandbox';
import { addCompany } from './harness/acquireCompany';
import { allPages, callNodeMethod } from './harness/callMethod';
import { credentialsOf } from './harness/credentialsOf';
import { useSandbox } from './harness/useSandbox';

const type = 'n8n-nodes-acquire.acquireCompany';

describe.each(Object.entries(namedDialects))('In the editor, in the %s dialect,', (_name, dialect) => {
	const acquire = useSandbox(dialect);
	const credentials = () => credentialsOf(acquire.sandbox);
	const listed = async (filter?: string) => await allPages('searchCompanies', { type, credentials: credentials(), filter });

	it('the list of companies shows name, website and id', async () => {
		addCompany(acquire.sandbox, { industry: 'Retail', name: ' ' });
		expect((await listed()).flat()).toEqual([
			{ name: 'Example Ltd, example.com (12)', value: '12' },
			{ name: 'Example Org, example.org (13)', value: '13' },
			{ name: 'Example Net, example.net (14)', value: '14' },
			{ name: 'Company without a name (15)', value: '15' },
		]);
	});

	it('the list of companies is searched by name, website and id', async () => {
		expect((await listed('EXAMPLE.org')).flat()).toEqual([{ name: 'Example Org, example.org (13)', value: '13' }]);
		expect((await listed(' example\u00a0LTD\u200b ')).flat().map(({ value }) => value)).toEqual(['12']);
		expect((await listed('14')).flat().map(({ value }) => value)).toEqual(['14']);
		expect((await listed('no such text')).flat()).toEqual([]);
	});

	it('the list of companies is searched by any word of a name, and not by what stands for a name', async () => {
		addCompany(acquire.sandbox, { name: `${'x'.repeat(500)} needle` });
		addCompany(acquire.sandbox, { name: ' ' });
		expect((await listed('needle')).flat().map(({ value }) => value)).toEqual(['15']);
		expect((await listed('without a name')).flat()).toEqual([]);
	});

	it('the list of companies has every one once, page by page, also where few are found', async () => {
		for (let n = 0; n < 640; n++) addCompany(acquire.sandbox, { name: n % 200 === 7 ? 'Needle' : `Firm ${n}` });
		const pages = await listed();
		const ids = pages.flat().map(({ value }) => value);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids).toHaveLength(643);
		const found = await listed('needle');
		expect(found.flat()).toHaveLength(4);
		expect(found.length).toBeLessThanOrEqual(2);
	});

	it('a search finds companies far down the list, although n8n asks only once where few are found', async () => {
		for (let n = 0; n < 900; n++) addCompany(acquire.sandbox, { name: [20, 890].includes(n) ? 'Needle' : `Firm ${n}` });
		const page = await callNodeMethod('listSearch', 'searchCompanies', { type, credentials: credentials(), filter: 'needle' });
		expect(page.results).toHaveLength(2);
	});
});

describe('In the editor', () => {
	const acquire = useSandbox();
	const credentials = () => credentialsOf(acquire.sandbox);
	const options = async (name: string) => (await callNodeMethod('loadOptions', name, { type, credentials: credentials() })).map(({ value }) => value);

	it('the custom attributes are those of companies that are not among the fields', async () => {
		expect(await options('getAttributes')).toEqual(['address', 'employees', 'foundation', 'legal_form', 'vat_number']);
	});

	it('dates cannot be cleared', async () => {
		const clearable = await options('getClearableFields');
		expect(clearable).toEqual(expect.arrayContaining(['website', 'logo', 'employees']));
		expect(clearable.filter((value) => String(value).startsWith('date'))).toEqual([]);
	});

	it('the output can be narrowed to attributes, dates and relations', async () => {
		expect(await options('getOutputFields')).toEqual(expect.arrayContaining(['website', 'employees', 'dateCreated', 'contacts', 'companies', 'parent', 'fields']));
	});

	it.each([
		['getColumnsToUpdate', ['id', 'website', 'name'], ['website']],
		['getColumnsToSet', [], []],
	])('%s can be matched on what tells companies apart', async (name, matching, byDefault) => {
		const { fields } = await callNodeMethod('resourceMapping', name, { type, credentials: credentials() });
		expect(fields.filter(({ canBeUsedToMatch }) => canBeUsedToMatch).map(({ id }) => id).sort()).toEqual(matching.sort());
		expect(fields.filter(({ defaultMatch }) => defaultMatch).map(({ id }) => id)).toEqual(byDefault);
		expect(fields.filter(({ removed }) => removed).map(({ id }) => id).sort()).toEqual(['address', 'employees', 'foundation', 'legal_form', 'vat_number']);
	});

	it('the list of companies says why it cannot be read', async () => {
		acquire.sandbox.permissions.delete('company');
		await expect(callNodeMethod('listSearch', 'searchCompanies', { type, credentials: credentials() })).rejects.toThrow('The API key lacks permission for this');
	});
});
