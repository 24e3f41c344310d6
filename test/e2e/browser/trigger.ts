import { exampleWorkflow } from '../trigger/answeringWorkflow';
import { TRIGGER, triggerWorkflow } from '../trigger/triggerWorkflow';
import type { Desk } from './desk';
import { takeScreenshot } from './screenshots';

/** What the Acquire Trigger tells a person who connects Acquire with it. */
export function describeTrigger(desk: () => Desk): void {
	describe('the Acquire Trigger', () => {
		it('says by itself how its webhook is registered by hand', async () => {
			const { editor, n8n, page, credential } = desk();
			await editor.openWorkflow(await n8n.api.createWorkflow(triggerWorkflow('Events', credential, {}).json));
			const node = await editor.openNode(TRIGGER);
			const notice = node.parameters.getByTestId('parameter-item').filter({ hasText: 'Register the webhook in Acquire, once' });
			await notice.waitFor();
			for (const step of [1, 2, 3, 4]) await notice.getByText(`${step}. `, { exact: false }).first().waitFor();
			await takeScreenshot(page, 'trigger-by-hand');
			await editor.closeNode();
		});

		it.each([
			{ name: 'Bot asks', file: 'bot-asks-order-status.json', picture: 'trigger-bot-asks', own: ['Variables', 'Fallback'] },
			{ name: 'Card opens', file: 'card-shows-orders.json', picture: 'trigger-card-opens', own: ['Fallback Text'] },
		])('shows for "$name" its own steps and settings alone, and both URLs with the methods that are served', async ({ name, file, picture, own }) => {
			const { editor, n8n, page, credential } = desk();
			await editor.openWorkflow(await n8n.api.createWorkflow(exampleWorkflow(file, credential)));
			const node = await editor.openNode(name);
			await node.parameters.getByText(/^Connect your (bot|card), once:$/).waitFor();
			for (const label of ['Trigger On', 'Respond', 'Time Limit', ...own]) await node.parameters.getByText(label, { exact: true }).first().waitFor();
			expect(await node.parameters.getByText(/^(Registration|Output|Case Statuses)$/).count()).toBe(0);
			await page.getByText('Webhook URLs', { exact: true }).click();
			const method = name === 'Card opens' ? /GET,\s*POST/ : /^\s*POST\s*$/;
			await page.locator('.http-field, [class*=httpMethod]').filter({ hasText: method }).first().waitFor();
			await takeScreenshot(page, picture);
			await editor.closeNode();
		});
	});
}
