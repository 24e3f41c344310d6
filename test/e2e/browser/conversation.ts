import { changes } from '../../engine/harness/writes';
import type { Desk } from './desk';
import { cutTexts } from './cutTexts';
import { saveFormWorkflow } from './formWorkflow';
import { chooseFromList } from './locatorList';
import { nodesAfterStart } from './nodesAfterStart';
import { takeScreenshot } from './screenshots';

const TYPE = 'acquireConversation';

/** Acquire Conversation, as somebody finds it and answers a customer with it. */
export function describeConversation(desk: () => Desk): void {
	describe('Acquire Conversation', () => {
		it('is found by a word for what it does, with its actions by resource', async () => {
			const { editor, n8n } = desk();
			await editor.openWorkflow(await saveFormWorkflow(n8n.api, 'Find the conversation'));
			await editor.searchNodes('transcript');
			await editor.nodeFound('Acquire Conversation').click();
			await editor.nodePanel.getByText('Get the transcript of a case', { exact: true }).waitFor();
			expect(await cutTexts(editor.nodePanel)).toEqual([]);
			const node = await editor.chooseAction('Get the transcript of a case');
			expect(await cutTexts(node.parameters)).toEqual([]);
			await takeScreenshot(desk().page, 'conversation-transcript', [node.parameters], node.rows().last());
			await editor.closeNode();
		});

		it('sends a reply to a case and writes a note beside it, each chosen from a searched list', async () => {
			const { editor, n8n, page, sandbox } = desk();
			await editor.openWorkflow(
				await n8n.api.createWorkflow({
					name: 'Reply and note',
					...nodesAfterStart(desk(), TYPE, [
						{ name: 'Reply', parameters: { resource: 'message', operation: 'send' } },
						{ name: 'Note', parameters: { resource: 'note', operation: 'create' } },
					]),
				}),
			);
			const reply = await editor.openNode('Reply');
			expect(await chooseFromList(page, reply, 'caseId', 'order')).toEqual(['Ada Example : Where is my order? (101, chat, active)']);
			await reply.parameter('message').locator('textarea').fill('Your order left today');
			await takeScreenshot(page, 'conversation-reply', [reply.parameters], reply.rows().last());
			await reply.execute();
			await editor.closeNode();

			const note = await editor.openNode('Note');
			expect(await chooseFromList(page, note, 'contactId', 'grace')).toEqual(['Grace Example, grace@example.com (102)']);
			await note.parameter('message').locator('textarea').fill('Asked twice, be kind');
			await note.addTo('Additional Fields', /^Mentioned Agent/);
			await note.choose(note.parameter('mentionUsers'), /^Ada Example, ada@example\.com \(2\)/);
			await page.keyboard.press('Escape');
			await takeScreenshot(page, 'conversation-note', [note.parameters], note.rows().last());
			await note.execute();
			await editor.closeNode();
			await takeScreenshot(page, 'conversation-reply-and-note');

			expect(changes(sandbox)).toEqual([
				{ operationId: 'sendChatMessage', body: { caseId: 101, channel: 'chat', message: { type: 'message', message: 'Your order left today' } } },
				{ operationId: 'createNote', body: { type: 'note', message: 'Asked twice, be kind', mentionUsers: [2] } },
			]);
		});

		it('lists the agents for a case, searched by name', async () => {
			const { editor, n8n, page } = desk();
			await editor.openWorkflow(await n8n.api.createWorkflow({ name: 'Agent', ...nodesAfterStart(desk(), TYPE, [{ name: 'Open', parameters: { resource: 'case', operation: 'create' } }]) }));
			const node = await editor.openNode('Open');
			await node.addTo('Additional Fields', /^Agent$/);
			expect(await chooseFromList(page, node, 'agentId', 'ada')).toEqual(['Ada Example, ada@example.com (2)']);
			await editor.closeNode();
		});
	});
}
