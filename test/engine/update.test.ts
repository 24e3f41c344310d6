import { namedDialects } from '../sandbox';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

describe.each(Object.entries(namedDialects))('Update in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);

	it('does not send the text that n8n makes of an invalid date in an expression', async () => {
		const date = "DateTime.fromFormat($json.born, 'dd.MM.yyyy')";
		const byId = { contactId: locator(101) };
		for (const given of [{ customFields: { field: [{ key: 'job_title', value: `={{ ${date} }}` }] } }, { fields: { city: `={{ ${date} }}` } }, { fieldsMode: 'json', fieldsJson: `={{ ({ nested: { born: ${date} } }) }}`, options: { sendUnknownFields: true } }]) {
			const run = await runContactNode(acquire.sandbox, [{ born: '' }], { ...byId, ...given });
			expect(run.error?.message).toMatch(/The value of '\w+' is an invalid date|holds an invalid date or number/);
		}
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it('changes three different contacts by id and returns what Acquire returned', async () => {
		const { sandbox } = acquire;
		const run = await runContactNode(
			sandbox,
			[{ id: 101, name: 'Ada Lovelace', town: 'London' }, { id: '102', name: 'Grace Hopper', town: 'New York' }, { id: ' 106 ', name: 'Ann Onymous', town: 'Nowhere' }],
			{
				contactId: locator('={{ $json.id }}'),
				fields: { name: '={{ $json.name }}', city: '={{ $json.town }}' },
			},
		);
		expect(run.status).toBe('success');
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.json(CONTACT_NODE)).toMatchObject([
			{ id: 101, fields: { name: 'Ada Lovelace', city: 'London', email: 'ada@example.com' } },
			{ id: 102, fields: { name: 'Grace Hopper', city: 'New York' } },
			{ id: 106, fields: { name: 'Ann Onymous', city: 'Nowhere' } },
		]);
		expect(sandbox.store.contact(101)?.fields).toMatchObject({ name: 'Ada Lovelace', city: 'London', email: 'ada@example.com', loyalty_tier: 'gold' });
		expect(sandbox.store.contact(106)?.fields).toMatchObject({ name: 'Ann Onymous', phone: '5550106' });
		expect(sandbox.journal.filter(({ contractViolation }) => contractViolation)).toEqual([]);
	});

	it('finds contacts by their email addresses, typed in any case and in any mode of the locator', async () => {
		const { sandbox } = acquire;
		const run = await runContactNode(
			sandbox,
			[{ to: 'ada@example.com' }, { to: ' GRACE@Example.com ' }, { to: 'second@example.com' }],
			{ contactId: locator('={{ $json.to }}', 'id'), fields: { city: '={{ "City of " + $json.to.trim().toLowerCase() }}' } },
		);
		expect(run.json(CONTACT_NODE).map(({ id }) => Number(id))).toEqual([101, 102, 105]);
		expect(sandbox.store.contact(102)?.fields.city).toBe('City of grace@example.com');
		expect(sandbox.store.contact(105)?.fields).toMatchObject({ city: 'City of second@example.com', name: 'Merged Example' });
	});

	it('looks each address up once, and before the first write', async () => {
		const { sandbox } = acquire;
		await runContactNode(
			sandbox,
			[{ to: 'ada@example.com' }, { to: 'ADA@example.com' }, { to: 'grace@example.com' }, { to: 'ada@example.com' }],
			{ contactId: locator('={{ $json.to }}', 'email'), fields: { city: 'Paris' } },
		);
		const searches = sandbox.journal.filter(({ path }) => path.endsWith('/contact/list')).map(({ body }) => (body as { search: string }).search.toLowerCase());
		expect(new Set(searches)).toEqual(new Set(['ada@example.com', 'grace@example.com']));
		expect(writes(sandbox)).toHaveLength(4);
		expect(sandbox.journal.findIndex(({ method }) => method === 'PUT')).toBe(sandbox.journal.findLastIndex(({ path }) => path.endsWith('/contact/list')) + 1);
	});

	it('finds a contact by a spelling that only a later round of lookups brings', async () => {
		const { sandbox } = acquire;
		sandbox.store.addContact({ fields: { email: 'CASE@example.com' } });
		const run = await runContactNode(
			sandbox,
			[{ to: 'Case@Example.com', key: 'state', value: 'Ohio' }, { to: 'CASE@example.com', key: 'loyalty_tier', value: 'gold' }],
			{ contactId: locator('={{ $json.to }}', 'email'), customFields: { field: [{ key: '={{ $json.key }}', value: '={{ $json.value }}' }] } },
			{ settings: { onError: 'continueRegularOutput' } },
		);
		expect(run.json(CONTACT_NODE)[1]).toMatchObject({ id: 107, fields: { loyalty_tier: 'gold' } });
	});

	it('rejects an unknown and an ambiguous address before it writes anything', async () => {
		const { sandbox } = acquire;
		for (const name of ['One', 'Two']) sandbox.store.addContact({ fields: { name, email: 'same@example.com' } });
		for (const [to, words] of [['nobody@example.com', 'No contact in Acquire has the email address nobody@example.com'], ['same@example.com', '2 contacts in Acquire have the email address same@example.com']]) {
			const run = await runContactNode(sandbox, [{ to: 'ada@example.com' }, { to }], {
				contactId: locator('={{ $json.to }}', 'email'),
				fields: { city: 'Paris' },
			});
			expect(run.status).toBe('error');
			expect(run.error?.message).toContain(words);
			expect(run.error?.message).toContain('[item 1]');
			expect(writes(sandbox)).toEqual([]);
		}
	});

	it('sends custom fields, zero and false, and leaves out what is blank', async () => {
		const { sandbox } = acquire;
		const run = await runContactNode(
			sandbox,
			[{ tier: 'silver', count: 0, blank: '', nothing: null }, { tier: 'gold', count: 7, blank: '', nothing: null }],
			{
				contactId: locator('={{ $itemIndex === 0 ? 101 : 104 }}'),
				fields: { city: '={{ $json.blank }}', state: '={{ $json.nothing }}', phone: '={{ $json.missing }}' },
				customFields: {
					field: [
						{ key: 'loyalty_tier', value: '={{ $json.tier }}' },
						{ key: 'customer_number', value: '={{ $json.count }}' },
						{ key: 'newsletter_channels', value: '={{ ["email", "sms"] }}' },
						{ key: 'notes', value: '={{ $json.nothing }}' },
					],
				},
			},
		);
		expect(run.status).toBe('success');
		expect(writes(sandbox).map(({ body }) => body)).toEqual([
			{ fields: { loyalty_tier: 'silver', customer_number: 0, newsletter_channels: ['email', 'sms'] } },
			{ fields: { loyalty_tier: 'gold', customer_number: 7, newsletter_channels: ['email', 'sms'] } },
		]);
		expect(sandbox.store.contact(101)?.fields).toMatchObject({ city: 'Springfield', state: 'Example State', phone: '5550100', loyalty_tier: 'silver' });
	});

	it('sends client members and dates beside the fields, and name, email and phone in both places', async () => {
		const { sandbox } = acquire;
		const run = await runContactNode(sandbox, [{}], {
			contactId: locator(102),
			fields: {
				name: 'Grace H.', email: 'gh@example.com', phone: '5550199', ip: '192.0.2.7',
				clientType: 'web', clientName: 'Firefox', clientDetails: '{"engine":{"name":"Gecko"}}', dateUpdated: '2024-05-06T07:08:09.000Z',
			},
		});
		expect(run.status).toBe('success');
		expect(writes(sandbox)[0].body).toEqual({
			fields: { name: 'Grace H.', email: 'gh@example.com', phone: '5550199', ip: '192.0.2.7' },
			name: 'Grace H.', email: 'gh@example.com', phone: '5550199',
			clientType: 'web', clientName: 'Firefox', clientDetails: { engine: { name: 'Gecko' } }, dateUpdated: '2024-05-06T07:08:09.000Z',
		});
		expect(sandbox.store.contact(102)).toMatchObject({ clientName: 'Firefox', fields: { name: 'Grace H.', email: 'gh@example.com', phone: '5550199' } });
	});

	it('wipes a field only with Send Empty Values', async () => {
		const { sandbox } = acquire;
		await runContactNode(sandbox, [{}], { contactId: locator(101), fields: { city: '' }, options: { sendEmptyValues: true } });
		expect(sandbox.store.contact(101)?.fields.city).toBe('');
	});

	it('reports a contact that does not exist, and carries the others out', async () => {
		const { sandbox } = acquire;
		const run = await runContactNode(
			sandbox,
			[{ id: 101 }, { id: 99999 }, { id: 102 }],
			{ contactId: locator('={{ $json.id }}'), fields: { city: 'Rome' } },
			{ settings: { onError: 'continueErrorOutput' } },
		);
		expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual([101, 102]);
		expect(run.json(CONTACT_NODE, 1)).toMatchObject([{ id: 99999, error: expect.stringContaining('Contact 99999 was not found in Acquire') }]);
		expect(sandbox.store.contact(102)?.fields.city).toBe('Rome');
	});

	it('tells a wrong key apart, and sends nothing more after it', async () => {
		const { sandbox } = acquire;
		const run = await runContactNode(
			sandbox,
			Array.from({ length: 30 }, (_, n) => ({ n })),
			{ contactId: locator(101), fields: { city: '={{ "C" + $json.n }}' } },
			{ credential: { apiKey: 'wrong-key' }, settings: { onError: 'continueRegularOutput' } },
		);
		expect(run.json(CONTACT_NODE)).toHaveLength(30);
		for (const json of run.json(CONTACT_NODE)) expect(json.error).toContain('Acquire did not accept the API key');
		expect(sandbox.journal).toHaveLength(1);
		expect(JSON.stringify(run.raw)).not.toContain('wrong-key');
	});
});
