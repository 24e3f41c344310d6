import type { Locator } from 'playwright-core';
import { exampleWorkflow } from '../trigger/answeringWorkflow';
import { TRIGGER, triggerWorkflow } from '../trigger/triggerWorkflow';
import type { Desk } from './desk';
import { takeScreenshot } from './screenshots';

/** How the lines of a notice begin that are steps, each a line of its own. */
async function stepsIn(notice: Locator): Promise<string[]> {
	const lines = (await notice.innerText()).split('\n').map((line) => line.trim());
	return lines.filter((line) => /^\d\. /.test(line)).map((line) => line.split(/[,.:](?= |$)/).slice(0, 2).join('.'));
}

/** What the Acquire Trigger tells a person who connects Acquire with it. */
export function describeTrigger(desk: () => Desk): void {
	describe('the Acquire Trigger', () => {
		it('says by itself how its webhook is registered by hand', async () => {
			const { editor, n8n, page, credential } = desk();
			await editor.openWorkflow(await n8n.api.createWorkflow(triggerWorkflow('Events', credential, {}).json));
			const node = await editor.openNode(TRIGGER);
			const notice = node.parameters.getByTestId('parameter-item').filter({ hasText: 'Register the webhook in Acquire, once' });
			await notice.waitFor();
			expect(await stepsIn(notice)).toEqual(['1. In the credential above', '2. In n8n', '3. In Acquire', '4. Publish this workflow (n8n 1.x', '5. To try it first']);
			await takeScreenshot(page, 'trigger-by-hand');
			await editor.closeNode();
		});

		it.each([
			{ name: 'Bot asks', file: 'bot-asks-order-status.json', picture: 'trigger-bot-asks', own: ['Variables', 'Fallback'] },
			{ name: 'Card opens', file: 'card-shows-orders.json', picture: 'trigger-card-opens', own: ['Fallback Text'] },
		])('shows for "$name" its own steps and settings alone, and the URLs whole', async ({ name, file, picture, own }) => {
			const { editor, n8n, page, credential } = desk();
			await editor.openWorkflow(await n8n.api.createWorkflow(exampleWorkflow(file, credential)));
			const node = await editor.openNode(name);
			const notice = node.parameters.getByTestId('parameter-item').filter({ hasText: /Connect your (bot|card), once:/ });
			await notice.waitFor();
			expect(await stepsIn(notice)).toHaveLength(5);
			await takeScreenshot(page, picture);
			for (const label of ['Trigger On', 'Respond', 'Time Limit (Seconds)', ...own]) await node.parameters.getByText(label, { exact: true }).first().waitFor();
			expect(await node.parameters.getByText(/^(Registration|Output|Case Statuses)$/).count()).toBe(0);
			await page.getByText('Webhook URLs', { exact: true }).click();
			await page.getByText('/webhook-test/').first().waitFor();
			// n8n has room for one method, so it shows none where there are two.
			const methods = (await page.getByText(/^\s*(GET|POST|GET,\s*POST)\s*$/).allInnerTexts()).map((text) => text.trim());
			expect(methods).toEqual(name === 'Card opens' ? [] : ['POST']);
			await takeScreenshot(page, `${picture}-urls`);
			await editor.closeNode();
		});
	});
}
