import type { Desk } from './desk';
import { drawnWidth } from './drawnWidth';
import { saveFormWorkflow } from './formWorkflow';
import { takeScreenshot } from './screenshots';

const RECEIVED = [
	{ Email: 'ada@example.com', City: 'London' },
	{ Email: 'nobody@example.com', City: 'Nowhere' },
	{ Email: 'twin@example.com', City: 'Oslo' },
];

/** Rejected items and how the node shows them, in both themes. */
export function describeErrorOutput(desk: () => Desk): void {
	describe('the error output', () => {
		it('holds the rejected items with the reason, and the others are carried out', async () => {
			const { editor, n8n, page, sandbox } = desk();
			await editor.openWorkflow(await saveFormWorkflow(n8n.api, 'Rejected', RECEIVED));
			const node = await editor.addAcquireContact('Update a contact');
			await node.drag('Email', 'contactId');
			await node.addTo('Fields', /^City/);
			await node.drag('City', 'city');
			await page.getByTestId('tab-settings').click();
			await node.choose(node.parameter('onError'), /^Continue \(using error output\)/);
			await node.execute();
			await node.output.getByText('Success Branch (1 item)').waitFor();
			await node.output.getByText('Error Branch (2 items)').click();
			await node.output.getByTestId('radio-button-table').click();
			const table = node.output.getByRole('table');
			await table.getByText('No contact in Acquire has the email address nobody@example.com').waitFor();
			await table.getByText(/2 contacts in Acquire have the email address twin@example\.com/).waitFor();
			expect(await table.innerText()).toContain('Oslo');
			expect(await table.innerText()).not.toContain('ada@example.com');
			await takeScreenshot(page, 'error-output', [node.output], table);
			expect(sandbox.store.contact(101)?.fields.city).toBe('London');
			expect(sandbox.journal.filter(({ method }) => method === 'PUT')).toHaveLength(1);
			await editor.closeNode();
		});

		it.each([
			['light', 'acquire.svg'],
			['dark', 'acquire.dark.svg'],
		] as const)('shows the icon of the %s theme on the canvas', async (theme, file) => {
			const { editor, page } = desk();
			await page.emulateMedia({ colorScheme: theme });
			const icon = editor.nodeOnCanvas('Update a contact').locator(`img[src$="/${file}"]`);
			await icon.waitFor();
			expect(await drawnWidth(icon)).toBeGreaterThan(0);
			await takeScreenshot(page, `canvas-${theme}`);
		});
	});
}
