import { pollUntil } from '../../scripts/n8n/pollUntil';
import { caseStatusEvent } from '../unit/AcquireTrigger/caseStatusEvent';
import { sign } from '../e2e/trigger/hostileDeliveries';
import { activate, exampleWorkflow, lateShop, respondingWorkflow, returning, stoppingShop } from '../e2e/trigger/answeringWorkflow';
import { ask } from '../e2e/trigger/ask';
import { inParallel, send } from '../e2e/trigger/post';
import { TRIGGER, triggerWorkflow } from '../e2e/trigger/triggerWorkflow';
import type { CredentialReference } from '../../scripts/n8n/n8nApi';
import type { N8nWithPackage } from '../../scripts/n8n/startN8n';
import { useQueueSetup } from './queueSetup';
import { startedExecutions } from './workerLog';

const SECRET = 'scale-secret-of-the-webhook';
const TOKEN = 'scale-token-of-the-url';
const DELIVERIES = 1000;
// On a machine that is short of time, 50 calls at once wait so long for a connection to the database that n8n answers some with 500 and 503.
const PATIENT_DATABASE = { DB_POSTGRESDB_POOL_SIZE: '10', DB_POSTGRESDB_CONNECTION_TIMEOUT: '300000', DB_PING_TIMEOUT_MS: '300000' };
const STATUSES = ['success', 'error', 'crashed', 'canceled', 'new', 'running', 'waiting', 'unknown'];
const BOT = 'bot-asks-order-status.json';

describe("Acquire Trigger in n8n's queue mode with two workers", () => {
	const setup = useQueueSetup({ latencyMs: 0, workerConcurrency: 5, env: PATIENT_DATABASE });
	let credential: CredentialReference;
	let workers: N8nWithPackage[];

	beforeAll(async () => {
		const { n8n, sandbox, startWorker } = setup();
		const { account, apiKey } = sandbox;
		credential = await n8n.api.createCredential('acquireApi', 'Acquire', { subdomain: account, apiKey, webhookSecret: SECRET, urlToken: TOKEN });
		workers = [await startWorker(), await startWorker()];
	}, 10 * 60_000);

	it('starts exactly one execution for each of 1,000 signed deliveries, 50 at once', async () => {
		const { api, url } = setup().n8n;
		const { json, path } = triggerWorkflow('Many', credential, { triggerOn: ['any'] });
		const { id } = await activate(api, json);
		const before = workers.map((worker) => startedExecutions(worker).length);
		const caseIds = Array.from({ length: DELIVERIES }, (_, index) => index + 1);
		const began = Date.now();
		const statuses = await inParallel(caseIds, 50, async (caseId) => {
			const body = Buffer.from(JSON.stringify({ ...caseStatusEvent, data: { ...caseStatusEvent.data, caseId: String(caseId) } }));
			const { status, text } = await send(`${url}/webhook/${path}`, { headers: [['Content-Type', 'application/json'], ['X-Acquire-Signature', sign(body, SECRET)]], body });
			return status === 200 ? 200 : `${status} ${text}`;
		});
		expect([...new Set(statuses)]).toEqual([200]);
		// Where executions do not end, how many of which status there are says more than the time that was waited.
		await pollUntil(async () => ((await api.executions.count(id, 'success')) === DELIVERIES ? true : undefined), { what: '1,000 executions to end', timeoutMs: 300_000, everyMs: 2000 }).catch(() => undefined);
		const counts = await Promise.all(STATUSES.map(async (status) => [status, await api.executions.count(id, status)] as const));
		expect(counts.filter(([, count]) => count > 0)).toEqual([['success', DELIVERIES]]);
		const ended = Date.now();
		const shares = workers.map((worker, index) => startedExecutions(worker).length - before[index]);
		process.stderr.write(`1,000 deliveries: ${Math.round((ended - began) / 1000)} s until the last execution ended; by worker ${shares.join(' and ')}\n`);
		const runs = await inParallel(await api.executions.lastIds(id, DELIVERIES), 10, async (executionId) => await api.executions.ended(executionId));
		expect(runs.map((run) => Number(run.json(TRIGGER)[0].caseId)).sort((a, b) => a - b)).toEqual(caseIds);
		expect(await api.executions.count(id)).toBe(DELIVERIES);
		expect(shares[0] + shares[1]).toBe(DELIVERIES);
		expect(Math.min(...shares)).toBeGreaterThan(DELIVERIES / 10);
	}, 900_000);

	it('answers a bot from a worker: in time, late, stopped, in the wrong shape, and by "Respond to Webhook"', async () => {
		const { api, url } = setup().n8n;
		const fallback = { order_status: 'unknown', message: 'I cannot look up your order right now. Shall I ask a colleague?' };
		const trigger = { triggerOn: ['botAsks'], fallback: JSON.stringify(fallback) };
		const workflows = [
			exampleWorkflow(BOT, credential),
			exampleWorkflow(BOT, credential, { shop: lateShop, trigger: { timeLimit: 1 } }),
			exampleWorkflow(BOT, credential, { shop: stoppingShop }),
			exampleWorkflow(BOT, credential, { shop: returning('{}'), endsWithShop: true }),
			respondingWorkflow(credential, trigger, { respondWith: 'json', responseBody: '{"a": 1}' }),
			respondingWorkflow(credential, trigger, { respondWith: 'noData' }),
		];
		const answers = [];
		const printedBefore = setup().n8n.printed().length;
		for (const workflow of workflows) {
			const { id, path } = await activate(api, workflow);
			const { status, json } = await ask(`${url}/webhook/${path}?token=${TOKEN}`, { order: 'A-1001' });
			await pollUntil(async () => ((await api.executions.count(id)) === 1 ? true : undefined), { what: 'the execution', timeoutMs: 20_000 });
			answers.push([status, json]);
		}
		const answer = { order_status: 'sent', message: 'Your order is sent. It should arrive on 2 December.' };
		expect(answers).toEqual([answer, fallback, fallback, fallback, { a: 1 }, fallback].map((json) => [200, json]));
		expect(setup().n8n.printed().slice(printedBefore)).not.toMatch(/ERR_HTTP|headers after|Error in handling webhook/i);
	}, 300_000);
});
