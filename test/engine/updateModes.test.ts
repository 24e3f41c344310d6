import type { IDataObject } from 'n8n-workflow';
import { namedDialects } from '../sandbox';
import { callNodeMethod } from './harness/callMethod';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { credentialsOf } from './harness/credentialsOf';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

describe.each(Object.entries(namedDialects))('Update in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);
	const credentials = () => credentialsOf(acquire.sandbox);

	/** The mapper's columns as the editor saves them after loading them. */
	async function columns(matchOn: 'id' | 'email', more: IDataObject = {}): Promise<IDataObject> {
		const { fields } = await callNodeMethod('resourceMapping', 'getColumnsToUpdate', { credentials: credentials() });
		acquire.sandbox.journal.length = 0;
		return { columns: { mappingMode: 'autoMapInputData', value: null, matchingColumns: [matchOn], schema: fields as unknown as IDataObject[], ...more } };
	}

	describe('with mapped columns', () => {
		it('takes what the account knows from each item, by key or by label, and nothing else', async () => {
			const { sandbox } = acquire;
			const run = await runContactNode(
				sandbox,
				[
					{ id: 101, city: 'Oslo', loyalty_tier: 'silver', submittedAt: '2024-01-01', formMode: 'test' },
					{ ID: '102', 'Loyalty Tier': 'gold', CITY: 'Bergen', City2: 'x' },
					{ id: 106, 'Newsletter Channels': ['email', 'post'], city: '', state: null },
				],
				{ fieldsMode: 'map', ...(await columns('id')) },
			);
			expect(run.error).toBeUndefined();
			expect(writes(sandbox).map(({ path, body }) => [Number(path.split('/').at(-1)), body])).toEqual([
				[101, { fields: { city: 'Oslo', loyalty_tier: 'silver' } }],
				[102, { fields: { city: 'Bergen', loyalty_tier: 'gold' } }],
				[106, { fields: { newsletter_channels: ['email', 'post'] } }],
			]);
			expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		});

		it('finds the contact by the address in a form field, and blank boxes wipe nothing', async () => {
			const { sandbox } = acquire;
			const before = sandbox.store.contact(101)?.fields;
			const run = await runContactNode(
				sandbox,
				[{ Email: 'ADA@example.com', Name: '', City: 'Turin', Phone: null }, { Email: 'grace@example.com', Name: 'Grace New', City: '', Phone: '' }],
				{ fieldsMode: 'map', ...(await columns('email')) },
			);
			expect(run.error).toBeUndefined();
			expect(sandbox.store.contact(101)?.fields).toEqual({ ...before, city: 'Turin' });
			expect(sandbox.store.contact(102)?.fields).toMatchObject({ name: 'Grace New', phone: '5550101', email: 'grace@example.com' });
		});

		it.each([{ mapping: 'automatic', more: {} }, { mapping: 'manual', more: { mappingMode: 'defineBelow', value: { email: '={{ $json.Email }}', city: 'Turin' } } }])(
			'does not take digits for the address that the contact is matched on, with $mapping mapping',
			async ({ more }) => {
				const { sandbox } = acquire;
				const run = await runContactNode(sandbox, [{ Email: '102', City: 'Turin' }], { fieldsMode: 'map', ...(await columns('email', more)) });
				expect(run.error?.message).toContain("'Email' is not an email address: \"102\"");
				expect(run.error?.description).toContain("'Find the Contact By'");
				expect(writes(sandbox)).toEqual([]);
			},
		);

		it('takes values defined below, with the types left alone', async () => {
			const { sandbox } = acquire;
			const value = { id: '={{ $json.contact }}', city: '={{ $json.town }}', loyalty_tier: '={{ $json.tier }}', customer_number: '={{ $json.number }}', state: '={{ $json.missing }}' };
			const run = await runContactNode(
				sandbox,
				[{ contact: 101, town: 'Oslo', tier: 'silver', number: 0 }, { contact: 102, town: '', tier: '', number: 42 }],
				{ fieldsMode: 'map', ...(await columns('id', { mappingMode: 'defineBelow', value })) },
			);
			expect(run.error).toBeUndefined();
			expect(writes(sandbox).map(({ body }) => body)).toEqual([
				{ fields: { city: 'Oslo', loyalty_tier: 'silver', customer_number: 0 } },
				{ fields: { customer_number: 42 } },
			]);
		});

		it('works on a fresh node, whose mapper has never been opened', async () => {
			const { sandbox } = acquire;
			const run = await runContactNode(sandbox, [{ email: 'ada@example.com', city: 'Oslo', birthday: '1815-12-10', unknown: 'x' }], {
				fieldsMode: 'map',
				columns: { mappingMode: 'autoMapInputData', value: null },
			});
			expect(run.error).toBeUndefined();
			expect(writes(sandbox)[0].body).toEqual({ fields: { city: 'Oslo', birthday: '1815-12-10' } });
		});

		it.each([
			['an item without a match', { city: 'x' }, "no value in 'ID'"],
			['a match that is no id', { id: 'x y', city: 'x' }, "'ID' is neither a contact ID nor an email address"],
			['an option that the attribute does not have', { id: 102, loyalty_tier: 'platinum' }, '"platinum" is not one of the options of \'Loyalty Tier\''],
			['a choice that a checkbox does not have', { id: 102, newsletter_channels: ['email', 'fax'] }, '"fax" is not one of the options'],
			['an object as value', { id: 102, city: { name: 'x' } }, "The value of 'city' is not text"],
		])('rejects %s before any write', async (_case, bad, words) => {
			const run = await runContactNode(acquire.sandbox, [{ id: 101, city: 'Oslo' }, bad], { fieldsMode: 'map', ...(await columns('id')) });
			expect(run.error?.message).toContain(words);
			expect(run.error?.message).toContain('[item 1]');
			expect(writes(acquire.sandbox)).toEqual([]);
		});

		it('rejects a value for a column that the account no longer has', async () => {
			const { sandbox } = acquire;
			const id = sandbox.store.addAttribute({ key: 'shoe_size', config: {} });
			const saved = await columns('id', { mappingMode: 'defineBelow', value: { id: 101, shoe_size: '38' } });
			sandbox.store.attributeTable.delete(id);
			const run = await runContactNode(sandbox, [{}], { fieldsMode: 'map', ...saved });
			expect(run.error?.message).toContain("Acquire has no attribute 'shoe_size'");
			expect(writes(sandbox)).toEqual([]);
		});

		it('a key without the permission for custom attributes can still update', async () => {
			const { sandbox } = acquire;
			const saved = await columns('id');
			sandbox.permissions.delete('customAttribute');
			const run = await runContactNode(sandbox, [{ id: 101, city: 'Oslo', loyalty_tier: 'gold' }], { fieldsMode: 'map', ...saved });
			expect(run.error).toBeUndefined();
			expect(writes(sandbox)[0].body).toEqual({ fields: { city: 'Oslo', loyalty_tier: 'gold' } });
		});
	});

	describe('with JSON', () => {
		it('takes attributes from text and from an expression that gives an object', async () => {
			const { sandbox } = acquire;
			const run = await runContactNode(
				sandbox,
				[{ id: 101, set: { city: 'Oslo', loyalty_tier: 'silver', name: 'Ada L.' } }, { id: 102, set: '{"state":"Vestland","email":"g@example.com"}' }],
				{ contactId: locator('={{ $json.id }}'), fieldsMode: 'json', fieldsJson: '={{ $json.set }}' },
			);
			expect(run.error).toBeUndefined();
			expect(writes(sandbox).map(({ body }) => body)).toEqual([
				{ fields: { city: 'Oslo', loyalty_tier: 'silver', name: 'Ada L.' }, name: 'Ada L.' },
				{ fields: { state: 'Vestland', email: 'g@example.com' }, email: 'g@example.com' },
			]);
		});

		it('takes the whole body if it has an object member "fields"', async () => {
			const { sandbox } = acquire;
			const body = { fields: { city: 'Oslo' }, phone: '5550177', clientType: 'web', clientDetails: { ua: 'Test' } };
			const run = await runContactNode(sandbox, [{}], { contactId: locator(101), fieldsMode: 'json', fieldsJson: JSON.stringify(body) });
			expect(run.error).toBeUndefined();
			expect(writes(sandbox)[0].body).toEqual({ fields: { city: 'Oslo', phone: '5550177' }, phone: '5550177', clientType: 'web', clientDetails: { ua: 'Test' } });
		});

		it.each([
			['text that is no JSON', '{city: Oslo}', "'JSON' is not valid JSON"],
			['a list', '[{"city":"Oslo"}]', "'JSON' is not a JSON object"],
			['plain text', '"Oslo"', "'JSON' is not a JSON object"],
			['null', 'null', "'JSON' is not a JSON object"],
			['nothing to set', '{}', 'There is nothing to update'],
			['an unsafe key', '{"__proto__":{"x":1}}', "'__proto__' cannot be the name of a field"],
			['an unsafe key below', '{"fields":{"city":"x"},"clientDetails":{"constructor":1}}', "'constructor' cannot be the name of a field"],
			['a member set to two values', '{"fields":{"name":"A"},"name":"B"}', "The field 'name' is set twice"],
			['an option that does not exist', '{"loyalty_tier":"platinum"}', '"platinum" is not one of the options'],
		])('rejects %s before any write', async (_case, fieldsJson, words) => {
			const run = await runContactNode(acquire.sandbox, [{}], { contactId: locator(101), fieldsMode: 'json', fieldsJson });
			expect(run.error?.message).toContain(words);
			expect(writes(acquire.sandbox)).toEqual([]);
		});
	});

	describe('clearing fields', () => {
		it.each<[string, unknown]>([
			['a list', ['city', 'loyalty_tier']],
			['comma-separated text', ' city , loyalty_tier,'],
			['a JSON list as text', '["city","loyalty_tier"]'],
		])('takes %s', async (_case, fieldsToClear) => {
			const { sandbox } = acquire;
			const run = await runContactNode(sandbox, [{}], { contactId: locator(101), options: { fieldsToClear: fieldsToClear as string[] } });
			expect(run.error).toBeUndefined();
			expect(writes(sandbox)[0].body).toEqual({ fields: { city: '', loyalty_tier: '' } });
		});

		it('is read for each item, and goes with setting others', async () => {
			const { sandbox } = acquire;
			const run = await runContactNode(sandbox, [{ id: 101, clear: [] }, { id: 102, clear: 'phone' }, { id: 106, clear: ['email', 'clientName'] }], {
				contactId: locator('={{ $json.id }}'),
				fields: { city: 'Oslo' },
				options: { fieldsToClear: '={{ $json.clear }}', clearWith: 'null' },
			});
			expect(run.error).toBeUndefined();
			expect(writes(sandbox).map(({ body }) => body)).toEqual([
				{ fields: { city: 'Oslo' } },
				{ fields: { city: 'Oslo', phone: null }, phone: null },
				{ fields: { city: 'Oslo', email: null }, email: null, clientName: null },
			]);
		});

		it('rejects a field that is also set', async () => {
			const run = await runContactNode(acquire.sandbox, [{}], { contactId: locator(101), fields: { city: 'Oslo' }, options: { fieldsToClear: ['city'] } });
			expect(run.error?.message).toContain("The field 'city' is both set and cleared");
			expect(acquire.sandbox.journal).toEqual([]);
		});
	});

	it('narrows the output to ten flat fields, or to the selected ones, and always keeps the id', async () => {
		const { sandbox } = acquire;
		const run = async (output: IDataObject) => (await runContactNode(sandbox, [{}], { contactId: locator(101), fields: { city: 'Oslo' }, ...output })).json(CONTACT_NODE)[0];
		const simple = await run({ output: 'simple' });
		expect(simple).toMatchObject({ id: 101, name: 'Ada Example', city: 'Oslo', companyId: 11 });
		expect(simple.country).toBe(sandbox.dialect.countryObject ? 'United States' : '517');
		expect(Object.keys(simple).length).toBeLessThanOrEqual(10);
		expect(Object.values(simple).every((value) => typeof value !== 'object' || value === null)).toBe(true);
		expect(await run({ output: 'selected', outputFields: ['loyalty_tier', 'clientName'] })).toEqual({ id: 101, companyId: 11, loyalty_tier: 'gold', clientName: 'Firefox' });
	});

	it('simplifies to the id, then what was written, then the main fields', async () => {
		const customFields = { field: [{ key: 'loyalty_tier', value: 'silver' }, { key: 'job_title', value: 'Chief' }] };
		const run = await runContactNode(acquire.sandbox, [{}], { contactId: locator(101), customFields, fields: { city: 'Oslo' }, output: 'simple' });
		const [simple] = run.json(CONTACT_NODE);
		expect(Object.keys(simple).slice(0, 5)).toEqual(['id', 'city', 'loyalty_tier', 'job_title', 'name']);
		expect(simple).toMatchObject({ city: 'Oslo', loyalty_tier: 'silver', job_title: 'Chief' });
	});

	it.each([
		{ name: 'an empty list', outputFields: '={{ [] }}' },
		{ name: 'blanks', outputFields: '={{ " , " }}' },
		{ name: 'an empty list in JSON', outputFields: '={{ "[]" }}' },
	])('rejects Selected Fields with $name before any request', async ({ outputFields }) => {
		const parameters = { contactId: locator(101), fields: { city: 'Oslo' }, output: 'selected', outputFields };
		const run = await runContactNode(acquire.sandbox, [{}], parameters, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE)[0]).toMatchObject({
			error: "'Output' is Selected Fields, but no field is selected",
			details: { parameter: 'Output Field Names or IDs' },
		});
		expect(acquire.sandbox.journal).toEqual([]);
	});
});
