import { cutTexts } from './cutTexts';
import type { Desk } from './desk';
import { saveFormWorkflow } from './formWorkflow';
import { chooseFromList } from './locatorList';
import { nodesAfterStart } from './nodesAfterStart';
import { takeScreenshot } from './screenshots';

const TYPE = 'acquireCompany';

/** Acquire Company, as somebody finds it and changes a company with it. */
export function describeCompany(desk: () => Desk): void {
	describe('Acquire Company', () => {
		it('is found by another word for a company, with its actions', async () => {
			const { editor, n8n } = desk();
			await editor.openWorkflow(await saveFormWorkflow(n8n.api, 'Find the company'));
			await editor.searchNodes('organization');
			await editor.nodeFound('Acquire Company').click();
			await editor.nodePanel.getByText('Create or update a company', { exact: true }).waitFor();
			expect(await cutTexts(editor.nodePanel)).toEqual([]);
			const node = await editor.chooseAction('Create or update a company');
			expect(await cutTexts(node.parameters)).toEqual([]);
			await editor.closeNode();
		});

		it('changes a company that is chosen from a searched list', async () => {
			const { editor, n8n, page, sandbox } = desk();
			const update = { name: 'Change', parameters: { resource: 'company', operation: 'update', fields: { industry: '' } } };
			await editor.openWorkflow(await n8n.api.createWorkflow({ name: 'Change a company', ...nodesAfterStart(desk(), TYPE, [update]) }));
			const node = await editor.openNode('Change');
			expect(await chooseFromList(page, node, 'companyId', 'example.org')).toEqual([expect.stringContaining('Example Org, example.org')]);
			await node.parameter('industry').locator('input').fill('Wholesale');
			await takeScreenshot(page, 'company-update', [node.parameters], node.rows().last());
			await node.execute();
			await editor.closeNode();
			const changed = sandbox.store.records('company').filter(({ fields }) => (fields as { industry?: string }).industry === 'Wholesale');
			expect(changed.map(({ fields }) => (fields as { name: string }).name)).toEqual(['Example Org']);
		});
	});
}
