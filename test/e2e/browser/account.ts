import type { Desk } from './desk';
import { cutTexts } from './cutTexts';
import { saveFormWorkflow } from './formWorkflow';
import { takeScreenshot } from './screenshots';

const MAX_ROWS = 7;

/** Acquire Account, as somebody finds it and chooses a role in it. */
export function describeAccount(desk: () => Desk): void {
	describe('Acquire Account', () => {
		it('is found by a word for one of its records, with the actions of its main resources first', async () => {
			const { editor, n8n } = desk();
			await editor.openWorkflow(await saveFormWorkflow(n8n.api, 'Find the account'));
			await editor.searchNodes('canned response');
			await editor.nodeFound('Acquire Account').click();
			await editor.nodePanel.getByText('Update a role', { exact: true }).waitFor();
			const groups = (await editor.nodePanel.innerText()).toLowerCase().match(/^.+ actions$/gm);
			// The last ones are drawn when somebody scrolls to them.
			expect(groups?.slice(0, 4)).toEqual(['user actions', 'role actions', 'department actions', 'tag actions']);
			expect(await cutTexts(editor.nodePanel)).toEqual([]);
		});

		it('shows what changing a role does in few rows, none of them cut, and lists the roles of the account', async () => {
			const { editor, page } = desk();
			const node = await editor.chooseAction('Update a role');
			await node.parameters.getByText('This changes what every user with the role may do in Acquire.').waitFor();
			expect(await node.rows().count()).toBeLessThanOrEqual(MAX_ROWS);
			expect(await cutTexts(node.parameters)).toEqual([]);
			await node.parameter('roleId').click();
			await page.getByText('Operator (2)').waitFor();
			await takeScreenshot(page, 'account-roles', [node.parameters]);
			await page.getByText('Operator (2)').click();
			await takeScreenshot(page, 'account-update-role', [node.parameters], node.rows().last());
			await editor.closeNode();
		});
	});
}
