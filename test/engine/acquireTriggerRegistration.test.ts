import { createHmac } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import type { Fault } from '../sandbox';
import { caseStatusEvent } from '../unit/AcquireTrigger/caseStatusEvent';
import { credentialsOf } from './harness/credentialsOf';
import { type TriggerSetup, TriggerWorkflow } from './harness/triggerContexts';
import { useSandbox } from './harness/useSandbox';

const URL_OF_NODE = 'https://n8n.example.com/webhook/hook-1/webhook';
const TEST_URL = 'https://n8n.example.com/webhook-test/hook-1/webhook';

describe('the registration of the Acquire Trigger', () => {
	const acquire = useSandbox();
	const credentials = () => credentialsOf(acquire.sandbox);

	function trigger(setup: Partial<TriggerSetup> = {}) {
		const { parameters = {}, ...others } = setup;
		return new TriggerWorkflow({ type: 'acquireTrigger', credentials: credentials(), parameters: { registration: 'automatic', ...parameters }, ...others });
	}

	const hooks = () => acquire.sandbox.store.records('webhook') as IDataObject[];
	const foreign = () => hooks().filter(({ url }) => !String(url).startsWith('https://n8n.example.com/'));
	const own = () => hooks().filter(({ url }) => String(url).startsWith('https://n8n.example.com/'));
	const isCreate = ({ method, path }: { method: string; path: string }) => method === 'POST' && path.endsWith('/webhook');

	it('asks nothing of Acquire where it is done by hand', async () => {
		const byHand = { registration: 'manual' };
		const withSecret = { credentials: credentialsOf(acquire.sandbox, { webhookSecret: 's3cret' }), parameters: byHand };
		for (const workflow of [trigger(withSecret), trigger({ parameters: { ...byHand, options: { acceptUnsigned: true } } })]) {
			await workflow.activate();
			await workflow.hook('delete');
		}
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('by hand needs a secret to check deliveries by, unless unsigned ones are accepted', async () => {
		const message = "The Acquire credential holds no 'Webhook Secret'";
		await expect(trigger({ parameters: { registration: 'manual' } }).activate()).rejects.toMatchObject({ message, description: expect.stringMatching(/'HMAC key'.*'Accept Unsigned Calls'/) });
		await expect(trigger({ parameters: { registration: 'manual', triggerOn: ['other'] } }).activate()).rejects.toThrow("'Event Names' is empty");
	});

	it('creates a webhook with the chosen events and a secret of its own, by which it then checks', async () => {
		const workflow = trigger({ parameters: { triggerOn: ['case:status', 'other'], otherEvents: 'case:new', options: { notificationEmail: 'ops@example.com' } } });
		await workflow.activate();
		const [hook] = own();
		expect(hook).toMatchObject({ url: URL_OF_NODE, status: 'active', format: 'application/json', urlSkipSsl: 'no', notificationEmail: 'ops@example.com', events: [{ event: 'case:status', params: {} }, { event: 'case:new', params: {} }] });
		expect(hook.name).toMatch(/^n8n: Closed cases \[[0-9a-f]{12}\]$/);
		expect(hook.hmacKey).toMatch(/^[0-9a-f]{64}$/);
		expect((Date.parse(String(hook.historyExpires)) - Date.now()) / (24 * 60 * 60 * 1000)).toBeCloseTo(7, 1);
		const rawBody = Buffer.from(JSON.stringify(caseStatusEvent));
		const signed = (secret: unknown) => ({ method: 'POST', body: caseStatusEvent, rawBody, headers: { 'content-type': 'application/json', 'x-acquire-signature': createHmac('sha256', String(secret)).update(rawBody).digest('hex') } });
		expect((await workflow.webhook(signed(hook.hmacKey))).result.workflowData).toHaveLength(1);
		const { answer, log } = await workflow.webhook(signed('another'));
		expect([answer.status, log]).toEqual([401, [expect.stringMatching(/ rejected a call\. The signature is missing.* If Acquire made the call, unpublish the workflow and publish it again .*registered again\.$/)]]);
		expect(acquire.sandbox.journal.filter(({ contractViolation }) => contractViolation)).toEqual([]);
	});

	it('uses one secret for a node each time, since n8n may restore earlier notes, and another for another node', async () => {
		const first = trigger();
		await first.activate();
		const [{ hmacKey }] = own();
		await first.hook('delete');
		await first.activate();
		expect(own()[0].hmacKey).toBe(hmacKey);
		await first.hook('delete');
		await trigger({ workflowId: 'another' }).activate();
		expect(own()[0].hmacKey).not.toBe(hmacKey);
		expect(JSON.stringify(hooks())).not.toContain(acquire.sandbox.apiKey);
	});

	it('finds it again by ID, URL and events, without a change', async () => {
		const workflow = trigger();
		await workflow.activate();
		const before = hooks();
		acquire.sandbox.journal.splice(0);
		expect(await workflow.hook('checkExists')).toBe(true);
		expect(acquire.sandbox.journal.map(({ method }) => method)).toEqual(['GET']);
		expect(hooks()).toEqual(before);
	});

	it.each<[string, (id: number) => void]>([
		['was deleted', (id) => void acquire.sandbox.store.recordTable('webhook').delete(id)],
		['got another URL', (id) => acquire.sandbox.store.recordTable('webhook').put({ ...acquire.sandbox.store.record('webhook', id), id, url: 'https://elsewhere.example.com' })],
		['got other events', (id) => acquire.sandbox.store.recordTable('webhook').put({ ...acquire.sandbox.store.record('webhook', id), id, events: [{ event: 'case:message:new', params: {} }] })],
		['got another HMAC key', (id) => acquire.sandbox.store.recordTable('webhook').put({ ...acquire.sandbox.store.record('webhook', id), id, hmacKey: 'another' })],
	])('creates it anew where it %s in Acquire', async (_what, change) => {
		const workflow = trigger();
		await workflow.activate();
		change(Number(own()[0].id));
		expect(await workflow.hook('checkExists')).toBe(false);
		await workflow.hook('create');
		expect(own()).toHaveLength(1);
		await workflow.hook('delete');
		expect([own(), foreign().length]).toEqual([[], 2]);
	});

	it.each([undefined, null, '', '********', 'ab**yz'])('finds it again where Acquire shows %p for its HMAC key', async (hmacKey) => {
		const workflow = trigger();
		await workflow.activate();
		put(Number(own()[0].id), { hmacKey } as IDataObject);
		expect(await workflow.hook('checkExists')).toBe(true);
	});

	it('creates it anew for other events and another address of n8n, and leaves nothing of the old one', async () => {
		const first = trigger();
		await first.activate();
		const changed = { staticData: JSON.parse(JSON.stringify(first.workflow.staticData)) as IDataObject, parameters: { triggerOn: ['user:case-joined'] } };
		const later = trigger(changed);
		expect(await later.hook('checkExists')).toBe(false);
		await later.hook('create');
		expect(own().map(({ events }) => events)).toEqual([[{ event: 'user:case-joined', params: {} }]]);
		const moved = trigger({ ...changed, staticData: JSON.parse(JSON.stringify(later.workflow.staticData)) as IDataObject, webhookBaseUrl: 'https://n8n.example.com/moved' });
		await moved.activate();
		expect(own().map(({ url }) => url)).toEqual(['https://n8n.example.com/moved/webhook/hook-1/webhook']);
	});

	it('leaves the webhooks of others, also those of a copy of the workflow at the same URL', async () => {
		const workflow = trigger();
		await workflow.activate();
		const copies = [trigger({ workflowId: 'w2' }), trigger({ nodeId: 'n2' })];
		for (const copy of copies) await copy.activate();
		// An exported workflow brings what was remembered along.
		const imported = trigger({ workflowId: 'w3', staticData: JSON.parse(JSON.stringify(workflow.workflow.staticData)) as IDataObject });
		await imported.hook('delete');
		expect(own()).toHaveLength(3);
		await imported.activate();
		await imported.hook('delete');
		for (const copy of copies) await copy.hook('delete');
		expect(await workflow.hook('checkExists')).toBe(true);
		expect([own().length, foreign().length]).toEqual([1, 2]);
	});

	it('deletes nothing by an ID that another account has given, and says what is left there', async () => {
		const first = trigger();
		await first.activate();
		const kept = JSON.parse(JSON.stringify(first.workflow.staticData)) as { [node: string]: { registration: IDataObject } };
		const [somebodyElses] = foreign();
		for (const { registration } of Object.values(kept)) Object.assign(registration, { account: 'https://beta.acquire.io', webhookId: somebodyElses.id });
		const moved = trigger({ staticData: kept });
		expect(await moved.hook('checkExists')).toBe(false);
		await moved.hook('create');
		expect([foreign().length, own().length]).toEqual([2, 1]);
		expect(moved.log).toEqual([`Acquire Trigger: the webhook ${String(somebodyElses.id)} is left in https://beta.acquire.io, since the credential is for another account now. Delete it there.`]);
		await moved.hook('delete');
		expect([foreign().length, own().length]).toEqual([2, 0]);
	});

	it('registers a test beside the production webhook, and says in its name that it is one', async () => {
		const workflow = trigger();
		await workflow.activate();
		// n8n keeps what a test remembers apart.
		const test = trigger();
		await test.activate(true);
		expect(own().map(({ url, name }) => [url, /\(test\)/.test(String(name))])).toEqual([[URL_OF_NODE, false], [TEST_URL, true]]);
		await test.hook('delete', true);
		expect(await workflow.hook('checkExists')).toBe(true);
	});

	it('says how to go on by hand where Acquire rejects the call, and leaves nothing', async () => {
		acquire.sandbox.faults.next({ when: isCreate, fault: { kind: 'status', status: 404, body: '<html>Not Found</html>' } });
		await expect(trigger().activate()).rejects.toMatchObject({ message: expect.stringContaining('n8n could not create the webhook in Acquire'), description: expect.stringContaining("set 'Registration' to 'Manual'") });
		acquire.sandbox.faults.next({ when: isCreate, fault: { kind: 'body', status: 400, text: '{"error":{"message":"connect ETIMEDOUT"}}' } });
		await expect(trigger().activate()).rejects.toMatchObject({ message: 'n8n could not create the webhook in Acquire: Acquire rejected the request: connect ETIMEDOUT', description: expect.stringContaining("to 'Manual'") });
		acquire.sandbox.permissions.delete('webhook');
		await expect(trigger().activate()).rejects.toMatchObject({ message: expect.stringContaining('lacks permission'), description: expect.stringContaining("to 'Manual'") });
		expect(own()).toEqual([]);
	});

	it('asks for events by their own names beside any event', async () => {
		await trigger({ parameters: { triggerOn: ['any', 'other'], otherEvents: 'case:new' } }).activate();
		const events = (own()[0].events as IDataObject[]).map(({ event }) => event);
		expect(events).toEqual(['case:status', 'case:message:new', 'user:case-invite', 'user:case-joined', 'case:new']);
	});

	it.each<[string, IDataObject, string]>([
		['no event', { triggerOn: [] }, "'Trigger On' has no known event"],
		['no name of another event', { triggerOn: ['other'], otherEvents: ' , ' }, "'Event Names' is empty"],
	])('registers nothing for %s', async (_what, parameters, message) => {
		await expect(trigger({ parameters }).activate()).rejects.toThrow(message);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each<[string, IDataObject]>([
		['Trigger On', { triggerOn: ['case:closed'] }],
		['Trigger On', { triggerOn: ['case:status', 'case:message'] }],
		['Trigger On', { triggerOn: '={{ ["case:status", "case:message"] }}' }],
		// Of written text that is not the menu's, n8n drops the statuses.
		['Trigger On', { triggerOn: ['case:status '], caseStatuses: ['closed'] }],
		['Trigger On', { triggerOn: '["case:status"]', caseStatuses: ['closed'] }],
		['Trigger On', { triggerOn: 'case:status,user:case-joined', caseStatuses: ['closed'] }],
		['Registration', { registration: 'auto' }],
		['Registration', { registration: ' automatic' }],
		['Skip Repeated Deliveries', { options: { skipRepeated: '={{ "yes" }}' } }],
		['Skip Repeated Deliveries', { registration: 'manual', options: { acceptUnsigned: true, skipRepeated: '={{ "yes" }}' } }],
	])("registers nothing for a '%s' that is not as in the menu: %j", async (parameter, parameters) => {
		for (const isTest of [false, true]) await expect(trigger({ parameters }).activate(isTest)).rejects.toThrow(`'${parameter}' `);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each(['Automatic', 'Automatic (Beta)'])('goes on with a registration that is written as %p: n8n 1.x checks again at each start', async (registration) => {
		const workflow = trigger({ parameters: { registration } });
		await workflow.activate();
		expect([await workflow.hook('checkExists'), own().length]).toEqual([true, 1]);
		await workflow.hook('delete');
		expect(own()).toEqual([]);
	});

	it.each(['Manual', 'manual '])('takes a registration that is written as %p for one by hand', async (registration) => {
		await trigger({ parameters: { registration, options: { acceptUnsigned: true } } }).activate();
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('names the events where another is written, also beside one of them', async () => {
		await expect(trigger({ parameters: { triggerOn: ['any', 'case:closed'] } }).activate()).rejects.toThrow('\'Trigger On\' must be one of case:status, case:message:new, user:case-invite, user:case-joined, any, other, botAsks, cardOpens: "case:closed"');
	});

	it.each(['automatic', 'Automatic', 'Automatic (Beta)'])('is automatic also where an expression gives %p, with what n8n keeps then', async (registration) => {
		const workflow = trigger({ parameters: { registration: `={{ "${registration}" }}`, triggerOn: '={{ " case:status, any " }}', caseStatuses: ['closed'], options: { notificationEmail: 'ops@example.com' } } });
		await workflow.activate();
		expect(own()).toMatchObject([{ notificationEmail: 'ops@example.com' }]);
		await workflow.hook('delete');
		expect(own()).toEqual([]);
	});

	it('deletes its webhook also where Trigger On cannot be read any more', async () => {
		const workflow = trigger();
		await workflow.activate();
		const broken = trigger({ parameters: { triggerOn: '={{ "[" }}' }, staticData: JSON.parse(JSON.stringify(workflow.workflow.staticData)) as IDataObject });
		await broken.hook('delete');
		expect(own()).toEqual([]);
	});

	it.each(['={{ "[" }}', '={{ $("Nowhere").item.json.events }}'])('deletes what an interrupted run has left also where Trigger On cannot be read: %j', async (triggerOn) => {
		await trigger().activate();
		await trigger({ parameters: { triggerOn } }).hook('delete');
		expect([own(), foreign().length]).toEqual([[], 2]);
	});

	it.each([{ triggerOn: '={{ "[" }}' }, { triggerOn: '={{ $("Nowhere").item.json.events }}' }, { registration: '={{ $("Nowhere").item.json.registration }}' }])('says what to delete where nothing is remembered or found, and it cannot read %j', async (parameters) => {
		acquire.sandbox.permissions.delete('webhook');
		await expect(trigger({ parameters }).hook('delete')).rejects.toMatchObject({ message: expect.stringContaining('could not delete the webhook in Acquire'), description: expect.stringMatching(/delete it: its name ends in '\[[0-9a-f]{12}\]', its URL is https:/) });
	});

	it('asks nothing of Acquire when a registration by hand ends whose Trigger On cannot be read', async () => {
		await trigger({ parameters: { registration: 'manual', triggerOn: '={{ "[" }}' } }).hook('delete');
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('registers no webhook for data requests by an expression, of which n8n keeps Registration', async () => {
		await expect(trigger({ parameters: { triggerOn: '={{ ["botAsks"] }}', fallback: '{"balance": ""}' } }).activate()).rejects.toThrow("holds no 'URL Token'");
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each([['={{ "case:status" }}'], 'case:status'])('takes %j, of which n8n keeps the statuses', async (triggerOn) => {
		await trigger({ parameters: { triggerOn, caseStatuses: ['closed'] } }).activate();
		expect(own()).toHaveLength(1);
	});

	it('deletes what it has made, also where its registration is written in other words', async () => {
		const workflow = trigger();
		await workflow.activate();
		const staticData = JSON.parse(JSON.stringify(workflow.workflow.staticData)) as IDataObject;
		await trigger({ staticData, parameters: { registration: 'Automatic', triggerOn: ['case:closed'] } }).hook('delete');
		expect(own()).toEqual([]);
	});

	it.each(['http://localhost:5678', 'http://127.0.0.1:5678', 'http://[::1]:5678', 'https://n8n.localhost'])('registers nothing for %s, which Acquire cannot reach', async (webhookBaseUrl) => {
		await expect(trigger({ webhookBaseUrl }).activate()).rejects.toMatchObject({ message: expect.stringContaining('cannot reach'), description: expect.stringContaining('WEBHOOK_URL') });
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('undoes what it has made where the response is lost, is no record, or shows another webhook', async () => {
		const faults = [
			{ kind: 'reset', when: 'after' },
			{ kind: 'truncatedJson' },
			{ kind: 'body', status: 200, text: '{"data":{"hmacKey":"abc","success":true}}', workDone: true },
			{ kind: 'body', status: 200, text: '{"data":{"id":99,"url":"https://elsewhere.example.com"}}', workDone: true },
			{ kind: 'html', status: 504, workDone: true },
		] as const;
		for (const fault of faults) {
			acquire.sandbox.faults.next({ when: isCreate, fault });
			const workflow = trigger();
			const thrown: unknown = await workflow.activate().catch((error: unknown) => error);
			expect(thrown).toMatchObject({ message: expect.stringContaining('could not create') });
			expect(String((thrown as Error).message)).not.toContain('hmacKey');
			expect(workflow.kept).toEqual({});
			expect(own()).toEqual([]);
		}
		expect(foreign()).toHaveLength(2);
	});

	const nextId = () => Math.max(...acquire.sandbox.store.records('webhook').map(({ id }) => id)) + 1;
	const stored = (id: number) => acquire.sandbox.store.record('webhook', id);
	const put = (id: number, members: IDataObject) => acquire.sandbox.store.recordTable('webhook').put({ ...stored(id), ...members, id });
	/** Has Acquire create the next webhook, and respond with these members alone. */
	const respondWith = (members: IDataObject) => acquire.sandbox.faults.next({ when: isCreate, fault: { kind: 'body', status: 200, text: JSON.stringify({ data: members }), workDone: true } });

	it('takes the URL in another spelling for the same, and finds by it what an earlier run has left', async () => {
		const spelling = { webhookBaseUrl: 'https://N8N.example.com:443' };
		const workflow = trigger(spelling);
		const id = nextId();
		respondWith({ id, url: URL_OF_NODE });
		await workflow.activate();
		put(id, { url: URL_OF_NODE });
		expect(await workflow.hook('checkExists')).toBe(true);
		await trigger(spelling).hook('create');
		expect([stored(id), hooks().length]).toEqual([undefined, 3]);
	});

	/** Has Acquire create the next webhook with other members than were sent. */
	function createWith(members: IDataObject): number {
		const id = nextId();
		respondWith({ id, ...members });
		acquire.sandbox.faults.schedule(() => {
			if (stored(id) !== undefined) put(id, members);
			return undefined;
		});
		return id;
	}

	it.each<[string, IDataObject]>([
		['another URL', { url: 'https://elsewhere.example.com/', name: null }],
		['other events', { events: [] }],
		['no proper URL', { url: 'n8n.example.com' }],
	])('leaves none behind, attempt after attempt, where Acquire creates it with %s', async (_what, members) => {
		for (let attempt = 0; attempt < 2; attempt++) {
			createWith(members);
			await expect(trigger().activate()).rejects.toThrow('with another URL or other events');
			acquire.sandbox.faults.clear();
			expect([own(), foreign().length]).toEqual([[], 2]);
		}
	});

	it('deletes no webhook of another name, also where Acquire returns it for the new one', async () => {
		const [{ id, name }] = foreign();
		respondWith({ id, name, url: 'https://elsewhere.example.com/' });
		await expect(trigger().activate()).rejects.toThrow('with another URL');
		expect([own(), foreign().length]).toEqual([[], 2]);
	});

	it('checks by the key that Acquire returns, if it made one of its own', async () => {
		const workflow = trigger();
		respondWith({ id: nextId(), hmacKey: 'made-by-acquire' });
		await workflow.activate();
		expect(workflow.kept.registration).toMatchObject({ secret: 'made-by-acquire' });
	});

	it.each([undefined, null, '', ' ', 5, '********', 'ab**yz', '••••'])('checks by the key that it has sent where Acquire returns %p', async (hmacKey) => {
		const workflow = trigger();
		respondWith({ id: nextId(), hmacKey } as IDataObject);
		await workflow.activate();
		expect(workflow.kept.registration).toMatchObject({ secret: own()[0].hmacKey });
	});

	it('takes a webhook that is not there any more for deleted', async () => {
		for (const deleteMissing of ['zero', 'error'] as const) {
			acquire.sandbox.setDialect({ deleteMissing });
			const workflow = trigger();
			await workflow.activate();
			acquire.sandbox.store.recordTable('webhook').delete(Number(own()[0].id));
			await workflow.hook('delete');
			expect(workflow.kept).toEqual({});
		}
	});

	const isDelete = ({ method }: { method: string }) => method === 'DELETE';
	const nothingDeleted: Fault = { kind: 'body', status: 200, text: '{"data":{"deleted":0}}' };

	it.each<Fault>([
		{ kind: 'body', status: 204, text: '', workDone: true },
		{ kind: 'body', status: 200, text: '', workDone: true },
		{ kind: 'body', status: 200, text: '{"data":{"success":true}}', workDone: true },
		{ ...nothingDeleted, workDone: true },
		{ kind: 'status', status: 500, workDone: true },
	])('takes a webhook for deleted that is gone, whatever the response says: %j', async (fault) => {
		const workflow = trigger();
		await workflow.activate();
		acquire.sandbox.faults.next({ when: isDelete, fault });
		await workflow.hook('delete');
		expect([own(), workflow.kept]).toEqual([[], {}]);
	});

	it.each<[Fault, string]>([
		[nothingDeleted, 'it is still there'],
		[{ kind: 'body', status: 204, text: '' }, 'a response that is not JSON'],
		[{ kind: 'body', status: 200, text: '{"data":{"success":true}}' }, 'does not say that it was done'],
	])('takes a webhook for deleted only where it is gone, and creates no second one: %j', async (fault, message) => {
		const workflow = trigger();
		await workflow.activate();
		for (const method of ['delete', 'create'] as const) {
			acquire.sandbox.faults.next({ when: isDelete, fault });
			await expect(workflow.hook(method)).rejects.toThrow(message);
			expect(own()).toHaveLength(1);
		}
		await workflow.hook('delete');
		expect([own(), workflow.kept]).toEqual([[], {}]);
	});

	it('keeps what it remembers where the webhook cannot be deleted, so that the next attempt finds it', async () => {
		const workflow = trigger();
		await workflow.activate();
		acquire.sandbox.faults.next({ when: isDelete, fault: { kind: 'status', status: 403 } });
		const error: unknown = await workflow.hook('delete').catch((thrown: unknown) => thrown);
		const { name, url } = own()[0];
		const end = /\[[0-9a-f]{12}\]$/.exec(String(name))?.[0];
		expect(error).toMatchObject({ message: expect.stringContaining('could not delete the webhook'), description: expect.stringMatching(/If the webhook is still in Acquire, delete it: its name ends in /) });
		// A test has a webhook of the same end, but not of the same URL.
		expect((error as { description?: string }).description?.endsWith(`: its name ends in '${end}', its URL is ${String(url)}.`)).toBe(true);
		await workflow.hook('delete');
		expect([own(), workflow.kept]).toEqual([[], {}]);
	});

	it("names the URL of the webhook, not the one that it has now, where n8n's address has changed", async () => {
		const workflow = trigger();
		await workflow.activate();
		const moved = trigger({ staticData: JSON.parse(JSON.stringify(workflow.workflow.staticData)) as IDataObject, webhookBaseUrl: 'https://n8n.example.com/moved' });
		acquire.sandbox.faults.next({ when: isDelete, fault: { kind: 'status', status: 403 } });
		await expect(moved.hook('delete')).rejects.toMatchObject({ description: expect.stringContaining(`its URL is ${URL_OF_NODE}.`) });
		await workflow.hook('delete');
	});

	it('leaves no webhook after ten activations and deactivations with faults in their midst', async () => {
		const faults = (['before', 'after', 'duringBody'] as const).map((when) => ({ kind: 'reset' as const, when }));
		let remembered: IDataObject = {};
		const outcomes = { activated: 0, failed: 0 };
		for (let round = 0; round < 10; round++) {
			const workflow = trigger({ staticData: structuredClone(remembered) });
			acquire.sandbox.faults.next({ when: ({ method }) => method === ['POST', 'DELETE', 'GET'][round % 3], fault: faults[round % faults.length], times: 1 + (round % 4) });
			const activated = await workflow.activate().then(
				() => true,
				() => false,
			);
			outcomes[activated ? 'activated' : 'failed'] += 1;
			// After a failed activation n8n reads what it had saved before.
			if (activated) remembered = JSON.parse(JSON.stringify(workflow.workflow.staticData)) as IDataObject;
			const after = trigger({ staticData: structuredClone(remembered) });
			await after.hook('delete').then(
				() => (remembered = JSON.parse(JSON.stringify(after.workflow.staticData)) as IDataObject),
				() => undefined,
			);
			acquire.sandbox.faults.clear();
		}
		await trigger({ staticData: remembered }).hook('delete');
		expect([own(), foreign().length]).toEqual([[], 2]);
		expect(Math.min(outcomes.activated, outcomes.failed)).toBeGreaterThan(0);
	}, 120_000);
});
