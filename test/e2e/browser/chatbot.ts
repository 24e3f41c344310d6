import type { Desk } from './desk';
import { cutTexts } from './cutTexts';
import { saveFormWorkflow } from './formWorkflow';
import { chooseFromList } from './locatorList';
import { nodesAfterStart } from './nodesAfterStart';
import { takeScreenshot } from './screenshots';

const TYPE = 'acquireChatbot';

/** Acquire Chatbot, as somebody finds it and writes an answer in it. */
export function describeChatbot(desk: () => Desk): void {
	describe('Acquire Chatbot', () => {
		it('is found by a word for what it holds, with its actions by resource', async () => {
			const { editor, n8n } = desk();
			await editor.openWorkflow(await saveFormWorkflow(n8n.api, 'Find the chatbot'));
			await editor.searchNodes('lead bot');
			await editor.nodeFound('Acquire Chatbot').click();
			await editor.nodePanel.getByText('Create a question', { exact: true }).waitFor();
			expect(await cutTexts(editor.nodePanel)).toEqual([]);
			await editor.chooseAction('Create a question');
			await editor.closeNode();
		});

		it('creates a question in a group chosen from the list, with an answer in Markdown', async () => {
			const { editor, n8n, page, sandbox } = desk();
			await editor.openWorkflow(
				await n8n.api.createWorkflow({
					name: 'Question',
					...nodesAfterStart(desk(), TYPE, [{ name: 'Question', parameters: { resource: 'question', operation: 'create', answers: { answer: [{ text: 'Yes, from the **second** order on.' }] } } }]),
				}),
			);
			const node = await editor.openNode('Question');
			expect(await chooseFromList(page, node, 'questionGroupId', 'billing')).toEqual(['Billing questions (7)']);
			await node.parameter('questions').locator('textarea').fill('Can I pay by invoice?');
			await takeScreenshot(page, 'chatbot-question', [node.parameters], node.rows().last());
			expect(await cutTexts(node.parameters)).toEqual([]);
			await node.execute();
			await editor.closeNode();
			expect(sandbox.journal.filter(({ method }) => method === 'POST').map(({ body }) => body)).toEqual([
				expect.objectContaining({ qnaGroupId: 7, qnaMainQuestions: [{ question: 'Can I pay by invoice?' }], qnaMainAnswers: [{ answer: 'Yes, from the **second** order on.' }] }),
			]);
		});
	});
}
