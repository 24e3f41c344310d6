import { requestsTo } from '../../engine/harness/journal';
import { cutTexts } from './cutTexts';
import type { Desk } from './desk';
import { saveFormWorkflow } from './formWorkflow';
import { chooseFromList } from './locatorList';
import type { NodeDetails } from './nodeDetails';
import { nodesAfterStart } from './nodesAfterStart';
import { takeScreenshot } from './screenshots';

const TYPE = 'acquireCard';

/** Acquire Card, as somebody finds it and builds a card with it. */
export function describeCard(desk: () => Desk): void {
	describe('Acquire Card', () => {
		it('is found by a word for where its cards are, with its actions', async () => {
			const { editor, n8n } = desk();
			await editor.openWorkflow(await saveFormWorkflow(n8n.api, 'Find the card'));
			await editor.searchNodes('timeline');
			await editor.nodeFound('Acquire Card').click();
			await editor.nodePanel.getByText('Create a timeline card', { exact: true }).waitFor();
			expect(await cutTexts(editor.nodePanel)).toEqual([]);
			const node = await editor.chooseAction('Create a timeline card');
			expect(await cutTexts(node.parameters)).toEqual([]);
			await editor.closeNode();
		});

		it('builds a card of a text, a data table and a button in the panel', async () => {
			const { editor, n8n, page, sandbox } = desk();
			const card = { name: 'Card', parameters: { resource: 'timelineCard', operation: 'create', options: { includePreview: true } } };
			await editor.openWorkflow(await n8n.api.createWorkflow({ name: 'Show an order', ...nodesAfterStart(desk(), TYPE, [card]) }));
			const node = await editor.openNode('Card');
			expect(await chooseFromList(page, node, 'contactId', 'ada')).toEqual(['Ada Example, ada@example.com (101)']);
			await node.type('title', 'Order 1001');

			await addComponent(node, 'Text');
			await node.type('text', 'Order 1001 was shipped');
			await addComponent(node, 'Data Table');
			for (const [key, value] of [['Status', 'shipped'], ['Total', '49.90']]) {
				await node.parameters.getByText('Add Item', { exact: true }).last().click();
				await node.type('key', key);
				await node.type('value', value);
			}
			await addComponent(node, 'Button');
			await node.type('label', 'Open Order');
			await node.type('actionUrl', 'https://example.com/orders/1001');
			expect(await cutTexts(node.parameters)).toEqual([]);
			await takeScreenshot(page, 'card-panel', [node.parameters]);
			await node.execute();
			await takeScreenshot(page, 'card-executed');
			await editor.closeNode();

			const components = [
				{ type: 'text', text: 'Order 1001 was shipped' },
				{ type: 'data-table', items: [{ type: 'item', key: 'Status', value: 'shipped' }, { type: 'item', key: 'Total', value: '49.90' }] },
				{ type: 'button', label: 'Open Order', action: { type: 'url', url: 'https://example.com/orders/1001' } },
			];
			const [created] = requestsTo(sandbox, 'createTimelineCard');
			expect(created?.body).toEqual({ contact_id: 101, title: 'Order 1001', view: { type: 'ui_block', config: { canvas: { content: { components } } } } });
		});
	});
}

async function addComponent(node: NodeDetails, type: string): Promise<void> {
	await node.parameters.getByText('Add Component', { exact: true }).click();
	await node.choose(node.parameter('type'), new RegExp(`^${type}$`));
}
