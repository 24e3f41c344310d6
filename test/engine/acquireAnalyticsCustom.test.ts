import { ANALYTICS_NODE, runAnalyticsNode } from './harness/acquireAnalytics';
import { callNodeMethod } from './harness/callMethod';
import { credentialsOf } from './harness/credentialsOf';
import { requestsTo } from './harness/journal';
import { locator } from './harness/locator';
import { useSandbox } from './harness/useSandbox';

const reportKey = locator('monthly-volume', 'key');

describe('Acquire Analytics: custom reports, charts and schedules', () => {
	const acquire = useSandbox();

	function editor(parameters: Parameters<typeof callNodeMethod>[2] = {}) {
		return { type: 'n8n-nodes-acquire.acquireAnalytics', credentials: credentialsOf(acquire.sandbox), ...parameters };
	}

	it('returns a custom report with its charts', async () => {
		const run = await runAnalyticsNode(acquire.sandbox, 'customReport.get', { reportKey }, { timezone: 'Asia/Kolkata' });
		expect(requestsTo(acquire.sandbox, 'getCustomReport')[0].query).toEqual({ report_key: 'monthly-volume', offset: '+05:30' });
		expect(run.json(ANALYTICS_NODE)).toEqual([expect.objectContaining({ reportKey: 'monthly-volume', charts: [expect.objectContaining({ id: 31, totalCount: 2 })] })]);
	});

	it.each(['list', 'id'] as const)('takes the key of a report in the mode %s too, which workflows have saved', async (mode) => {
		const run = await runAnalyticsNode(acquire.sandbox, 'customReport.get', { reportKey: locator('monthly-volume', mode) });
		expect(run.json(ANALYTICS_NODE)).toEqual([expect.objectContaining({ reportKey: 'monthly-volume' })]);
	});

	it('returns the key that a new name gives a report', async () => {
		const run = await runAnalyticsNode(acquire.sandbox, 'customReport.update', { reportKey, updateFields: { reportName: 'Monthly case volume' } });
		expect(requestsTo(acquire.sandbox, 'updateCustomReport')[0].body).toEqual({ reportKey: 'monthly-volume', reportName: 'Monthly case volume' });
		expect(run.json(ANALYTICS_NODE)).toEqual([{ reportKey: 'monthly-case-volume' }]);
	});

	it('rejects an update of nothing before any request', async () => {
		const run = await runAnalyticsNode(acquire.sandbox, 'customReport.update', { reportKey, updateFields: {} });
		expect(run.error?.message).toContain('There is nothing to update');
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('deletes a report by its key', async () => {
		const run = await runAnalyticsNode(acquire.sandbox, 'customReport.delete', { reportKey });
		expect(requestsTo(acquire.sandbox, 'deleteCustomReport')[0].query).toEqual({ report_key: 'monthly-volume' });
		expect(run.json(ANALYTICS_NODE)).toEqual([{ deleted: true }]);
	});

	it('returns a data point an item', async () => {
		const run = await runAnalyticsNode(acquire.sandbox, 'customReport.getDataPoints', { returnAll: true });
		expect(run.json(ANALYTICS_NODE).map(({ objectKey, key }) => [objectKey, key])).toEqual([
			['conversations', 'status'], ['conversations', 'user'], ['conversations', 'wait_time'], ['operator', 'name'],
		]);
	});

	it('returns the options of data points as label and value, whatever Acquire has', async () => {
		const run = await runAnalyticsNode(acquire.sandbox, 'customReport.getDataPoints', { returnAll: true });
		const [status, user] = run.json(ANALYTICS_NODE);
		expect(status.options).toContainEqual({ label: 'pending', value: 'pending' });
		expect(user).toMatchObject({ options: [{ label: 'Ada Example', value: '2' }], filters: [{ key: 'user_id', options: [{ label: 'Ada Example', value: '2' }] }] });
	});

	it('builds a chart from columns and conditions', async () => {
		const run = await runAnalyticsNode(acquire.sandbox, 'customChart.create', {
			title: 'Open cases', objectKey: 'conversations', columns: { column: [{ dataPoint: 'status', aggregation: 'list' }] },
			conditions: { condition: [{ filter: 'status|status', comparison: 'in', value: '={{ ["pending", "active"] }}' }] },
		});
		expect(run.error).toBeUndefined();
		expect(requestsTo(acquire.sandbox, 'createCustomChart')[0]).toMatchObject({
			contractViolation: undefined,
			body: {
				title: 'Open cases', objectKey: 'conversations', chartType: 'table',
				config: [{ key: 'status', aggregation: 'list', filters: [{ key: 'status', conditions: [{ key: 'in', searchValue: ['pending', 'active'] }] }] }],
			},
		});
		expect(run.json(ANALYTICS_NODE)).toEqual([{ id: 32, title: 'Open cases', chartKey: 'open-cases', chartType: 'table', totalCount: 1 }]);
	});

	it("returns a chart's rows under the labels of its columns", async () => {
		const run = await runAnalyticsNode(acquire.sandbox, 'customChart.get', { chartId: '31', returnAll: true }, { timezone: 'Asia/Kolkata' });
		expect(requestsTo(acquire.sandbox, 'getCustomChart')[0].query).toEqual({ chart_id: '31', limit: '100', page: '1', preview: 'false', offset: '+05:30' });
		expect(run.json(ANALYTICS_NODE)).toEqual([{ Status: 'closed', main_case_id: 101 }, { Status: 'closed', main_case_id: 102 }]);
	});

	it.each(['raw', '={{ "raw " }}', '={{ "RAW" }}', '={{ "Chart" }}'])('returns a chart as it is: %s', async (output) => {
		const run = await runAnalyticsNode(acquire.sandbox, 'customChart.get', { chartId: '31', output });
		expect(run.json(ANALYTICS_NODE)).toEqual([expect.objectContaining({ id: 31, chartKey: 'closed-cases', data: [{ status: 'closed', main_case_id: 101 }, { status: 'closed', main_case_id: 102 }] })]);
	});

	it.each([
		{ call: 'customChart.delete', parameters: { chartId: '31' }, endpoint: 'deleteCustomChart', query: { report_key: '31' }, deleted: { deleted: true, id: 31 } },
		{ call: 'scheduledReport.delete', parameters: { scheduleMailId: '41' }, endpoint: 'deleteScheduledReport', query: { scheduleMailId: '41' }, deleted: { deleted: true, id: 41 } },
	])('deletes by ID: $call', async ({ call, parameters, endpoint, query, deleted }) => {
		const run = await runAnalyticsNode(acquire.sandbox, call, parameters);
		expect(requestsTo(acquire.sandbox, endpoint).map((request) => request.query)).toEqual([query]);
		expect(run.json(ANALYTICS_NODE)).toEqual([deleted]);
	});

	it.each([
		{ schedule: 'weekly', daysOfWeek: ['monday', 'friday'], period: { period: 'weekly', daysOfWeek: ['monday', 'friday'] } },
		{ schedule: 'daily', daysOfWeek: [], period: { period: 'daily' } },
	])('sends a chart by email: $schedule', async ({ schedule, daysOfWeek, period }) => {
		const run = await runAnalyticsNode(acquire.sandbox, 'scheduledReport.create', { chartId: '31', emails: 'ada@example.com, ops@example.com', schedule, daysOfWeek }, { timezone: 'Asia/Kolkata' });
		expect(run.error).toBeUndefined();
		expect(requestsTo(acquire.sandbox, 'createScheduledReport')[0].body).toEqual({ chartId: 31, emails: ['ada@example.com', 'ops@example.com'], schedulePeriod: period, offset: '+05:30' });
	});

	it.each([
		{ parameters: { emails: 'ada@example.com, ops' }, message: "'Email Addresses' contains an invalid email address: \"ops\"" },
		{ parameters: { daysOfWeek: [] }, message: "'Days of the Week' is empty" },
		{ parameters: { schedule: 'weekly ', daysOfWeek: ['friday'] }, message: "'Frequency' must be one of daily, monthly, weekly: \"weekly \"" },
		{ parameters: { schedule: 'Weekly', daysOfWeek: ['friday'] }, message: "'Frequency' must be one of daily, monthly, weekly" },
	])('rejects a schedule before any request: $message', async ({ parameters, message }) => {
		const run = await runAnalyticsNode(acquire.sandbox, 'scheduledReport.create', { chartId: '31', emails: 'ada@example.com', schedule: 'weekly', daysOfWeek: ['monday'], ...parameters });
		expect(run.error?.message).toContain(message);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('sends the addresses themselves, each once', async () => {
		const emails = 'Ada Example <ada@example.com>, mailto:ops@example.com, ada@example.com';
		await runAnalyticsNode(acquire.sandbox, 'scheduledReport.create', { chartId: '31', emails, schedule: 'daily' });
		expect(requestsTo(acquire.sandbox, 'createScheduledReport')[0].body).toMatchObject({ emails: ['ada@example.com', 'ops@example.com'] });
	});

	it('lets the last item win where several change one custom report', async () => {
		const { sandbox } = acquire;
		sandbox.faults.next({ when: ({ method }) => method === 'POST', fault: { kind: 'late', ms: 300 } });
		await runAnalyticsNode(sandbox, 'customReport.update', { reportKey, updateFields: { description: '={{ $json.text }}' } }, { input: [{ text: 'first' }, { text: 'last' }] });
		const [first, second] = requestsTo(sandbox, 'updateCustomReport');
		expect(second.at - first.at).toBeGreaterThanOrEqual(295);
		expect(second.body).toMatchObject({ description: 'last' });
	});

	it('offers custom reports by name', async () => {
		const { results } = await callNodeMethod('listSearch', 'searchCustomReports', editor({ filter: 'TEAM\u00a0load' }));
		expect(results).toEqual([{ name: 'Team load', value: 'team-load' }]);
	});

	it('offers the data points of the chosen object', async () => {
		const points = await callNodeMethod('loadOptions', 'getDataPoints', editor({ parameters: { resource: 'customChart', operation: 'create', objectKey: 'operator' } }));
		expect(points).toEqual([{ name: 'Name', value: 'name' }]);
	});

	it('offers filters under their data point, whose key may be another one', async () => {
		const filters = await callNodeMethod('loadOptions', 'getDataPointFilters', editor({ parameters: { resource: 'customChart', operation: 'create', objectKey: 'conversations' } }));
		expect(filters).toContainEqual({ name: 'Agent', value: 'user|user_id' });
	});
});
