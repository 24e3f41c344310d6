import { DateTime } from 'luxon';
import type { INodeType } from 'n8n-workflow';
import { readExample } from '../../scripts/n8n/readExample';
import { runExample } from './examples/exampleWorkflow';
import { recordingNode } from './examples/recordingNode';
import type { RunOptions } from './harness/runWorkflow';
import { useSandbox } from './harness/useSandbox';

const WEEKLY = 'weekly-report-by-email.json';

describe('the examples with reports', () => {
	const acquire = useSandbox();

	/** Chats of a week, and of the one that Acquire calls the previous. */
	const chatOverview = (totalChats: number[], previous: number) => {
		const graphRow = { labels: totalChats.map((_chats, index) => `0${index + 1} Mar 2026`), totalChats };
		return { data: { graphRow, summary: { totalChats: { current: totalChats.reduce((sum, chats) => sum + chats, 0), previous } } }, success: true, output: 'json' };
	};

	/** The email of a week with these chats a day, after one with those, and the first days of both. */
	async function weeklyEmail(chats: number[], before: number[]) {
		const { sandbox } = acquire;
		const path = '/api/v1/analytics/chat/chat-overview';
		const requests = () => sandbox.journal.filter((request) => request.path === path).map(({ query }) => String(query.start_date).slice(0, 10));
		const answers = [chats, before].map((perDay) => JSON.stringify({ data: { chatOverview: chatOverview(perDay, 99) } }));
		for (const text of answers) sandbox.faults.next({ when: (request) => request.path === path, fault: { kind: 'body', status: 200, text } });
		const run = await runExample(sandbox, readExample(WEEKLY), { input: [{}], pinned: { 'Append figures': [{}], 'Send email': [{}] } });
		expect(run.error).toBeUndefined();
		const [{ html }] = run.json('Write email') as Array<{ html: string }>;
		return { html, days: requests() };
	}

	it('write a weekly report with the figures, their change to the week before, and a bar for each day', async () => {
		const { html, days } = await weeklyEmail([2, 1, 3], [1, 1, 1, 1]);
		expect(html).toContain('<td>Chats</td><td align="right">6</td><td align="right">4</td><td align="right">+50.0 %</td>');
		expect(html.match(/<div style="background/g)).toHaveLength(3);
		expect(html).not.toMatch(/undefined|null|NaN/);
		expect(days.map((day) => DateTime.fromISO(day).plus({ weeks: 1 }).toISODate())).toEqual([expect.any(String), days[0]]);
	});

	it('head the weekly report with the week that it is of, also where that had no chats', async () => {
		const { html, days } = await weeklyEmail([], [1, 1]);
		expect(html).toContain(`<h2>Support, ${DateTime.fromISO(days[0]).toFormat('d LLLL')} to `);
		expect(html).toContain('<td>Chats</td><td align="right">0</td><td align="right">2</td><td align="right">−100.0 %</td>');
		expect(html).not.toMatch(/<div style="background|undefined|null|NaN|Invalid/);
	});

	it('attach a CSV file of each further report, and put the figures into a sheet', async () => {
		const nodeTypes = { 'n8n-nodes-base.emailSend': recordingNode('n8n-nodes-base.emailSend', 2.1, ['subject', 'options']) };
		const run = await runExample(acquire.sandbox, readExample(WEEKLY), { input: [{}], pinned: { 'Append figures': [{}] }, nodeTypes });
		expect(run.error).toBeUndefined();
		const [{ binary }] = run.items('Email with files');
		expect(Object.values(binary ?? {}).map(({ fileName, mimeType }) => [fileName?.replace(/_.*/, ''), mimeType])).toEqual(['agentLeaderboard', 'casesByChannel', 'busiestChatPeriods', 'tagUsage'].map((report) => [report, 'text/csv']));
		// Who gets them opens them in Excel.
		for (const { data } of Object.values(binary ?? {})) expect(Buffer.from(data, 'base64').toString()).toMatch(/^\ufeff\w/);
		expect(run.json('Send email')).toEqual([expect.objectContaining({ options: expect.objectContaining({ attachments: Object.keys(binary ?? {}).join(',') }) as unknown })]);
		expect(run.json('Figures').map(Object.keys)).toEqual(run.json('Figures').map(() => expect.arrayContaining(['metric', 'value', 'previous', 'change', 'changePercent']) as unknown));
		expect(run.json('Figures').length).toBeGreaterThan(0);
	});

	it('send the weekly report without files where there are none', async () => {
		const run = await runExample(acquire.sandbox, readExample(WEEKLY), { input: [{}], pinned: { 'Get last week as files': [], 'Append figures': [{}], 'Send email': [{}] } });
		expect(run.error).toBeUndefined();
		expect(run.json('Email with files')).toEqual([expect.objectContaining({ html: expect.stringContaining('Answered Chats') as string })]);
	});

	describe('with an email and a sheet', () => {
		const sheet = recordingNode('n8n-nodes-base.googleSheets', 4.7, []);
		const email = recordingNode('n8n-nodes-base.emailSend', 2.1, ['subject']);
		const failing = (node: INodeType, message: string): INodeType => ({ ...node, execute: async () => await Promise.reject(new Error(message)) });
		async function report(nodes: { email?: INodeType; sheet?: INodeType }, pinned: RunOptions['pinned'] = {}) {
			const json = readExample(WEEKLY);
			for (const { name, parameters } of json.nodes) if (name === 'Append figures') parameters.documentId = { __rl: true, mode: 'id', value: 'my-document' };
			return await runExample(acquire.sandbox, json, { input: [{}], pinned, nodeTypes: { 'n8n-nodes-base.emailSend': nodes.email ?? email, 'n8n-nodes-base.googleSheets': nodes.sheet ?? sheet } });
		}

		it('append the rows of the week once the email is out', async () => {
			const run = await report({});
			expect(run.error).toBeUndefined();
			expect(run.json('Send email')).toHaveLength(1);
			expect(run.json('After the email')).toEqual(run.json('Figures'));
			expect(run.runs('Append figures')).toHaveLength(1);
		});

		it.each<{ files: string; pinned: RunOptions['pinned'] }>([{ files: 'with files', pinned: {} }, { files: 'without files', pinned: { 'Get last week as files': [] } }])('send the email $files also where the sheet fails, which the execution tells', async ({ pinned }) => {
			const run = await report({ sheet: failing(sheet, 'The sheet is gone') }, pinned);
			expect([run.status, run.error?.message]).toEqual(['error', expect.stringContaining('The sheet is gone')]);
			expect(run.json('Send email')).toHaveLength(1);
		});

		it('append no rows where the email fails, which a further execution would append again', async () => {
			const run = await report({ email: failing(email, 'No mail today') });
			expect([run.status, run.error?.message]).toEqual(['error', expect.stringContaining('No mail today')]);
			expect(run.runs('Append figures')).toEqual([]);
		});
	});

	it('add the busy hours up by weekday, and draw them', async () => {
		const run = await runExample(acquire.sandbox, readExample('busiest-hours-heat-map.json'), { input: [{}] });
		expect(run.error).toBeUndefined();
		// 1 March 2026 is a Sunday.
		expect(run.json('Add up')).toContainEqual({ weekday: 'Sun', hour: 8, sum_count: 1 });
		const [{ html }] = run.json('Draw heat map') as Array<{ html: string }>;
		expect(html.match(/<td style="background/g)).toHaveLength(7 * 12);
		expect(html).not.toMatch(/undefined|null|NaN/);
	});

	it('write the leaderboard into a Data table, a row for each agent even if two share a name, and replace it', async () => {
		const nodeTypes = { 'n8n-nodes-base.dataTable': recordingNode('n8n-nodes-base.dataTable', 1, ['operation', 'matchType', 'filters']) };
		const [ada, ben] = [{ id: 2, agent: { name: 'Ada Example' }, solvedCases: 9 }, { id: 3, agent: { name: 'Ben Sample' }, solvedCases: 4 }];
		const agents = [ada, ben, { ...ben, id: 4, solvedCases: 3 }];
		acquire.sandbox.answerOutsideContract('GET /api/v1/analytics/agent/agent-leaderboard', { agentLeaderboard: { data: { responseData: agents } } });
		const json = readExample('leaderboard-into-data-table.json');
		for (const { name, parameters } of json.nodes) if (name === 'Add to table') parameters.dataTableId = { __rl: true, mode: 'id', value: 'my-table' };
		const run = await runExample(acquire.sandbox, json, { input: [{}], nodeTypes });
		expect(run.error).toBeUndefined();
		expect(run.json('Get leaderboard').map(({ agentName, solvedCases, position }) => [position, agentName, solvedCases])).toEqual([[1, 'Ada Example', 9], [2, 'Ben Sample', 4], [3, 'Ben Sample', 3]]);
		expect(run.json('Keep columns').map(Object.keys)).toEqual(agents.map(() => ['from', 'to', 'position', 'agentId', 'agentName', 'solvedCases', 'averageResponseTime', 'averageRatingFeedback']));
		const from = run.json('Keep columns')[0].from;
		expect(run.json('Add to table')).toEqual(
			agents.map(({ id }) => ({
				operation: 'upsert',
				matchType: 'allConditions',
				filters: { conditions: [{ keyName: 'from', condition: 'eq', keyValue: from }, { keyName: 'agentId', condition: 'eq', keyValue: id }] },
			})),
		);
	});
});
