import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../sandbox';
import { CONTACT_NODE, runContactNode } from './harness/acquireContact';
import { locator } from './harness/locator';
import { runOperation } from './harness/runNode';
import { lostCalls } from './harness/unrepeatableCalls';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';

const acquire = useSandbox();
const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const cityById = { contactId: locator('={{ $json.id }}'), fields: { city: '={{ $json.city }}' } };

describe('"Retry On Fail" with a request that must not be repeated', () => {
	it.each(lostCalls)('does not send a $what again after $how', async ({ fault, parameters }) => {
		for (const settings of [retrying, { ...retrying, onError: 'continueRegularOutput' as const }]) {
			acquire.sandbox.reset();
			acquire.sandbox.faults.next({ when: ({ isWrite }) => isWrite, fault });
			const run = await runContactNode(acquire.sandbox, [{}], parameters, { settings });
			expect(writes(acquire.sandbox)).toHaveLength(1);
			expect(run.error?.message ?? run.json(CONTACT_NODE)[0].error).toMatch(/may have been (created|merged)/);
		}
	});

	it('sends the other items again, and returns the item with an unknown outcome in its place', async () => {
		const items = [{ e: 'a@example.com' }, { e: 'b@example.com' }, { e: 'c@example.com' }];
		acquire.sandbox.faults.next({ when: ({ body }) => JSON.stringify(body).includes('b@example'), fault: { kind: 'reset', when: 'after' } });
		acquire.sandbox.faults.next({ when: ({ body }) => JSON.stringify(body).includes('a@example'), fault: { kind: 'body', status: 400, text: '{"error":{"message":"busy"}}' } });
		const run = await runContactNode(acquire.sandbox, items, { operation: 'create', fields: { email: '={{ $json.e }}' } }, {
			settings: { ...retrying, onError: 'continueRegularOutput' },
		});
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(run.json(CONTACT_NODE).map(({ error }) => error !== undefined)).toEqual([false, true, false]);
		expect(acquire.sandbox.store.contacts().map(({ fields }) => fields.email).filter((email) => /^[abc]@/.test(String(email))).sort()).toEqual(['a@example.com', 'b@example.com', 'c@example.com']);
	});
});

describe('"Retry On Fail" with "Continue"', () => {
	const items = [{ id: 101, city: 'Oslo' }, { id: 102, city: 'Bergen' }, { id: 106, city: 'Paris' }];
	const busy: Fault = { kind: 'status', status: 429 };
	const run = async (failing: number, fault: Fault, settings: object = {}) => {
		acquire.sandbox.faults.next({ when: ({ path }) => path.endsWith(`/${failing}`), fault });
		const parameters = { ...cityById, options: { maxRetries: 0 } };
		return await runContactNode(acquire.sandbox, items, parameters, { settings: { ...retrying, onError: 'continueRegularOutput' as const, ...settings } });
	};

	it.each(['continueRegularOutput', 'continueErrorOutput'] as const)('does not send a later item again, for n8n looks at the first one alone, and says so: %s', async (onError) => {
		const { hints, json } = await run(102, busy, { onError });
		expect(writes(acquire.sandbox)).toHaveLength(3);
		expect(json(CONTACT_NODE, onError === 'continueErrorOutput' ? 1 : 0)).toContainEqual(expect.objectContaining({ error: expect.stringContaining('too many requests') }));
		expect(hints(CONTACT_NODE)).toEqual(["'Retry On Fail' does not send item 1 again: with 'Continue', n8n makes another attempt only if the first output item is an error"]);
	});

	it('sends a failed first item again, and has nothing to say', async () => {
		const { hints } = await run(101, busy);
		expect(writes(acquire.sandbox)).toHaveLength(4);
		expect(hints(CONTACT_NODE)).toEqual([]);
	});

	it.each([
		{ what: 'an item that would fail again', fault: { kind: 'status', status: 400, body: { error: { code: 'ERROR_INVALID_INPUT', message: 'odd' } } } as Fault, settings: {} },
		{ what: 'a node that is not set to retry', fault: busy, settings: { retryOnFail: false } },
		{ what: 'a node that stops', fault: busy, settings: { onError: 'stopWorkflow', maxTries: 2 } },
	])('says nothing of $what', async ({ fault, settings }) => {
		expect((await run(102, fault, settings)).hints(CONTACT_NODE)).toEqual([]);
	});

	it('says nothing of a create that may not be sent again anyway', async () => {
		acquire.sandbox.faults.next({ when: ({ body }) => JSON.stringify(body).includes('b@example'), fault: { kind: 'status', status: 504, workDone: true } });
		const created = await runContactNode(acquire.sandbox, [{ e: 'a@example.com' }, { e: 'b@example.com' }], { operation: 'create', fields: { email: '={{ $json.e }}' } }, {
			settings: { ...retrying, onError: 'continueRegularOutput' },
		});
		expect(created.json(CONTACT_NODE)[1].error).toContain('may have been created');
		expect(created.hints(CONTACT_NODE)).toEqual([]);
	});
});

describe('"Retry On Fail" after an attempt that did a part', () => {
	it('does not repeat what was carried out, although n8n takes a member "error" for a failure', async () => {
		const text = '{"data":{"id":900,"error":"almost full","fields":{}}}';
		acquire.sandbox.faults.schedule(() => ({ kind: 'body', status: 200, text, workDone: true }));
		const settings = { ...retrying, onError: 'continueRegularOutput' as const };
		await runContactNode(acquire.sandbox, [{}], { operation: 'create', fields: { email: 'new@example.com' } }, { settings });
		expect(writes(acquire.sandbox)).toHaveLength(1);
	});

	it.each(['stopWorkflow', 'continueRegularOutput'] as const)('says of an item that an earlier attempt may have updated that it may have been, %s', async (onError) => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 504, workDone: true } });
		acquire.sandbox.faults.schedule(() => ({ kind: 'status', status: 429 }));
		const run = await runContactNode(acquire.sandbox, [{ id: 101, city: 'Oslo' }], { ...cityById, options: { maxRetries: 0 } }, { settings: { ...retrying, onError } });
		expect(acquire.sandbox.store.contact(101)?.fields.city).toBe('Oslo');
		expect(run.error?.message ?? run.json(CONTACT_NODE)[0].error).toContain('In an earlier attempt: The contact may have been updated');
		expect(run.error?.description ?? '').not.toContain('Nothing was changed in Acquire.');
	});

	it('says of an item that was completed, and waits to follow an earlier one again, that it was', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 500 } });
		const items = [{ id: 101, city: 'first' }, { id: 101, city: 'last' }];
		acquire.sandbox.faults.schedule((_request, n) => (n > items.length ? { kind: 'status', status: 429 } : undefined));
		const run = await runContactNode(acquire.sandbox, items, { ...cityById, options: { maxRetries: 0 } }, { settings: { ...retrying, maxTries: 2, onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE).map(({ error }) => error)).toEqual([
			expect.stringContaining('too many requests'),
			expect.stringMatching(/too many requests.*\. In an earlier attempt: The item was completed$/),
		]);
	});

	it('shows what an earlier attempt said of the items that it completed', async () => {
		const { sandbox } = acquire;
		const part: Fault = { kind: 'body', status: 200, text: JSON.stringify({ data: { count: 9, data: [{ id: 1, object: 'contact', key: 'k' }] } }) };
		// The first item asks for its list twice, since it seems to have no pages.
		let begun = 0;
		sandbox.faults.schedule(({ query }) => {
			if (query.page === undefined) begun++;
			return begun < 3 ? part : begun === 3 ? { kind: 'status', status: 500 } : undefined;
		});
		const parameters = { resource: 'customAttribute', operation: 'getAll', object: 'contact', returnAll: true, options: { concurrency: 1, maxRetries: 0 } };
		const run = await runContactNode(sandbox, [{}, {}], parameters, { settings: retrying });
		expect(run.status).toBe('success');
		expect(run.json(CONTACT_NODE)[0]).toMatchObject({ id: 1 });
		expect(run.hints(CONTACT_NODE)).toEqual([expect.stringContaining('The list of custom attributes is incomplete')]);
	});

	it('counts no items in a hint that several attempts give', async () => {
		const { sandbox } = acquire;
		sandbox.faults.next({ when: ({ path, method }) => method === 'PUT' && path.endsWith('/102'), fault: { kind: 'status', status: 500 } });
		const columns = { mappingMode: 'autoMapInputData', value: null, matchingColumns: ['id'] };
		const items = [101, 102, 106].map((id) => ({ id, City: '', state: 'x' }));
		const run = await runContactNode(sandbox, items, { fieldsMode: 'map', columns, options: { concurrency: 1, maxRetries: 0 } }, { settings: retrying });
		expect(run.status).toBe('success');
		expect(run.hints(CONTACT_NODE)).toEqual(['City was blank and was not sent']);
	});

	it("does not overwrite a contact's later item with an earlier one", async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 500 } });
		const items = [{ id: 101, city: 'first' }, { id: 102, city: 'other' }, { id: 101, city: 'last' }];
		const run = await runContactNode(acquire.sandbox, items, cityById, { settings: { ...retrying, onError: 'continueRegularOutput' } });
		expect(run.pairing(CONTACT_NODE)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(acquire.sandbox.store.contact(101)?.fields.city).toBe('last');
	});
});

describe('"Retry On Fail" with a record that is named by what a lost request took from it', () => {
	const lost: Fault = { kind: 'status', status: 504, workDone: true };
	const isWrite = (request: { isWrite: boolean }) => request.isWrite;
	const options = { maxRetries: 0, concurrency: 1 };
	const byAddress = { contactId: locator('={{ $json.to }}', 'email'), options };
	const renaming = { ...byAddress, fields: { email: '={{ $json.email }}', city: '={{ $json.city }}' } };
	const contact = (id: number) => acquire.sandbox.store.contact(id)?.fields;
	const sentTo = () => writes(acquire.sandbox).map(({ path }) => path.split('/').at(-1));

	it.each<[string, string, IDataObject]>([
		['Contact', 'contact.update', { contactId: locator('ada@example.com'), fields: { email: 'new@example.com' }, customFields: { field: [{ key: 'loyalty_tier', value: 'gold' }] } }],
		['Company', 'company.delete', { companyId: locator('example.org', 'website') }],
		['Company', 'company.update', { companyId: locator('Example Ltd', 'name'), fields: { name: 'Renamed Ltd' } }],
		['Account', 'user.delete', { userId: locator('Ben Sample') }],
		['Account', 'role.update', { roleId: locator('Chat agent'), updateFields: { roleName: 'Chatter' } }],
		['Account', 'department.delete', { departmentId: locator('Sales') }],
		['Account', 'tag.delete', { tagId: locator('refund') }],
		['KnowledgeBase', 'category.delete', { knowledgeBaseId: locator('1'), categoryId: locator('Returns') }],
		['KnowledgeBase', 'knowledgeBase.update', { knowledgeBaseId: locator('Partner guide'), updateFields: { name: 'Partners' } }],
		['Chatbot', 'sequence.deleteMany', { sequenceIds: '={{ ["Demo request", 22] }}' }],
	])('finishes in %s %s', async (type, call, parameters) => {
		acquire.sandbox.faults.next({ when: isWrite, fault: lost });
		const run = await runOperation({ type: `acquire${type}`, name: type }, acquire.sandbox, call, { ...parameters, options }, { settings: retrying });
		expect([run.error, run.json(type)]).toEqual([undefined, [expect.anything()]]);
		const [first, second, ...others] = writes(acquire.sandbox);
		expect([second.path, second.query, others]).toEqual([first.path, first.query, []]);
	});

	it('means the same record for later items of the name, as in one attempt', async () => {
		acquire.sandbox.faults.next({ when: isWrite, fault: lost });
		const items = [{ to: 'ada@example.com', email: 'new@example.com' }, { to: 'ADA@example.com', city: 'Oslo' }, { to: 'grace@example.com', city: 'Rome' }];
		const run = await runContactNode(acquire.sandbox, items, renaming, { settings: retrying });
		expect([run.error, sentTo()]).toEqual([undefined, ['101', '101', '101', '102']]);
		expect([contact(101), contact(102)]).toMatchObject([{ email: 'new@example.com', city: 'Oslo' }, { email: 'grace@example.com', city: 'Rome' }]);
	});

	it('leaves a record alone that has the name by now', async () => {
		const { sandbox } = acquire;
		let other = 0;
		sandbox.faults.schedule((request) => {
			if (!request.isWrite || other !== 0) return undefined;
			other = sandbox.store.addContact({ fields: { email: 'grace@example.com' } });
			return lost;
		});
		const run = await runContactNode(sandbox, [{ to: 'grace@example.com' }], { ...byAddress, operation: 'delete' }, { settings: retrying });
		expect(run.json(CONTACT_NODE)).toEqual([{ deleted: true, id: 102 }]);
		expect([contact(102), contact(other)]).toEqual([undefined, { email: 'grace@example.com' }]);
	});

	it('is kept over several attempts, also one that ends before it sends anything', async () => {
		const { sandbox } = acquire;
		sandbox.faults.next({ when: isWrite, fault: lost });
		// The search for the other contact fails once the first one was deleted.
		sandbox.faults.next({ when: ({ path, body }) => path.endsWith('/contact/list') && writes(sandbox).length === 1 && JSON.stringify(body).includes('grace'), fault: { kind: 'status', status: 503 } });
		const run = await runContactNode(sandbox, [{ to: 'ada@example.com' }, { to: 'grace@example.com' }], { ...byAddress, operation: 'delete' }, { settings: retrying });
		expect([run.json(CONTACT_NODE), sentTo()]).toEqual([[{ deleted: true, id: 101 }, { deleted: true, id: 102 }], ['101', '101', '102']]);
	});

	it('finishes an item that was completed, and is sent again to follow an earlier one', async () => {
		acquire.sandbox.faults.next({ when: isWrite, fault: { kind: 'status', status: 503 } });
		const items = [{ to: 101, city: 'Oslo' }, { to: 'ada@example.com', email: 'new@example.com', city: 'Rome' }];
		const run = await runContactNode(acquire.sandbox, items, { ...renaming, contactId: locator('={{ $json.to }}') }, { settings: { ...retrying, onError: 'continueRegularOutput' } });
		expect(run.json(CONTACT_NODE)).toMatchObject([{ id: 101 }, { id: 101 }]);
		expect(contact(101)).toMatchObject({ email: 'new@example.com', city: 'Rome' });
	});

	it('looks up anew what an item names to which nothing was done', async () => {
		const { sandbox } = acquire;
		sandbox.faults.schedule((request) => {
			if (!request.isWrite || contact(102) === undefined) return undefined;
			sandbox.store.seed({ contacts: [{ id: 200, fields: { email: 'grace@example.com' } }] });
			return { kind: 'status', status: 429 };
		});
		const run = await runContactNode(sandbox, [{ to: 'grace@example.com', city: 'Rome' }], renaming, { settings: retrying });
		expect([run.error, sentTo(), contact(200)?.city]).toEqual([undefined, ['102', '200'], 'Rome']);
	});

	it('sends what Skip Unchanged would compare with what the first attempt found', async () => {
		const { sandbox } = acquire;
		sandbox.faults.next({ when: isWrite, fault: lost });
		const items = [{ to: 'ada@example.com', city: 'Oslo' }, { to: 'ada@example.com', city: contact(101)?.city as string }, { to: 'ada@example.com', city: contact(101)?.city as string }];
		const run = await runContactNode(sandbox, items, { ...byAddress, fields: { city: '={{ $json.city }}' }, output: 'simple', options: { ...options, skipUnchanged: true } }, { settings: retrying });
		expect(run.json(CONTACT_NODE)).toMatchObject([{ changed: true }, { changed: true }, { changed: false }]);
		expect([contact(101)?.city, sentTo()]).toEqual([items[1].city, ['101', '101', '101']]);
	});
});
