import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { isN8n1 } from '../n8nVersion';
import { pollUntil } from '../../scripts/n8n/pollUntil';
import type { WorkflowJson } from '../../scripts/n8n/workflowJson';
import type { WorkflowRun } from '../../scripts/n8n/workflowRun';
import { requestsTo } from '../engine/harness/journal';
import { describeHumanReview } from './humanReview';
import { useTestSetup } from './testSetup';

const CASE = { __rl: true, mode: 'id', value: '101' };
const QUESTION = 'May we refund 40 EUR?';
const ANSWERS = { data: { approved: true, timedOut: false, respondedAt: expect.any(String) as unknown } };

describe('Send and Wait for Response in a real n8n', () => {
	const setup = useTestSetup();
	beforeEach(() => setup().sandbox.reset());

	function askNode(parameters: INodeParameters): INode {
		return {
			id: 'b1c9a1c4-5a47-4c0e-9c36-1d2f0e7f3a01', name: 'Ask', type: 'n8n-nodes-acquire.acquireConversation', typeVersion: 1, position: [300, 0],
			parameters: { resource: 'message', operation: 'sendAndWait', channel: 'chat', caseId: CASE, message: QUESTION, ...parameters },
			credentials: { acquireApi: setup().credential },
		};
	}

	/** Starts a published workflow by its webhook: Webhook → Ask → Then. */
	async function startProduction(name: string, parameters: INodeParameters = {}): Promise<string> {
		const path = name.replace(/\W/g, '-');
		const node = (nodeName: string, type: string, own: INodeParameters): INode => ({ id: nodeName, name: nodeName, type, typeVersion: 1, position: [0, 0], parameters: own });
		const start = { ...node('Webhook', 'n8n-nodes-base.webhook', { path, httpMethod: 'POST' }), webhookId: path };
		const json: WorkflowJson = {
			name,
			nodes: [start, askNode(parameters), node('Then', 'n8n-nodes-base.noOp', {})],
			connections: { Webhook: { main: [[{ node: 'Ask', type: 'main', index: 0 }]] }, Ask: { main: [[{ node: 'Then', type: 'main', index: 0 }]] } },
			settings: { executionOrder: 'v1' },
		};
		const saved = await setup().n8n.api.createWorkflow(json);
		await setup().n8n.api.publishWorkflow(saved);
		await fetch(`${setup().n8n.url}/webhook/${path}`, { method: 'POST' });
		return await setup().n8n.api.executions.waiting(saved.id);
	}

	const statusOf = async (id: string) => await setup().n8n.api.executions.status(id);
	const sentLinks = (): string[][] =>
		requestsTo(setup().sandbox, 'sendChatMessage').map(({ body }) => JSON.stringify(body).match(/http:[^\s"\\]+/g) ?? []);

	async function call(link: string, method = 'GET', form?: Record<string, string>, headers: Record<string, string> = {}) {
		const response = await fetch(link, { method, headers, redirect: 'manual', ...(form && { body: new URLSearchParams(form) }) });
		return { status: response.status, html: await response.text(), csp: response.headers.get('content-security-policy') };
	}

	const outcome = (run: WorkflowRun): IDataObject[] => run.json('Then');

	it('waits, decides nothing by GET, HEAD and forged links, goes on with the POST, and takes no second one', async () => {
		const id = await startProduction('Wait for approval');
		const [[approve, decline]] = sentLinks();
		expect(approve.startsWith(`${setup().n8n.url}/webhook-waiting/${id}/`)).toBe(true);

		for (const link of [approve, decline, approve, decline]) {
			const { status, html, csp } = await call(link);
			expect([status, html.includes(QUESTION)]).toEqual([200, true]);
			expect(csp).toContain("default-src 'none'");
		}
		for (const method of ['HEAD', 'OPTIONS', 'PUT', 'DELETE']) await call(approve, method);
		const forged = [approve.replace('answer=approve', 'answer=decline'), `${approve.slice(0, -4)}0000`, approve.replace(/&signature=.*/, ''), approve.replace(/request=[^&]+/, 'request=x'), approve.replace('&signature', '&x=1&signature')];
		for (const link of forged) {
			expect((await call(link)).status).toBe(401);
			expect((await call(link, 'POST', { answer: 'approve' })).status).toBe(401);
		}
		expect((await call(approve, 'POST')).status).toBe(400);
		expect((await call(approve, 'POST', { answer: 'decline' })).status).toBe(400);
		expect(await statusOf(id)).toBe('waiting');

		const answer = await call(approve, 'POST', { answer: 'approve' });
		expect([answer.status, answer.html.includes('Response recorded')]).toEqual([200, true]);
		const run = await setup().n8n.api.executions.ended(id);
		expect(run.status).toBe('success');
		expect(outcome(run)).toEqual([expect.objectContaining(ANSWERS)]);

		for (const late of [await call(decline), await call(decline, 'POST', { answer: 'decline' }), await call(approve, 'POST', { answer: 'approve' })]) {
			expect(late.html.toLowerCase()).toContain('no action required');
		}
		expect(outcome(await setup().n8n.api.executions.ended(id))).toEqual(outcome(run));
		expect(setup().sandbox.journal.filter(({ method }) => method === 'POST')).toHaveLength(1);
	});

	it('takes one of many answers that come at once', async () => {
		const id = await startProduction('Many at once');
		const [[approve, decline]] = sentLinks();
		const pages = await Promise.all(Array.from({ length: 10 }, async (_, n) => await (n % 2 ? call(approve, 'POST', { answer: 'approve' }) : call(decline, 'POST', { answer: 'decline' }))));
		const run = await setup().n8n.api.executions.ended(id);
		expect(run.status).toBe('success');
		expect(outcome(run)).toHaveLength(1);
		// n8n 1.x lets several in before the first has resumed the execution.
		if (!isN8n1) expect(pages.filter(({ html }) => html.includes('Response recorded'))).toHaveLength(1);
	});

	it('takes a free text as it is, up to its longest', async () => {
		const id = await startProduction('Free text', { responseType: 'freeText' });
		const [[link]] = sentLinks();
		expect((await call(link, 'POST', { text: 'x'.repeat(5001) })).status).toBe(400);
		expect((await call(link, 'POST', { text: '  ' })).status).toBe(400);
		const html = '<script>alert(1)</script> ünïcode 👍';
		expect((await call(link, 'POST', { text: html, approved: 'true' })).status).toBe(200);
		expect(outcome(await setup().n8n.api.executions.ended(id))).toEqual([expect.objectContaining({ data: { text: html, timedOut: false, respondedAt: expect.any(String) as unknown } })]);
	});

	it('goes on without a response when the time is over', async () => {
		const id = await startProduction('Time limit', { options: { limitWaitTime: { values: { limitType: 'afterTimeInterval', resumeAmount: 0.05, resumeUnit: 'minutes' } } } });
		const [[approve]] = sentLinks();
		const run = await setup().n8n.api.executions.ended(id, { timeoutMs: 100_000 });
		expect(run.status).toBe('success');
		expect(outcome(run)).toEqual([{ data: { approved: false, respondedAt: null, timedOut: true }, request: expect.objectContaining({ message: QUESTION, caseId: 101 }) as unknown }]);
		expect((await call(approve, 'POST', { answer: 'approve' })).html.toLowerCase()).toContain('no action required');
	}, 120_000);

	it('takes a link of one round of a loop for that round alone', async () => {
		const { api } = setup().n8n;
		const loop: INode = { id: 'loop', name: 'Loop', type: 'n8n-nodes-base.splitInBatches', typeVersion: 3, position: [100, 0], parameters: { options: {} } };
		const trigger: INode = { id: 'start', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} };
		const saved = await api.createWorkflow({
			name: 'Loop', nodes: [trigger, loop, askNode({ message: '=Refund no. {{ $json.n }}?' })],
			connections: { Start: { main: [[{ node: 'Loop', type: 'main', index: 0 }]] }, Loop: { main: [[], [{ node: 'Ask', type: 'main', index: 0 }]] }, Ask: { main: [[{ node: 'Loop', type: 'main', index: 0 }]] } },
			settings: { executionOrder: 'v1' }, pinData: { Start: [{ json: { n: 1 } }, { json: { n: 2 } }] },
		});
		await api.startWorkflow(saved, 'Start');
		const id = await api.executions.waiting(saved.id);
		const [[first]] = sentLinks();
		await call(first, 'POST', { answer: 'approve' });
		await pollUntil(async () => ((await statusOf(id)) === 'waiting' && sentLinks().length === 2 ? true : undefined), { what: 'the second round', timeoutMs: 30_000 });
		const stale = await call(first, 'POST', { answer: 'approve' });
		expect([stale.status, stale.html.includes('no longer open')]).toEqual([410, true]);
		expect(await statusOf(id)).toBe('waiting');
		const [, decline] = sentLinks()[1];
		expect((await call(decline)).html).toContain('Refund no. 2?');
		await call(decline, 'POST', { answer: 'decline' });
		const run = await api.executions.ended(id);
		expect(run.json('Loop').map(({ data }) => (data as IDataObject).approved)).toEqual([true, false]);
	});

	// n8n 1.x has no human review steps.
	if (!isN8n1) describeHumanReview(setup);
});
