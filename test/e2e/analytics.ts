import type { INode, INodeParameters } from 'n8n-workflow';
import type { TestSetup } from './testSetup';
import { START, workflow } from './workflow';

const MARCH = { period: 'custom', startDate: '2026-03-01', endDate: '2026-03-31' };

/** Acquire Analytics, whose rows and files n8n's own nodes take. */
export function describeAnalytics(setup: () => TestSetup): void {
	function report(parameters: INodeParameters): INode {
		return {
			id: 'Report', name: 'Report', type: 'n8n-nodes-acquire.acquireAnalytics', typeVersion: 1, position: [0, 0],
			parameters: { resource: 'report', operation: 'get', area: 'tags', reports: ['tagUsage'], ...MARCH, ...parameters },
			credentials: { acquireApi: setup().credential },
		};
	}

	async function run(nodes: INode[]) {
		const json = workflow(nodes);
		const result = await setup().n8n.api.runWorkflow({ ...json, settings: { ...json.settings, timezone: 'Asia/Kolkata' } }, START);
		expect([result.status, result.errorMessage]).toEqual(['success', undefined]);
		return result;
	}

	describe('Acquire Analytics', () => {
		it("gets a report as rows, for the days of the workflow's time zone", async () => {
			const { sandbox } = setup();
			const result = await run([report({})]);
			expect(result.json('Report').map(({ position, title, chats, percentage, timezone }) => [position, title, chats, percentage, timezone])).toEqual([
				[1, 'Refund', 3, 60, 'Asia/Kolkata'], [2, 'Shipping', 2, 40, 'Asia/Kolkata'],
			]);
			expect(sandbox.journal.map(({ query }) => query)).toEqual([{ start_date: '2026-03-01 00:00:00', end_date: '2026-03-31 23:59:59', offset: '+05:30', output: 'json' }]);
		});

		it.each([
			{ reportCsv: 'ignored', first: { title: 'Refund', chats: '3' } },
			{ reportCsv: 'text', first: { Name: 'Refund, in part', Count: '3' } },
		] as const)("writes a CSV file that n8n's own node reads, where Acquire's own is $reportCsv", async ({ reportCsv, first }) => {
			const { sandbox } = setup();
			sandbox.setDialect({ reportCsv });
			const extract: INode = { id: 'Extract', name: 'Extract', type: 'n8n-nodes-base.extractFromFile', typeVersion: 1, position: [0, 0], parameters: { operation: 'csv', options: {} } };
			const result = await run([report({ output: 'csv' }), extract]);
			expect(result.json('Extract')).toHaveLength(2);
			expect(result.json('Extract')[0]).toMatchObject(first);
		});

		it('gets reports of four areas in one run as a summary', async () => {
			const result = await run([report({ area: 'all', reports: ['chatOverview', 'casesOverview', 'emailOverview', 'callsOverview'], output: 'summary', options: { comparePrevious: true } })]);
			expect([...new Set(result.json('Report').map((item) => item.report))]).toEqual(['chatOverview', 'casesOverview', 'emailOverview', 'callsOverview']);
		});
	});
}
