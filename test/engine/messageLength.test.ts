import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';

const acquire = useSandbox();
const long = 'x'.repeat(100_000);

/** The longest of what an item on the error output tells. */
async function longestText(parameters: Parameters<typeof runContactNode>[2]): Promise<number> {
	const run = await runContactNode(acquire.sandbox, [{}], parameters, { settings: { onError: 'continueRegularOutput' } });
	const [{ error, message }] = run.json(CONTACT_NODE);
	expect(error).toBeDefined();
	return Math.max(String(error).length, String(message ?? '').length);
}

it.each([
	['a label from Acquire', { contactId: locator(101), customFields: { field: [{ key: 'size', value: 'L' }] } }],
	['an address', { operation: 'get', contactId: locator(`${long}@example.com`, 'email') }],
	['a relation', { operation: 'get', contactId: locator(101), options: { relations: [long] } }],
	['an id', { operation: 'delete', contactId: locator(long) }],
	['many ids', { operation: 'merge', contactId: locator(101), sourceIds: Array.from({ length: 5_000 }, (_, index) => 10_000 + index) }],
])('stays readable with %s of any length', async (_what, parameters) => {
	const options = Array.from({ length: 2_000 }, (_, index) => `size ${index} ${'y'.repeat(200)}`);
	acquire.sandbox.store.addAttribute({ key: 'size', config: { label: long, input: { type: 'radio', label: long, options } } });
	expect(await longestText(parameters)).toBeLessThanOrEqual(800);
});

it('names ten of many contacts with one address', async () => {
	for (let count = 0; count < 60; count++) acquire.sandbox.store.addContact({ fields: { email: 'same@example.com' } });
	const run = await runContactNode(acquire.sandbox, [{}], { operation: 'get', contactId: locator('same@example.com', 'email') });
	expect(run.error?.message).toMatch(/^60 contacts in Acquire have the email address same@example\.com: IDs (\d+, ){9}\d+ and 50 more/);
});
