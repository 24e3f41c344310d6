import type { IDataObject } from 'n8n-workflow';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const acquire = useSandbox();
const automatic = (more: IDataObject = {}): IDataObject => ({ fieldsMode: 'map', columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns: ['id'], ...more } });
const column = (id: string, more: IDataObject = {}): IDataObject => ({ id, displayName: id, required: false, display: true, defaultMatch: false, type: 'string', ...more });
const run = async (items: IDataObject[], parameters: IDataObject = automatic(), settings = {}) => await runContactNode(acquire.sandbox, items, parameters, { settings });
const bodies = () => writes(acquire.sandbox).map(({ body }) => body);

function addAttributes(...attributes: Array<{ key: string; label: string }>): void {
	for (const { key, label } of attributes) acquire.sandbox.store.addAttribute({ key, config: { label } });
}

describe('Automatic mapping', () => {
	it('rejects a column whose label two attributes share, with the keys to choose from', async () => {
		addAttributes({ key: 'region', label: 'Area' }, { key: 'floor_space', label: 'area' });
		const result = await run([{ id: 101, Area: 'North' }]);
		expect(result.error?.message).toContain("'Area' is the label of several attributes: floor_space, region");
		expect(bodies()).toEqual([]);
	});

	it('lets a blank column pass whose label two attributes share', async () => {
		addAttributes({ key: 'region', label: 'Area' }, { key: 'floor_space', label: 'Area' });
		expect((await run([{ id: 101, Area: '', city: 'Oslo' }])).error).toBeUndefined();
		expect(bodies()).toEqual([{ fields: { city: 'Oslo' } }]);
	});

	it("does not give the contact's ID to an attribute labelled ID", async () => {
		addAttributes({ key: 'member_number', label: 'ID' });
		await run([{ ID: 101, city: 'Oslo' }]);
		expect(bodies()).toEqual([{ fields: { city: 'Oslo' } }]);
	});

	it('gives a column to the attribute of exactly that key and to no other', async () => {
		addAttributes({ key: 'vip', label: 'A' }, { key: 'VIP', label: 'B' });
		await run([{ id: 101, vip: 'yes' }]);
		expect(bodies()).toEqual([{ fields: { vip: 'yes' } }]);
	});

	it('rejects a column that is spelled like two keys but is neither', async () => {
		addAttributes({ key: 'vip', label: 'A' }, { key: 'VIP', label: 'B' });
		expect((await run([{ id: 101, Vip: 'yes' }])).error?.message).toContain("'Vip' may mean several attributes: VIP, vip");
	});

	it('maps an attribute that is newer than the saved columns', async () => {
		addAttributes({ key: 'shoe_size', label: 'Shoe Size' });
		await run([{ id: 101, 'Shoe Size': '38' }], automatic({ schema: [column('id'), column('city')] }));
		expect(bodies()).toEqual([{ fields: { shoe_size: '38' } }]);
	});

	it('waits for the attributes where Acquire is busy, or newer ones would be left out', async () => {
		addAttributes({ key: 'shoe_size', label: 'Shoe Size' });
		acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/object-field'), fault: { kind: 'status', status: 503, headers: { 'retry-after': '2' } } });
		await run([{ id: 101, 'Shoe Size': '38' }], automatic({ schema: [column('id'), column('city')] }));
		expect(bodies()).toEqual([{ fields: { shoe_size: '38' } }]);
	});

	it('sends nothing where it cannot be known what is newer than the saved columns', async () => {
		acquire.sandbox.faults.schedule(({ path }) => (path.endsWith('/object-field') ? { kind: 'status', status: 500 } : undefined));
		const result = await run([{ id: 101, city: 'Oslo', 'Shoe Size': '38' }], automatic({ schema: [column('id'), column('city')] }));
		expect(result.error?.message).toContain('Acquire returned HTTP 500');
		expect(bodies()).toEqual([]);
	});

	it('goes by the saved columns, too, where Acquire lists only some of the attributes', async () => {
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: [{ id: 1, key: 'newer', object: 'contact', type: 'string', config: { label: 'Newer' } }] });
		const result = await run([{ id: 101, city: 'Oslo', loyalty_tier: 'gold', Newer: 'x', Shoe: '38' }], automatic({ schema: [column('id'), column('loyalty_tier')] }));
		expect(bodies()).toEqual([{ fields: { city: 'Oslo', loyalty_tier: 'gold', newer: 'x' } }]);
		expect(result.hints(CONTACT_NODE)).toEqual(['Not sent, since Acquire lists only a part of its fields, and no such one: Shoe']);
	});

	it('does not blame the API key where nothing is mapped and Acquire lists but a part of the attributes', async () => {
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: [] });
		const result = await run([{ id: 101, Shoe: '38' }], automatic({ schema: [column('id'), column('loyalty_tier')] }));
		expect(result.error?.message).toContain('There is nothing to update: Acquire lists only a part of its fields, and no field for Shoe');
	});

	it("finds a standard field that Acquire does not list by the label that is saved with the node", async () => {
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: [] });
		await run([{ id: 101, Ort: 'Oslo' }], automatic({ schema: [column('id'), column('city', { displayName: 'Ort' })] }));
		expect(bodies()).toEqual([{ fields: { city: 'Oslo' } }]);
	});

	it('goes by what Acquire lists of the attributes on a fresh node, and says that it is a part of them', async () => {
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: [{ id: 9, key: 'shoe', object: 'contact', type: 'string', config: { label: 'Shoe' } }] });
		const result = await run([{ id: 101, city: 'Oslo', Shoe: '38', loyalty_tier: 'gold' }], automatic());
		expect(bodies()).toEqual([{ fields: { city: 'Oslo', shoe: '38' } }]);
		expect(result.hints(CONTACT_NODE)).toEqual(['Not sent, since Acquire lists only a part of its fields, and no such one: loyalty_tier']);
	});

	it('checks and translates values by the part that Acquire lists', async () => {
		const attributes = [{ id: 9, key: 'news', object: 'contact', type: 'string', config: { label: 'News', input: { type: 'checkbox', options: ['email', 'phone'] } } }];
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: attributes });
		await run([{ id: 101, News: 'email, phone' }], automatic());
		expect(bodies()).toEqual([{ fields: { news: ['email', 'phone'] } }]);
		expect((await run([{ id: 101, Shoe: '38' }], automatic())).error?.message).toContain('There is nothing to update: Acquire lists only a part of its fields, and no field for Shoe');
	});

	it('sends keys that a list in part does not have', async () => {
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: [{ id: 9, key: 'shoe', object: 'contact', type: 'string', config: { label: 'Shoe' } }] });
		await run([{ id: 101, shoe: '38' }], { ...automatic(), options: { fieldsToClear: ['loyalty_tier'] } });
		expect(bodies()).toEqual([{ fields: { shoe: '38', loyalty_tier: '' } }]);
	});

	it('says of a column without a listed field that the key is not told of it', async () => {
		acquire.sandbox.permissions.delete('customAttribute');
		const result = await run([{ id: 101, loyalty_tier: 'gold' }]);
		expect(result.error?.message).toContain('There is nothing to update: this API key can see no field for loyalty_tier');
	});

	it('goes by the saved columns where the key may not list the attributes', async () => {
		acquire.sandbox.permissions.delete('customAttribute');
		await run([{ id: 101, city: 'Oslo', loyalty_tier: 'gold' }], automatic({ schema: [column('id'), column('loyalty_tier')] }));
		expect(bodies()).toEqual([{ fields: { city: 'Oslo', loyalty_tier: 'gold' } }]);
	});

	describe('where the key may not list the attributes, and a saved column is labelled Plan,', () => {
		const plan = automatic({ schema: [column('id'), column('city'), column('subscription', { displayName: 'Plan' })] });
		beforeEach(() => acquire.sandbox.permissions.delete('customAttribute'));

		it('rejects an item that both sets and clears it by that name', async () => {
			const result = await run([{ id: 101, plan: 'gold' }], { ...plan, options: { fieldsToClear: ['plan'] } });
			expect(result.error?.message).toContain("The field 'subscription' is both set and cleared");
			expect(bodies()).toEqual([]);
		});

		it('clears it by that name, as columns set it', async () => {
			const result = await run([{ id: 101, city: 'Oslo' }], { ...plan, options: { fieldsToClear: ['plan'] } });
			expect(bodies()).toEqual([{ fields: { city: 'Oslo', subscription: '' } }]);
			expect(result.hints(CONTACT_NODE)).toEqual([]);
		});
	});

	it('takes the ID of another column where the one of that name is blank', async () => {
		await run([{ id: '', ID: 102, city: 'Oslo' }]);
		expect(writes(acquire.sandbox)).toMatchObject([{ path: expect.stringContaining('/contact/102') }]);
	});

	it('maps a column whose letters Unicode composes in another way', async () => {
		addAttributes({ key: 'size', label: 'Gr\u00f6\u00dfe' });
		await run([{ id: 101, 'Gro\u0308\u00dfe': '38' }]);
		expect(bodies()).toEqual([{ fields: { size: '38' } }]);
	});

	it('maps a custom attribute that Map Each starts without', async () => {
		await run([{ id: 101, loyalty_tier: 'gold' }], automatic({ schema: [column('id'), column('loyalty_tier', { removed: true })] }));
		expect(bodies()).toEqual([{ fields: { loyalty_tier: 'gold' } }]);
	});

	it('empties by a blank column also a custom attribute that Map Each starts without', async () => {
		const columns = automatic({ schema: [column('id'), column('city'), column('loyalty_tier', { removed: true })] });
		await run([{ id: 101, city: '', loyalty_tier: '' }], { ...columns, options: { sendEmptyValues: true } });
		expect(bodies()).toEqual([{ fields: { city: '', loyalty_tier: '' } }]);
	});

	it('matches a fresh node by email', async () => {
		await run([{ Email: 'grace@example.com', city: 'Oslo' }], { fieldsMode: 'map' });
		expect(writes(acquire.sandbox)).toMatchObject([{ path: expect.stringContaining('/contact/102'), body: { fields: { city: 'Oslo' } } }]);
	});

	it('matches by email address where no column was saved to match by: an ID may be of another system', async () => {
		await run([{ id: 101, email: 'grace@example.com', city: 'Oslo' }], { fieldsMode: 'map', columns: { mappingMode: 'autoMapInputData', value: null } });
		expect(writes(acquire.sandbox)).toMatchObject([{ path: expect.stringContaining('/contact/102'), body: { fields: { city: 'Oslo' } } }]);
	});

	it("finds the matching column under the account's own label of it", async () => {
		acquire.sandbox.store.attributeTable.put({ ...acquire.sandbox.store.attributes().find(({ key, object }) => key === 'email' && object === 'contact')!, config: { label: 'E-Mail-Adresse' } });
		await run([{ 'E-Mail-Adresse': 'grace@example.com', city: 'Oslo' }], automatic({ matchingColumns: ['email'] }));
		expect(writes(acquire.sandbox)).toMatchObject([{ path: expect.stringContaining('/contact/102'), body: { fields: { city: 'Oslo' } } }]);
	});

	describe('with its hints', () => {
		it('names the columns that Acquire has no field for', async () => {
			const result = await run([{ id: 101, city: 'Oslo', Shoe: '38', formMode: 'test' }, { id: 102, city: 'Rome', Shoe: '' }]);
			expect(result.hints(CONTACT_NODE)).toEqual(['Not sent, since Acquire has no such field: Shoe, formMode']);
		});

		it('shows a column whose name is HTML as text', async () => {
			const result = await run([{ id: 101, city: 'Oslo', '<img src=https://evil.example/p>': 'x' }]);
			expect(result.hints(CONTACT_NODE)).toEqual(['Not sent, since Acquire has no such field: &lt;img src=https://evil.example/p>']);
		});

		it('tells in how many items a field was blank', async () => {
			const result = await run([{ id: 101, City: '', state: 'x' }, { id: 102, City: 'Rome', state: 'y' }, { id: 106, City: null, state: 'z' }]);
			expect(result.hints(CONTACT_NODE)).toEqual(['City was blank in 2 of 3 items and was not sent']);
		});

		it.each(['[]', '[""]', ','])('tells of a checkbox attribute whose text holds no option as of a blank one: %s', async (text) => {
			const result = await run([{ id: 101, newsletter_channels: text, city: 'Oslo' }, { id: 102, newsletter_channels: '["sms"]' }]);
			expect(bodies()).toEqual(expect.arrayContaining([{ fields: { city: 'Oslo' } }, { fields: { newsletter_channels: ['sms'] } }]));
			expect(result.hints(CONTACT_NODE)).toEqual(['newsletter_channels was blank in 1 of 2 items and was not sent']);
		});

		it('tells nothing of a field that is sent beside the attributes', async () => {
			addAttributes({ key: 'clientName', label: 'Browser' });
			const result = await run([{ id: 101, Browser: 'Firefox', city: 'Oslo' }]);
			expect(bodies()).toEqual([{ fields: { city: 'Oslo' }, clientName: 'Firefox' }]);
			expect(result.hints(CONTACT_NODE)).toEqual([]);
		});

		it('tells blank fields with one label apart', async () => {
			addAttributes({ key: 'region', label: 'Area' }, { key: 'floor_space', label: 'Area' });
			const result = await run([{ id: 101, region: '', floor_space: '', city: 'Oslo' }, { id: 102, region: '', floor_space: 'x' }]);
			expect(result.hints(CONTACT_NODE)).toEqual(['These were blank and were not sent: region in 2 of 2 items, floor_space in 1 of 2 items']);
		});

		it('tells nothing of blank fields that are sent', async () => {
			const result = await run([{ id: 101, City: '', state: 'x' }], { ...automatic(), options: { sendEmptyValues: true } });
			expect(result.hints(CONTACT_NODE)).toEqual([]);
		});

		it('tells nothing of a blank field that is cleared', async () => {
			expect((await run([{ id: 101, City: '', state: 'x' }], { ...automatic(), options: { fieldsToClear: ['city'] } })).hints(CONTACT_NODE)).toEqual([]);
		});

		it('names a column whose field another column sets', async () => {
			const result = await run([{ id: 101, loyalty_tier: 'gold', 'Loyalty Tier': 'silver' }]);
			expect(bodies()).toEqual([{ fields: { loyalty_tier: 'gold' } }]);
			expect(result.hints(CONTACT_NODE)).toEqual(['Not sent, since another column sets the same field: Loyalty Tier']);
		});

		it('names the columns that are no attributes but other fields of a contact', async () => {
			expect((await run([{ id: 101, city: 'Oslo', clientName: 'Firefox' }])).hints(CONTACT_NODE)).toEqual(['Not sent, since automatic mapping sets attributes only: clientName']);
		});
	});

	it('names the columns that came and the fields that exist where none of them matches', async () => {
		const result = await run([{ id: 101, Shoe: '38', formMode: 'test' }]);
		expect(result.error?.message).toContain('There is nothing to update: Acquire has no field for Shoe, formMode');
		expect(result.error?.description).toContain('name, email, phone, city, state, countryId, ip, ');
		expect(bodies()).toEqual([]);
	});

	it('names the columns that are blank where all are', async () => {
		expect((await run([{ id: 101, City: '', State: null }])).error?.message).toContain('There is nothing to update: City, State are blank');
	});

	it('never sends columns without a field, whatever the options say', async () => {
		await run([{ id: 101, city: 'Oslo', Shoe: '38' }], { ...automatic(), options: { sendUnknownFields: true } });
		expect(bodies()).toEqual([{ fields: { city: 'Oslo' } }]);
	});

	it('says on a create that nothing came that Acquire has a field for', async () => {
		const result = await run([{ Shoe: '38' }], { operation: 'create', ...automatic() });
		expect(result.error?.message).toContain('There is nothing to create a contact from: Acquire has no field for Shoe');
	});
});
