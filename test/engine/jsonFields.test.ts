import type { IDataObject } from 'n8n-workflow';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const acquire = useSandbox();
const bodies = () => writes(acquire.sandbox).map(({ body }) => body);
const withJson = (fieldsJson: unknown): IDataObject => ({ contactId: locator(101), fieldsMode: 'json', fieldsJson: fieldsJson as string });
const run = async (fieldsJson: unknown, item: IDataObject = {}) => await runContactNode(acquire.sandbox, [item], withJson(fieldsJson));

describe('JSON', () => {
	it('rejects a number with more digits than a number keeps, and says how to send it', async () => {
		const result = await run('{"customer_number": 12345678901234567890}');
		expect(result.error?.message).toContain("'JSON' holds the number 12345678901234567890, which would be sent as 12345678901234567000");
		expect(result.error?.description).toContain('"12345678901234567890"');
		expect(bodies()).toEqual([]);
	});

	it('sends as text what is in quotes', async () => {
		await run('{"customer_number": "12345678901234567890", "notes": "1, 12345678901234567890 and \\"x\\": 3"}');
		expect(bodies()).toEqual([{ fields: { customer_number: '12345678901234567890', notes: '1, 12345678901234567890 and "x": 3' } }]);
	});

	it('rejects a key that stands in it twice', async () => {
		expect((await run('{"city": "Oslo", "state": "x", "c\\u0069ty": "Rome"}')).error?.message).toContain("'JSON' has the key 'city' twice");
		expect(bodies()).toEqual([]);
	});

	it('takes `fields` that hold an object as text', async () => {
		await run(JSON.stringify({ fields: JSON.stringify({ city: 'Oslo' }), clientName: 'Firefox' }));
		expect(bodies()).toEqual([{ fields: { city: 'Oslo' }, clientName: 'Firefox' }]);
	});

	it('rejects `fields` that hold text which looks like an object but is not one', async () => {
		expect((await run(JSON.stringify({ fields: '{city: Oslo}' }))).error?.message).toContain("'fields' in 'JSON' is not valid JSON");
	});

	it('takes the Simplified output of Skip Unchanged', async () => {
		const options = { skipUnchanged: true };
		const before = await runContactNode(acquire.sandbox, [{}], { operation: 'upsert', email: 'ada@example.com', fields: { city: 'Oslo' }, options, output: 'simple' });
		const [returned] = before.json('Acquire Contact');
		expect(returned).toMatchObject({ id: 101, changed: true });
		expect((await run('={{ $json }}', returned)).error).toBeUndefined();
		expect(bodies()).toHaveLength(2);
		expect(JSON.stringify(bodies()[1])).not.toContain('changed');
	});

	it('leaves out the ID of an item that is sent whole', async () => {
		const result = await run('={{ $json }}', { id: 101, city: 'Oslo' });
		expect(bodies()).toEqual([{ fields: { city: 'Oslo' } }]);
		expect(result.hints(CONTACT_NODE)).toEqual(['Not sent, since Acquire sets it itself: id']);
	});

	it('takes a contact as Get returned it', async () => {
		const got = await runContactNode(acquire.sandbox, [{}], { operation: 'get', contactId: locator(101) });
		const [contact] = got.json('Acquire Contact');
		const result = await run('={{ $json }}', contact);
		expect(result.error).toBeUndefined();
		expect(bodies()).toMatchObject([{ fields: { name: 'Ada Example', loyalty_tier: 'gold' }, clientName: 'Firefox' }]);
		expect(result.hints(CONTACT_NODE)[0]).toContain('Not sent, since Acquire sets it itself: ');
		expect(result.hints(CONTACT_NODE)[0]).toContain('country');
	});

	it('takes a contact as Get returned it with the output Simplified', async () => {
		const got = await runContactNode(acquire.sandbox, [{}], { operation: 'get', contactId: locator(101), output: 'simple' });
		const result = await run('={{ $json }}', got.json('Acquire Contact')[0]);
		expect(result.error).toBeUndefined();
		expect(bodies()).toMatchObject([{ fields: { name: 'Ada Example', city: 'Springfield' } }]);
	});

	it('rejects a key at the top level that Acquire does not know', async () => {
		expect((await run('{"fields": {"city": "Oslo"}, "clientNam": "x"}')).error?.message).toContain("Acquire has no attribute 'clientNam'. Did you mean 'clientName'?");
	});

	it('puts an attribute that stands beside `fields` into them', async () => {
		await run('{"fields": {"city": "Oslo"}, "loyalty_tier": "gold"}');
		expect(bodies()).toEqual([{ fields: { city: 'Oslo', loyalty_tier: 'gold' } }]);
	});
});

describe('A checkbox attribute', () => {
	const channels = async (value: unknown) => await runContactNode(acquire.sandbox, [{ value } as IDataObject], { contactId: locator(101), fields: { state: 'x' }, customFields: { field: [{ key: 'newsletter_channels', value: '={{ $json.value }}' }] } });

	it.each<[unknown, unknown]>([
		['["email", "sms"]', ['email', 'sms']],
		[['email', ' sms ', ''], ['email', 'sms']],
		[' email, sms', ['email', 'sms']],
	])('takes %j', async (given, sent) => {
		const result = await channels(given);
		expect(result.error).toBeUndefined();
		expect(bodies()).toEqual([{ fields: { state: 'x', newsletter_channels: sent } }]);
	});

	it.each([[['']], [[null]], [['  ', '']]])('is left alone by %j', async (given) => {
		await channels(given);
		expect(bodies()).toEqual([{ fields: { state: 'x' } }]);
	});
});
