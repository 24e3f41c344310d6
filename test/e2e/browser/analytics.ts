import type { Page } from 'playwright-core';
import { readExample } from '../../../scripts/n8n/readExample';
import { requestsTo } from '../../engine/harness/journal';
import type { Desk } from './desk';
import { cutTexts } from './cutTexts';
import { saveFormWorkflow } from './formWorkflow';
import { NodeDetails } from './nodeDetails';
import { takeScreenshot } from './screenshots';

// Two minutes. On a machine that does nothing else it takes a fraction of that.
const MAX_SECONDS = 120;
/** The columns that examples/README.md names. */
const LEADERBOARD = [
	...['from', 'to', 'agentName'].map((name) => ({ name, type: 'string' })),
	...['agentId', 'position', 'solvedCases', 'averageResponseTime', 'averageRatingFeedback'].map((name) => ({ name, type: 'number' })),
];

/** Acquire Analytics, as somebody finds it and brings last month's tags into a sheet with it. */
export function describeAnalytics(desk: () => Desk): void {
	describe('Acquire Analytics', () => {
		it.each(['report', 'statistics', 'KPI', 'leaderboard', 'CSAT', 'busiest hours'])('is found by "%s"', async (words) => {
			const { editor, n8n } = desk();
			await editor.openWorkflow(await saveFormWorkflow(n8n.api, `Find reports by ${words}`));
			await editor.searchNodes(words);
			await editor.nodeFound('Acquire Analytics').waitFor();
		});

		it("brings last month's tags into a sheet, from an empty workflow", async () => {
			const { editor, n8n, page, sandbox } = desk();
			const started = Date.now();
			await page.goto(`${n8n.url}/workflow/new`);
			await page.getByTestId('canvas-add-button').click();
			await page.getByTestId('node-creator-search-bar').fill('schedule');
			await editor.nodeFound('Schedule Trigger').click();
			await editor.closeNode();

			await editor.searchNodes('acquire');
			await editor.nodeFound('Acquire Analytics').click();
			expect(await cutTexts(editor.nodePanel)).toEqual([]);
			const report = await editor.chooseAction('Get a report');
			await report.choose(report.parameter('area'), /^Tags/);
			await report.choose(report.parameter('period'), /^Last Month/);
			await report.execute();
			await report.output.getByText('Refund', { exact: true }).first().waitFor();
			expect(await cutTexts(report.parameters)).toEqual([]);
			await takeScreenshot(page, 'analytics-tags', [report.parameters, report.output], report.rows().last());
			await editor.closeNode();

			await addAfterLast(page, 'convert to file');
			await editor.nodeFound('Convert to File').first().click();
			await editor.nodePanel.getByText('Convert to XLSX', { exact: true }).click();
			const sheet = new NodeDetails(page);
			await sheet.parameters.getByTestId('parameter-input-operation').waitFor();
			await sheet.execute();
			await sheet.output.getByText(/xlsx/).first().waitFor();
			await takeScreenshot(page, 'analytics-sheet');
			await editor.closeNode();
			const seconds = (Date.now() - started) / 1000;
			process.stdout.write(`  last month's tags in a sheet: ${seconds.toFixed(1)} s from an empty workflow\n`);
			await takeScreenshot(page, 'analytics-workflow');

			const [{ query }] = requestsTo(sandbox, 'getTagUsage');
			expect(query).toMatchObject({ start_date: expect.stringMatching(/-01 00:00:00$/), end_date: expect.stringMatching(/ 23:59:59$/) });
			expect(seconds).toBeLessThan(MAX_SECONDS);
		}, 240_000);

		it("fills a Data table of n8n with the agents' leaderboard", async () => {
			const { credential, n8n, page } = desk();
			const example = readExample('leaderboard-into-data-table.json');
			for (const node of example.nodes) if (node.credentials) node.credentials = { acquireApi: credential };
			const { id: project } = await n8n.api.request<{ id: string }>('GET', '/projects/personal');
			const { id: table } = await n8n.api.request<{ id: string }>('POST', `/projects/${project}/data-tables`, { name: 'agent_leaderboard', columns: LEADERBOARD });
			for (const { name, parameters } of example.nodes) if (name === 'Add to table') parameters.dataTableId = { __rl: true, mode: 'list', value: table };
			const run = await n8n.api.runWorkflow(example, 'Schedule Trigger');
			expect([run.status, run.errorMessage]).toEqual(['success', undefined]);
			await page.goto(`${n8n.url}/projects/${project}/datatables/${table}`);
			await page.getByText('Ada Example').first().waitFor();
			const window = page.viewportSize() ?? { width: 1440, height: 1400 };
			await page.setViewportSize({ ...window, height: 260 });
			await takeScreenshot(page, 'leaderboard-into-data-table');
			await page.setViewportSize(window);
		}, 120_000);
	});
}

async function addAfterLast(page: Page, words: string): Promise<void> {
	await page.getByTestId('canvas-handle-plus').last().click();
	await page.getByTestId('node-creator-search-bar').fill(words);
}
