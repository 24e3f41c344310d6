import type { ConsoleMessage, Page } from 'playwright-core';
import { requestsTo } from '../../engine/harness/journal';
import type { Desk } from './desk';
import { cutTexts } from './cutTexts';
import { nodesAfterStart } from './nodesAfterStart';
import { takeScreenshot } from './screenshots';

const PHONE = { width: 360, height: 640 };
const ASK = {
	resource: 'message', operation: 'sendAndWait', channel: 'chat', caseId: { __rl: true, mode: 'id', value: '101' },
	message: 'May we refund 40 EUR for order A-17?\nIt arrived broken, and a replacement is out of stock until March.',
};

/** Send and Wait for Response, as somebody sets it up, and as the person sees it who is asked. */
export function describeSendAndWait(desk: () => Desk): void {
	describe('Send and Wait for Response', () => {
		/** Runs the node until it waits. Returns the execution and the links of its message. */
		async function ask(name: string, parameters = {}): Promise<{ id: string; links: string[] }> {
			const { n8n, sandbox } = desk();
			const saved = await n8n.api.createWorkflow({ name, ...nodesAfterStart(desk(), 'acquireConversation', [{ name: 'Ask', parameters: { ...ASK, ...parameters } }]), pinData: { Start: [{ json: {} }] } });
			await n8n.api.startWorkflow(saved, 'Start');
			const id = await n8n.api.executions.waiting(saved.id, { timeoutMs: 20_000 });
			const sent = JSON.stringify(requestsTo(sandbox, 'sendChatMessage').at(-1)?.body);
			return { id, links: sent.match(/http:[^\s"\\]+/g) ?? [] };
		}

		/** A window of the person who is asked, with nothing of n8n in it. */
		async function withWindow(options: { colorScheme: 'dark' | 'light'; viewport: { width: number; height: number } }, use: (page: Page, picture: (name: string) => Promise<void>) => Promise<void>): Promise<void> {
			const page = await desk().page.context().browser()?.newPage(options);
			if (page === undefined) throw new Error('The browser has gone');
			const complaints: string[] = [];
			const listen = (message: ConsoleMessage) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
			page.on('console', listen);
			// A picture is taken with a style that the page's policy rightly keeps out.
			const picture = async (name: string) => {
				page.off('console', listen);
				await takeScreenshot(page, name);
				page.on('console', listen);
			};
			try {
				await use(page, picture);
			} finally {
				await page.close();
			}
			// Such as what the page's own policy does not let it do; Chromium asks for an icon by itself.
			expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([]);
		}

		const fits = async (page: Page) => await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

		it('is set up in a panel that shows what is asked and how long it waits', async () => {
			const { editor, n8n, page } = desk();
			await editor.openWorkflow(await n8n.api.createWorkflow({ name: 'Ask', ...nodesAfterStart(desk(), 'acquireConversation', [{ name: 'Ask', parameters: ASK }]) }));
			const node = await editor.openNode('Ask');
			await node.addTo('Options', /^Limit Wait Time$/);
			await node.parameters.getByText('Limit Type', { exact: true }).waitFor();
			expect(await cutTexts(node.parameters)).toEqual([]);
			await takeScreenshot(page, 'wait-panel', [node.parameters], node.rows().last());
			await editor.closeNode();
		});

		it.each(['light', 'dark'] as const)('asks on a %s page that fits a phone, and goes on after its button', async (colorScheme) => {
			const { id, links } = await ask(`Approval, ${colorScheme}`);
			await withWindow({ colorScheme, viewport: PHONE }, async (page, picture) => {
				await page.goto(links[colorScheme === 'light' ? 0 : 1]);
				expect(await fits(page)).toBe(true);
				await picture(`wait-page-${colorScheme}`);
				await page.getByRole('button').click();
				await page.getByText('Response recorded').waitFor();
				expect(await fits(page)).toBe(true);
				await picture(`wait-recorded-${colorScheme}`);
			});
			const run = await desk().n8n.api.executions.ended(id);
			expect(run.json('Ask')).toEqual([expect.objectContaining({ data: expect.objectContaining({ approved: colorScheme === 'light' }) as unknown })]);
		});

		it('takes a free text, which the browser asks for first', async () => {
			const { id, links } = await ask('Free text', { responseType: 'freeText' });
			await withWindow({ colorScheme: 'light', viewport: PHONE }, async (page, picture) => {
				await page.goto(links[0]);
				await page.getByRole('button').click();
				expect(await page.getByLabel('Your response').evaluate((field: HTMLTextAreaElement) => field.validity.valueMissing)).toBe(true);
				await page.getByLabel('Your response').fill('Yes, <b>but</b>\nonly once');
				await picture('wait-page-text');
				await page.getByRole('button').click();
				await page.getByText('Response recorded').waitFor();
			});
			const run = await desk().n8n.api.executions.ended(id);
			expect(run.json('Ask')).toEqual([expect.objectContaining({ data: expect.objectContaining({ text: 'Yes, <b>but</b>\nonly once' }) as unknown })]);
		});

		it('is offered by the agent as a human review step', async () => {
			const { editor, n8n, page } = desk();
			const agent = { id: 'agent', name: 'AI Agent', type: '@n8n/n8n-nodes-langchain.agent', typeVersion: 3, position: [240, 0] as [number, number], parameters: {} };
			const ask = {
				id: 'review', name: 'Review', type: 'n8n-nodes-acquire.acquireConversationHitlTool', typeVersion: 1, position: [300, 240] as [number, number],
				parameters: { channel: 'chat', caseId: ASK.caseId }, credentials: { acquireApi: desk().credential },
			};
			await editor.openWorkflow(
				await n8n.api.createWorkflow({ name: 'Review', nodes: [agent, ask], connections: { Review: { ai_tool: [[{ node: 'AI Agent', type: 'ai_tool', index: 0 }]] } }, settings: { executionOrder: 'v1' } }),
			);
			const node = await editor.openNode('Review');
			expect(await node.rows().filter({ hasText: /^Response Type|^Resource|^Operation/ }).count()).toBe(0);
			expect(await cutTexts(node.parameters)).toEqual([]);
			await takeScreenshot(page, 'wait-review-panel', [node.parameters], node.rows().last());
			await editor.closeNode();
			await takeScreenshot(page, 'wait-review-canvas');
		});
	});
}
