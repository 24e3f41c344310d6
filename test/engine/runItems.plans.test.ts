import type { IDataObject, INode, IRunExecutionData } from 'n8n-workflow';
import { ItemError } from '../../nodes/input/itemError';
import { Lookup } from '../../nodes/operations/lookups';
import type { Operation, Plan, ReadyPlan, WorkflowItem } from '../../nodes/operations/operation';
import { runItems } from '../../nodes/operations/runItems';
import { credentialsOf } from './harness/credentialsOf';
import { type ContextOptions, executeContext, newExecution } from './harness/executeContext';

/** What each item does, by its input; n8n drops values that the node's menu does not have, so the names are those of a real operation. */
function operationOf(plan: (item: WorkflowItem) => Plan, more: Partial<Operation> = {}): Operation {
	return { resource: 'contact', value: 'get', endpoint: 'updateContact', properties: [], plan, ...more } as unknown as Operation;
}

interface RunSettings extends Pick<ContextOptions, 'execution' | 'signal'> {
	parameters?: INode['parameters'];
	node?: Partial<INode>;
}

function contextFor(inputs: IDataObject[], { parameters, node, ...options }: RunSettings = {}) {
	return executeContext({
		items: inputs.map((json) => ({ json })),
		credentials: credentialsOf({ account: 'acme', apiKey: 'key' }),
		settings: { parameters: { resource: 'contact', operation: 'get', ...parameters }, ...node },
		...options,
	});
}

async function run(inputs: IDataObject[], operation: Operation, settings: RunSettings = {}): Promise<IDataObject[]> {
	const [items] = await runItems(contextFor(inputs, settings).context, [operation]);
	return items.map(({ json }) => json);
}

const ready = (execute: ReadyPlan['execute'], more: Partial<ReadyPlan> = {}): ReadyPlan => ({ kind: 'ready', orderingKeys: [], execute, ...more });
const goingOn = { onError: 'continueRegularOutput' } as const;

describe('a run', () => {
	it('without items gives none, and asks for nothing', async () => {
		const { context, credentialReads } = contextFor([]);
		expect(await runItems(context, [])).toEqual([[]]);
		expect(credentialReads()).toBe(0);
	});

	it('says which operation does not exist', async () => {
		const other = operationOf(() => ready(async () => [{}]), { value: 'delete' });
		await expect(run([{}], other)).rejects.toThrow("The operation 'get' of 'contact' does not exist");
		await expect(run([{}], { ...other, value: 'get', resource: 'role' })).rejects.toThrow('does not exist');
	});

	it('takes no expression for the operation, not even one that n8n evaluates', async () => {
		const code = "{{ $fromAI('operation', '', 'string', 'get') }}";
		const rejection = run([{}], operationOf(() => ready(async () => [{}])), { parameters: { operation: `=${code}` } });
		await expect(rejection).rejects.toMatchObject({ message: expect.stringContaining(`${code}' of 'contact' does not exist`), description: expect.stringContaining('Choose both from their lists.') });
	});

	it.each([['getContact', true], ['updateContact', false]] as const)('says of an unexpected error whether something may have been changed: %s', async (endpoint, isUnchanged) => {
		const broken = operationOf(() => ready(async () => await Promise.reject(new TypeError('a bad record'))), { endpoint });
		const error = (await run([{}], broken).catch((thrown: unknown) => thrown)) as { message: string; description: string };
		expect(error.message).toContain('a bad record');
		expect(String(error.description).includes('Nothing was changed in Acquire.')).toBe(isUnchanged);
	});

	it('reads no further item after one that stops it, and no credential', async () => {
		const plan = jest.fn((): Plan => {
			throw new ItemError('Not read');
		});
		const { context, credentialReads } = contextFor([{}, {}]);
		await expect(runItems(context, [operationOf(plan)])).rejects.toThrow('Not read');
		expect(plan).toHaveBeenCalledTimes(1);
		expect(credentialReads()).toBe(0);
	});

	it('reads no credential where no item is left to send', async () => {
		const plan = jest.fn((): Plan => {
			throw new ItemError('Not read');
		});
		const { context, credentialReads } = contextFor([{}, {}], { node: goingOn });
		expect((await runItems(context, [operationOf(plan)]))[0]).toHaveLength(2);
		expect(plan).toHaveBeenCalledTimes(2);
		expect(credentialReads()).toBe(0);
	});

	it('hands each item links of its own to wait with', async () => {
		const ids: string[] = [];
		const operation = operationOf((item) => ready(async () => (ids.push(item.newResumption().id), [{}])));
		await run([{}, {}], operation);
		expect(new Set(ids.map((id) => /^[\w-]{16}$/.test(id) && id)).size).toBe(2);
	});

	it('lets nothing else of n8n run while few items are read', async () => {
		let turns = 0;
		const timer = setInterval(() => (turns += 1), 0);
		// A machine that is busy with others does not make it a long turn.
		const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now());
		const seen: number[] = [];
		await run([{}, {}, {}], operationOf(() => (seen.push(turns), ready(async () => [{}]))));
		clock.mockRestore();
		clearInterval(timer);
		expect(new Set(seen).size).toBe(1);
	});
});

describe('lookups of a run', () => {
	const known = (key: string, value: unknown) => new Lookup(key, async () => value);
	const failing = (key: string, error: ItemError) => new Lookup(key, async () => Promise.reject(error));
	/** A plan with a lookup, which gives what it found. */
	const lookedUp = (lookup: Lookup): Plan => ({ kind: 'lookups', lookups: [lookup], complete: (found) => ready(async () => [{ found: found.get(lookup) as string }]) });

	it('go on, round by round, until every plan is complete', async () => {
		const second = known('second', 'value');
		const operation = operationOf(() => ({ kind: 'lookups', lookups: [known('first', 1)], complete: () => lookedUp(second) }));
		expect(await run([{}, {}], operation)).toEqual([{ found: 'value' }, { found: 'value' }]);
	});

	it('fail the items alone that need them', async () => {
		const operation = operationOf(({ json }) => lookedUp(json.bad ? failing('bad', new ItemError('Unknown')) : known('good', 'value')));
		expect(await run([{ bad: true }, {}], operation, { node: goingOn })).toEqual([expect.objectContaining({ error: 'Unknown' }), { found: 'value' }]);
	});

	it('end the run where their error does, and complete no plan', async () => {
		const complete = jest.fn((): Plan => ready(async () => [{}]));
		const operation = operationOf(() => ({ kind: 'lookups', lookups: [failing('key', new ItemError('Rejected key', { stopsRun: true }))], complete }));
		expect(await run([{}, {}], operation, { node: goingOn })).toEqual([expect.objectContaining({ error: 'Rejected key' }), expect.objectContaining({ error: 'Rejected key' })]);
		expect(complete).not.toHaveBeenCalled();
	});

	it('are performed in no further round once an item has stopped the run', async () => {
		const find = jest.fn(async () => 1);
		const operation = operationOf(({ json }) => ({
			kind: 'lookups',
			lookups: [known('first', 1)],
			complete() {
				if (json.bad) throw new ItemError('Not completed');
				return lookedUp(new Lookup('second', find));
			},
		}));
		await expect(run([{}, { bad: true }], operation)).rejects.toThrow('Not completed');
		expect(find).not.toHaveBeenCalled();
	});
});

describe('an operation that waits', () => {
	const till = new Date('2099-01-31T10:00:00Z');

	function waiting(execute: ReadyPlan['execute'], inputs: IDataObject[], settings: RunSettings = {}) {
		const { context } = contextFor(inputs, settings);
		const put = jest.spyOn(context, 'putExecutionToWait').mockResolvedValue(undefined);
		const operation = operationOf(() => ready(execute, { waitTill: () => till }), { waits: true });
		return { put, context, result: runItems(context, [operation]) };
	}

	it('puts the execution to wait once its item has run', async () => {
		const { put, context, result } = waiting(async () => [{ timedOut: true }], [{}]);
		expect((await result)[0]).toMatchObject([{ json: { timedOut: true } }]);
		expect(put.mock.calls).toEqual([[till]]);
		expect(context.getExecuteData().data.main).toMatchObject([[{ json: { timedOut: true } }]]);
	});

	it('has n8n 1.x check the signatures of the links', async () => {
		const { context, result } = waiting(async () => [{}], [{}]);
		const required = jest.fn();
		Object.assign(context, { setSignatureValidationRequired: required });
		await result;
		expect(required).toHaveBeenCalledTimes(1);
	});

	it('does not wait where its item failed', async () => {
		const { put, result } = waiting(async () => Promise.reject(new ItemError('Not sent')), [{}], { node: goingOn });
		expect((await result)[0]).toMatchObject([{ json: { error: 'Not sent' } }]);
		expect(put).not.toHaveBeenCalled();
	});

	it('takes one item alone, and sends nothing for several', async () => {
		const execute = jest.fn(async () => [{}]);
		const { put, result } = waiting(execute, [{}, {}]);
		await expect(result).rejects.toThrow('the input has 2 items');
		expect([execute.mock.calls, put.mock.calls]).toEqual([[], []]);
	});

	it('lets another operation go on', async () => {
		const { context } = contextFor([{}]);
		const put = jest.spyOn(context, 'putExecutionToWait').mockResolvedValue(undefined);
		await runItems(context, [operationOf(() => ready(async () => [{}]))]);
		expect(put).not.toHaveBeenCalled();
	});
});

describe('a canceled execution', () => {
	const oneByOne = { options: { concurrency: 1 } };

	function canceling(settings: RunSettings): Promise<IDataObject[]> {
		const controller = new AbortController();
		const operation = operationOf(({ index }) => ready(async () => (controller.abort(), [{ index }])));
		return run([{}, {}], operation, { signal: controller.signal, parameters: oneByOne, ...settings });
	}

	it('fails what is pending', async () => {
		expect(await canceling({ node: goingOn })).toEqual([{ index: 0 }, expect.objectContaining({ error: 'The execution was canceled' })]);
	});

	it('stops the node, also where nothing has failed', async () => {
		await expect(canceling({})).rejects.toThrow('The execution was canceled');
	});
});

describe('another attempt of "Retry On Fail"', () => {
	/** Items by name, with the records that each changes. */
	const inputs = [{ name: 'a', records: ['Contact 1'] }, { name: 'b', records: ['Contact 2'] }, { name: 'c', records: ['Contact 3', 'Contact 1'] }];

	interface Changes {
		/** The items that fail in the first attempt, when they are sent or before they are read. */
		failing?: string[];
		unread?: string[];
		rerun?: boolean;
		onError?: INode['onError'];
	}

	/** The names of the items that each of two attempts sends. */
	async function sentIn({ failing = [], unread = [], rerun = true, onError = goingOn.onError }: Changes): Promise<string[][]> {
		const execution: IRunExecutionData = newExecution();
		const attempt = async (isFirst: boolean) => {
			const sent: string[] = [];
			const operation = operationOf(({ json }) => {
				const { name, records } = json as (typeof inputs)[number];
				if (isFirst && unread.includes(name)) throw new ItemError('Not read');
				const execute = async () => {
					sent.push(name);
					if (isFirst && failing.includes(name)) throw new ItemError('Busy');
					return [{ name }];
				};
				return ready(execute, { orderingKeys: records, rerunAfterEarlierFailure: rerun });
			});
			const items = await run(inputs, operation, { execution, parameters: { options: { concurrency: 1 } }, node: { retryOnFail: true, maxTries: 3, onError } }).catch((error: Error) => {
				expect([isFirst, onError]).toEqual([true, 'stopWorkflow']);
				expect(error.message).toContain('Busy');
				return [];
			});
			return { sent, items };
		};
		const first = await attempt(true);
		const second = await attempt(false);
		expect(second.items).toEqual(inputs.map(({ name }) => ({ name })));
		return [first.sent, second.sent];
	}

	it('sends what failed, and later items that share a record with it, so that the last one wins', async () => {
		expect(await sentIn({ failing: ['a'] })).toEqual([['a', 'b', 'c'], ['a', 'c']]);
		expect(await sentIn({ failing: ['a', 'b'] })).toEqual([['a', 'b', 'c'], ['a', 'b', 'c']]);
	});

	it('sends nothing again that came before what failed', async () => {
		expect(await sentIn({ failing: ['c'], onError: 'stopWorkflow' })).toEqual([['a', 'b', 'c'], ['c']]);
		expect(await sentIn({ failing: ['b'], onError: 'stopWorkflow' })).toEqual([['a', 'b'], ['b', 'c']]);
	});

	it('sends only what failed where items may not run again', async () => {
		expect(await sentIn({ failing: ['a'], rerun: false })).toEqual([['a', 'b', 'c'], ['a']]);
	});

	it('sends what was not read, alone: which record it changes is not known', async () => {
		expect(await sentIn({ unread: ['a'] })).toEqual([['b', 'c'], ['a']]);
	});

	it('sends everything where nothing was read', async () => {
		expect(await sentIn({ unread: ['a', 'b', 'c'] })).toEqual([[], ['a', 'b', 'c']]);
	});

	it.each([
		{ how: 'while the service fails', error: new ItemError('Busy', { details: { status: 503 } }), again: ['a', 'b'] },
		{ how: 'while the connection drops', error: new ItemError('Lost', { details: { code: 'ECONNRESET' } }), again: ['a', 'b'] },
		{ how: 'as there is none', error: new ItemError('No contact has that address'), again: ['a'] },
	])('sends $again again where the record of the first could not be looked up, $how', async ({ error, again }) => {
		const execution: IRunExecutionData = newExecution();
		const attempt = async (isFirst: boolean) => {
			const sent: string[] = [];
			const byName = (name: string): ReadyPlan => ready(async () => [{ sent: sent.push(name) }], { orderingKeys: ['Contact 1'], rerunAfterEarlierFailure: true });
			const lookup = new Lookup('a', async () => (isFirst ? Promise.reject(error) : 1));
			const complete = (found: { get(lookup: Lookup): unknown }) => {
				found.get(lookup);
				return byName('a');
			};
			const operation = operationOf(({ json }) => (json.name === 'a' ? { kind: 'lookups', lookups: [lookup], complete } : byName(String(json.name))));
			await run([{ name: 'a' }, { name: 'b' }], operation, { execution, parameters: { options: { concurrency: 1 } }, node: { retryOnFail: true, maxTries: 3, ...goingOn } });
			return sent;
		};
		expect(await attempt(true)).toEqual(['b']);
		expect(await attempt(false)).toEqual(again);
	});

	it('looks up again what could not be looked up', async () => {
		const execution: IRunExecutionData = newExecution();
		const errors = [new ItemError('Rejected key', { stopsRun: true })];
		const lookup = new Lookup('key', async () => {
			const error = errors.pop();
			if (error !== undefined) throw error;
			return 'value';
		});
		const operation = operationOf(() => ({ kind: 'lookups', lookups: [lookup], complete: (found) => ready(async () => [{ found: found.get(lookup) as string }]) }));
		const attempt = async () => await run([{}, {}], operation, { execution, node: { retryOnFail: true } });
		await expect(attempt()).rejects.toThrow('Rejected key');
		expect(await attempt()).toEqual([{ found: 'value' }, { found: 'value' }]);
	});

	describe('an item that was completed, and is sent once more,', () => {
		const busy = new ItemError('Busy');
		/** An attempt of one run, in which the items `a` and `b` of one record may fail; returns the error of `b`. */
		function attempts() {
			const execution: IRunExecutionData = newExecution();
			return async (errors: { [name: string]: ItemError | undefined }) => {
				const operation = operationOf(({ json }) =>
					ready(async () => (errors[String(json.name)] === undefined ? [{}] : Promise.reject(errors[String(json.name)])), { orderingKeys: ['Contact 1'], rerunAfterEarlierFailure: true }));
				const [, { error }] = await run([{ name: 'a' }, { name: 'b' }], operation, { execution, parameters: { options: { concurrency: 1 } }, node: { retryOnFail: true, maxTries: 4, ...goingOn } });
				return error;
			};
		}

		it('says so where it fails then, however often', async () => {
			const attempt = attempts();
			await attempt({ a: busy });
			for (const errors of [{ a: busy, b: busy }, { b: busy }]) expect(await attempt(errors)).toBe('Busy. In an earlier attempt: The item was completed');
		});

		it('says what that attempt may have done to it, once another one fails', async () => {
			const attempt = attempts();
			await attempt({ a: busy });
			await attempt({ a: busy, b: new ItemError('It may have been updated', { effect: 'possible' }) });
			expect(await attempt({ b: busy })).toBe('Busy. In an earlier attempt: It may have been updated');
		});
	});
});
