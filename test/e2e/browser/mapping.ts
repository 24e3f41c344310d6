import type { Desk } from './desk';
import { cutTexts } from './cutTexts';
import { saveFormWorkflow } from './formWorkflow';
import { takeScreenshot } from './screenshots';

/** Update with the fields taken from the incoming items. */
export function describeMapping(desk: () => Desk): void {
	describe('Update a contact, mapped', () => {
		it('loads the columns of the account and maps the form to them by label', async () => {
			const { editor, n8n, page, sandbox } = desk();
			const before = sandbox.store.contact(101)?.fields;
			sandbox.store.addAttribute({ key: 'shoe_size', config: { label: 'Shoe Size' } });
			await editor.openWorkflow(await saveFormWorkflow(n8n.api, 'Map a form'));
			const node = await editor.addAcquireContact('Update a contact');
			await node.choose(node.parameter('fieldsMode'), /^Map Incoming Data/);
			expect(await node.parameters.getByTestId('matching-column-select').locator('input').inputValue()).toBe('email');
			expect(await cutTexts(node.parameters)).toEqual([]);
			await takeScreenshot(page, 'mapping', [node.input, node.parameters], node.rows().last());

			await node.choose(node.parameters.getByTestId('mapping-mode-select'), /^Map Each/);
			await node.parameter('ip').waitFor();
			expect(await node.parameters.getByText('Shoe Size').count()).toBe(0);
			await node.parameters.getByTestId('add-fields-select').getByRole('button').click();
			await page.getByRole('menuitem', { name: 'Loyalty Tier' }).click();
			const tiers = await node.openList(node.parameter('loyalty_tier'));
			expect(await tiers.allInnerTexts()).toEqual(['gold', 'silver']);
			await page.keyboard.press('Escape');

			await node.choose(node.parameters.getByTestId('mapping-mode-select'), /^Map Automatically/);
			await node.execute();
			expect(sandbox.store.contact(101)?.fields).toEqual({ ...before, name: 'Ada Lovelace', job_title: 'Analyst' });
		});
	});
}
