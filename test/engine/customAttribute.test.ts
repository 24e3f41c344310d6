import { namedDialects } from '../sandbox';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { testErrorSettings } from './harness/errorRoutes';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const operation = (name: string) => ({ resource: 'customAttribute', operation: name });
const byId = { attributeId: locator('={{ $json.id }}') };
const create = {
	...operation('create'), object: '={{ $json.object }}', key: '={{ $json.key }}', label: '={{ $json.label }}', inputType: '={{ $json.type }}', choices: '={{ $json.choices }}',
};
const update = { ...operation('update'), ...byId, key: '={{ $json.key }}', label: '={{ $json.label }}', inputType: '={{ $json.type }}', choices: '={{ $json.choices }}' };
const size = { key: 'shoe_size', label: 'Shoe Size', type: 'text' };

describe.each(Object.entries(namedDialects))('Custom attributes in the %s dialect', (_name, dialect) => {
	const acquire = useSandbox(dialect);
	const attribute = (id: number) => acquire.sandbox.store.attributes().find((row) => row.id === id);

	it('are created with their input type and choices, of contacts, cases or companies', async () => {
		const run = await runContactNode(
			acquire.sandbox,
			[size, { key: 'plan', label: 'Plan', type: 'radio', choices: 'free, paid', object: 'case' }, { key: 'days', label: 'Days', type: 'checkbox', choices: ['Mo', 'Tu', 'Mo'], object: 'company' }],
			create,
		);
		expect(run.error).toBeUndefined();
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		const made = { type: 'text', system: 'no' };
		expect(run.json(CONTACT_NODE)).toEqual([
			{ id: expect.any(Number), object: 'contact', key: 'shoe_size', ...made, config: { label: 'Shoe Size', input: { type: 'text', label: 'Shoe Size' }, capture: ['api'] } },
			{ id: expect.any(Number), object: 'case', key: 'plan', ...made, config: { label: 'Plan', input: { type: 'radio', label: 'Plan', options: ['free', 'paid'] }, capture: ['api'] } },
			{ id: expect.any(Number), object: 'company', key: 'days', ...made, config: { label: 'Days', input: { type: 'checkbox', label: 'Days', options: ['Mo', 'Tu'] }, capture: ['api'] } },
		]);
		expect(run.json(CONTACT_NODE).map(({ id }) => attribute(id as number)?.key)).toEqual(['shoe_size', 'plan', 'days']);
	});

	it('keep on an update what the item does not name', async () => {
		const before = [25, 26, 29].map(attribute);
		const run = await runContactNode(acquire.sandbox, [{ id: 25, label: 'Tier' }, { id: '26', choices: 'email, fax' }, { id: 29, key: 'customer_no', type: 'radio', choices: '["A","B"]' }], update);
		expect(run.error).toBeUndefined();
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		const input = (index: number) => before[index]?.config.input;
		const after = [
			{ ...before[0], config: { ...before[0]?.config, label: 'Tier', input: { ...input(0), label: 'Tier' } } },
			{ ...before[1], config: { ...before[1]?.config, input: { ...input(1), options: ['email', 'fax'] } } },
			{ ...before[2], key: 'customer_no', config: { ...before[2]?.config, input: { ...input(2), type: 'radio', options: ['A', 'B'] } } },
		];
		expect([25, 26, 29].map(attribute)).toEqual(after);
		expect(run.json(CONTACT_NODE)).toEqual(after);
	});

	it('stay those of a company on an update, and of the system', async () => {
		const before = attribute(9);
		expect(before).toMatchObject({ object: 'company', system: 'yes' });
		const run = await runContactNode(acquire.sandbox, [{ id: 9, label: 'Firm' }], update);
		expect(run.error).toBeUndefined();
		expect(attribute(9)).toEqual({ ...before, config: { ...before?.config, label: 'Firm' } });
	});

	it('are left alone where Acquire does not show their config, which an update would replace', async () => {
		const text = JSON.stringify({ data: { id: 25, object: 'contact', key: 'tier', type: 'text', system: 'no' } });
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text } });
		const run = await runContactNode(acquire.sandbox, [{ id: 25, label: 'New' }], update);
		expect(run.error?.message).toContain('Acquire did not return the config of custom attribute 25');
		expect(writes(acquire.sandbox)).toEqual([]);
	});

	it('keep what each of two items changes on the same attribute', async () => {
		const run = await runContactNode(acquire.sandbox, [{ id: 25, label: 'Tier' }, { id: 25, choices: 'gold, silver, bronze' }, { id: 25, key: 'tier' }], update);
		expect(run.error).toBeUndefined();
		expect(attribute(25)).toMatchObject({ key: 'tier', config: { label: 'Tier', input: { label: 'Tier', options: ['gold', 'silver', 'bronze'] } } });
	});

	it('are got by id, as Acquire returned them', async () => {
		const run = await runContactNode(acquire.sandbox, [{ id: 25 }, { id: ' 1 ' }, { id: 24 }], { ...operation('get'), ...byId });
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.json(CONTACT_NODE)).toEqual([25, 1, 24].map(attribute));
	});

	it.each([['contact', 16], ['case', 3], ['company', 15]])('of a %s are listed, all or up to the limit, each once', async (object, count) => {
		const run = await runContactNode(acquire.sandbox, [{ all: true }, { all: false, limit: '2' }, { all: 'true' }], {
			...operation('getAll'), object, returnAll: '={{ $json.all }}', limit: '={{ $json.limit }}',
		});
		expect(run.error).toBeUndefined();
		const expected = acquire.sandbox.store.attributes().filter((row) => row.object === object).reverse();
		expect(expected).toHaveLength(count);
		expect(run.json(CONTACT_NODE)).toEqual([...expected, ...expected.slice(0, 2), ...expected]);
		expect(run.pairing(CONTACT_NODE).filter((pair) => JSON.stringify(pair) === '{"item":1}')).toHaveLength(2);
	});

	it.each([20, 21, 230])('are listed right where the account has %i', async (count) => {
		acquire.sandbox.store.seed({ attributes: Array.from({ length: count }, (_, n) => ({ key: `a${n}` })) });
		const run = await runContactNode(acquire.sandbox, [{}], { ...operation('getAll'), returnAll: true });
		expect(run.json(CONTACT_NODE).map(({ key }) => key)).toEqual(Array.from({ length: count }, (_, n) => `a${count - 1 - n}`));
	});

	it('are deleted, and a repeated call that finds nothing is a success', async () => {
		acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith('/33'), fault: { kind: 'reset', when: 'after' } });
		const run = await runContactNode(acquire.sandbox, [{ id: 31 }, { id: '32' }, { id: 33 }], { ...operation('delete'), ...byId });
		expect(run.error).toBeUndefined();
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.json(CONTACT_NODE)).toEqual([31, 32, 33].map((id) => ({ deleted: true, id })));
		expect([31, 32, 33].map(attribute)).toEqual([undefined, undefined, undefined]);
	});

	it('that do not exist are gone where Acquire says that it deleted nothing', async () => {
		const run = await runContactNode(acquire.sandbox, [{ id: 28 }, { id: 999 }, { id: 30 }], { ...operation('delete'), ...byId }, { settings: { onError: 'continueErrorOutput' } });
		const isGone = acquire.sandbox.dialect.deleteMissing === 'zero';
		expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual(isGone ? [28, 999, 30] : [28, 30]);
		expect(run.json(CONTACT_NODE, 1).map(({ error }) => error)).toEqual(isGone ? [] : [expect.stringContaining('Custom attribute 999 was not found in Acquire')]);
	});

	it.each(['get', 'update'])('that do not exist are told by %s', async (name) => {
		const run = await runContactNode(acquire.sandbox, [{ id: 28 }, { id: 999 }, { id: 30 }], { ...operation(name), ...byId, ...(name === 'update' && { label: 'New' }) }, { settings: { onError: 'continueErrorOutput' } });
		expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual([28, 30]);
		expect(run.json(CONTACT_NODE, 1)).toEqual([expect.objectContaining({ id: 999, error: expect.stringContaining('Custom attribute 999 was not found in Acquire') })]);
		expect(run.pairing(CONTACT_NODE, 1)).toEqual([{ item: 1 }]);
	});

	describe('whose key exists', () => {
		testErrorSettings({
			sandbox: () => acquire.sandbox,
			parameters: { ...create, options: { concurrency: 1 } },
			items: [size, { key: 'birthday', label: 'Birthday', type: 'text' }, { ...size, key: 'hat_size' }],
			bad: 1,
			words: 'The contact attribute birthday exists',
		});

		it('cannot be given to another', async () => {
			const run = await runContactNode(acquire.sandbox, [{ id: 25, key: 'birthday' }], update);
			expect(run.error?.message).toContain('The contact attribute birthday exists');
			expect(attribute(25)?.key).toBe('loyalty_tier');
		});
	});
});
