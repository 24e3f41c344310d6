import type { IDataObject } from 'n8n-workflow';
import { ItemError, type ItemErrorOptions } from '../../../../nodes/input/itemError';
import { Lookup, Lookups } from '../../../../nodes/operations/lookups';
import { type Upsert, upsertPlan } from '../../../../nodes/records/match/upsertPlan';
import type { AcquireClient } from '../../../../nodes/service/acquireClient';

type Sought = { email: string };

const client = {} as AcquireClient;
const ADA: Sought = { email: 'ada@example.com' };
const DUPLICATE = { details: { code: 'ERROR_DUPLICATE_RECORD_FOUND' } };
const failing = (message: string, options: ItemErrorOptions = {}) => async () => {
	throw new ItemError(message, options);
};

/** Create or Update of one item in an account in which these ids have the address; what is created there gets the next one. */
function upsert({ ids = [] as number[], asksOnce = false, ...given }: Partial<Pick<Upsert<Sought>, 'create' | 'update' | 'output'>> & { ids?: number[]; asksOnce?: boolean } = {}) {
	const asked: string[] = [];
	const lookup = (name: string) =>
		new Lookup(`the contacts of ${ADA.email}`, async () => {
			asked.push(name);
			if (asksOnce && asked.length > 1) throw new ItemError('Busy');
			return [...ids];
		});
	const create = jest.fn(given.create ?? (async (): Promise<IDataObject> => ({ id: 900 })));
	const update = jest.fn(given.update ?? (async (_run, id): Promise<IDataObject[]> => [{ id, updated: true }]));
	const plan = upsertPlan<Sought>({
		match: { record: 'contact', records: 'contacts', lookup: (_sought, isAgain) => lookup(isAgain ? 'again' : 'first'), describe: ({ email }) => email, ifNone: 'Create it.' },
		sought: ADA, create, update, output: given.output ?? (({ id }) => ({ id, created: true })),
	});
	const lookups = new Lookups(client);
	return {
		asked, create, update, plan,
		async run(): Promise<IDataObject[]> {
			await lookups.perform(plan.lookups, 1, () => false);
			const ready = plan.complete(lookups);
			if (ready.kind !== 'ready') throw new Error(`The plan is ${ready.kind}`);
			return (await ready.execute({ client, lookups })) as IDataObject[];
		},
	};
}

/** A create that Acquire has carried out although it fails. */
function doneThough(ids: number[], error: ItemError) {
	return async (): Promise<IDataObject> => {
		ids.push(900);
		throw error;
	};
}

describe('upsertPlan', () => {
	it('updates the record that has the value', async () => {
		const { run, create } = upsert({ ids: [101] });
		expect(await run()).toEqual([{ id: 101, updated: true }]);
		expect(create).not.toHaveBeenCalled();
	});

	it('creates one where there is none, and updates that for the next item of the value without asking again', async () => {
		const { run, asked, create } = upsert();
		expect(await run()).toEqual([{ id: 900, created: true }]);
		expect(await run()).toEqual([{ id: 900, updated: true }]);
		expect(asked).toEqual(['first']);
		expect(create).toHaveBeenCalledTimes(1);
	});

	it('asks again after a create that returned no id', async () => {
		const ids: number[] = [];
		const { run, asked } = upsert({ ids, create: async () => (ids.push(900), { name: 'Ada' }) });
		expect(await run()).toEqual([{ id: undefined, created: true }]);
		expect(await run()).toEqual([{ id: 900, updated: true }]);
		expect(asked).toEqual(['first', 'again']);
	});

	it.each<[string, Upsert<Sought>['create'], string | undefined]>([
		['returned no id', async () => ({ name: 'Ada' }), undefined],
		['may have been carried out', async () => Promise.reject(new ItemError('Lost', { effect: 'possible' })), 'Lost'],
	])('creates no other one after a create that %s, where Acquire cannot be asked again', async (_what, create, error) => {
		const { run } = upsert({ asksOnce: true, create });
		await (error === undefined ? run() : expect(run()).rejects.toThrow(error));
		await expect(run()).rejects.toThrow('An earlier item may have created a contact with ada@example.com');
	});

	it.each<[string, Partial<Upsert<Sought>>, string | undefined]>([
		['the create', { create: async () => Promise.reject(new TypeError('odd')) }, 'An earlier item may have created a contact with ada@example.com'],
		['the output', { output: () => { throw new TypeError('odd'); } }, undefined],
	])('throws an unexpected error of %s as it is, and creates no other one', async (_where, given, later) => {
		const { run, create } = upsert(given);
		await expect(run()).rejects.toThrow(TypeError);
		await (later === undefined ? run() : expect(run()).rejects.toThrow(later));
		expect(create).toHaveBeenCalledTimes(1);
	});

	it('rejects several records of the value before anything is sent', async () => {
		const { run, create, update } = upsert({ ids: [101, 102] });
		await expect(run()).rejects.toThrow('2 contacts in Acquire have ada@example.com: IDs 101, 102');
		expect([create.mock.calls, update.mock.calls]).toEqual([[], []]);
	});

	it.each([
		['as a duplicate', new ItemError('Exists', DUPLICATE), undefined],
		['without a response, which may have made it', new ItemError('May have been created', { effect: 'possibleNotRepeatable' }), 'May have been created'],
	])('updates what is there after a create that failed %s', async (_how, error, earlierEffect) => {
		const ids: number[] = [];
		const { run, asked, update } = upsert({ ids, create: doneThough(ids, error) });
		expect(await run()).toEqual([{ id: 900, updated: true }]);
		expect(asked).toEqual(['first', 'again']);
		expect(update.mock.calls[0][0].earlierEffect).toBe(earlierEffect);
	});

	it.each([
		['was rejected for another reason', new ItemError('Invalid', { details: { code: 'ERROR_INVALID_INPUT' } }), ['first']],
		['stops the run', new ItemError('Key', { ...DUPLICATE, stopsRun: true, effect: 'possible' }), ['first']],
		['was a duplicate of something else', new ItemError('Exists', DUPLICATE), ['first', 'again']],
		['had no response and no effect', new ItemError('May have been created', { effect: 'possible' }), ['first', 'again']],
	])('throws the error of a create that %s', async (_how, error, questions) => {
		const { run, asked, update } = upsert({ create: async () => Promise.reject(error) });
		await expect(run()).rejects.toBe(error);
		expect(asked).toEqual(questions);
		expect(update).not.toHaveBeenCalled();
	});

	it.each([
		{ effect: 'possibleNotRepeatable', thrown: 'create' },
		{ effect: 'none', thrown: '2 contacts' },
	] as const)('throws "$thrown" where several have the value after a create with the effect $effect', async ({ effect, thrown }) => {
		const ids: number[] = [];
		const error = new ItemError('create', { ...DUPLICATE, effect });
		const { run } = upsert({ ids, create: async () => (ids.push(900, 901), Promise.reject(error)) });
		await expect(run()).rejects.toThrow(thrown);
	});

	it("throws the create's error where Acquire cannot be asked again", async () => {
		const error = new ItemError('May have been created', { effect: 'possible' });
		const { run, asked } = upsert({ asksOnce: true, create: async () => Promise.reject(error) });
		await expect(run()).rejects.toBe(error);
		expect(asked).toEqual(['first', 'again']);
	});

	it.each([
		{ created: 'possible', updated: 'none', thrown: 'create' },
		{ created: 'possible', updated: 'possible', thrown: 'update' },
		{ created: 'none', updated: 'none', thrown: 'update' },
		{ created: 'none', updated: 'possible', thrown: 'update' },
	] as const)('throws the error of the $thrown where the create has the effect $created and the update $updated', async ({ created, updated, thrown }) => {
		const ids: number[] = [];
		const { run } = upsert({ ids, create: doneThough(ids, new ItemError('create', { ...DUPLICATE, effect: created })), update: failing('update', { effect: updated }) });
		await expect(run()).rejects.toThrow(thrown);
	});

	it('orders items of one record and of one value, and may run again after an earlier failure', async () => {
		const lookups = new Lookups(client);
		const [{ plan }, { plan: ofNew }] = [upsert({ ids: [101] }), upsert()];
		await lookups.perform(plan.lookups, 1, () => false);
		expect(plan.complete(lookups)).toMatchObject({ orderingKeys: [`the contacts of ${ADA.email}`, 'contact 101'], rerunAfterEarlierFailure: true });
		const other = new Lookups(client);
		await other.perform(ofNew.lookups, 1, () => false);
		expect(ofNew.complete(other)).toMatchObject({ orderingKeys: [`the contacts of ${ADA.email}`] });
	});
});
