import { pollUntil } from '../../scripts/n8n/pollUntil';
import { caseStatusEvent } from '../unit/AcquireTrigger/caseStatusEvent';
import { useTestSetup } from './testSetup';
import { hostileDeliveries, sign } from './trigger/hostileDeliveries';
import { inParallel, send } from './trigger/post';
import { startPrefixProxy } from './trigger/prefixProxy';
import { residentMegabytes } from './trigger/residentMegabytes';
import { pollWorkflow, TRIGGER, triggerWorkflow } from './trigger/triggerWorkflow';

const SECRET = 'e2e-secret-of-the-webhook';
// n8n stands behind a path prefix of a proxy that takes it off.
const PUBLIC = 'https://n8n.example.com/automation';

describe('Acquire Trigger in a real n8n', () => {
	const setup = useTestSetup({ env: { WEBHOOK_URL: `${PUBLIC}/` }, credentialData: { webhookSecret: SECRET } });

	const executionIds = async (workflowId: string) => await setup().n8n.api.executions.ids(workflowId);

	async function publish(name: string, parameters: Parameters<typeof triggerWorkflow>[2]) {
		const { json, path } = triggerWorkflow(name, setup().credential, parameters);
		const saved = await setup().n8n.api.createWorkflow(json);
		await setup().n8n.api.publishWorkflow(saved);
		return { id: saved.id, url: `${setup().n8n.url}/webhook/${path}`, path };
	}

	const signed = (payload: object, secret = SECRET) => {
		const body = Buffer.from(JSON.stringify(payload));
		return { body, headers: [['Content-Type', 'application/json'], ['X-Acquire-Signature', sign(body, secret)]] as Array<[string, string]> };
	};

	it('registers its webhook on activation, starts on what it signs, and deletes it on deactivation', async () => {
		const { n8n, sandbox } = setup();
		const before = sandbox.store.records('webhook');
		const { id, path, url } = await publish('Automatic', { registration: 'automatic', triggerOn: ['case:status'] });
		const [hook] = sandbox.store.records('webhook').filter((row) => String(row.url).startsWith(PUBLIC));
		expect(hook.url).toBe(`${PUBLIC}/webhook/${path}`);
		expect((await send(url, signed(caseStatusEvent, 'another'))).status).toBe(401);
		expect((await send(url, signed(caseStatusEvent, String(hook?.hmacKey)))).status).toBe(200);
		const executionId = await n8n.api.executions.started(id);
		const run = await n8n.api.executions.ended(executionId);
		expect(run.status).toBe('success');
		expect(run.json(TRIGGER)).toEqual([expect.objectContaining({ event: 'case:status', caseId: 501, contact: expect.objectContaining({ id: 101, name: 'Ada Example' }) })]);
		await n8n.api.request('POST', `/workflows/${id}/deactivate`, {});
		await pollUntil(async () => (sandbox.store.records('webhook').length === before.length ? true : undefined), { what: 'n8n to delete the webhook', timeoutMs: 20_000 });
		expect(sandbox.store.records('webhook')).toEqual(before);
		expect(await executionIds(id)).toEqual([executionId]);
	});

	it('starts on a delivery to the URL that it registered, through a proxy that serves n8n below a prefix', async () => {
		const { n8n, sandbox } = setup();
		const proxy = await startPrefixProxy(new URL(PUBLIC).pathname, n8n.url);
		try {
			const { id, path } = await publish('Behind a prefix', { registration: 'automatic', triggerOn: '={{ ["case:status"] }}' });
			const hook = sandbox.store.records('webhook').find((row) => String(row.url).endsWith(path));
			const { pathname } = new URL(String(hook?.url));
			expect(pathname).toBe(`/automation/webhook/${path}`);
			const delivery = signed(caseStatusEvent, String(hook?.hmacKey));
			const answer = await send(`${proxy.origin}${pathname}`, delivery);
			// By n8n itself, and not with the last node's item, also where an expression chooses the events.
			expect([answer.status, answer.text.includes('case:status')]).toEqual([200, false]);
			expect((await send(`${proxy.origin}${pathname.slice('/automation'.length)}`, delivery)).status).toBe(404);
			await pollUntil(async () => ((await n8n.api.executions.count(id, 'success')) > 0 ? true : undefined), { what: 'the execution', timeoutMs: 20_000 });
			expect(await executionIds(id)).toHaveLength(1);
			await n8n.api.request('POST', `/workflows/${id}/deactivate`, {});
		} finally {
			proxy.stop();
		}
	});

	it('serves one event at the Test URL, and goes on listening after a forged one', async () => {
		const { n8n, sandbox, credential } = setup();
		const { json, path } = triggerWorkflow('Test', credential, { registration: 'automatic', triggerOn: ['any'] });
		const saved = await n8n.api.createWorkflow(json);
		expect(await n8n.api.startWorkflow(saved, TRIGGER)).toMatchObject({ waitingForWebhook: true });
		// Another test's may still be on its way out.
		const testHook = () => sandbox.store.records('webhook').find((webhook) => webhook.url === `${PUBLIC}/webhook-test/${path}`);
		const hook = testHook();
		expect(hook).toMatchObject({ name: expect.stringContaining('(test)') as string });
		const url = `${n8n.url}/webhook-test/${path}`;
		expect((await send(url, signed(caseStatusEvent, 'another'))).status).toBe(401);
		expect((await send(url, signed(caseStatusEvent, String(hook?.hmacKey)))).status).toBe(200);
		await pollUntil(async () => (testHook() === undefined ? true : undefined), { what: 'n8n to delete the test webhook', timeoutMs: 20_000 });
		// n8n stops listening a moment after it has deleted the webhook.
		const status = async (key: string) => (await send(url, signed(caseStatusEvent, key))).status;
		await pollUntil(async () => ((await status('another')) === 404 ? true : undefined), { what: 'n8n to stop listening', timeoutMs: 20_000 });
		expect(await status(String(hook?.hmacKey))).toBe(404);
		expect(await executionIds(saved.id)).toHaveLength(1);
	});

	it('polls for new contacts: a test run returns one of them, and activation starts nothing', async () => {
		const { n8n, credential } = setup();
		const json = pollWorkflow('Poll', credential, { triggerOn: 'newContact' });
		const run = await n8n.api.runWorkflow(json, TRIGGER);
		expect([run.status, run.json(TRIGGER).map(({ id }) => id)]).toEqual(['success', [106]]);
		const saved = await n8n.api.createWorkflow(json);
		await n8n.api.publishWorkflow(saved);
		expect(await executionIds(saved.id)).toEqual([]);
		await n8n.api.request('POST', `/workflows/${saved.id}/deactivate`, {});
	});

	it('answers each hostile delivery with its status, starts nothing, leaks nothing and keeps no memory', async () => {
		const { n8n } = setup();
		const { id, url } = await publish('Hostile', { triggerOn: ['case:status'], caseStatuses: ['closed'] });
		const deliveries = hostileDeliveries(SECRET);
		expect(deliveries.length).toBeGreaterThan(300);
		const round = async () =>
			await inParallel(deliveries, 10, async (delivery) => {
				const { status, headers, text } = await send(url, delivery);
				return { what: delivery.what, status, leaks: [JSON.stringify(headers), text].some((part) => part.includes(SECRET)) };
			});
		const expected = deliveries.map(({ what, status }) => ({ what, status, leaks: false }));
		expect(await round()).toEqual(expected);
		const megabytes = () => residentMegabytes(n8n.pid);
		const before = megabytes();
		for (let count = 0; count < 2; count++) await round();
		process.stdout.write(`  ${deliveries.length} hostile deliveries, 3 times; memory after the first time ${Math.round(before)} MB, after the third ${Math.round(megabytes())} MB\n`);
		expect(megabytes() - before).toBeLessThan(100);
		expect(await executionIds(id)).toEqual([]);
		expect(n8n.printed()).not.toContain(SECRET);
	}, 240_000);

	it('starts exactly one execution for each of 1,000 signed deliveries, 50 at once', async () => {
		const { n8n } = setup();
		const { id, url } = await publish('Many', { triggerOn: ['any'] });
		const started = Date.now();
		const caseIds = Array.from({ length: 1000 }, (_, index) => index + 1);
		const statuses = await inParallel(caseIds, 50, async (caseId) => (await send(url, signed({ event: 'case:status', data: { caseId: String(caseId) } }))).status);
		expect(new Set(statuses)).toEqual(new Set([200]));
		await pollUntil(async () => ((await n8n.api.executions.count(id, 'success')) >= 1000 ? true : undefined), { what: '1,000 executions to end', timeoutMs: 600_000, everyMs: 1000 });
		const ended = Date.now();
		const runs = await inParallel(await n8n.api.executions.lastIds(id, 1000), 10, async (executionId) => await n8n.api.executions.ended(executionId));
		process.stdout.write(`  1,000 executions started and ended in ${Math.round((ended - started) / 1000)} s, read in ${Math.round((Date.now() - ended) / 1000)} s\n`);
		expect(await n8n.api.executions.count(id)).toBe(1000);
		expect(runs.map((run) => Number(run.json(TRIGGER)[0].caseId)).sort((a, b) => a - b)).toEqual(caseIds);
	}, 900_000);
});
