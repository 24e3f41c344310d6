import { BinaryDataService } from 'n8n-core';
import { reports } from '../../nodes/AcquireAnalytics/report/reportTable';
import { DAY_MS } from '../../nodes/input/date';
import { REPORT_CSV } from '../sandbox/handlers/reportCsv';
import { ANALYTICS_NODE, MARCH, runAnalyticsNode, runReports } from './harness/acquireAnalytics';
import { requestsTo } from './harness/journal';
import { locator } from './harness/locator';
import type { WorkflowRun } from './harness/runWorkflow';
import { useSandbox } from './harness/useSandbox';

const extras = { agentId: locator('2'), appId: 'hubspot', channel: 'chat', leadId: '21' };

describe('Acquire Analytics: Report', () => {
	const acquire = useSandbox();

	it.each(reports)('gets $id as rows, with the request that the contract has', async ({ id, endpoint }) => {
		const run = await runReports(acquire.sandbox, [id], extras, { timezone: 'UTC' });
		expect(run.error).toBeUndefined();
		const rows = run.json(ANALYTICS_NODE);
		expect(rows.length).toBeGreaterThan(0);
		expect(rows.map(({ report }) => report)).toEqual(rows.map(() => id));
		expect(acquire.sandbox.journal.map(({ operationId, contractViolation }) => [operationId, contractViolation])).toEqual([[endpoint, undefined]]);
		expect(run.hints(ANALYTICS_NODE)).toEqual([]);
	});

	it('gets every report in one run, in the order in which they were chosen', async () => {
		const ids = reports.map(({ id }) => id).reverse();
		const run = await runReports(acquire.sandbox, ids, extras);
		expect(run.error).toBeUndefined();
		expect([...new Set(run.json(ANALYTICS_NODE).map(({ report }) => report))]).toEqual(ids);
		expect(acquire.sandbox.journal).toHaveLength(reports.length);
	});

	it.each([
		{ timezone: 'Europe/Berlin', offset: '+01:00' },
		{ timezone: 'America/New_York', offset: '-05:00' },
		{ timezone: 'Asia/Kolkata', offset: '+05:30' },
		{ timezone: 'Pacific/Apia', offset: '+13:00' },
		{ timezone: 'Africa/Casablanca', offset: '+00:00' },
	])("sends the days in the workflow's time zone: $timezone", async ({ timezone, offset }) => {
		await runReports(acquire.sandbox, 'tagUsage', {}, { timezone });
		expect(requestsTo(acquire.sandbox, 'getTagUsage').map(({ query }) => query)).toEqual([{ start_date: '2026-03-01 00:00:00', end_date: '2026-03-31 23:59:59', offset, output: 'json' }]);
	});

	it('says that the clocks change within the period', async () => {
		const run = await runReports(acquire.sandbox, ['tagUsage', 'chatOverview'], {}, { timezone: 'Europe/Berlin' });
		expect(run.hints(ANALYTICS_NODE)).toEqual([
			'The clocks change between 2026-03-01 and 2026-03-31, from UTC+01:00 to UTC+02:00. Acquire takes one offset for all of it, that of the start: days at the other offset begin an hour off.',
		]);
	});

	it('says so where they change back within the period', async () => {
		const run = await runReports(acquire.sandbox, 'tagUsage', { startDate: '2026-01-01', endDate: '2026-12-31' }, { timezone: 'Europe/Berlin' });
		expect(run.hints(ANALYTICS_NODE)).toEqual([expect.stringContaining('The clocks change between 2026-01-01 and 2026-12-31, from UTC+01:00 to UTC+02:00')]);
	});

	it('says so of a period of centuries, and of none in a zone without summer time', async () => {
		const ever = { startDate: '1000-01-01', endDate: '9999-12-31' };
		expect((await runReports(acquire.sandbox, 'tagUsage', ever, { timezone: 'Europe/Berlin' })).hints(ANALYTICS_NODE)).toEqual([expect.stringContaining('The clocks change')]);
		expect((await runReports(acquire.sandbox, 'tagUsage', ever, { timezone: 'UTC' })).hints(ANALYTICS_NODE)).toEqual([]);
	});

	it('says so of the period before as well, and not of a report without a period', async () => {
		const april = { startDate: '2026-04-01', endDate: '2026-04-30', options: { comparePrevious: true } };
		const run = await runReports(acquire.sandbox, 'tagUsage', april, { timezone: 'Europe/Berlin' });
		expect(run.hints(ANALYTICS_NODE)).toEqual([expect.stringContaining('The clocks change between 2026-03-02 and 2026-03-31')]);
		expect((await runReports(acquire.sandbox, 'agentList', {}, { timezone: 'Europe/Berlin' })).hints(ANALYTICS_NODE)).toEqual([]);
	});

	it('takes times of a custom period as they are, and a date of another zone for the time of the workflow', async () => {
		const period = { startDate: '2026-03-02T08:00:00', endDate: '2026-03-02T17:30:00Z' };
		const run = await runReports(acquire.sandbox, 'tagUsage', period, { timezone: 'Asia/Kolkata' });
		expect(requestsTo(acquire.sandbox, 'getTagUsage')[0].query).toEqual({ start_date: '2026-03-02 08:00:00', end_date: '2026-03-02 23:00:00', offset: '+05:30', output: 'json' });
		expect(run.json(ANALYTICS_NODE)[0]).toMatchObject({ from: '2026-03-02T08:00:00', to: '2026-03-02T23:00:00' });
	});

	it.each(['2026-03-04', '2026-03-04T00:00:00', '2026-03-03T19:00:00-05:00'])("counts a last day in full, also with midnight in the workflow's time zone: %s", async (endDate) => {
		await runReports(acquire.sandbox, 'tagUsage', { startDate: '2026-03-02', endDate }, { timezone: 'UTC' });
		expect(requestsTo(acquire.sandbox, 'getTagUsage')[0].query).toMatchObject({ start_date: '2026-03-02 00:00:00', end_date: '2026-03-04 23:59:59' });
	});

	it.each([{ area: 'chat', report: 'chatOverview' }, { area: 'tags', report: 'tagUsage' }, { area: 'knowledgeBase', report: 'knowledgeBaseOverview' }, { area: 'coBrowsing', report: 'cobrowseOverview' }])(
		'gets the report that stands there in the area $area', async ({ area, report }) => {
			const run = await runAnalyticsNode(acquire.sandbox, 'report.get', { area });
			expect(run.json(ANALYTICS_NODE)[0]).toMatchObject({ report });
		});

	it('gets the period before as well to compare with', async () => {
		const run = await runReports(acquire.sandbox, 'tagUsage', { options: { comparePrevious: true } }, { timezone: 'UTC' });
		expect(requestsTo(acquire.sandbox, 'getTagUsage').map(({ query }) => [query.start_date, query.end_date])).toEqual([
			['2026-03-01 00:00:00', '2026-03-31 23:59:59'], ['2026-01-29 00:00:00', '2026-02-28 23:59:59'],
		]);
		expect(run.json(ANALYTICS_NODE).map(({ period, from }) => [period, from])).toEqual([
			['current', '2026-03-01'], ['current', '2026-03-01'], ['previous', '2026-01-29'], ['previous', '2026-01-29'],
		]);
	});

	it('asks for the day before up to the present time of day, and shows it as a day', async () => {
		const dayBefore = () => new Date(Date.now() - DAY_MS).toISOString().slice(0, 19).replace('T', ' ');
		const earliest = dayBefore();
		const run = await runReports(acquire.sandbox, 'tagUsage', { period: 'today', options: { comparePrevious: true } }, { timezone: 'UTC' });
		const { query } = requestsTo(acquire.sandbox, 'getTagUsage')[1];
		expect([earliest, query.end_date, dayBefore()].sort()[1]).toBe(query.end_date);
		const day = String(query.start_date).slice(0, 10);
		expect(run.json(ANALYTICS_NODE).at(-1)).toMatchObject({ period: 'previous', from: day, to: day });
	});

	/** The files that came out, as name and text. */
	function filesOf(run: WorkflowRun): Array<[string | undefined, string]> {
		return run.items(ANALYTICS_NODE).map(({ binary }) => [binary?.data.fileName, Buffer.from(binary?.data.data ?? '', 'base64').toString()]);
	}

	it.each([
		{ reportCsv: 'ignored', requests: ['csv'] }, { reportCsv: 'link', requests: ['csv', 'json'] }, { reportCsv: 'rejected', requests: ['csv', 'json'] },
	] as const)('writes a CSV file of the rows where Acquire returns none: $reportCsv', async ({ reportCsv, requests }) => {
		acquire.sandbox.setDialect({ reportCsv });
		const run = await runReports(acquire.sandbox, ['tagUsage', 'agentList'], { output: 'csv' }, { timezone: 'UTC' });
		expect(run.error).toBeUndefined();
		const [[name, text], [second]] = filesOf(run);
		expect([name, second]).toEqual(['tagUsage_2026-03-01_2026-03-31.csv', 'agentList.csv']);
		expect(text.split('\r\n')[1]).toBe('tagUsage,2026-03-01,2026-03-31,UTC,1,Refund,3,60,#ff0000');
		expect(run.items(ANALYTICS_NODE)[0].binary?.data.mimeType).toBe('text/csv');
		expect(run.json(ANALYTICS_NODE)[0]).toEqual({
			report: 'tagUsage', from: '2026-03-01', to: '2026-03-31', timezone: 'UTC', fileName: 'tagUsage_2026-03-01_2026-03-31.csv', rowCount: 2, madeBy: 'node',
		});
		expect(requestsTo(acquire.sandbox, 'getTagUsage').map(({ query }) => query.output)).toEqual(requests);
		expect(requestsTo(acquire.sandbox, 'getAgents').map(({ query }) => query.output)).toEqual([undefined]);
	});

	it("takes Acquire's own CSV as it is where it returns one", async () => {
		acquire.sandbox.setDialect({ reportCsv: 'text' });
		const run = await runReports(acquire.sandbox, 'tagUsage', { output: 'csv' }, { timezone: 'UTC' });
		expect(filesOf(run)).toEqual([['tagUsage_2026-03-01_2026-03-31.csv', REPORT_CSV]]);
		expect(run.json(ANALYTICS_NODE)[0]).toMatchObject({ rowCount: 2, madeBy: 'acquire' });
		expect(requestsTo(acquire.sandbox, 'getTagUsage')).toHaveLength(1);
	});

	it.each(['ignored', 'text'] as const)('writes a byte order mark at the beginning of a file where it is wanted, one even if Acquire sends one: %s', async (reportCsv) => {
		acquire.sandbox.setDialect({ reportCsv });
		const options = { addBOM: true };
		const [[, text]] = filesOf(await runReports(acquire.sandbox, 'tagUsage', { output: 'csv', options }));
		expect(text).toMatch(/^\ufeff\w/);
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text: `\ufeff${REPORT_CSV}`, headers: { 'content-type': 'text/csv' } } });
		expect(filesOf(await runReports(acquire.sandbox, 'tagUsage', { output: 'csv', options }))[0][1]).toBe(`\ufeff${REPORT_CSV}`);
	});

	describe('where n8n cannot store a file', () => {
		const { store } = BinaryDataService.prototype;
		const failSecondFile = () =>
			jest.spyOn(BinaryDataService.prototype, 'store').mockImplementation(async function (this: BinaryDataService, ...given) {
				if (given[2].fileName === 'agentList.csv') throw new Error('No space left on device');
				return await store.apply(this, given);
			});
		afterEach(() => jest.restoreAllMocks());
		const input = [{ report: 'tagUsage' }, { report: 'agentList' }];
		const parameters = { area: 'all', reports: '={{ [$json.report] }}', ...MARCH, output: 'csv' };

		it('stops with the item, as it is set to', async () => {
			failSecondFile();
			const run = await runAnalyticsNode(acquire.sandbox, 'report.get', parameters, { input });
			expect(run.error).toMatchObject({ message: 'n8n could not store the CSV file: No space left on device', context: { itemIndex: 1 } });
		});

		it.each([['continueRegularOutput', 0], ['continueErrorOutput', 1]] as const)('goes on with the other items, as it is set to: %s', async (onError, output) => {
			failSecondFile();
			const run = await runAnalyticsNode(acquire.sandbox, 'report.get', parameters, { input, settings: { onError } });
			expect(run.json(ANALYTICS_NODE)[0]).toMatchObject({ fileName: 'tagUsage_2026-03-01_2026-03-31.csv' });
			expect(run.json(ANALYTICS_NODE, output).at(-1)).toMatchObject({ error: 'n8n could not store the CSV file: No space left on device', message: expect.stringContaining("'Rows'") });
			expect(run.items(ANALYTICS_NODE, output).at(-1)?.pairedItem).toEqual(expect.objectContaining({ item: 1 }));
		});
	});

	it('writes rows of both periods into one file of its own', async () => {
		acquire.sandbox.setDialect({ reportCsv: 'text' });
		const run = await runReports(acquire.sandbox, 'tagUsage', { output: 'csv', options: { comparePrevious: true } });
		expect(run.json(ANALYTICS_NODE)).toEqual([expect.objectContaining({ rowCount: 4, madeBy: 'node' })]);
		expect(requestsTo(acquire.sandbox, 'getTagUsage').map(({ query }) => query.output)).toEqual(['json', 'json']);
	});

	it.each([
		{ fault: { kind: 'body', status: 200, text: 'Month,Closed\n03,4', headers: { 'content-type': 'text/plain' } }, requests: 1, madeBy: 'acquire' },
		{ fault: { kind: 'body', status: 200, text: 'Tag\nRefund', headers: { 'content-type': 'text/csv' } }, requests: 1, madeBy: 'acquire' },
		{ fault: { kind: 'body', status: 200, text: 'The report is being made, come back later.', headers: { 'content-type': 'text/plain' } }, requests: 2, madeBy: 'node' },
		{ fault: { kind: 'html', status: 200 }, requests: 2, madeBy: 'node' },
		{ fault: { kind: 'status', status: 500 }, requests: 2, madeBy: 'node' },
	] as const)('takes what is plainly CSV, and nothing else, for it: $fault', async ({ fault, requests, madeBy }) => {
		acquire.sandbox.faults.next({ fault });
		const run = await runReports(acquire.sandbox, 'tagUsage', { output: 'csv' });
		expect(run.json(ANALYTICS_NODE)).toEqual([expect.objectContaining({ madeBy })]);
		expect(acquire.sandbox.journal).toHaveLength(requests);
	});

	it('returns no file for CSV that is nothing but its head, unless an item is wanted', async () => {
		const onlyHead = { kind: 'body', status: 200, text: 'Name,Count\r\n', headers: { 'content-type': 'text/csv' } } as const;
		acquire.sandbox.faults.next({ fault: onlyHead, times: 2 });
		expect((await runReports(acquire.sandbox, 'tagUsage', { output: 'csv' })).items(ANALYTICS_NODE)).toEqual([]);
		const wanted = await runReports(acquire.sandbox, 'tagUsage', { output: 'csv', options: { returnEmpty: true } });
		expect(wanted.json(ANALYTICS_NODE)).toEqual([expect.objectContaining({ isEmpty: true })]);
	});

	it('does not ask twice for a report that the key may not read', async () => {
		acquire.sandbox.permissions.clear();
		expect((await runReports(acquire.sandbox, 'tagUsage', { output: 'csv' })).error?.message).toContain('lacks permission');
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it.each([
		{ status: 407, requests: 1 }, { status: 408, requests: 2 }, { status: 503, requests: 2 }, { status: 522, requests: 2 },
	])('asks no second time, for JSON, where what failed is not about CSV: $status', async ({ status, requests }) => {
		acquire.sandbox.faults.schedule(() => ({ kind: 'status', status }));
		expect((await runReports(acquire.sandbox, 'tagUsage', { output: 'csv', options: { maxRetries: 1 } })).error).toBeDefined();
		expect(acquire.sandbox.journal.map(({ query }) => query.output)).toEqual(Array.from({ length: requests }, () => 'csv'));
	});

	it('takes an agent by name', async () => {
		const run = await runReports(acquire.sandbox, 'agentStatistics', { agentId: locator('ada example') });
		expect(run.error).toBeUndefined();
		expect(requestsTo(acquire.sandbox, 'getAgentStatistics')[0].query).toMatchObject({ agent_id: '2' });
	});

	it('says which agent, channel and the like a report about one is of, also in the name of its file', async () => {
		const [row] = (await runReports(acquire.sandbox, 'agentStatistics', { agentId: locator('ada example') })).json(ANALYTICS_NODE);
		expect(Object.keys(row).slice(0, 3)).toEqual(['report', 'agentId', 'from']);
		expect(row.agentId).toBe(2);
		const [file] = (await runReports(acquire.sandbox, 'agentStatistics', { agentId: locator(2), output: 'csv' })).json(ANALYTICS_NODE);
		expect(file.fileName).toMatch(/^agentStatistics_2_20\d\d-/);
	});

	it('narrows the leaderboard by department, role, channel and name', async () => {
		const additionalFields = { departmentIds: ['Sales'], roleIds: [1], channels: ['chat', 'mail'], search: 'ada' };
		const run = await runReports(acquire.sandbox, 'agentLeaderboard', { additionalFields });
		expect(run.error).toBeUndefined();
		const [{ query, contractViolation }] = requestsTo(acquire.sandbox, 'getAgentLeaderboard');
		expect(query).toMatchObject({ 'filter.channel': '["chat","mail"]', 'filter.role': '[1]', search: 'ada' });
		expect(query['filter.departments']).toMatch(/^\[\d+\]$/);
		expect(contractViolation).toBeUndefined();
	});

	it.each([
		['departmentIds', '={{ $json.missing }}', "'Department Names or IDs' is empty, so it would filter nothing"],
		['roleIds', '={{ " , " }}', "'Role Names or IDs' is empty, so it would filter nothing"],
	])('does not return everybody where %s is blank by an expression', async (name, value, message) => {
		const run = await runReports(acquire.sandbox, 'agentLeaderboard', { additionalFields: { [name]: value } });
		expect([run.error?.message, run.error?.description]).toEqual([expect.stringContaining(message), expect.stringContaining('or remove the filter')]);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each([['summary', '={{ "summary " }}'], ['both', '={{ "Both" }}'], ['both', '={{ "Rows and Summary" }}'], ['csv', '={{ "CSV File" }}']])('takes the output %s from an expression in any spelling: %s', async (output, given) => {
		const [literal, run] = await Promise.all([output, given].map(async (chosen) => await runReports(acquire.sandbox, 'chatOverview', { output: chosen })));
		expect(literal.json(ANALYTICS_NODE)).not.toEqual([]);
		expect(run.json(ANALYTICS_NODE)).toEqual(literal.json(ANALYTICS_NODE));
	});

	it('takes reports as text with commas, as an agent gives them', async () => {
		const run = await runReports(acquire.sandbox, '={{ "chatOverview, tagUsage" }}', { output: 'summary' });
		expect(run.json(ANALYTICS_NODE).map(({ report }) => report)).toEqual([...Array.from({ length: 7 }, () => 'chatOverview'), 'tagUsage', 'tagUsage']);
	});

	it('takes reports from an expression by their names in the menu', async () => {
		const run = await runReports(acquire.sandbox, '={{ ["chats per tag", "Chat: Chats Overview", "tagUsage"] }}', { output: 'summary' });
		expect(run.json(ANALYTICS_NODE).map(({ report }) => report)).toEqual(['tagUsage', 'tagUsage', ...Array.from({ length: 7 }, () => 'chatOverview')]);
	});

	it.each([
		{ what: 'a report that does not exist', parameters: { reports: ['chatsOverview'] }, message: "Acquire Analytics has no report \"chatsOverview\"", description: 'Did you mean chatOverview?' },
		{ what: 'a report that is like none', parameters: { reports: ['sales'] }, message: 'Acquire Analytics has no report "sales"', description: 'Use the ID of a report: ' },
		{ what: 'a name that two reports have', parameters: { reports: '={{ ["Busiest Periods"] }}' }, message: 'Acquire Analytics has no report "Busiest Periods"', description: 'Use the ID of a report: busiestCasePeriods, busiestChatPeriods.' },
		{ what: 'a written name, of which n8n drops the filters', parameters: { reports: ['Leaderboard'], additionalFields: { search: 'ada' } }, message: 'Acquire Analytics has no report "Leaderboard"', description: undefined },
		{ what: 'no report', parameters: { reports: '={{ [] }}' }, message: 'No report is chosen', description: 'Choose an area and at least one report.' },
		{ what: 'an area by its name in the menu, of which n8n drops the reports', parameters: { area: 'Agents', reports: ['agentLeaderboard'] }, message: 'No report is chosen', description: 'Choose an area and at least one report.' },
		{ what: 'reports in one text, of which n8n drops the filters', parameters: { reports: 'agentLeaderboard, chatOverview', additionalFields: { search: 'ada' } }, message: 'Acquire Analytics has no report "agentLeaderboard, chatOverview"', description: undefined },
		{ what: 'reports in one JSON text, of which n8n drops the channel', parameters: { reports: '["cobrowseByChannel"]', channel: 'email' }, message: 'Acquire Analytics has no report', description: undefined },
		{ what: 'a date that is none', parameters: { startDate: 'last week' }, message: "'Start Date' is not a date: \"last week\"", description: 'Enter a date, e.g. 2030-01-31, or choose one of the other periods.' },
		{ what: 'an end before the start', parameters: { endDate: '2026-02-28' }, message: "'End Date' is not after 'Start Date'", description: 'Enter a later end. A day without a time counts in full.' },
		{ what: 'an end before the start of the same day', parameters: { startDate: '2026-03-01T10:00:00', endDate: '2026-03-01T09:00:00' }, message: "'End Date' is not after 'Start Date'", description: 'Enter a later end. A day without a time counts in full.' },
		{ what: 'a period that does not exist', parameters: { period: 'lastDecade' }, message: "'Period' must be one of", description: undefined },
		{ what: 'a report without the agent that it is about', parameters: { reports: ['agentStatistics'], agentId: '={{ "" }}' }, message: "'Agent' is empty", description: 'Choose an agent from the list, or enter its ID or name.' },
	])('rejects $what before any request', async ({ parameters, message, description }) => {
		const run = await runAnalyticsNode(acquire.sandbox, 'report.get', { area: 'all', reports: ['chatOverview'], ...MARCH, ...parameters });
		expect(run.error?.message).toContain(message);
		if (description !== undefined) expect(run.error?.description).toContain(description);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('takes a period by an expression, without dates', async () => {
		const run = await runAnalyticsNode(acquire.sandbox, 'report.get', { area: 'all', reports: ['tagUsage'], period: '={{ $json.period }}' }, { input: [{ period: 'lastWeek' }] });
		expect(run.error).toBeUndefined();
		expect(acquire.sandbox.journal).toHaveLength(1);
	});

	it('needs the dates of a period of its own', async () => {
		const run = await runAnalyticsNode(acquire.sandbox, 'report.get', { area: 'all', reports: ['tagUsage'], period: 'custom', endDate: '2026-03-31' });
		expect(run.error?.message).toContain("'Start Date' is not a date: \"\"");
	});

	it('names the report that the key may not read', async () => {
		acquire.sandbox.permissions.clear();
		const run = await runReports(acquire.sandbox, 'tagUsage', {}, { settings: { onError: 'continueRegularOutput' } });
		expect(run.json(ANALYTICS_NODE)).toEqual([expect.objectContaining({ message: expect.stringContaining('The key lacks the permission for this request (The report Tags: Chats per Tag') })]);
	});
});
