import { cutTexts } from './cutTexts';
import type { Desk } from './desk';
import { saveFormWorkflow } from './formWorkflow';
import { nodesAfterStart } from './nodesAfterStart';
import { takeScreenshot } from './screenshots';

const TYPE = 'acquireKnowledgeBase';
const TEXT = '# Returns\n\nSend it **back** within [30 days](https://example.com/terms).';
const helpCenter = { __rl: true, mode: 'id', value: 'Help center' };

/** Acquire Knowledge Base, as somebody finds it, and writes an article with it. */
export function describeKnowledgeBase(desk: () => Desk): void {
	describe('Acquire Knowledge Base', () => {
		it('is found by another word for it, with the actions of articles first', async () => {
			const { editor, n8n } = desk();
			await editor.openWorkflow(await saveFormWorkflow(n8n.api, 'Find the knowledge base'));
			await editor.searchNodes('help center');
			await editor.nodeFound('Acquire Knowledge Base').click();
			await editor.nodePanel.getByText('Create or update an article', { exact: true }).waitFor();
			const groups = (await editor.nodePanel.innerText()).toLowerCase().match(/^.+ actions$/gm);
			expect(groups?.[0]).toBe('article actions');
			expect(await cutTexts(editor.nodePanel)).toEqual([]);
			const node = await editor.chooseAction('Create or update an article');
			expect(await cutTexts(node.parameters)).toEqual([]);
			await editor.closeNode();
		});

		it('writes an article in Markdown, and reads it back as Markdown', async () => {
			const { editor, n8n, page, sandbox } = desk();
			const write = { name: 'Write', parameters: { resource: 'article', operation: 'create', knowledgeBaseId: helpCenter, title: '', body: '' } };
			const read = { name: 'Read', parameters: { resource: 'article', operation: 'get', knowledgeBaseId: helpCenter, articleId: { __rl: true, mode: 'id', value: 'returns' } } };
			await editor.openWorkflow(await n8n.api.createWorkflow({ name: 'Write an article', ...nodesAfterStart(desk(), TYPE, [write, read]) }));
			const writing = await editor.openNode('Write');
			await writing.parameter('title').locator('input').fill('Returns');
			await writing.parameter('body').locator('textarea').fill(TEXT);
			await takeScreenshot(page, 'article-create', [writing.parameters], writing.rows().last());
			await writing.execute();
			await editor.closeNode();
			expect(sandbox.store.records('article').at(-1)).toMatchObject({ title: 'Returns', articleSlug: 'returns', jsonContent: { blocks: [{ type: 'header-one' }, { type: 'unstyled' }] } });
			const reading = await editor.openNode('Read');
			await reading.execute();
			await takeScreenshot(page, 'article-get', [reading.parameters, reading.output]);
			const output = await reading.output.innerText();
			expect(output).toContain('Send it **back** within [30 days](https://example.com/terms).');
			await editor.closeNode();
		});
	});
}
