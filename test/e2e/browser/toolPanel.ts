import { agentExample } from '../aiAgentChat';
import { cutTexts } from './cutTexts';
import type { Desk } from './desk';
import { takeScreenshot } from './screenshots';

const TOOL = 'Update contact in Acquire';

/** Acquire Contact where it is the tool of an AI agent. */
export function describeToolPanel(desk: () => Desk): void {
	describe('Acquire Contact as a tool', () => {
		it('says what the model fills in and what a person approves, and is cut nowhere', async () => {
			const { page } = desk();
			const node = await openTool({});
			await node.parameters.getByText(/^The model fills in only .*: Delete, Merge, Block contacts, Block visitors\.$/).waitFor();
			expect(await cutTexts(node.parameters)).toEqual([]);
			await takeScreenshot(page, 'contact-tool', [node.parameters], node.rows().last());
		});

		it('offers the options of one item alone', async () => {
			const { editor, page } = desk();
			const node = await openTool({ options: {} });
			const row = node.rows().filter({ has: page.getByText('Options', { exact: true }) }).last();
			const entries = await node.openList(row.getByTestId('collection-parameter-add').locator('xpath=..'));
			const options = await entries.allInnerTexts();
			expect(options).toEqual(expect.arrayContaining(['Max Retries', 'Timeout (Ms)']));
			expect(options).not.toContain('Concurrency');
			await page.keyboard.press('Escape');
			await editor.closeNode();
		});

		it('maps each column by hand', async () => {
			const { editor, page } = desk();
			const node = await openTool({ fieldsMode: 'map', columns: undefined });
			await node.parameters.getByText('Email (using to match)').waitFor();
			expect(await node.parameters.getByTestId('mapping-mode-select').count()).toBe(0);
			expect(await node.parameters.getByText('Map Each Column Automatically').count()).toBe(0);
			await takeScreenshot(page, 'contact-tool-mapper', [node.parameters], node.rows().last());
			await editor.closeNode();
		});
	});

	async function openTool(parameters: object) {
		const { editor, n8n, credential } = desk();
		const { nodes, ...example } = agentExample();
		await editor.openWorkflow(
			await n8n.api.createWorkflow({
				...example,
				nodes: nodes.map((node) => (node.name === TOOL ? { ...node, parameters: { ...node.parameters, ...parameters }, credentials: { acquireApi: credential } } : node)),
			}),
		);
		return await editor.openNode(TOOL);
	}
}
