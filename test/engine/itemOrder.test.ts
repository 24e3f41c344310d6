import type { IDataObject } from 'n8n-workflow';
import { runContactNode } from './harness/acquireContact';
import { locator } from './harness/locator';
import { peakInFlight } from './harness/peakInFlight';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const acquire = useSandbox();
const until = '2100-01-01T00:00:00Z';
const byId = { contactId: locator('={{ $json.id }}') };
const attribute = { resource: 'customAttribute', attributeId: locator('={{ $json.id }}') };
const block = { resource: 'blockedVisitor', operation: 'create', blockType: '={{ $json.type }}', blockValues: '={{ $json.values }}', blockUntil: until };

/** Whether the second write arrives after the response to the first, which is so many milliseconds late, or before it. The run then ends. */
async function secondWrite(parameters: IDataObject, items: IDataObject[], lateMs: number): Promise<'after' | 'before'> {
	const { sandbox } = acquire;
	sandbox.store.seed({ blocks: [{ type: 'ip', data: ['192.0.2.1'], blockTill: until }, { type: 'ip', data: ['192.0.2.2'], blockTill: until }] });
	const attributes = sandbox.store.attributes().filter(({ system }) => system === 'no');
	const [first, second] = [sandbox.store.blocks(), attributes][Number(parameters.resource === 'customAttribute')];
	const ids: Record<string, number> = { first: first.id, second: second.id };
	let found: 'after' | 'before' | undefined;
	const isFound = new Promise<void>((resolve) => {
		sandbox.faults.schedule((request) => {
			const [one, other] = writes(sandbox);
			if (!request.isWrite) return undefined;
			if (other === undefined) return { kind: 'late', ms: lateMs };
			found ??= one.status === 0 ? 'before' : 'after';
			resolve();
			return undefined;
		});
	});
	await runContactNode(sandbox, items.map(({ id, ...others }) => ({ id: ids[String(id)] ?? id, ...others })), parameters, { settings: { onError: 'continueRegularOutput' }, cancelAfter: isFound });
	if (found === undefined) throw new Error('There was no second write');
	return found;
}

const operations: Array<{ what: string; parameters: IDataObject; same: IDataObject[]; others: IDataObject[] }> = [
	{ what: 'update of a contact', parameters: { ...byId, fields: { city: 'x' } }, same: [{ id: 101 }, { id: 101 }], others: [{ id: 101 }, { id: 102 }] },
	{ what: 'delete of a contact', parameters: { operation: 'delete', ...byId }, same: [{ id: 101 }, { id: 101 }], others: [{ id: 101 }, { id: 102 }] },
	{
		what: 'merge into a contact, or of it',
		parameters: { operation: 'merge', ...byId, sourceIds: '={{ $json.from }}' },
		same: [{ id: 101, from: '102' }, { id: 103, from: '102' }],
		others: [{ id: 101, from: '102' }, { id: 103, from: '104' }],
	},
	{ what: 'block of contacts', parameters: { operation: 'block', contactIds: '={{ $json.ids }}', blockUntil: until }, same: [{ ids: [101, 102] }, { ids: '102' }], others: [{ ids: '101' }, { ids: '102' }] },
	{ what: 'block made for contacts', parameters: block, same: [{ type: 'contact', values: [101, 102] }, { type: 'contact', values: '102' }], others: [{ type: 'contact', values: '101' }, { type: 'contact', values: '102' }] },
	{
		what: 'block made for an address',
		parameters: block,
		same: [{ type: 'email', values: ['a@example.com', 'b@example.com'] }, { type: 'email', values: 'B@example.com' }],
		others: [{ type: 'email', values: 'a@example.com' }, { type: 'email', values: 'b@example.com' }],
	},
	{ what: 'block made for an IP address', parameters: block, same: [{ type: 'ip', values: '192.0.2.7' }, { type: 'ip', values: '192.0.2.7' }], others: [{ type: 'ip', values: '192.0.2.7' }, { type: 'ip', values: '192.0.2.8' }] },
	{ what: 'block lifted', parameters: { resource: 'blockedVisitor', operation: 'delete', blockId: '={{ $json.id }}' }, same: [{ id: 'first' }, { id: 'first' }], others: [{ id: 'first' }, { id: 'second' }] },
	{ what: 'custom attribute deleted', parameters: { ...attribute, operation: 'delete' }, same: [{ id: 'first' }, { id: 'first' }], others: [{ id: 'first' }, { id: 'second' }] },
];

describe('two items of one run', () => {
	// The first requests of a process take their time.
	beforeAll(async () => void (await runContactNode(acquire.sandbox, [{ id: 101 }, { id: 102 }], { operation: 'get', ...byId })));

	it.each(operations)('wait for each other if they concern the same record: $what', async ({ parameters, same }) => {
		expect(await secondWrite(parameters, same, 500)).toBe('after');
	});

	it.each(operations)('are sent at once if they do not: $what', async ({ parameters, others }) => {
		expect(await secondWrite(parameters, others, 10_000)).toBe('before');
	});
});

describe('the look-ups of a run', () => {
	it.each([[1, 1], [4, 2]])('with concurrency %i are at most that many at once, and at least %i', async (concurrency, least) => {
		const { sandbox } = acquire;
		const items = Array.from({ length: 12 }, (_, n) => ({ id: `n${n}@example.com`, city: 'x' }));
		const peak = peakInFlight(sandbox, 150, ({ path }) => path.endsWith('/contact/list'));
		await runContactNode(sandbox, items, { ...byId, fields: { city: '={{ $json.city }}' }, options: { concurrency } }, { settings: { onError: 'continueRegularOutput' } });
		expect(peak()).toBeLessThanOrEqual(concurrency);
		expect(peak()).toBeGreaterThanOrEqual(least);
	});
});
