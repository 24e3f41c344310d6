import type { INode } from 'n8n-workflow';

import type { Desk } from './desk';
import { takeScreenshot } from './screenshots';

const ROLES = 'Get many roles';
const AFTER = 'Edit Fields';

const node = (name: string, type: string, x: number, parameters: INode['parameters'] = {}): INode => ({ id: name, name, type, typeVersion: 1, position: [x, 0], parameters });

/** What the next node is told about the output before anything has run. */
export function describeOutputSchema(desk: () => Desk): void {
	describe('A node after Acquire Account that has never run', () => {
		it('shows the fields that will come, to be dragged into its parameters', async () => {
			const { editor, n8n, page } = desk();
			const saved = await n8n.api.createWorkflow({
				name: 'Roles that were never read',
				nodes: [
					node('Start', 'n8n-nodes-base.manualTrigger', 0),
					node(ROLES, 'n8n-nodes-acquire.acquireAccount', 200, { resource: 'role', operation: 'getAll' }),
					{ ...node(AFTER, 'n8n-nodes-base.set', 400), typeVersion: 3.4 },
				],
				connections: {
					Start: { main: [[{ node: ROLES, type: 'main', index: 0 }]] },
					[ROLES]: { main: [[{ node: AFTER, type: 'main', index: 0 }]] },
				},
				settings: { executionOrder: 'v1' },
			});
			await editor.openWorkflow(saved);
			const details = await editor.openNode(AFTER);
			await details.input.getByText('Preview').first().waitFor();
			await details.input.getByText('roleName').waitFor();
			await takeScreenshot(page, 'output-schema', [details.input]);
			await editor.closeNode();
		});
	});
}
