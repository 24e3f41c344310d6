import type { IDataObject } from 'n8n-workflow';
import { ItemError } from '../../../nodes/input/itemError';
import { createPlan, type NewRecord } from '../../../nodes/operations/createPlan';
import { ItemOutcomes } from '../../../nodes/operations/itemOutcomes';
import { Lookup, Lookups } from '../../../nodes/operations/lookups';
import type { AcquireClient } from '../../../nodes/service/acquireClient';

const client = {} as AcquireClient;

/** What becomes of `count` items that create one tag each, all of one name, where Acquire has none of it. */
async function outcomesOf(given: Partial<Pick<NewRecord, 'create' | 'output'>>, count = 1) {
	const create = jest.fn(given.create ?? (async (): Promise<IDataObject> => await Promise.resolve({ id: 900 })));
	const plan = createPlan({
		lookup: new Lookup('tags named vip', async () => await Promise.resolve([])),
		what: "a tag named 'vip'",
		requireNew(ids) {
			if (ids.length > 0) throw new ItemError(`There is a tag named 'vip': ID ${ids.join(', ')}`);
		},
		output: (tag) => tag,
		...given,
		create,
	});
	const lookups = new Lookups(client);
	await lookups.perform(plan.lookups, 1, () => false);
	const ready = plan.complete(lookups);
	if (ready.kind !== 'ready') throw new Error(`The plan is ${ready.kind}`);
	const outcomes = new ItemOutcomes(count, true, new Map());
	for (let index = 0; index < count; index++) await outcomes.settle(index, async () => await ready.execute({ client, lookups }));
	return { create, settled: outcomes.settled(), results: outcomes.results(() => ({}) as never).map(({ json }) => json.error ?? json) };
}

describe('createPlan', () => {
	it('creates what is not there, once', async () => {
		const { create, results } = await outcomesOf({}, 2);
		expect(results).toEqual([{ id: 900 }, "There is a tag named 'vip': ID 900"]);
		expect(create).toHaveBeenCalledTimes(1);
	});

	it('creates it for a later item where an earlier one certainly did not', async () => {
		const { create, settled } = await outcomesOf({ create: async () => await Promise.reject(new ItemError('Invalid')) }, 2);
		expect([create.mock.calls.length, settled.size]).toEqual([2, 0]);
	});

	it('does not create it again where that may have happened', async () => {
		const { create, results } = await outcomesOf({ create: async () => await Promise.reject(new ItemError('No response', { effect: 'possible' })) }, 2);
		expect(results).toEqual(['No response', "An earlier item may have created a tag named 'vip'"]);
		expect(create).toHaveBeenCalledTimes(1);
	});

	it.each([
		['the output', { output: () => { throw new TypeError('odd'); } }, "There is a tag named 'vip': ID 900"],
		['the create', { create: async () => await Promise.reject(new TypeError('odd')) }, "An earlier item may have created a tag named 'vip'"],
	])('is not to be repeated, in another attempt either, after an unexpected error of %s', async (_where, given, later) => {
		const { create, settled, results } = await outcomesOf(given, 2);
		expect(settled.get(0)).toMatchObject({ message: 'odd', effect: 'possibleNotRepeatable' });
		expect(results).toEqual(['odd', later]);
		expect(create).toHaveBeenCalledTimes(1);
	});
});
