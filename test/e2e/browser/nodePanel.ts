import type { Desk } from './desk';
import { cutTexts } from './cutTexts';
import { drawnWidth } from './drawnWidth';
import { saveFormWorkflow } from './formWorkflow';
import { takeScreenshot } from './screenshots';

// Output is one of them.
const ROWS_OF_THE_SIMPLE_CASE = 8;

/** Finding the node, and what it shows first. */
export function describeNodePanel(desk: () => Desk): void {
	describe('the node panel', () => {
		it('finds Acquire Contact, with its icon and the actions of its three resources', async () => {
			const { editor, n8n, page } = desk();
			await editor.openWorkflow(await saveFormWorkflow(n8n.api, 'Find the node'));
			await editor.searchNodes('acquire');
			const found = editor.nodeFound('Acquire Contact');
			await found.waitFor();
			expect(await drawnWidth(found.locator('img[src$="/acquire.svg"]').first())).toBeGreaterThan(0);
			await found.click();
			await editor.nodePanel.getByText('Update a contact', { exact: true }).waitFor();
			const groups = (await editor.nodePanel.innerText()).toLowerCase().match(/^.+ actions$/gm);
			expect(groups).toEqual(['contact actions', 'custom attribute actions', 'blocked visitor actions']);
			expect(await cutTexts(editor.nodePanel)).toEqual([]);
			await takeScreenshot(page, 'node-panel', [editor.nodePanel]);
		});

		it('adds "Update a contact" with the credential chosen and few rows, none of them cut', async () => {
			const { editor, page } = desk();
			const node = await editor.chooseAction('Update a contact');
			const credential = node.parameters.getByTestId('node-credentials-select').locator('input');
			expect(await credential.inputValue()).toBe('Acquire account');
			// The credential stands in the first row, beside the resource.
			expect(await node.rows().count()).toBeLessThanOrEqual(ROWS_OF_THE_SIMPLE_CASE);
			expect(await cutTexts(node.parameters)).toEqual([]);
			await takeScreenshot(page, 'update-empty', [node.parameters], node.rows().last());
		});
	});
}
