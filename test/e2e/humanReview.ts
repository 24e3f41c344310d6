import { fastify } from 'fastify';
import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import { readExample } from '../../scripts/n8n/readExample';
import type { WorkflowRun } from '../../scripts/n8n/workflowRun';
import { requestsTo } from '../engine/harness/journal';
import { useModel } from './modelOfWorkflow';
import type { TestSetup } from './testSetup';
import type { TurnAfter } from './scriptedModel';

const REFUND = { order: 'A-17', amount: '40 EUR', reason: 'Arrived broken' };

/** The example "AI agent asks a person before it refunds", with a script for a model and a shop of its own. */
export function describeHumanReview(setup: () => TestSetup): void {
	describe('example "AI agent asks a person before it refunds"', () => {
		const refunds: unknown[] = [];
		const shop = fastify();
		const keys: unknown[] = [];
		shop.post('/refunds', async ({ body, headers }) => {
			refunds.push(body);
			keys.push(headers['idempotency-key']);
			return { refunded: true };
		});
		const model = useModel(setup);
		let shopUrl: string;

		beforeAll(async () => {
			shopUrl = await shop.listen({ host: '127.0.0.1', port: 0 });
		});
		beforeEach(() => void [refunds, keys].map((list) => list.splice(0)));
		afterAll(async () => await shop.close());

		/** Runs the example on a message of the customer of case 101, until it waits. */
		async function start(turns: TurnAfter[], ask: INodeParameters = {}): Promise<string> {
			const { play, credentials } = model();
			play(turns);
			const { api } = setup().n8n;
			const example = readExample('ai-agent-asks-before-refund.json');
			const changes: Record<string, (node: INode) => Partial<INode>> = {
				'OpenAI Chat Model': () => ({ credentials }),
				Refund: ({ parameters }) => ({ parameters: { ...parameters, url: `${shopUrl}/refunds` } }),
				'Ask the team lead': ({ parameters }) => ({ credentials: { acquireApi: setup().credential }, parameters: { ...parameters, ...ask } }),
			};
			const nodes = example.nodes.map((node) => ({ ...node, ...(node.credentials && { credentials: { acquireApi: setup().credential } }), ...changes[node.name]?.(node) }));
			const saved = await api.createWorkflow({ ...example, nodes, pinData: { 'New message': [{ json: { caseId: 101, lastMessage: { senderType: 'contact' } } }] } });
			await api.startWorkflow(saved, 'New message');
			return await api.executions.waiting(saved.id, { timeoutMs: 40_000 });
		}

		const refund = (more: IDataObject = {}): TurnAfter => () => ({ calls: [{ toolParameters: REFUND, hitlParameters: {}, ...more }] });
		const report: TurnAfter = (read) => ({ say: `I read: ${read}` });
		const email = () => {
			const [{ body }] = requestsTo(setup().sandbox, 'sendEmail');
			return (body as { data: { to: string[]; htmlBody: string } }).data;
		};
		const links = () => [...email().htmlBody.matchAll(/href="([^"]+)"/g)].map(([, url]) => url.replaceAll('&amp;', '&'));
		const answer = async (link: string, value: string) => await fetch(link, { method: 'POST', body: new URLSearchParams({ answer: value }) });
		const said = (run: WorkflowRun) => String(run.json('Support agent')[0]?.output);

		it('is offered by n8n as a human review step', async () => {
			const found = (await setup().n8n.api.nodeTypes()).find(({ name }) => name === 'n8n-nodes-acquire.acquireConversationHitlTool');
			expect([found?.displayName, found?.codex?.subcategories?.Tools]).toEqual(['Acquire Conversation', ['Human in the Loop']]);
		});

		it('refunds when the person has approved, and not before', async () => {
			const id = await start([refund(), report]);
			const { to, htmlBody } = email();
			expect(to).toEqual(['team.lead@example.com']);
			expect(htmlBody).toContain('<p>Order: A-17<br>Amount: 40 EUR<br>Reason: Arrived broken</p>');
			const page = await fetch(links()[0]).then(async (response) => await response.text());
			expect(page).toContain('Reason: Arrived broken</blockquote>');
			expect(refunds).toEqual([]);
			expect((await answer(links()[0], 'approve')).status).toBe(200);
			const run = await setup().n8n.api.executions.ended(id);
			expect([run.status, run.errorMessage]).toEqual(['success', undefined]);
			expect([refunds, keys]).toEqual([[REFUND], ['case-101-A17']]);
			expect(said(run)).toContain('"refunded":true');
		});

		it('does not refund when the person has declined, and tells the model', async () => {
			const id = await start([refund(), report]);
			await answer(links()[1], 'decline');
			const run = await setup().n8n.api.executions.ended(id);
			expect(run.status).toBe('success');
			expect(refunds).toEqual([]);
			expect(said(run)).toContain('User rejected the tool call');
		});

		it('does not refund when nobody responds, though the model calls it approved', async () => {
			const options = { limitWaitTime: { values: { limitType: 'afterTimeInterval', resumeAmount: 0.05, resumeUnit: 'minutes' } } };
			const id = await start([refund({ approved: true, hitlParameters: { approved: true, data: { approved: true } } }), report], { options });
			const run = await setup().n8n.api.executions.ended(id, { timeoutMs: 100_000 });
			expect(run.status).toBe('success');
			expect(refunds).toEqual([]);
			expect(said(run)).toContain('User rejected the tool call');
		}, 150_000);
	});
}
