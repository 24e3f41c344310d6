import { Expression, type IDataObject } from 'n8n-workflow';
import { namedDialects } from '../sandbox';
import { CONTACT_NODE, manyContacts, runContactNode } from './harness/acquireContact';
import { credentialsOf } from './harness/credentialsOf';
import { locator } from './harness/locator';
import { peakInFlight } from './harness/peakInFlight';
import { runWorkflow } from './harness/runWorkflow';
import { useSandbox } from './harness/useSandbox';
import { manualTrigger, node, workflow } from './harness/workflowBuilder';
import { writes } from './harness/writes';

// How items run depends on a dialect only where it rejects: with a status of its own, or with 200.
const { documented, odd } = namedDialects;

describe.each(Object.entries({ documented, odd }))('In the %s dialect,', (_name, dialect) => {
	const acquire = useSandbox(dialect);
	const cityById = { contactId: locator('={{ $json.id }}'), fields: { city: '={{ $json.city }}' } };
	const isPut = ({ method }: { method: string }) => method === 'PUT';

	/** Items for as many contacts of their own, which the sandbox gets too. */
	describe('the items of a run', () => {
		it('come out in input order although they end in another', async () => {
			const items = manyContacts(acquire.sandbox, 12);
			acquire.sandbox.faults.schedule((_request, n) => (n % 3 === 0 ? { kind: 'late', ms: 60 } : undefined));
			const run = await runContactNode(acquire.sandbox, items, cityById);
			expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
			expect(run.pairing(CONTACT_NODE)).toEqual(items.map((_, item) => ({ item })));
		});

		it('of one contact are carried out one after the other, so that the last one wins', async () => {
			const { sandbox } = acquire;
			const items = [
				...Array.from({ length: 8 }, (_, n) => ({ id: 101, city: `A${n}` })),
				...Array.from({ length: 8 }, (_, n) => ({ id: 'grace@example.com', city: `G${n}` })),
				{ id: 102, city: 'last' },
			];
			sandbox.faults.schedule((_request, n) => (n % 2 === 0 ? { kind: 'late', ms: 20 } : undefined));
			const run = await runContactNode(sandbox, items, cityById);
			expect(run.status).toBe('success');
			const cities = (id: number) => writes(sandbox).filter(({ path }) => path.endsWith(`/${id}`)).map(({ body }) => (body as { fields: IDataObject }).fields.city);
			expect(cities(101)).toEqual(['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7']);
			expect(cities(102)).toEqual(['G0', 'G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'last']);
			expect(sandbox.store.contact(102)?.fields.city).toBe('last');
		});

		it.each([[1, 1, 1], [4, 4, 2], [undefined, 25, 5], [500, 50, 26]])('with concurrency %s are at most %i in flight', async (concurrency, most, least) => {
			const { sandbox } = acquire;
			const items = manyContacts(sandbox, most * 2);
			// Long enough for that many to arrive on a busy machine.
			const peak = peakInFlight(sandbox, most * 40);
			await runContactNode(sandbox, items, { ...cityById, options: concurrency === undefined ? {} : { concurrency } });
			expect(peak()).toBeLessThanOrEqual(most);
			// On a busy machine fewer meet.
			expect(peak()).toBeGreaterThanOrEqual(least);
			if (most === 1) expect(writes(sandbox).map(({ path }) => Number(path.split('/').at(-1)))).toEqual(items.map(({ id }) => id));
		});

		it('read the credential five times if they are more than four, as some could have another one', async () => {
			const run = await runContactNode(acquire.sandbox, manyContacts(acquire.sandbox, 9), cityById);
			expect(run.credentialReads).toBe(5);
		});
	});

	describe('a rejected item', () => {
		const mixed = [{ id: 101, city: 'Oslo' }, { id: 99999, city: 'x' }, { id: 102, city: 'Bergen' }, { id: 'nobody@example.com', city: 'x' }];

		it('goes to the error output with its input merged in', async () => {
			const run = await runContactNode(acquire.sandbox, mixed, cityById, { settings: { onError: 'continueErrorOutput' } });
			expect(run.json('Success').map(({ id }) => id)).toEqual([101, 102]);
			expect(run.json('Rejected')).toEqual([
				{ id: 99999, city: 'x', error: expect.stringContaining('was not found'), message: expect.any(String) },
				{ id: 'nobody@example.com', city: 'x', error: expect.stringContaining('nobody@example.com'), message: expect.any(String) },
			]);
			expect(run.pairing('Rejected')).toEqual([{ item: 0 }, { item: 1 }]);
			expect(run.pairing(CONTACT_NODE, 1)).toEqual([{ item: 1 }, { item: 3 }]);
		});

		it('stays in its place with "Continue"', async () => {
			const run = await runContactNode(acquire.sandbox, mixed, cityById, { settings: { onError: 'continueRegularOutput' } });
			expect(run.json(CONTACT_NODE).map((json) => json.id ?? Object.keys(json)[0])).toEqual([101, 'error', 102, 'error']);
			for (const { json } of run.items(CONTACT_NODE).filter(({ json }) => json.error)) {
				expect(['error', 'message', 'details']).toEqual(expect.arrayContaining(Object.keys(json)));
			}
		});

		it('stops the run otherwise: nothing new starts, and the message names what was carried out', async () => {
			const { sandbox } = acquire;
			const run = await runContactNode(sandbox, [{ id: 101, city: 'Oslo' }, { id: 102, city: 'Bergen' }, { id: 99999, city: 'x' }, { id: 106, city: 'never' }], {
				...cityById,
				options: { concurrency: 1 },
			});
			expect(run.status).toBe('error');
			expect(run.error?.message).toContain('Contact 99999 was not found in Acquire');
			expect(run.error?.message).toContain('[item 2]');
			expect(run.error?.message).toContain('items 0 to 1');
			expect(writes(sandbox)).toHaveLength(3);
			expect(sandbox.store.contact(106)?.fields.city).toBeUndefined();
		});

		it.each([
			['an id below 1', { id: 0, city: 'x' }],
			['an id that is no whole number', { id: 1.5, city: 'x' }],
			['an id beyond the safe integers', { id: '9007199254740993', city: 'x' }],
			['a path in place of an id', { id: '101/../102', city: 'x' }],
			['an encoded path', { id: '101%2F..', city: 'x' }],
			['an empty contact', { id: '', city: 'x' }],
			['no contact', { city: 'x' }],
			['a list in place of an id', { id: [101], city: 'x' }],
			['nothing to update', { id: 101, city: '' }],
			['an object as value', { id: 101, city: { name: 'x' } }],
		])('is told before anything is sent: %s', async (_case, bad) => {
			const run = await runContactNode(acquire.sandbox, [{ id: 101, city: 'Oslo' }, bad as IDataObject], cityById);
			expect(run.error?.message).toContain('[item 1]');
			expect(run.error?.description).toContain('Nothing was changed in Acquire.');
			expect(acquire.sandbox.journal).toEqual([]);
		});

		it('is only the item whose fields to clear cannot be read, even if it is the first', async () => {
			const items = [{ id: 101 }, { id: 102, clear: 'city' }, { id: 103, clear: 'phone' }];
			const clearing = { contactId: locator('={{ $json.id }}'), options: { fieldsToClear: "={{ $json.clear ?? $('Missing').item.json.clear }}" } };
			const run = await runContactNode(acquire.sandbox, items, clearing, { settings: { onError: 'continueRegularOutput' } });
			expect(run.json(CONTACT_NODE).map(({ error }) => error !== undefined)).toEqual([true, false, false]);
			expect(writes(acquire.sandbox).map(({ path, body }) => [path.split('/').at(-1), (body as IDataObject).fields])).toEqual([
				['102', { city: '' }],
				['103', { phone: '' }],
			]);
		});

		it.each(['concurrency', 'sendEmptyValues'])('is every one where an option of the whole run cannot be told: %s', async (option) => {
			const options = { [option]: "={{ $('Missing').item.json.x }}" };
			const run = await runContactNode(acquire.sandbox, [{ id: 101, city: 'Oslo' }, { id: 102, city: 'Rome' }], { ...cityById, options }, { settings: { onError: 'continueRegularOutput' } });
			expect(run.json(CONTACT_NODE).map(({ error }) => String(error))).toEqual(["Referenced node doesn't exist", "Referenced node doesn't exist"]);
			expect(acquire.sandbox.journal).toEqual([]);
		});

		it.each(['__proto__', 'constructor', 'prototype'])('is one whose custom field is called %s', async (key) => {
			const run = await runContactNode(acquire.sandbox, [{}], { contactId: locator(101), customFields: { field: [{ key, value: 'x' }] } });
			expect(run.error?.message).toContain(`'${key}' cannot be the name of a field`);
			expect(acquire.sandbox.journal).toEqual([]);
		});

		it('is every item when the credential cannot be used', async () => {
			const run = await runContactNode(acquire.sandbox, mixed, cityById, { credential: { subdomain: 'evil.example/' }, settings: { onError: 'continueErrorOutput' } });
			expect(run.json(CONTACT_NODE, 1)).toHaveLength(4);
			expect(run.json(CONTACT_NODE, 1)[2]).toMatchObject({ id: 102, error: expect.stringContaining("'Account Subdomain'") });
			expect(acquire.sandbox.journal).toEqual([]);
		});

		it('is every one that had not started when the key was rejected in the middle', async () => {
			const { sandbox } = acquire;
			const items = manyContacts(acquire.sandbox, 30);
			sandbox.faults.schedule((_request, n) => (n > 10 ? { kind: 'status', status: 401, body: { error: { code: 'ERROR_UNAUTHORIZED', message: 'revoked' } } } : undefined));
			const run = await runContactNode(sandbox, items, { ...cityById, options: { concurrency: 5 } }, { settings: { onError: 'continueErrorOutput' } });
			expect(run.json(CONTACT_NODE)).toHaveLength(10);
			expect(run.json(CONTACT_NODE, 1)).toHaveLength(20);
			expect(sandbox.journal.length).toBeLessThanOrEqual(15);
		});
	});

	it('loses nothing under a limit of a few requests a second that does not say how long to wait', async () => {
		const { sandbox } = acquire;
		const items = manyContacts(sandbox, 24);
		const taken = new Map<number, number>();
		sandbox.faults.schedule(() => {
			const second = Math.trunc(Date.now() / 1_000);
			taken.set(second, (taken.get(second) ?? 0) + 1);
			return taken.get(second)! > 8 ? { kind: 'status', status: 429 } : undefined;
		});
		const run = await runContactNode(sandbox, items, { ...cityById, options: { maxRetries: 1 } });
		expect(run.error).toBeUndefined();
		expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
		expect(sandbox.journal.length).toBeGreaterThan(items.length);
	});

	describe('a canceled run', () => {
		it('sends nothing new and ends at once, even while it waits to try again', async () => {
			const { sandbox } = acquire;
			const items = manyContacts(acquire.sandbox, 40);
			let canceledAt = 0;
			const cancel = new Promise<void>((resolve) => {
				sandbox.faults.schedule((_request, n) => {
					if (n === 12) setTimeout(() => ((canceledAt = Date.now()), resolve()), 50);
					return n > 8 ? { kind: 'status', status: 429, headers: { 'retry-after': '60' } } : undefined;
				});
			});
			await runContactNode(sandbox, items, { ...cityById, options: { concurrency: 4 } }, { cancelAfter: cancel });
			await new Promise((resolve) => setTimeout(resolve, 300));
			expect(sandbox.journal.filter(({ at }) => at > canceledAt + 100)).toEqual([]);
			expect(sandbox.journal).toHaveLength(12);
		});

		it('ends while it still evaluates expressions', async () => {
			const slow = "={{ Array.from({ length: 20000 }, (_, n) => n).reduce((sum, n) => sum + n, 0) }}";
			const items = Array.from({ length: 5_000 }, () => ({ id: 101 }));
			const resolveValue = Expression.prototype.resolveSimpleParameterValue;
			const evaluation = jest.spyOn(Expression.prototype, 'resolveSimpleParameterValue');
			let evaluated = 0;
			const cancel = new Promise<void>((resolve) => {
				evaluation.mockImplementation(function (this: Expression, ...given) {
					if (given[0] === slow && (evaluated += 1) === 1) setTimeout(resolve, 100);
					return resolveValue.apply(this, given);
				});
			});
			const run = await runContactNode(acquire.sandbox, items, { contactId: locator(101), fields: { city: slow } }, { cancelAfter: cancel });
			evaluation.mockRestore();
			expect(evaluated).toBeGreaterThan(0);
			expect(evaluated).toBeLessThan(items.length);
			expect([run.status, acquire.sandbox.journal]).toEqual(['canceled', []]);
		});
	});

	describe('"Retry On Fail"', () => {
		const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };

		it('does not send again what an earlier attempt completed', async () => {
			const { sandbox } = acquire;
			const items = manyContacts(acquire.sandbox, 6);
			sandbox.faults.next({ when: (request) => request.path.endsWith(`/${items[3].id}`), fault: { kind: 'status', status: 500 } });
			const run = await runContactNode(sandbox, items, { ...cityById, options: { concurrency: 1 } }, { settings: retrying });
			expect(run.status).toBe('success');
			expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
			const puts = writes(sandbox).filter(isPut).map(({ path }) => Number(path.split('/').at(-1)));
			expect(puts).toEqual([items[0].id, items[1].id, items[2].id, items[3].id, items[3].id, items[4].id, items[5].id]);
		});

		it('with "Continue" sends only the rejected items again', async () => {
			const { sandbox } = acquire;
			const items = manyContacts(acquire.sandbox, 4);
			sandbox.faults.next({ when: (request) => request.path.endsWith(`/${items[0].id}`), fault: { kind: 'status', status: 500 } });
			const run = await runContactNode(sandbox, items, cityById, { settings: { ...retrying, onError: 'continueRegularOutput' } });
			expect(run.json(CONTACT_NODE).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
			expect(writes(sandbox)).toHaveLength(5);
		});

		it.each(['stopWorkflow', 'continueRegularOutput'] as const)('comes back no sooner than Retry-After asked the try before, %s', async (onError) => {
			const { sandbox } = acquire;
			sandbox.faults.next({ fault: { kind: 'status', status: 429, headers: { 'retry-after': '1' } } });
			const run = await runContactNode(sandbox, manyContacts(sandbox, 1), { ...cityById, options: { maxRetries: 0 } }, { settings: { ...retrying, onError } });
			expect(run.json(CONTACT_NODE).map(({ error }) => error)).toEqual([undefined]);
			const [rejected, repeated] = sandbox.journal;
			expect(repeated.at - rejected.at).toBeGreaterThanOrEqual(995);
		});

		it('sends the other items although one of unknown outcome is not sent again', async () => {
			const { sandbox } = acquire;
			const items = ['a', 'b', 'c', 'd'].map((name) => ({ e: `${name}@example.com` }));
			const create = { operation: 'create', fields: { email: '={{ $json.e }}' }, options: { concurrency: 1 } };
			sandbox.faults.next({ when: ({ body }) => JSON.stringify(body).includes('b@'), fault: { kind: 'status', status: 504, workDone: true } });
			const run = await runContactNode(sandbox, items, create, { settings: retrying });
			expect(writes(sandbox).map(({ body }) => (body as IDataObject).email)).toEqual(items.map(({ e }) => e));
			expect(run.error?.message).toContain('may have been created');
			expect(run.error?.message).toContain('[item 1]. Completed: items 0, 2 to 3. Outcome unknown: item 1');
		});

		it.each(['stopWorkflow', 'continueRegularOutput'] as const)('keeps nothing for later once the last try is over, %s', async (onError) => {
			const { sandbox } = acquire;
			const items = [{ id: 99999, city: 'Nowhere' }, ...manyContacts(acquire.sandbox, 3)];
			const run = await runContactNode(sandbox, items, cityById, { settings: { ...retrying, onError } });
			expect(writes(sandbox).filter(({ path }) => path.endsWith('/99999'))).toHaveLength(3);
			expect(JSON.stringify(run.raw.data.executionData?.contextData)).not.toMatch(/City|not found/);
		});

		it('in a loop sends every round', async () => {
			const { sandbox } = acquire;
			const items = manyContacts(acquire.sandbox, 4);
			const loop = node({ name: 'loop', type: 'n8n-nodes-base.splitInBatches', typeVersion: 3, parameters: { batchSize: 2 } });
			const done = node({ name: 'done', type: 'n8n-nodes-base.noOp' });
			const update = node({
				name: CONTACT_NODE, type: 'n8n-nodes-acquire.acquireContact', parameters: cityById, ...retrying,
				credentials: { acquireApi: { id: '1', name: 'x' } },
			});
			sandbox.faults.next({ when: (request) => request.path.endsWith(`/${items[1].id}`), fault: { kind: 'status', status: 500 } });
			const looped = workflow([manualTrigger(), loop, done, update], [{ from: 'loop', output: 1, to: CONTACT_NODE }, { from: CONTACT_NODE, to: 'loop' }]);
			const run = await runWorkflow(looped, { input: items, credentials: credentialsOf(sandbox) });
			expect(run.json('done').map(({ id }) => id)).toEqual(items.map(({ id }) => id));
			expect(items.map(({ id }) => sandbox.store.contact(id as number)?.fields.city)).toEqual(items.map(({ city }) => city));
			expect(writes(sandbox)).toHaveLength(5);
		});
	});
});
