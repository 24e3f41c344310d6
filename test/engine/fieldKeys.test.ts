import type { IDataObject } from 'n8n-workflow';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const acquire = useSandbox();
const bodies = () => writes(acquire.sandbox).map(({ body }) => body);
const isList = ({ path }: { path: string }) => path.endsWith('/object-field');

/** The four ways in which an item may name a field. */
const WAYS: Record<string, (key: string) => { parameters: IDataObject; parameter: string }> = {
	'Choose Fields': (key) => ({ parameters: { contactId: locator(101), customFields: { field: [{ key, value: 'x' }] } }, parameter: 'Custom Attributes' }),
	'Map Each Column': (key) => ({
		parameters: { fieldsMode: 'map', columns: { mappingMode: 'defineBelow', matchingColumns: ['id'], value: { id: '101', [key]: 'x' } } },
		parameter: 'Columns',
	}),
	JSON: (key) => ({ parameters: { contactId: locator(101), fieldsMode: 'json', fieldsJson: JSON.stringify({ [key]: 'x' }) }, parameter: 'JSON' }),
	Clear: (key) => ({ parameters: { contactId: locator(101), options: { fieldsToClear: [key] } }, parameter: 'Clear Field Names or IDs' }),
};
const run = async (parameters: IDataObject, options: IDataObject = {}) =>
	await runContactNode(acquire.sandbox, [{}], { ...parameters, options: { ...(parameters.options as IDataObject), ...options } });

describe.each(Object.entries(WAYS))('A key in %s', (way, named) => {
	const sent = way === 'Clear' ? '' : 'x';

	it('is rejected where Acquire has no such attribute, with the nearest one', async () => {
		const { parameters } = named('loyality_tier');
		const result = await run(parameters);
		expect(result.error?.message).toContain("Acquire has no attribute 'loyality_tier'. Did you mean 'loyalty_tier'?");
		expect(result.error?.description).toContain("'Send Unknown Fields'");
		expect(bodies()).toEqual([]);
	});

	it('is told with its parameter', async () => {
		const { parameters, parameter } = named('nothing_like_it');
		const result = await runContactNode(acquire.sandbox, [{}], parameters, { settings: { onError: 'continueRegularOutput' } });
		expect(result.json('Acquire Contact')).toMatchObject([{ error: "Acquire has no attribute 'nothing_like_it'", details: { parameter } }]);
	});

	it('is sent although unknown where the option says so', async () => {
		await run(named('loyality_tier').parameters, { sendUnknownFields: true });
		expect(bodies()).toEqual([{ fields: { loyality_tier: sent } }]);
	});

	it('is sent unchecked where the list of attributes cannot be read', async () => {
		acquire.sandbox.permissions.delete('customAttribute');
		await run(named('loyality_tier').parameters);
		expect(bodies()).toEqual([{ fields: { loyality_tier: sent } }]);
	});
});

describe('A standard key', () => {
	it.each(['Choose Fields', 'JSON', 'Clear'])('needs no list of attributes in %s', async (way) => {
		await run(WAYS[way]('city').parameters);
		expect(acquire.sandbox.journal.map(({ method }) => method)).toEqual(['PUT']);
	});
});

describe('A label in place of a key', () => {
	it.each(['Map Each Column', 'JSON'])('is rejected in %s with its key', async (way) => {
		const result = await run(WAYS[way]('Job Title').parameters);
		expect(result.error?.message).toContain("'Job Title' is the label of the attribute 'job_title'");
		expect(result.error?.description).toContain("'job_title'");
		expect(bodies()).toEqual([]);
	});

	it('is taken in Choose Fields, which asks for a name or an ID', async () => {
		await run(WAYS['Choose Fields']('job title').parameters);
		expect(bodies()).toEqual([{ fields: { job_title: 'x' } }]);
	});

	it('is taken in Clear, which asks for names or IDs', async () => {
		await run({ contactId: locator(101), options: { fieldsToClear: 'City, Job Title, Visitor OS Name' } });
		expect(bodies()).toEqual([{ fields: { city: '', job_title: '' }, clientOsName: '' }]);
	});

	it('of a standard field is taken in Clear where the key may not list attributes', async () => {
		acquire.sandbox.permissions.delete('customAttribute');
		await run({ contactId: locator(101), options: { fieldsToClear: 'City, Visitor OS Name, other' } });
		expect(bodies()).toEqual([{ fields: { city: '', other: '' }, clientOsName: '' }]);
	});

	it('is sent as a key where the key may not list attributes, which is said', async () => {
		acquire.sandbox.permissions.delete('customAttribute');
		const result = await run(WAYS['Choose Fields']('Job Title').parameters);
		expect(bodies()).toEqual([{ fields: { 'Job Title': 'x' } }]);
		expect(result.hints(CONTACT_NODE)).toEqual(['Sent as a key, since this API key cannot read the custom attributes: Job Title. If it is a label, enter the key instead']);
	});

	it('is rejected where several attributes have it', async () => {
		for (const key of ['region', 'floor_space']) acquire.sandbox.store.addAttribute({ key, config: { label: 'Area' } });
		for (const way of Object.values(WAYS)) expect((await run(way('Area').parameters)).error?.message).toContain("'Area' is the label of several attributes: floor_space, region");
		expect(bodies()).toEqual([]);
	});

	it('is rejected where the field that it means is both set and cleared', async () => {
		const result = await run({ contactId: locator(101), fields: { city: 'Oslo' }, options: { fieldsToClear: ['City'] } });
		expect(result.error?.message).toContain("The field 'city' is both set and cleared");
	});
});

describe('Where Acquire lists only some of the attributes', () => {
	const choose = (key: string, value: string) => ({ contactId: locator(101), customFields: { field: [{ key, value }] } });
	const checkbox = { id: 9, key: 'news', object: 'contact', type: 'string', config: { label: 'News', input: { type: 'checkbox', options: ['email', 'phone'] } } };
	beforeEach(() => acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: [checkbox] }));

	it('takes the label of one that is listed, and several of its options as a list', async () => {
		const result = await run(choose('News', 'email, phone'));
		expect(bodies()).toEqual([{ fields: { news: ['email', 'phone'] } }]);
		expect(result.hints(CONTACT_NODE)).toEqual([]);
	});

	it('rejects what one that is listed does not offer', async () => {
		for (const way of [choose('news', 'fax'), { contactId: locator(101), fieldsMode: 'json', fieldsJson: '{"news": "fax"}' }]) {
			expect((await run(way)).error?.message).toContain("is not one of the options of 'News' (news)");
		}
		expect(bodies()).toEqual([]);
	});

	it('sends another name as a key, and says what it may be', async () => {
		const result = await run(choose('Loyalty Tier', 'gold'));
		expect(bodies()).toEqual([{ fields: { 'Loyalty Tier': 'gold' } }]);
		expect(result.hints(CONTACT_NODE)).toEqual(['Sent as a key, since Acquire lists only a part of its custom attributes: Loyalty Tier. If it is a label, enter the key instead']);
	});

	it.each([['sends', choose('plan', 'gold'), 'gold'], ['clears', { contactId: locator(101), options: { fieldsToClear: ['plan'] } }, '']])('%s a key that is not listed, and not the field of which it is the label', async (_what, parameters, value) => {
		const subscription = { ...checkbox, key: 'subscription', config: { label: 'Plan' } };
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: [subscription] });
		const result = await run(parameters);
		expect(bodies()).toEqual([{ fields: { plan: value } }]);
		expect(result.hints(CONTACT_NODE)).toEqual(['Sent as a key, since Acquire lists only a part of its custom attributes: plan. If it is a label, enter the key instead']);
	});

	it.each([['sent', choose('Date Updated', 'x'), 'x'], ['cleared', { contactId: locator(101), options: { fieldsToClear: ['Date Updated'] } }, '']])('takes a label for that of a listed field where a member is labelled like it, too: %s', async (_what, parameters, value) => {
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: [{ ...checkbox, key: 'crm_updated', config: { label: 'Date Updated' } }] });
		await run(parameters);
		expect(bodies()).toEqual([{ fields: { crm_updated: value } }]);
	});

	it('rejects the label of a standard field that a listed one has, too', async () => {
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: [{ ...checkbox, key: 'office_ip', config: { label: 'IP Address' } }] });
		expect((await run(choose('IP Address', '192.0.2.1'))).error?.message).toContain("'IP Address' is the label of several attributes: ip, office_ip");
		expect(bodies()).toEqual([]);
	});

	it('takes the label that a standard field has everywhere, although the account calls it otherwise', async () => {
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: [{ ...checkbox, key: 'ip', config: { label: 'Visitor IP' } }] });
		await run(choose('IP Address', '192.0.2.1'));
		expect(bodies()).toEqual([{ fields: { ip: '192.0.2.1' } }]);
	});

	it('says nothing of a member that every account has, although a listed one is labelled like it', async () => {
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: [{ ...checkbox, key: 'browser', config: { label: 'clientName' } }] });
		const result = await run({ contactId: locator(101), customFields: { field: [{ key: 'clientName', value: 'Firefox' }, { key: 'news', value: 'email' }] } });
		expect(bodies()).toEqual([{ clientName: 'Firefox', fields: { news: 'email' } }]);
		expect(result.hints(CONTACT_NODE)).toEqual([]);
	});

	it('takes a listed key that another one resembles', async () => {
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: [{ ...checkbox, key: 'countryid', config: {} }] });
		await run(choose('countryid', '5'));
		expect(bodies()).toEqual([{ fields: { countryid: '5' } }]);
	});

	it('says nothing of a listed key that looks like a label', async () => {
		acquire.sandbox.answerOutsideContract('GET /api/v1/crm/objects/object-field', { page: 0, offset: 0, limit: 20, count: 34, data: [{ ...checkbox, key: 'VIP', config: { label: 'Guest' } }] });
		expect((await run(choose('Guest', 'yes'))).hints(CONTACT_NODE)).toEqual([]);
		expect(bodies()).toEqual([{ fields: { VIP: 'yes' } }]);
	});
});

describe('Where the attributes cannot be listed for the moment', () => {
	it.each([['Choose Fields', 'x'], ['Clear', '']])('a label in %s is looked up once more', async (way, value) => {
		acquire.sandbox.faults.next({ when: isList, fault: { kind: 'status', status: 503 } });
		expect((await run(WAYS[way]('Job Title').parameters, { maxRetries: 0 })).error).toBeUndefined();
		expect(bodies()).toEqual([{ fields: { job_title: value } }]);
	});

	it.each([['Choose Fields', 'x'], ['Clear', '']])('a label in %s that members of every record have, too, is looked up once more', async (way, value) => {
		acquire.sandbox.store.addAttribute({ key: 'crm_updated', config: { label: 'Date Updated' } });
		acquire.sandbox.faults.next({ when: isList, fault: { kind: 'status', status: 503 } });
		await run(WAYS[way]('Date Updated').parameters, { maxRetries: 0 });
		expect(bodies()).toEqual([{ fields: { crm_updated: value } }]);
	});

	it('a label fails the item, which is told why', async () => {
		acquire.sandbox.faults.schedule((request) => (isList(request) ? { kind: 'status', status: 503 } : undefined));
		expect((await run(WAYS['Choose Fields']('Job Title').parameters, { maxRetries: 0 })).error?.message).toContain('HTTP 503');
		expect(bodies()).toEqual([]);
	});
});

describe("The contact's own ID", () => {
	it.each(['Choose Fields', 'Clear'])('is no attribute in %s', async (way) => {
		expect((await run(WAYS[way]('id').parameters)).error?.message).toContain("'id' is the contact's own ID, which cannot be changed");
		expect(bodies()).toEqual([]);
	});
});

describe('Map Each Column', () => {
	const columns = (value: IDataObject, schema?: IDataObject[]) => ({ fieldsMode: 'map', columns: { mappingMode: 'defineBelow', matchingColumns: ['id'], value: { id: 101, ...value }, ...(schema && { schema }) } });
	const schema = [{ id: 'id', displayName: 'ID' }, { id: 'city', displayName: 'City' }, { id: 'state', displayName: 'State', removed: true }].map((column) => ({ ...column, required: false, display: true, type: 'string' }));

	it('sends what it holds without a saved list of columns', async () => {
		await run(columns({ city: 'Oslo', ' loyalty_tier ': 'gold', clientName: 'Firefox' }));
		expect(bodies()).toEqual([{ fields: { city: 'Oslo', loyalty_tier: 'gold' }, clientName: 'Firefox' }]);
	});

	it('sends what the saved list of columns does not have', async () => {
		await run(columns({ city: 'Oslo', loyalty_tier: 'gold' }, schema));
		expect(bodies()).toEqual([{ fields: { city: 'Oslo', loyalty_tier: 'gold' } }]);
	});

	it.each([['id', 'ID'], ['email', 'Email']])('says that %s, which the contact is matched on, is blank in the node, whatever the item holds', async (matching, label) => {
		const parameters = { fieldsMode: 'map', columns: { mappingMode: 'defineBelow', matchingColumns: [matching], value: { [matching]: '={{ $json.missing }}', city: 'Oslo' } } };
		const { error } = await runContactNode(acquire.sandbox, [{ id: 101, email: 'ada@example.com' }], parameters);
		expect(error?.message).toContain(`'Columns' has no value for '${label}', which the contact is matched on`);
		expect(error?.description).toContain("Set it there, or choose another one under 'Find the Contact By'.");
		expect(bodies()).toEqual([]);
	});

	it('clears a key that is the label of a saved column, where the key may not list attributes', async () => {
		acquire.sandbox.permissions.delete('customAttribute');
		await run(columns({ city: 'Oslo' }, [...schema, { ...schema[0], id: 'subscription', displayName: 'Plan' }]), { fieldsToClear: ['plan'] });
		expect(bodies()).toEqual([{ fields: { city: 'Oslo', plan: '' } }]);
	});

	describe('where the attributes cannot be listed for the moment', () => {
		const clearsPlan = async () => await run(columns({ city: 'Oslo' }, [...schema, { ...schema[0], id: 'subscription', displayName: 'Plan' }]), { fieldsToClear: ['plan'], maxRetries: 0 });

		it('clears no key that is the label of a saved column', async () => {
			acquire.sandbox.faults.schedule((request) => (isList(request) ? { kind: 'status', status: 503 } : undefined));
			const result = await clearsPlan();
			expect([result.error?.message, result.hints(CONTACT_NODE)]).toEqual([expect.stringContaining('HTTP 503'), []]);
			expect(bodies()).toEqual([]);
		});

		it('lists them once more where the label of a saved column is to be cleared', async () => {
			acquire.sandbox.store.addAttribute({ key: 'subscription', config: { label: 'Plan' } });
			acquire.sandbox.faults.next({ when: isList, fault: { kind: 'status', status: 503 } });
			await clearsPlan();
			expect(bodies()).toEqual([{ fields: { city: 'Oslo', subscription: '' } }]);
		});

		it('lists them once more where a value may be several options', async () => {
			acquire.sandbox.store.addAttribute({ key: 'news', config: { label: 'News', input: { type: 'checkbox', options: ['email', 'phone'] } } });
			acquire.sandbox.faults.next({ when: isList, fault: { kind: 'status', status: 503 } });
			await run(columns({ news: 'email, phone' }), { maxRetries: 0 });
			expect(bodies()).toEqual([{ fields: { news: ['email', 'phone'] } }]);
		});

		it('sends a key without listing them once more', async () => {
			acquire.sandbox.faults.next({ when: isList, fault: { kind: 'status', status: 503 } });
			await run(columns({ loyalty_tier: 'gold' }), { maxRetries: 0 });
			expect(bodies()).toEqual([{ fields: { loyalty_tier: 'gold' } }]);
			expect(acquire.sandbox.journal.filter(isList)).toHaveLength(1);
		});
	});

	it('sends no column that the user has removed', async () => {
		await run(columns({ city: 'Oslo', state: null }, schema), { sendEmptyValues: true });
		expect(bodies()).toEqual([{ fields: { city: 'Oslo' } }]);
	});
});
