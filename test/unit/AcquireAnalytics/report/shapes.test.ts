import type { IDataObject } from 'n8n-workflow';
import { reports } from '../../../../nodes/AcquireAnalytics/report/reportTable';
import { exampleOf, fetched, itemsOf, ownColumns, reportNamed } from './contractReport';

describe('rows of the contract\'s examples', () => {
	it.each(reports)('of $id are flat, numbered, and say of what they are', (report) => {
		const { items, hints } = itemsOf(report.id);
		expect(items.length).toBeGreaterThan(0);
		expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
		const dates = report.takes === undefined ? { from: '2026-03-01', to: '2026-03-03' } : { from: null, to: null };
		for (const item of items) {
			expect(item).toMatchObject({ report: report.id, timezone: 'Europe/Berlin', ...dates });
			expect(Object.values(item).filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
		}
		expect(hints).toEqual([]);
	});

	it('of a series are zipped by label, each with the start of its day', () => {
		expect(itemsOf('taggedConversations').items[1]).toEqual({
			report: 'taggedConversations', from: '2026-03-01', to: '2026-03-03', timezone: 'Europe/Berlin', position: 2,
			label: '02 Mar 2026', start: '2026-03-02T00:00:00+01:00', totalConversations: 3, taggedConversations: 2,
		});
	});

	it('of names leave out what only fills the list up', () => {
		expect(ownColumns(itemsOf('mostCommonTags').items)).toEqual([{ label: 'Refund', chats: 3 }, { label: 'Shipping', chats: 2 }]);
	});

	it('of names keep what is called "n/a" and has a count', () => {
		const report = reportNamed('mostCommonTags');
		const data = JSON.parse(JSON.stringify(exampleOf(report).data).replaceAll('Refund', 'n/a')) as IDataObject;
		expect(ownColumns(itemsOf('mostCommonTags', {}, fetched(report, data)).items)).toContainEqual({ label: 'n/a', chats: 3 });
	});

	it('of a series that Acquire calls data have its name', () => {
		expect(ownColumns(itemsOf('visitorDevices').items)).toEqual([{ label: 'desktop', visitorCount: 20 }, { label: 'mobile', visitorCount: 8 }]);
	});

	it('of records have percentages as numbers', () => {
		expect(ownColumns(itemsOf('tagUsage').items)).toEqual([
			{ title: 'Refund', chats: 3, percentage: 60, color: '#ff0000' },
			{ title: 'Shipping', chats: 2, percentage: 40, color: null },
		]);
	});

	it('of busy hours are one for each hour', () => {
		const { items } = itemsOf('busiestChatPeriods');
		expect(items).toHaveLength(24);
		expect(ownColumns(items).slice(3, 8)).toEqual([
			{ label: '01 Mar 2026', start: '2026-03-01T06:00:00+01:00', hour: 6, count: 1 },
			{ label: '01 Mar 2026', start: '2026-03-01T08:00:00+01:00', hour: 8, count: 1 },
			{ label: '01 Mar 2026', start: '2026-03-01T10:00:00+01:00', hour: 10, count: 0 },
			{ label: '01 Mar 2026', start: '2026-03-01T12:00:00+01:00', hour: 12, count: 0 },
			{ label: '01 Mar 2026', start: '2026-03-01T14:00:00+01:00', hour: 14, count: 0 },
		]);
	});

	it('of busy hours are in the order of the day, and only those that the day has', () => {
		const days = [{ label: '02 Mar 2026', '14 PM': 1, '02 AM': 2, note: 'x' }, { label: 'Monday', '06 AM': 0, '02 AM': 3 }];
		const { items } = itemsOf('busiestChatPeriods', {}, fetched(reportNamed('busiestChatPeriods'), { busiestPeriodsChats: { data: { graphRow: { data: days } } } }));
		expect(ownColumns(items)).toEqual([
			{ label: '02 Mar 2026', start: '2026-03-02T02:00:00+01:00', hour: 2, count: 2 },
			{ label: '02 Mar 2026', start: '2026-03-02T14:00:00+01:00', hour: 14, count: 1 },
			{ label: 'Monday', start: null, hour: 2, count: 3 },
			{ label: 'Monday', start: null, hour: 6, count: 0 },
		]);
	});

	it('of the leaderboard have the agent in columns', () => {
		expect(ownColumns(itemsOf('agentLeaderboard').items)[0]).toEqual({
			agentId: 2, email: 'ada@example.com', departments: 'Sales,Support', role: 'Administrator', solvedCases: 9, totalTimeSpent: 5400,
			avgTimeSpentPerCase: 600, averageResponseTime: 14, averageRatingFeedback: 4.5, agentName: 'Ada Example', agentPhoto: null,
		});
	});

	it.each(['agentLeaderboard', 'agentList'])('of %s say that Acquire counts more agents than it returned', (name) => {
		const report = reportNamed(name);
		const data = JSON.parse(JSON.stringify(exampleOf(report).data).replace(/"(totalRecords|totalCount)":\d+/, '"$1":45')) as IDataObject;
		expect(itemsOf(name, {}, fetched(report, data)).hints).toEqual([expect.stringMatching(/is incomplete: Acquire counts 45 entries but returned only \d+$/)]);
		expect(itemsOf(name).hints).toEqual([]);
	});

	it('of one agent leave presence to a report of its own', () => {
		expect(itemsOf('agentStatistics').items[0]).not.toHaveProperty('login_scale');
		expect(ownColumns(itemsOf('agentPresence').items)[1]).toEqual({ label: '01 Mar 2026 23:00 - 08:00 (9h)', state: 'off', percentage: 37.5, seconds: 32400 });
	});

	it('of ratings are one for each answer', () => {
		expect(ownColumns(itemsOf('starRatings').items)).toEqual([
			{ questionId: 2, question: 'How was the chat?', answer: 4, answerLabel: 'Good', count: 1, email: 0, chat: 1, sms: 0 },
			{ questionId: 2, question: 'How was the chat?', answer: 5, answerLabel: 'Great', count: 2, email: 0, chat: 2, sms: 0 },
		]);
	});

	it.each([
		{ report: 'radioFeedback', first: { questionId: null, question: 'Was this helpful?', answer: 'yes', answerLabel: 'Yes', count: 4 } },
		{ report: 'checkboxFeedback', first: { questionId: 4, question: 'What did you like?', answer: 'speed', answerLabel: 'Speed', count: 3 } },
	])('of $report are one for each choice', ({ report, first }) => {
		const rows = ownColumns(itemsOf(report).items);
		expect(rows).toHaveLength(2);
		expect(rows[0]).toEqual(first);
	});

	it('of social networks are one for each network and day', () => {
		expect(ownColumns(itemsOf('socialMediaChats').items).slice(1, 3)).toEqual([
			{ label: '01 Mar 2026', start: '2026-03-01T00:00:00+01:00', app: 'facebook', chats: 0 },
			{ label: '02 Mar 2026', start: '2026-03-02T00:00:00+01:00', app: 'whatsapp', chats: 1 },
		]);
	});

	it('of sequences are one for each branch, and one for a sequence without any', () => {
		expect(ownColumns(itemsOf('sequenceDetails').items)).toEqual([
			{ sequenceId: 21, sequence: 'Demo request', branchId: 301, branch: 'Welcome', nextBranchIds: '302,0' },
			{ sequenceId: 21, sequence: 'Demo request', branchId: 302, branch: 'Thanks', nextBranchIds: '0' },
			{ sequenceId: 22, sequence: 'Support triage', branchId: null, branch: null, nextBranchIds: null },
		]);
	});

	it('of apps leave out how Acquire draws them, with the day of installation as a date', () => {
		expect(ownColumns(itemsOf('businessApps').items)[0]).toEqual({ appId: 'hubspot', appName: 'HubSpot', dateInstalled: '2026-01-05', itemsCount: 3, appTooltipTitle: 'Leads' });
	});

	it('of the knowledge base are its figures', () => {
		expect(ownColumns(itemsOf('knowledgeBaseOverview').items)[1]).toEqual({ metric: 'views', value: 240, previous: 200, change: 40, changePercent: 20 });
	});

	it('of feedback in words have null for an unknown visitor', () => {
		expect(ownColumns(itemsOf('textFeedback').items)[1]).toEqual({ question: 'Anything else?', answer: '', visitor: null });
	});
});

describe('a report that is not as documented', () => {
	function chats(data: IDataObject) {
		return itemsOf('chatOverview', {}, fetched(reportNamed('chatOverview'), { chatOverview: { data } }));
	}

	it('has null where a series is shorter than the labels, and says so', () => {
		const { items, hints } = chats({ graphRow: { labels: ['01 Mar 2026', '02 Mar 2026'], totalChats: [4] } });
		expect(items.map(({ label, totalChats }) => [label, totalChats])).toEqual([['01 Mar 2026', 4], ['02 Mar 2026', null]]);
		expect(hints).toEqual(["The report Chat: Chats Overview does not have as many values of 'totalChats' (1) as labels (2): what is missing is null"]);
	});

	it('keeps the values of a series that is longer than the labels', () => {
		const { items, hints } = chats({ graphRow: { labels: ['01 Mar 2026'], totalChats: [4, 5] } });
		expect(items.map(({ label, totalChats }) => [label, totalChats])).toEqual([['01 Mar 2026', 4], [null, 5]]);
		expect(hints).toEqual(["The report Chat: Chats Overview does not have as many values of 'totalChats' (2) as labels (1): what is missing is null"]);
	});

	it.each([{}, { graphRow: [] }, { graphRow: { labels: [] } }])('has no rows in %j', (data) => {
		expect(chats(data as IDataObject).items).toEqual([]);
	});

	it('is rejected with a way out', () => {
		expect(() => chats({ graphRow: { labels: 'none' } })).toThrow('Acquire returned the report in an undocumented layout: none');
	});

	it.each([
		{ report: 'chatOverview', content: { data: [{ totalChats: 1 }] } },
		{ report: 'tagUsage', content: { data: [{ title: 'a', chats: 1 }] } },
		{ report: 'tagUsage', content: { data: { graphRow: [{ title: 'a', chats: 1 }] } } },
		{ report: 'tagUsage', content: { data: 'none' } },
		{ report: 'agentLeaderboard', content: { data: [{ id: 1 }] } },
		{ report: 'knowledgeBaseOverview', content: { data: { graphRow: [12, 10] } } },
		{ report: 'numberRatings', content: { data: [{ id: 1, question: 'How?', answers: [{ count: 1 }, { count: 2 }] }] } },
		{ report: 'radioFeedback', content: { data: { graphRow: { data: [{ label: 'How?', options: 'yes' }] } } } },
		{ report: 'sequenceDetails', content: { leads: [{ id: 1, title: 'Demo', details: { first: {} } }] } },
		{ report: 'socialMediaChats', content: { data: { graphRow: { labels: ['01 Mar 2026'], apps: { facebook: { label: 'facebook', data: [1] } } } } } },
	])('is rejected, and not read as an empty one: $report as $content', ({ report, content }) => {
		const given = fetched(reportNamed(report), { [reportNamed(report).wrapper ?? '']: content as IDataObject });
		expect(() => itemsOf(report, {}, given)).toThrow('Acquire returned the report in an undocumented layout');
		expect(() => itemsOf(report, { output: 'summary' }, given)).toThrow('Acquire returned the report in an undocumented layout');
	});

	it('is rejected where the chats of an app are no list', () => {
		const apps = [{ label: 'facebook', data: { first: 1 } }];
		const given = fetched(reportNamed('socialMediaChats'), { socialMediaApps: { data: { graphRow: { labels: ['01 Mar 2026'], apps } } } });
		expect(() => itemsOf('socialMediaChats', {}, given)).toThrow('Acquire returned the report in an undocumented layout');
	});

	it.each([undefined, null, []])('is empty where its parts are %j', (none) => {
		const [number, radio] = [reportNamed('numberRatings'), reportNamed('radioFeedback')];
		expect(chats({ graphRow: none } as unknown as IDataObject).items).toEqual([]);
		expect(chats({ graphRow: { labels: none } } as unknown as IDataObject).items).toEqual([]);
		expect(itemsOf('chatOverview', {}, fetched(reportNamed('chatOverview'), { chatOverview: { data: none } } as unknown as IDataObject)).items).toEqual([]);
		expect(itemsOf('numberRatings', {}, fetched(number, { numberRating: { data: [{ id: 1, answers: none }] } } as unknown as IDataObject)).items).toEqual([]);
		expect(itemsOf('radioFeedback', {}, fetched(radio, { radioFeedback: { data: { graphRow: { data: [{ options: none }] } } } } as unknown as IDataObject)).items).toEqual([]);
	});

	it('is rejected where so little of it would be more rows than fit into memory', () => {
		const empty = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`s${index}`, []]));
		expect(() => chats({ graphRow: { ...empty, labels: new Array(5_000).fill('x') } })).toThrow('Acquire returned the report in an undocumented layout');
		const apps = { labels: new Array(5_000).fill(0), apps: Array.from({ length: 5_000 }, () => ({})) };
		expect(() => itemsOf('socialMediaChats', {}, fetched(reportNamed('socialMediaChats'), { socialMediaApps: { data: { graphRow: apps } } }))).toThrow('Acquire returned the report in an undocumented layout');
	});

	it('has a column for a series that is called like what objects inherit', () => {
		const { items } = chats({ graphRow: { labels: ['01 Mar 2026'], toString: [4] } });
		expect(ownColumns(items)).toEqual([{ label: '01 Mar 2026', start: expect.any(String), toString: 4 }]);
	});

	it('cannot change what a row inherits', () => {
		const data = JSON.parse('{"graphRow":{"data":[{"__proto__":{"polluted":1},"title":"A"}]}}') as IDataObject;
		const [row] = itemsOf('tagUsage', {}, fetched(reportNamed('tagUsage'), { tagReporting: { data } })).items;
		expect(ownColumns([row])).toEqual([{ title: 'A' }]);
		expect(row.polluted).toBeUndefined();
	});

	it('cannot take away what a row inherits', () => {
		const data = JSON.parse('{"graphRow":{"data":[{"__proto__":null,"title":"A"}]}}') as IDataObject;
		const [row] = itemsOf('tagUsage', {}, fetched(reportNamed('tagUsage'), { tagReporting: { data } })).items;
		expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
	});
});

it('reads every report of the contract', () => {
	expect(reports.map((report) => exampleOf(report).body)).not.toContain(undefined);
});
