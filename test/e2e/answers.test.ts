import { useTestSetup } from './testSetup';
import { activate, type Changes, emptyShop, exampleWorkflow, LATE_S, lateShop, pathOf, respondingWorkflow, returning, stoppingShop } from './trigger/answeringWorkflow';
import { ask } from './trigger/ask';

const TOKEN = 'e2e-token-of-the-url';
const BOT = 'bot-asks-order-status.json';
const CARD = 'card-shows-orders.json';
const BOT_FALLBACK = { order_status: 'unknown', message: 'I cannot look up your order right now. Shall I ask a colleague?' };
const CARD_FALLBACK = { canvas: { content: { components: [expect.objectContaining({ type: 'text', text: 'The shop does not respond right now. Open the card again in a minute.' })] } } };

describe('n8n answers Acquire, in a real n8n', () => {
	const setup = useTestSetup({ credentialData: { urlToken: TOKEN } });

	async function start(file: string, changes: Changes = {}) {
		return await started(exampleWorkflow(file, setup().credential, changes));
	}

	async function started(workflow: Parameters<typeof activate>[1]) {
		const { id, path } = await activate(setup().n8n.api, workflow);
		const url = `${setup().n8n.url}/webhook/${path}`;
		return { id, url, tokenUrl: `${url}?token=${TOKEN}` };
	}

	const oneExecution = async (id: string) => {
		const { executions } = setup().n8n.api;
		return await executions.ended(await executions.started(id));
	};

	it('example "Bot asks": answers with the variables of the order', async () => {
		const { id, tokenUrl } = await start(BOT);
		const { status, json, headers } = await ask(tokenUrl, { order: 'A-1001' });
		expect([status, json]).toEqual([200, { order_status: 'sent', message: 'Your order is sent. It should arrive on 2 December.' }]);
		expect(headers['content-type']).toBe('application/json; charset=utf-8');
		const run = await oneExecution(id);
		expect([run.status, run.json('Bot asks')]).toEqual(['success', [{ body: { order: 'A-1001' }, query: {} }]]);
		expect((await ask(`${tokenUrl}&order=A-1`, {})).json).toEqual({ order_status: 'not found', message: 'I do not find an order with that number.' });
	});

	it.each<[string, Changes]>([
		['is late', { shop: lateShop, trigger: { timeLimit: 1 } }],
		['stops', { shop: stoppingShop }],
		['returns no variables', { shop: returning('{}'), endsWithShop: true }],
		['lacks a variable', { shop: returning('{ "order_status": "sent" }'), endsWithShop: true }],
		['returns no item', { shop: emptyShop, endsWithShop: true }],
	])('example "Bot asks": sends the fallback where the shop %s', async (_what, changes) => {
		const { tokenUrl } = await start(BOT, changes);
		const began = Date.now();
		const { status, json } = await ask(tokenUrl, { order: 'A-1001' });
		expect([status, json]).toEqual([200, expect.objectContaining(BOT_FALLBACK)]);
		expect(Date.now() - began).toBeLessThan(LATE_S * 1000 - 500);
	});

	it('example "Card opens": answers with the components of the card, to POST and to GET', async () => {
		const { tokenUrl } = await start(CARD);
		const orders = { type: 'data-table', items: [{ type: 'item', key: 'A-1001', value: 'sent' }, { type: 'item', key: 'A-1002', value: 'in preparation' }] };
		const card = { canvas: { content: { components: [{ type: 'text', text: 'Orders', displayStyle: 'header' }, orders] } } };
		expect((await ask(tokenUrl, { email: 'ada@example.com' })).json).toEqual(card);
		expect((await ask(`${tokenUrl}&email=ada%40example.com`)).json).toEqual(card);
		expect((await ask(`${tokenUrl}&email=nobody%40example.com`)).json).toEqual({ canvas: { content: { components: [{ type: 'text', text: 'No orders yet', displayStyle: 'header' }] } } });
	});

	it.each<[string, Changes]>([
		['is late', { shop: lateShop, trigger: { timeLimit: 1 } }],
		['stops', { shop: stoppingShop }],
		['returns a component that Acquire does not have', { shop: returning('{ "components": [{ "type": "tabel" }] }'), endsWithShop: true }],
	])('example "Card opens": shows the fallback where the shop %s', async (_what, changes) => {
		const { tokenUrl } = await start(CARD, changes);
		const { status, json } = await ask(tokenUrl, { email: 'ada@example.com' });
		expect([status, json]).toEqual([200, CARD_FALLBACK]);
	});

	it('takes the token as bearer token and as password too, and starts nothing without it', async () => {
		const { id, url, tokenUrl } = await start(BOT);
		const basic = Buffer.from(`acquire:${TOKEN}`).toString('base64');
		const authorizations = ['Bearer wrong', `Basic ${Buffer.from(`acquire:${TOKEN}x`).toString('base64')}`, `Bearer ${TOKEN}`, `Basic ${basic}`];
		const statuses = await Promise.all(authorizations.map(async (authorization) => (await ask(url, {}, [['Authorization', authorization]])).status));
		expect(statuses).toEqual([401, 401, 200, 200]);
		expect([(await ask(url, {})).status, (await ask(`${tokenUrl}x`, {})).status, (await ask(tokenUrl)).status]).toEqual([401, 401, 404]);
		expect(await setup().n8n.api.executions.ids(id)).toHaveLength(2);
	});

	it('sends what "Respond to Webhook" gives, or the fallback, while the workflow goes on', async () => {
		const fallback = '{"a": "fallback"}';
		const trigger = { triggerOn: ['botAsks'], fallback };
		const answers = [];
		for (const respondWith of [{ respondWith: 'json', responseBody: '{"a": 1}' }, { respondWith: 'firstIncomingItem' }, { respondWith: 'text', responseBody: 'hello' }, { respondWith: 'noData' }, { respondWith: 'redirect', redirectURL: 'https://example.com' }, { respondWith: 'json', responseBody: '{"a": 2}', options: { responseCode: 500 } }]) {
			const { id, tokenUrl } = await started(respondingWorkflow(setup().credential, trigger, respondWith));
			const { status, json } = await ask(tokenUrl, { order: 'A' });
			const run = await oneExecution(id);
			answers.push([status, json, run.status, run.json('After').length]);
		}
		const none = { a: 'fallback' };
		expect(answers).toEqual([{ a: 1 }, { body: { order: 'A' }, query: {} }, none, none, none, none].map((json) => [200, json, 'success', 1]));
	});

	it('lets a late workflow end, and writes nothing to the answered call', async () => {
		const { id, tokenUrl } = await start(BOT, { shop: lateShop, trigger: { timeLimit: 1 } });
		const printedBefore = setup().n8n.printed().length;
		expect((await ask(tokenUrl, {})).json).toEqual(BOT_FALLBACK);
		expect((await oneExecution(id)).status).toBe('success');
		// Time for what n8n would write then.
		await new Promise((resolve) => setTimeout(resolve, 500));
		const printed = setup().n8n.printed().slice(printedBefore);
		expect(printed).not.toMatch(/ERR_HTTP|headers after|Error in handling webhook|unhandled/i);
		expect(printed).toContain('sent the fallback. The workflow took longer than 1 s');
		expect(setup().n8n.printed()).not.toContain(TOKEN);
	});

	it('answers at the Test URL too', async () => {
		const { n8n } = setup();
		const workflow = exampleWorkflow(BOT, setup().credential);
		const saved = await n8n.api.createWorkflow(workflow);
		await n8n.api.startWorkflow(saved, 'Bot asks');
		expect((await ask(`${n8n.url}/webhook-test/${pathOf(workflow)}?token=${TOKEN}`, { order: 'A-1002' })).json).toMatchObject({ order_status: 'in preparation' });
	});

	it('does not activate a workflow whose credential has no token', async () => {
		const { n8n, sandbox } = setup();
		const credential = await n8n.api.createCredential('acquireApi', 'Without a token', { subdomain: sandbox.account, apiKey: sandbox.apiKey });
		await expect(activate(n8n.api, exampleWorkflow(BOT, credential))).rejects.toThrow("no 'URL Token'");
	});
});
