import { cutTexts } from './cutTexts';
import { useDesk } from './desk';
import type { Editor } from './editor';
import type { NodeDetails } from './nodeDetails';
import { nodePictures } from './nodePictures';
import { nodesAfterStart, type ShownNode } from './nodesAfterStart';
import { type PanelsOfNode, panelCases } from './panelCases';
import { takeScreenshot } from './screenshots';

/** How many rows the simple case of an operation may have, of what has a value: notices have none, and collections that nobody has opened either. */
const MAX_ROWS = 7;
/** Those that need one more: nothing in them can be left to a collection. */
const WITH_A_ROW_MORE = ['article.upsert', 'customAttribute.update', 'report.get.custom'];
/** The resource with the credential, the operation, and what it is about: fewer were not drawn yet. */
const MIN_ROWS = 3;
/** Those that are about nothing. */
const WITH_A_ROW_LESS = ['sequence.count'];
const NOT_IN_THE_SIMPLE_CASE = /^(Additional Fields|Approval Options|Fields|Filters|Options|Update Fields)\n/;

/** What stands in a panel where code wrote a value that it did not have. */
const NO_VALUE = /\b(undefined|NaN|\[object Object\])/;

/** So many nodes are in view at once on the canvas. */
const NODES_AT_ONCE = 24;
/** High enough for everything that an operation has. */
const TALL_WINDOW = { width: 1440, height: 3_200 };

describe('every panel of every operation', () => {
	const desk = useDesk();

	it.each(panelCases())('of $type shows its simple case in few rows, and no text of it is cut', async (panels) => {
		const found = await lookAt(panels, panels.simple, rowsWithValues);
		expect(found.filter(({ name, rows, cut, without }) => !hasFewRows(name, rows) || cut.length > 0 || without.length > 0)).toEqual([]);
	}, 600_000);

	it.each(panelCases())('of $type shows everything that can be added to it, and no text of it is cut', async (panels) => {
		const found = await lookAt(panels, panels.complete, async (node) => await node.rows().allInnerTexts());
		expect(found.filter(({ cut, without }) => cut.length > 0 || without.length > 0)).toEqual([]);
	}, 600_000);

	it.each(panelCases())('of $type, filled in, marks nothing as wrong and cuts no text', async (panels) => {
		const { type } = panels;
		const shown = nodePictures[type];
		const editor = await openNodes(panels, [shown]);
		const node = await editor.openNode(shown.name);
		expect(await node.parameters.getByTestId('parameter-issues').count()).toBe(0);
		expect(await cutTexts(node.parameters)).toEqual([]);
		await takeInBothThemes(node, type);
		await editor.closeNode();
	});

	/** Opens a node for each of these, and takes its picture in both themes. */
	async function lookAt(panels: PanelsOfNode, shown: readonly ShownNode[], rowsOf: (node: NodeDetails) => Promise<string[]>) {
		const found: Array<{ name: string; rows: string[]; cut: string[]; without: string[] }> = [];
		for (let first = 0; first < shown.length; first += NODES_AT_ONCE) {
			const part = shown.slice(first, first + NODES_AT_ONCE);
			const editor = await openNodes(panels, part);
			for (const { name } of part) {
				const node = await editor.openNode(name);
				const rows = await rowsOf(node);
				found.push({ name, rows, cut: await cutTexts(node.parameters), without: rows.filter((text) => NO_VALUE.test(text)) });
				await takeInBothThemes(node, `panels/${panels.type}-${name}`);
				await editor.closeNode();
			}
		}
		return found;
	}

	/** Opens a workflow with these nodes of one type in a new page. Nothing leads to a trigger. */
	async function openNodes({ type, isTrigger }: PanelsOfNode, shown: readonly ShownNode[]): Promise<Editor> {
		await desk().renewPage();
		const { page, editor, n8n } = desk();
		await page.setViewportSize(TALL_WINDOW);
		await editor.openWorkflow(await n8n.api.createWorkflow({ name: `Panels of ${type}`, ...nodesAfterStart(desk(), type, shown), ...(isTrigger && { connections: {} }) }));
		return editor;
	}

	async function takeInBothThemes(node: NodeDetails, name: string): Promise<void> {
		for (const colorScheme of ['dark', 'light'] as const) {
			await node.page.emulateMedia({ colorScheme });
			await takeScreenshot(node.page, `${name}-${colorScheme}`, [node.parameters], node.rows().last());
		}
	}

	async function rowsWithValues(node: NodeDetails): Promise<string[]> {
		const rows = await node.rows().filter({ hasNot: desk().page.locator('.notice') }).allInnerTexts();
		return rows.filter((text) => !NOT_IN_THE_SIMPLE_CASE.test(text));
	}
});

function hasFewRows(name: string, { length }: readonly string[]): boolean {
	const min = MIN_ROWS - (WITH_A_ROW_LESS.includes(name) ? 1 : 0);
	const max = MAX_ROWS + (WITH_A_ROW_MORE.includes(name) ? 1 : 0);
	return length >= min && length <= max;
}
