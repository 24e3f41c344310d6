import { namedDialects } from '../sandbox';
import { allPages, callNodeMethod } from './harness/callMethod';
import { credentialsOf } from './harness/credentialsOf';
import { useSandbox } from './harness/useSandbox';

/** The browser and the device of a contact. */
const CLEARABLE_MEMBERS = ['DeviceModel', 'DeviceType', 'DeviceVendor', 'Name', 'OsName', 'OsVersion', 'Type', 'Version'].map((name) => `client${name}`);

describe.each(Object.entries(namedDialects))('In the editor, in the %s dialect,', (_name, dialect) => {
	const acquire = useSandbox(dialect);
	const credentials = (changes?: { apiKey: string }) => credentialsOf(acquire.sandbox, changes);
	const listed = async (filter?: string) => await allPages('searchContacts', { credentials: credentials(), filter });

	it('the list of contacts shows name, address and id', async () => {
		const names = (await listed()).flat().map(({ name, value }) => [value, name]);
		expect(names).toContainEqual(['101', 'Ada Example, ada@example.com (101)']);
		expect(names).toContainEqual(['106', 'Nomail Example (106)']);
	});

	it('the list of contacts is searched as you type', async () => {
		expect((await listed('grace')).flat()).toEqual([{ name: 'Grace Example, grace@example.com (102)', value: '102' }]);
		expect((await listed('no such text')).flat()).toEqual([]);
	});

	it('the list of contacts has every contact once, page by page', async () => {
		for (let n = 0; n < 130; n++) acquire.sandbox.store.addContact({ fields: { name: `Extra ${n}`, email: `extra${n}@example.com` } });
		for (const filter of [undefined, 'extra']) {
			const pages = await listed(filter);
			const ids = pages.flat().map(({ value }) => value);
			expect(new Set(ids).size).toBe(ids.length);
			expect(ids).toHaveLength(filter === undefined ? 136 : 130);
			expect(pages.slice(0, -1).every((page) => page.length >= 50)).toBe(true);
		}
	});

	it('the list of contacts reads no page again to show the next ones', async () => {
		for (let n = 0; n < 1_100; n++) acquire.sandbox.store.addContact({ fields: { name: `Extra ${n}` } });
		const shown = (await listed()).flat();
		expect(shown).toHaveLength(1_106);
		// Where only the limit counts, all rows come again with each larger limit, of which there are few.
		expect(acquire.sandbox.journal.length).toBeLessThanOrEqual(Math.ceil(1_106 / Math.min(50, acquire.sandbox.dialect.contactPageSize)) + 4);
	});

	it('the custom field drop-down has all custom attributes of contacts, by label, with the key below it', async () => {
		const options = await callNodeMethod('loadOptions', 'getAttributes', { credentials: credentials() });
		const names = options.map(({ name }) => name);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
		expect(options).toContainEqual({ name: 'Loyalty Tier', value: 'loyalty_tier', description: 'loyalty_tier. One of: gold, silver' });
		expect(options).toContainEqual({ name: 'Newsletter Channels', value: 'newsletter_channels', description: 'newsletter_channels. Any of: email, sms, post' });
		expect(options).toContainEqual({ name: 'notes', value: 'notes' });
		expect(options).toHaveLength(9);
	});

	it.each(['getAttributes', 'getClearableFields', 'getOutputFields'])('says last in %s that Acquire lists only a part of the attributes, by an entry that sets nothing', async (method) => {
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: [{ id: 9, key: 'zone', object: 'contact', type: 'string', config: { label: 'Zone' } }] });
		const options = await callNodeMethod('loadOptions', method, { credentials: credentials() });
		expect(options).toContainEqual({ name: 'Zone', value: 'zone', description: 'zone' });
		expect(options.at(-1)).toEqual({ name: 'This list is incomplete: enter the key in an expression instead', value: '' });
	});

	it('tells attributes of one label apart by their keys', async () => {
		for (const key of ['region', 'floor_space']) acquire.sandbox.store.addAttribute({ key, config: { label: 'Area' } });
		const options = await callNodeMethod('loadOptions', 'getAttributes', { credentials: credentials() });
		expect(options.filter(({ name }) => name.startsWith('Area'))).toEqual([
			{ name: 'Area (floor_space)', value: 'floor_space', description: 'floor_space' },
			{ name: 'Area (region)', value: 'region', description: 'region' },
		]);
	});

	it('the dates of the record stand below its name and address, in lists and in the mapper', async () => {
		for (const key of ['dateCreated', 'dateUpdated']) acquire.sandbox.store.addAttribute({ key, config: { label: key === 'dateCreated' ? 'Date Created' : 'Date Updated' } });
		const lists = await Promise.all(['getClearableFields', 'getOutputFields'].map(async (method) => (await callNodeMethod('loadOptions', method, { credentials: credentials() })).map(({ value }) => String(value))));
		const { fields } = await callNodeMethod('resourceMapping', 'getColumnsToUpdate', { credentials: credentials() });
		for (const keys of [...lists, fields.map(({ id }) => id)]) {
			const dates = keys.flatMap((key, index) => (/^date/.test(key) ? [index] : []));
			expect(dates.length).toBeGreaterThanOrEqual(2);
			expect(Math.min(...dates)).toBeGreaterThan(Math.max(keys.indexOf('name'), keys.indexOf('email'), keys.indexOf('phone')));
		}
	});

	it('offers the options of a radio attribute as a menu, and takes text for a checkbox attribute', async () => {
		const { fields } = await callNodeMethod('resourceMapping', 'getColumnsToUpdate', { credentials: credentials() });
		expect(fields).toHaveLength(17);
		expect(fields.filter(({ canBeUsedToMatch }) => canBeUsedToMatch).map(({ id }) => id)).toEqual(['id', 'email']);
		expect(fields.find(({ id }) => id === 'loyalty_tier')).toMatchObject({ displayName: 'Loyalty Tier', type: 'options', options: [{ value: 'gold' }, { value: 'silver' }] });
		expect(fields.find(({ id }) => id === 'newsletter_channels')).toMatchObject({ displayName: 'Newsletter Channels', type: 'string' });
	});

	it('starts the mapper with the standard attributes alone, matched by email', async () => {
		const { fields } = await callNodeMethod('resourceMapping', 'getColumnsToUpdate', { credentials: credentials() });
		expect(fields.filter(({ removed }) => !removed).map(({ id }) => id)).toEqual(['id', 'name', 'email', 'phone', 'city', 'state', 'countryId', 'ip']);
		expect(fields.filter(({ defaultMatch }) => defaultMatch).map(({ id }) => id)).toEqual(['email']);
	});

	it('keeps a custom attribute in the mapper that has a value there', async () => {
		const parameters = { fieldsMode: 'map', columns: { mappingMode: 'defineBelow', value: { loyalty_tier: 'gold', notes: null } } };
		const { fields } = await callNodeMethod('resourceMapping', 'getColumnsToUpdate', { credentials: credentials(), parameters });
		expect(fields.filter(({ id }) => ['loyalty_tier', 'notes'].includes(id)).map(({ id, removed }) => [id, removed])).toEqual([['loyalty_tier', false], ['notes', true]]);
	});

	it('offers no key or option that n8n would evaluate', async () => {
		acquire.sandbox.store.addAttribute({ key: '={{ $json.x }}', config: { label: 'Odd' } });
		acquire.sandbox.store.addAttribute({ key: 'odd_options', config: { input: { type: 'radio', options: ['=1+1', 'two'] } } });
		for (const method of ['getAttributes', 'getClearableFields', 'getOutputFields']) {
			const options = await callNodeMethod('loadOptions', method, { credentials: credentials() });
			expect(options.filter(({ value }) => String(value).startsWith('='))).toEqual([]);
		}
		const { fields } = await callNodeMethod('resourceMapping', 'getColumnsToUpdate', { credentials: credentials() });
		expect(fields.filter(({ id }) => id.startsWith('='))).toEqual([]);
		expect(fields.find(({ id }) => id === 'odd_options')?.options).toEqual([{ name: 'two', value: 'two' }]);
	});

	it('offers no key that cannot be sent, and the ID of the record once', async () => {
		for (const key of ['id', 'constructor']) acquire.sandbox.store.addAttribute({ key, config: { label: 'Odd' } });
		for (const method of ['getAttributes', 'getClearableFields', 'getOutputFields']) {
			const options = await callNodeMethod('loadOptions', method, { credentials: credentials() });
			expect(options.filter(({ description }) => /^(id|constructor)$/.test(description ?? ''))).toEqual([]);
		}
		for (const method of ['getColumnsToSet', 'getColumnsToUpdate']) {
			const { fields } = await callNodeMethod('resourceMapping', method, { credentials: credentials() });
			expect(fields.filter(({ id }) => ['id', 'constructor'].includes(id)).map(({ displayName }) => displayName)).toEqual(method === 'getColumnsToSet' ? [] : ['ID']);
		}
	});

	it('offers once what the account lists among its attributes although it is none, as the account calls it', async () => {
		for (const key of ['companyId', 'clientName']) acquire.sandbox.store.addAttribute({ key, config: { label: `Account's ${key}` } });
		const offered = async (method: string) => (await callNodeMethod('loadOptions', method, { credentials: credentials() })).filter(({ value }) => ['companyId', 'clientName'].includes(String(value))).map(({ name }) => name);
		expect(await offered('getOutputFields')).toEqual(["Account's clientName", "Account's companyId"]);
		expect(await offered('getClearableFields')).toEqual(["Account's clientName", "Account's companyId"]);
	});

	it.each(['=1+1', '={{ $json.x }}', ' \n={{ $json.x }}', '\u00a0='])('shows the name %j so that n8n does not evaluate what the editor saves of it', async (name) => {
		acquire.sandbox.store.addContact({ fields: { name, email: 'mallory@example.com' } });
		expect((await listed('mallory')).flat()).toEqual([{ name: `'${name}, mallory@example.com (107)`, value: '107' }]);
	});

	it('shows a name with "=" further on as it is', async () => {
		acquire.sandbox.store.addContact({ fields: { name: "a=b '=c'", email: 'mallory@example.com' } });
		expect((await listed('mallory')).flat()).toEqual([{ name: "a=b '=c', mallory@example.com (107)", value: '107' }]);
	});

	it('describes an attribute so that HTML, as which n8n shows it, loses nothing', async () => {
		acquire.sandbox.store.addAttribute({ key: 'trade', config: { input: { type: 'radio', label: 'Trade', options: ['<b>b2b</b>', 'R&D'] } } });
		const options = await callNodeMethod('loadOptions', 'getAttributes', { credentials: credentials() });
		expect(options.find(({ value }) => value === 'trade')?.description).toBe('trade. One of: &lt;b>b2b&lt;/b>, R&D');
	});

	it('cuts labels, keys and options that are longer than 100 characters', async () => {
		const long = 'x'.repeat(100_000);
		acquire.sandbox.store.addAttribute({ key: 'long_label', config: { input: { type: 'radio', label: long, options: [long, ...Array.from({ length: 20 }, (_, n) => `o${n}`)] } } });
		const options = await callNodeMethod('loadOptions', 'getAttributes', { credentials: credentials() });
		const option = options.find(({ value }) => value === 'long_label');
		expect(option?.name).toBe(`${'x'.repeat(99)}…`);
		expect(option?.description).toBe(`long_label. One of: ${'x'.repeat(99)}…, o0, o1, o2, o3, o4, o5, o6, o7, o8 and 11 more`);
		const { fields } = await callNodeMethod('resourceMapping', 'getColumnsToUpdate', { credentials: credentials() });
		const column = fields.find(({ id }) => id === 'long_label');
		expect(column?.displayName).toHaveLength(100);
		expect(column?.options?.[0]).toEqual({ name: `${'x'.repeat(99)}…`, value: long });
		const { results } = await callNodeMethod('listSearch', 'searchAttributes', { credentials: credentials(), filter: 'long_label' });
		expect(results[0].name).toBe(`${'x'.repeat(99)}… (long_label, contact)`);
	});

	it('the list of attributes is searched by label, key and object, whatever the case and the blanks around', async () => {
		const found = async (filter?: string) => (await callNodeMethod('listSearch', 'searchAttributes', { credentials: credentials(), filter })).results.map(({ name }) => name);
		expect(await found(' LOYALTY TIER ')).toEqual(['Loyalty Tier (loyalty_tier, contact)']);
		expect(await found('\u200bloyalty\u00a0tier')).toEqual(['Loyalty Tier (loyalty_tier, contact)']);
		expect(await found('loyalty_t')).toEqual(['Loyalty Tier (loyalty_tier, contact)']);
		const all = await found();
		expect(all.length).toBeGreaterThan(1);
		expect(await found('contact)')).toEqual(all.filter((name) => name.endsWith(', contact)')));
		expect(await found('no such text')).toEqual([]);
	});

	it('the list of attributes says where Acquire gives only a part of it', async () => {
		const rows = Array.from({ length: 20 }, (_, n) => ({ id: n + 1, object: 'contact', key: `key_${n}` }));
		acquire.sandbox.faults.schedule(() => ({ kind: 'body', status: 200, text: JSON.stringify({ data: { count: 34, data: rows } }) }));
		const { results } = await callNodeMethod('listSearch', 'searchAttributes', { credentials: credentials(), filter: 'key_1' });
		expect(results.map(({ value }) => value).slice(-2)).toEqual(['20', 'This list is incomplete: enter an ID or an expression instead']);
	});

	it('the list of attributes is read once more where one was added between two pages', async () => {
		// Newest first, 20 rows a page. The 31st is there from the second page on, and none on a third.
		const pages = [[30, 0], [31, 20], [31, 31], [31, 0], [31, 20]].map(([count, start]) => ({
			count,
			data: Array.from({ length: Math.min(20, count - start) }, (_, n) => ({ id: count - start - n, object: 'contact', key: `key_${count - start - n}` })),
		}));
		for (const data of pages) acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text: JSON.stringify({ data }) } });
		const { results } = await callNodeMethod('listSearch', 'searchAttributes', { credentials: credentials() });
		expect(results.map(({ value }) => Number(value)).sort((a, b) => a - b)).toEqual(Array.from({ length: 31 }, (_, n) => n + 1));
		expect(acquire.sandbox.journal).toHaveLength(pages.length);
	});

	it('what can be cleared are attributes and members of the record that have no date and no object in them', async () => {
		const shown = async (method: string) => (await callNodeMethod('loadOptions', method, { credentials: credentials() })).map(({ value }) => value);
		const attributes = [...(await shown('getAttributes')), 'name', 'email', 'phone', 'city', 'state', 'countryId', 'ip'];
		expect((await shown('getClearableFields')).filter((value) => !attributes.includes(value)).sort()).toEqual(CLEARABLE_MEMBERS);
	});

	it('the custom field drop-down is empty where the account has no custom attributes', async () => {
		acquire.sandbox.store.attributeTable.clear();
		acquire.sandbox.store.addAttribute({ key: 'email', config: { label: 'Email' } });
		expect(await callNodeMethod('loadOptions', 'getAttributes', { credentials: credentials() })).toEqual([]);
	});

	it('without the permission for custom attributes the standard ones remain', async () => {
		acquire.sandbox.permissions.delete('customAttribute');
		const options = await callNodeMethod('loadOptions', 'getAttributes', { credentials: credentials() });
		expect(options.slice(0, -1).map(({ value }) => value).sort()).toEqual(['city', 'countryId', 'email', 'ip', 'name', 'phone', 'state']);
	});

	it.each(['getAttributes', 'getClearableFields', 'getOutputFields'])('says last in %s that the key has no access to custom attributes', async (method) => {
		acquire.sandbox.permissions.delete('customAttribute');
		const options = await callNodeMethod('loadOptions', method, { credentials: credentials() });
		expect(options.at(-1)).toEqual({ name: 'No access to custom attributes: enter the key in an expression instead', value: '' });
		expect(options.filter(({ value }) => value === '')).toHaveLength(1);
	});

	it.each(['getAttributes', 'getClearableFields', 'getOutputFields'])('the list of %s holds the reason alone where the key is rejected', async (method) => {
		expect(await callNodeMethod('loadOptions', method, { credentials: credentials({ apiKey: 'wrong' }) })).toEqual([
			{ name: expect.stringContaining('Acquire did not accept the API key'), value: '', description: expect.stringContaining('Check the key') },
		]);
	});

	it.each(['getColumnsToUpdate', 'getColumnsToSet'])('a mapper without columns shows the reason where the key is rejected: %s', async (method) => {
		const { fields, emptyFieldsNotice } = await callNodeMethod('resourceMapping', method, { credentials: credentials({ apiKey: 'wrong' }) });
		expect(fields).toEqual([]);
		expect(emptyFieldsNotice).toMatch(/Acquire did not accept the API key.*Check the key/);
	});

	it('a mapper keeps its columns where the key is rejected', async () => {
		const columns = { mappingMode: 'defineBelow', value: null, schema: [{ id: 'city', displayName: 'City' }] };
		const parameters = { resource: 'contact', operation: 'update', fieldsMode: 'map', columns };
		await expect(callNodeMethod('resourceMapping', 'getColumnsToUpdate', { credentials: credentials({ apiKey: 'wrong' }), parameters })).rejects.toThrow('Acquire did not accept the API key');
	});

	it('shows the reason where the key is rejected', async () => {
		await expect(callNodeMethod('listSearch', 'searchContacts', { credentials: credentials({ apiKey: 'wrong' }) })).rejects.toThrow('Acquire did not accept the API key');
	});
});

describe('In the editor,', () => {
	const acquire = useSandbox();

	it('a list is given up after two retries, since somebody waits for it', async () => {
		acquire.sandbox.faults.schedule(() => ({ kind: 'status', status: 503 }));
		await expect(callNodeMethod('listSearch', 'searchContacts', { credentials: credentialsOf(acquire.sandbox) })).rejects.toThrow('HTTP 503');
		expect(acquire.sandbox.journal).toHaveLength(3);
	});

	it('a list is given up at once where Acquire asks for a long wait', async () => {
		acquire.sandbox.faults.schedule(() => ({ kind: 'status', status: 429, headers: { 'retry-after': '60' } }));
		await expect(callNodeMethod('listSearch', 'searchContacts', { credentials: credentialsOf(acquire.sandbox) })).rejects.toThrow('too many requests');
		expect(acquire.sandbox.journal).toHaveLength(1);
	});
});
