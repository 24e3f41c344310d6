import type { IDataObject, WorkflowActivateMode } from 'n8n-workflow';
import { namedDialects, startSandbox } from '../sandbox';
import { throughProxy } from '../sandbox/throughProxy';
import { until } from '../until';
import { callNodeMethod } from './harness/callMethod';
import { credentialsOf } from './harness/credentialsOf';
import { locator } from './harness/locator';
import { TriggerWorkflow } from './harness/triggerContexts';
import { useSandbox } from './harness/useSandbox';

describe('Acquire Poll Trigger', () => {
	const acquire = useSandbox();

	function trigger(parameters: IDataObject, staticData?: IDataObject, nodeName?: string) {
		const credentials = credentialsOf(acquire.sandbox);
		return new TriggerWorkflow({ type: 'acquirePollTrigger', parameters, credentials, staticData, nodeName });
	}

	const savedBy = ({ workflow }: TriggerWorkflow) => JSON.parse(JSON.stringify(workflow.staticData)) as IDataObject;
	const polled = async (workflow: TriggerWorkflow) => (await workflow.poll())?.[0].map(({ json }) => json);
	const newContact = (id: number) => acquire.sandbox.store.addContact({ id, fields: { name: `Contact ${id}` } });
	const later = (seconds: number) => new Date(Date.parse('2024-03-05T09:10:11.000Z') + seconds * 1000).toISOString();

	it('starts a workflow that n8n runs where Trigger On is an expression', () => {
		expect(new TriggerWorkflow({ type: 'acquirePollTrigger', parameters: { triggerOn: '={{ "newContact" }}' } }).refusal()).toBeNull();
	});

	it('starts nothing the first time, and then with each new contact once, oldest first', async () => {
		const workflow = trigger({ triggerOn: 'newContact' });
		expect(await polled(workflow)).toBeUndefined();
		expect(await polled(workflow)).toBeUndefined();
		newContact(201);
		newContact(200);
		expect((await polled(workflow))?.map(({ id, fields }) => [id, (fields as IDataObject).name])).toEqual([[200, 'Contact 200'], [201, 'Contact 201']]);
		expect(await polled(workflow)).toBeUndefined();
	});

	it('goes on with what was saved after a restart of n8n, and when the workflow is published again', async () => {
		const before = trigger({ triggerOn: 'newContact' });
		await before.poll();
		newContact(200);
		const after = trigger({ triggerOn: 'newContact' }, savedBy(before));
		expect((await polled(after))?.map(({ id }) => id)).toEqual([200]);
	});

	it('begins anew for another event', async () => {
		const contacts = trigger({ triggerOn: 'newContact' });
		await contacts.poll();
		const companies = trigger({ triggerOn: 'newCompany' }, savedBy(contacts));
		expect(await polled(companies)).toBeUndefined();
	});

	it('begins anew when its node has another name', async () => {
		const before = trigger({ triggerOn: 'newContact' });
		await before.poll();
		newContact(200);
		const renamed = trigger({ triggerOn: 'newContact' }, savedBy(before), 'New contacts');
		expect(await polled(renamed)).toBeUndefined();
		newContact(201);
		expect((await polled(renamed))?.map(({ id }) => id)).toEqual([201]);
	});

	it('begins anew for another knowledge base', async () => {
		const { store } = acquire.sandbox;
		const [example] = store.records('article');
		const inSecond = (id: number) => store.addRecord('article', { ...example, id, groupId: { id: 2 } });
		inSecond(9000);
		const first = trigger({ triggerOn: 'newArticle', knowledgeBaseId: '1' });
		await first.poll();
		const second = trigger({ triggerOn: 'newArticle', knowledgeBaseId: '2' }, savedBy(first));
		expect(await polled(second)).toBeUndefined();
		inSecond(9001);
		expect((await polled(second))?.map(({ id }) => id)).toEqual([9001]);
	});

	it('offers the knowledge bases in the editor', async () => {
		const editor = { type: 'n8n-nodes-acquire.acquirePollTrigger', credentials: credentialsOf(acquire.sandbox), parameters: { triggerOn: 'newArticle' } };
		const { results } = await callNodeMethod('listSearch', 'searchKnowledge bases', { ...editor, filter: 'help' });
		expect(results).toEqual([{ name: 'Help center (1)', value: '1' }]);
	});

	it.each(['1 ', 1, locator('1'), { __rl: true, mode: 'list', value: '1', cachedResultName: 'Help center (1)' }])('goes on where the knowledge base is entered in another way, as %j', async (knowledgeBaseId) => {
		const { store } = acquire.sandbox;
		const [example] = store.records('article');
		const before = trigger({ triggerOn: 'newArticle', knowledgeBaseId: '1' });
		await before.poll();
		store.addRecord('article', { ...example, id: 9000, groupId: { id: 1 } });
		expect((await polled(trigger({ triggerOn: 'newArticle', knowledgeBaseId }, savedBy(before))))?.map(({ id }) => id)).toEqual([9000]);
	});

	it('begins anew for another account', async () => {
		const here = trigger({ triggerOn: 'newContact' });
		await here.poll();
		const other = await startSandbox({ account: 'other' });
		const leaveProxy = throughProxy(other.proxyUrl);
		try {
			other.store.addContact({ id: 900, fields: { name: 'Was there before' } });
			const there = new TriggerWorkflow({ type: 'acquirePollTrigger', parameters: { triggerOn: 'newContact' }, credentials: credentialsOf(other), staticData: savedBy(here) });
			expect(await polled(there)).toBeUndefined();
			other.store.addContact({ id: 901, fields: { name: 'Is new' } });
			expect((await polled(there))?.map(({ id }) => id)).toEqual([901]);
		} finally {
			leaveProxy();
			await other.stop();
		}
	});

	it('starts with a contact that was changed after it was created, and with the same change once', async () => {
		const { store } = acquire.sandbox;
		const workflow = trigger({ triggerOn: 'updatedContact' });
		expect(await polled(workflow)).toBeUndefined();
		const change = (id: number, seconds: number) => store.contactTable.put({ ...store.contact(id), id, dateUpdated: later(seconds) } as never);
		change(101, 3600);
		change(103, 3600);
		newContact(300);
		expect((await polled(workflow))?.map(({ id }) => id)).toEqual([101, 103]);
		change(104, 3600);
		change(101, 3601);
		expect((await polled(workflow))?.map(({ id }) => id)).toEqual([104, 101]);
		expect(await polled(workflow)).toBeUndefined();
	});

	it.each<[string, IDataObject, 'company' | 'case' | 'article' | 'auditLog']>([
		['newCompany', {}, 'company'],
		['newCase', {}, 'case'],
		['newArticle', { knowledgeBaseId: '1' }, 'article'],
		['newAuditLogEntry', {}, 'auditLog'],
	])('starts on %s', async (triggerOn, parameters, resource) => {
		const { store } = acquire.sandbox;
		const workflow = trigger({ triggerOn, ...parameters });
		expect(await polled(workflow)).toBeUndefined();
		const [example] = store.records(resource);
		store.addRecord(resource, { ...example, id: 9001 });
		store.addRecord(resource, { ...example, id: 9000 });
		const found = await polled(workflow);
		expect(found?.map(({ id }) => id)).toEqual([9000, 9001]);
		for (const row of found ?? []) expect([row.dataBefore, row.dataAfter]).toEqual([undefined, undefined]);
		expect(await polled(workflow)).toBeUndefined();
		expect(acquire.sandbox.journal.filter(({ contractViolation }) => contractViolation)).toEqual([]);
	});

	it('starts on new feedback, also on an old case', async () => {
		const { store } = acquire.sandbox;
		const give = (caseId: number, feedbacks: object[]) => store.recordTable('case').put({ ...store.record('case', caseId), id: caseId, feedbacks });
		const [first, second] = store.records('case').map(({ id }) => id);
		give(second, [{ id: 1, rating: 5 }]);
		const workflow = trigger({ triggerOn: 'newFeedback' });
		expect(await polled(workflow)).toBeUndefined();
		give(first, [{ id: 2, rating: 1 }]);
		expect(await polled(workflow)).toEqual([{ id: 2, rating: 1, caseId: first, contactId: expect.any(Number) }]);
		give(first, [{ rating: 1 }]);
		await expect(workflow.poll()).rejects.toThrow(`feedback of case ${first} without an ID`);
	});

	it('returns one record in a test run, and remembers nothing of it', async () => {
		const workflow = trigger({ triggerOn: 'newCase' });
		const [items] = (await workflow.poll('manual')) ?? [];
		expect(items.map(({ json }) => json.id)).toEqual([Math.max(...acquire.sandbox.store.records('case').map(({ id }) => id))]);
		expect(workflow.kept).toEqual({});
		acquire.sandbox.store.seed({ contacts: [] });
		await expect(trigger({ triggerOn: 'newContact' }).poll('manual')).rejects.toThrow('Acquire has no contact yet');
	});

	it('asks for the fields of companies, which may not come by themselves', async () => {
		await trigger({ triggerOn: 'newCompany' }).poll();
		expect(acquire.sandbox.journal[0].query).toMatchObject({ relations: 'fields' });
	});

	it('polls nothing in place of an event that it does not know', async () => {
		await expect(trigger({ triggerOn: '={{ "updatedCompany" }}' }).poll()).rejects.toThrow("'Trigger On' is not an event of this node: \"updatedCompany\"");
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('says which knowledge base is missing, and which permission', async () => {
		await expect(trigger({ triggerOn: 'newArticle' }).poll()).rejects.toThrow("'Knowledge Base' is not an ID");
		acquire.sandbox.permissions.delete('contact');
		await expect(trigger({ triggerOn: 'newContact' }).poll()).rejects.toMatchObject({ message: expect.stringContaining('lacks permission') });
	});

	it('reads little of a long list whose newest rows come first', async () => {
		acquire.sandbox.store.seed({ contacts: Array.from({ length: 1000 }, (_, index) => ({ id: index + 1, dateCreated: later(60 * index), dateUpdated: later(60 * index), fields: {} })) });
		const workflow = trigger({ triggerOn: 'newContact' });
		await workflow.poll();
		acquire.sandbox.journal.splice(0);
		newContact(2000);
		expect(await polled(workflow)).toHaveLength(1);
		// Beside what the first poll had asked for ahead, beyond the end.
		expect(acquire.sandbox.journal.filter(({ query }) => Number(query.page ?? 0) < 10).length).toBeLessThanOrEqual(4);
	});

	it('reads little of a long audit log, in which IDs ascend within one second', async () => {
		const { store, journal } = acquire.sandbox;
		const [example] = store.records('auditLog');
		const entry = (id: number) => ({ ...example, id, actionDate: new Date(Date.parse('2026-03-01T08:00:00.000Z') + Math.floor(id / 3) * 1000).toISOString() });
		store.seed({ records: { auditLog: Array.from({ length: 1000 }, (_, index) => entry(index + 1)) } });
		const workflow = trigger({ triggerOn: 'newAuditLogEntry' });
		await workflow.poll();
		// Two pages, of which the first is asked for twice as it is page 1, and two that are read ahead.
		expect(journal.length).toBeLessThanOrEqual(5);
		journal.splice(0);
		for (const id of [1001, 1002, 1003]) store.addRecord('auditLog', entry(id));
		expect((await polled(workflow))?.map(({ id }) => id)).toEqual([1001, 1002, 1003]);
		expect(journal.length).toBeLessThanOrEqual(5);
	});

	it('finds a record that slips between two pages, as another is deleted meanwhile, also far behind the latest', async () => {
		const workflow = trigger({ triggerOn: 'newContact' });
		await workflow.poll();
		for (let id = 1001; id <= 1300; id++) newContact(id);
		acquire.sandbox.faults.schedule(({ query }) => {
			if (String(query.page) === '1') acquire.sandbox.store.contactTable.delete(1290);
			return undefined;
		});
		const ids = (await polled(workflow))?.map(({ id }) => id);
		expect(ids).toEqual(Array.from({ length: 300 }, (_, index) => 1001 + index));
	});

	it("tells n8n's log where the list of contacts ends before the first that it knows", async () => {
		const { store } = acquire.sandbox;
		const workflow = trigger({ triggerOn: 'newContact' });
		await workflow.poll();
		const contact = (id: number) => ({ id, dateCreated: later(60 * id), dateUpdated: later(60 * id), fields: {} });
		store.seed({ contacts: [contact(900), contact(901)] });
		expect((await polled(workflow))?.map(({ id }) => id)).toEqual([900, 901]);
		expect(await polled(workflow)).toBeUndefined();
		expect(workflow.log).toEqual([
			"Acquire Poll Trigger of workflow 'Closed cases' may have missed records: the list ends before the first one that it knows. Either more have come since the last poll than Acquire gives out, or all that it knows were deleted.",
		]);
	});

	it("tells n8n's log how much of a list is missing", async () => {
		const { store, faults } = acquire.sandbox;
		const workflow = trigger({ triggerOn: 'newCompany' });
		await workflow.poll();
		const [example] = store.records('company');
		const data = [{ ...example, id: 9001 }, { ...example, id: 9000 }];
		faults.next({ fault: { kind: 'body', status: 200, text: JSON.stringify({ data: { data, count: 40 } }) }, times: 9 });
		expect((await polled(workflow))?.map(({ id }) => id)).toEqual([9000, 9001]);
		expect(workflow.log).toEqual([
			"Acquire Poll Trigger of workflow 'Closed cases' may have missed records: more have come since the last poll than were read. The list of companies is incomplete: Acquire counts 40 entries but returned only 2",
		]);
	});

	it('returns nothing from a first poll that another poll has overtaken', async () => {
		const other = trigger({ triggerOn: 'newContact' });
		await other.poll();
		const workflow = trigger({ triggerOn: 'newContact' });
		const before = acquire.sandbox.journal.length;
		acquire.sandbox.faults.next({ fault: { kind: 'late', ms: 300 } });
		const slow = polled(workflow);
		await until(() => acquire.sandbox.journal.length > before);
		const kept = workflow.workflow.getStaticData('node', workflow.workflow.nodes.Trigger);
		kept.memory = { ...(other.kept.memory as object), known: [] };
		expect(await slow).toBeUndefined();
	});

	it('returns nothing twice where two polls overlap', async () => {
		const workflow = trigger({ triggerOn: 'newContact' });
		await workflow.poll();
		newContact(200);
		const found = await Promise.all([polled(workflow), polled(workflow)]);
		expect(found.filter((items) => items !== undefined)).toHaveLength(1);
	});
});

describe('Acquire Poll Trigger that n8n starts while Acquire is down', () => {
	const acquire = useSandbox();
	const FAULT = { kind: 'status', status: 500 } as const;
	const CAUSE = 'Acquire returned HTTP 500: Simulated response 500';

	function trigger(staticData: IDataObject = {}, activation: WorkflowActivateMode = 'init') {
		return new TriggerWorkflow({ type: 'acquirePollTrigger', parameters: { triggerOn: 'newContact' }, credentials: credentialsOf(acquire.sandbox), staticData, activation });
	}

	/** What n8n has saved of a trigger that has polled before. */
	async function savedData(): Promise<IDataObject> {
		const before = trigger();
		await before.poll();
		return JSON.parse(JSON.stringify(before.workflow.staticData)) as IDataObject;
	}

	it.each<WorkflowActivateMode>(['init', 'leadershipChange'])('is on all the same, says so in the log, and misses nothing (%s)', async (activation) => {
		const workflow = trigger(await savedData(), activation);
		acquire.sandbox.store.addContact({ id: 200, fields: { name: 'Came meanwhile' } });
		acquire.sandbox.faults.next({ fault: FAULT });
		expect(await workflow.poll()).toBeNull();
		expect(workflow.log).toEqual([`Acquire Poll Trigger of workflow 'Closed cases' could not poll when n8n started, and will try again at its next poll. ${CAUSE}`]);
		expect((await workflow.poll())?.[0].map(({ json }) => json.id)).toEqual([200]);
	});

	it('is on also where the credential cannot be read, which the next poll tells', async () => {
		const credentials = credentialsOf(acquire.sandbox, { apiKey: '' });
		const workflow = new TriggerWorkflow({ type: 'acquirePollTrigger', parameters: { triggerOn: 'newContact' }, credentials, staticData: await savedData(), activation: 'init' });
		expect(await workflow.poll()).toBeNull();
		await expect(workflow.poll()).rejects.toThrow("The 'API Key' of the Acquire credential is empty");
	});

	it('fails at its next poll, if Acquire is still down', async () => {
		const workflow = trigger(await savedData());
		acquire.sandbox.faults.next({ fault: FAULT, times: 2 });
		await workflow.poll();
		await expect(workflow.poll()).rejects.toThrow(CAUSE);
	});

	it('fails at a later poll, where the first one has found Acquire', async () => {
		const workflow = trigger(await savedData());
		await workflow.poll();
		acquire.sandbox.faults.next({ fault: FAULT });
		await expect(workflow.poll()).rejects.toThrow(CAUSE);
		expect(workflow.log).toEqual([]);
	});

	it('fails where it has never polled', async () => {
		acquire.sandbox.faults.next({ fault: FAULT });
		await expect(trigger().poll()).rejects.toThrow(CAUSE);
	});

	it('fails where n8n would abandon the poll before the service can be asked again', async () => {
		const workflow = new TriggerWorkflow({ type: 'acquirePollTrigger', parameters: { triggerOn: 'newContact' }, credentials: credentialsOf(acquire.sandbox), pollBudgetMs: 20_000 });
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 429, headers: { 'retry-after': '11' } } });
		await expect(workflow.poll()).rejects.toThrow('429');
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it('fails in a test run', async () => {
		const workflow = trigger(await savedData());
		acquire.sandbox.faults.next({ fault: FAULT });
		await expect(workflow.poll('manual')).rejects.toThrow(CAUSE);
	});

	it.each<WorkflowActivateMode>(['activate', 'update'])('fails where a person publishes, or n8n\'s scheduler polls (%s)', async (activation) => {
		const workflow = trigger(await savedData(), activation);
		acquire.sandbox.faults.next({ fault: FAULT });
		await expect(workflow.poll()).rejects.toThrow(CAUSE);
	});

	it.each([401, 403, 404])('is on also where Acquire rejects it with HTTP %i, which the next poll tells', async (status) => {
		const workflow = trigger(await savedData());
		acquire.sandbox.faults.schedule(() => ({ kind: 'status', status, body: { error: { code: 'ERROR_X', message: 'Rejected for good' } } }));
		expect(await workflow.poll()).toBeNull();
		await expect(workflow.poll()).rejects.toThrow('Rejected for good');
	});

	it('waits for Acquire no longer than n8n waits for a trigger to start', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'status', status: 503, headers: { 'Retry-After': '60' } } });
		await expect(trigger().poll()).rejects.toThrow('HTTP 503');
	});
});

describe('Acquire Poll Trigger on a list by last change', () => {
	const acquire = useSandbox({ ...namedDialects.documented, contactOrder: 'lastDateUpdated' });
	const minute = (number: number) => new Date(Date.parse('2026-03-01T08:00:00.000Z') + number * 60_000).toISOString();
	const contact = (id: number, changed = id) => ({ id, dateCreated: minute(id), dateUpdated: minute(changed), fields: {} });
	const contacts = (count: number) => Array.from({ length: count }, (_, index) => contact(index + 1));

	it('starts on a contact that stands below all those which were changed after it, in the order of their IDs', async () => {
		const { store } = acquire.sandbox;
		store.seed({ contacts: contacts(500) });
		const workflow = new TriggerWorkflow({ type: 'acquirePollTrigger', parameters: { triggerOn: 'newContact' }, credentials: credentialsOf(acquire.sandbox) });
		await workflow.poll();
		store.seed({ contacts: [...contacts(500).map(({ id }) => contact(id, 10_000 + id)), contact(501)] });
		expect((await workflow.poll())?.[0].map(({ json }) => json.id)).toEqual([501]);
	});
});
