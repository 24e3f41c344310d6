import type { Desk } from './desk';
import { cutTexts } from './cutTexts';
import { nodesAfterStart, type ShownNode } from './nodesAfterStart';
import { takeScreenshot } from './screenshots';

/** How many rows the simple case of an operation may have, of what has a value: notices have none, and collections that nobody has opened either. */
export const MAX_ROWS = 7;

const NOT_IN_THE_SIMPLE_CASE = /^(Additional Fields|Approval Options|Custom Fields|Fields|Filters|Options|Update Fields)\n/;

/** Opens a node for each of these. Returns the rows that its panel shows, by their texts, and those that are cut. */
export async function simpleCases(desk: Desk, type: string, shown: readonly ShownNode[]): Promise<Array<{ name: string; rows: string[]; cut: string[] }>> {
	const { editor, n8n, page } = desk;
	await editor.openWorkflow(await n8n.api.createWorkflow({ name: `Every operation of ${type}`, ...nodesAfterStart(desk, type, shown) }));
	const found: Array<{ name: string; rows: string[]; cut: string[] }> = [];
	for (const { name } of shown) {
		const node = await editor.openNode(name);
		const rows = await node.rows().filter({ hasNot: page.locator('.notice') }).allInnerTexts();
		found.push({ name, rows: rows.filter((text) => !NOT_IN_THE_SIMPLE_CASE.test(text)), cut: await cutTexts(node.parameters) });
		await takeScreenshot(page, `${type}-${name}`, [node.parameters], node.rows().last());
		await editor.closeNode();
	}
	return found;
}
