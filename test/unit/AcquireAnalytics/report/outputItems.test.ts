import type { IDataObject } from 'n8n-workflow';
import { getEncoding } from 'js-tiktoken';
import { CsvText } from '../../../../nodes/service/csvResponse';
import { exampleOf, fetched, itemsOf, ownColumns, reportNamed } from './contractReport';

const chatOverview = reportNamed('chatOverview');

function chats(summary: IDataObject) {
	return fetched(chatOverview, { chatOverview: { data: { graphRow: { labels: [] }, summary } } });
}

describe('the summary', () => {
	it('has each figure with the one before and the change', () => {
		const { items } = itemsOf('chatOverview', { output: 'summary' });
		expect(items[0]).toEqual({
			report: 'chatOverview', from: '2026-03-01', to: '2026-03-03', timezone: 'Europe/Berlin', metric: 'totalChats', value: 6, previous: 5, change: 1, changePercent: 20,
		});
		expect(items).toHaveLength(7);
	});

	it.each([
		{ given: { current: -2, previous: -4 }, change: 2, changePercent: 50 },
		{ given: { current: 14.2, previous: 15 }, change: -0.8, changePercent: -5.33 },
		{ given: { current: 0.012, previous: 0.004 }, change: 0.01, changePercent: 200 },
		{ given: { current: 3, previous: 0 }, change: 3, changePercent: null },
		{ given: { current: null, previous: 104 }, change: null, changePercent: null },
		{ given: { current: 12.5 }, change: null, changePercent: null },
		{ given: 27, change: null, changePercent: null },
		{ given: { current: '6', previous: '3' }, change: 3, changePercent: 100 },
	])('of $given has the change $change, in percent $changePercent', ({ given, change, changePercent }) => {
		expect(itemsOf('chatOverview', { output: 'summary' }, chats({ totalChats: given })).items).toEqual([expect.objectContaining({ change, changePercent })]);
	});

	it.each([
		{ given: 27, value: 27, previous: null },
		{ given: ' ', value: null, previous: null },
		{ given: { current: '6.5', previous: 'n/a' }, value: 6.5, previous: null },
		{ given: { current: true, previous: [1] }, value: null, previous: null },
		{ given: null, value: null, previous: null },
	])('of $given is $value, before $previous', ({ given, value, previous }) => {
		expect(itemsOf('chatOverview', { output: 'summary' }, chats({ totalChats: given as IDataObject })).items).toEqual([expect.objectContaining({ metric: 'totalChats', value, previous })]);
	});

	it('of the knowledge base has the pairs without a label and the reactions', () => {
		expect(ownColumns(itemsOf('knowledgeBaseOverview', { output: 'summary' }).items)).toEqual([
			{ metric: 'publishedArticles', value: 12, previous: 10, change: 2, changePercent: 20 },
			{ metric: 'views', value: 240, previous: 200, change: 40, changePercent: 20 },
			{ metric: 'reactions', value: 18, previous: 11, change: 7, changePercent: 63.64 },
			{ metric: 'comments', value: 3, previous: 0, change: 3, changePercent: null },
			{ metric: 'totalAngryReactions', value: 2, previous: 1, change: 1, changePercent: 100 },
			{ metric: 'totalHappyReactions', value: 12, previous: 8, change: 4, changePercent: 50 },
			{ metric: 'totalNormalReactions', value: 4, previous: 2, change: 2, changePercent: 100 },
		]);
	});

	it('finds each figure among those of the period before, and compares with nothing where that has none', () => {
		const current = chats({ totalChats: { current: 6 }, missed: { current: 1, previous: 2 }, rating: { current: 4 } });
		const { items } = itemsOf('chatOverview', { output: 'summary' }, current, chats({ rating: { current: 5 }, totalChats: { current: 4 } }));
		expect(items.map(({ metric, previous }) => [metric, previous])).toEqual([['totalChats', 4], ['missed', null], ['rating', 5]]);
	});

	it('has nothing to compare with where the period before has no value', () => {
		const { items } = itemsOf('chatOverview', { output: 'summary' }, chats({ averageResponseTime: { current: 30, previous: 25 } }), chats({ averageResponseTime: { current: null } }));
		expect(ownColumns(items)).toEqual([{ metric: 'averageResponseTime', value: 30, previous: null, change: null, changePercent: null }]);
	});

	it('counts the period before that it was given, and not what Acquire calls previous', () => {
		const { items } = itemsOf('chatOverview', { output: 'summary' }, chats({ totalChats: { current: 6, previous: 99 } }), chats({ totalChats: { current: 4 } }));
		expect(ownColumns(items)).toEqual([{ metric: 'totalChats', value: 6, previous: 4, change: 2, changePercent: 50 }]);
	});

	it('of a report without one is its rows, with a hint', () => {
		const { items, hints } = itemsOf('tagUsage', { output: 'summary' });
		expect(items).toEqual(itemsOf('tagUsage').items);
		expect(hints).toEqual(['Acquire returns no summary for the report Tags: Chats per Tag: its rows are returned']);
	});

	it("of an agent's statistics are not those of the agent's presence", () => {
		expect(itemsOf('agentStatistics', { output: 'summary' }).items).toHaveLength(9);
		expect(itemsOf('agentPresence', { output: 'summary' }).items).toEqual(itemsOf('agentPresence').items);
	});

	it('of social networks is the chats of each', () => {
		expect(ownColumns(itemsOf('socialMediaChats', { output: 'summary' }).items)).toEqual([
			{ metric: 'whatsapp', value: 6, previous: null, change: null, changePercent: null },
			{ metric: 'facebook', value: 1, previous: null, change: null, changePercent: null },
		]);
	});

	it('of the chats takes a language model less than 500 tokens', () => {
		const text = JSON.stringify(itemsOf('chatOverview', { output: 'summary' }).items);
		const tokens = getEncoding('o200k_base').encode(text).length;
		process.stdout.write(`  Summary of the chats: ${tokens} tokens\n`);
		expect(tokens).toBeLessThan(500);
	});
});

describe('the other outputs', () => {
	it('have rows and figures one after the other, told apart by kind', () => {
		const kinds = itemsOf('chatOverview', { output: 'both' }).items.map(({ kind }) => kind);
		expect(kinds).toEqual([...Array.from({ length: 3 }, () => 'row'), ...Array.from({ length: 7 }, () => 'summary')]);
	});

	it('have rows of both periods, told apart by period', () => {
		const { items } = itemsOf('tagUsage', {}, undefined, exampleOf(reportNamed('tagUsage')));
		expect(items.map(({ period, position }) => [period, position])).toEqual([['current', 1], ['current', 2], ['previous', 1], ['previous', 2]]);
	});

	it('have what Acquire returned as it is', () => {
		const current = exampleOf(chatOverview);
		expect(itemsOf('chatOverview', { output: 'raw' }).items).toEqual([
			{ report: 'chatOverview', from: '2026-03-01', to: '2026-03-03', timezone: 'Europe/Berlin', data: current.data },
		]);
	});

	it('have the rows as CSV', () => {
		const [{ csv, ...json }] = itemsOf('tagUsage', { output: 'csv' }).items;
		expect(json).toEqual({ report: 'tagUsage', from: '2026-03-01', to: '2026-03-03', timezone: 'Europe/Berlin', fileName: 'tagUsage_2026-03-01_2026-03-03.csv', rowCount: 2, madeBy: 'node' });
		expect(csv).toBe([
			'report,from,to,timezone,position,title,chats,percentage,color',
			'tagUsage,2026-03-01,2026-03-03,Europe/Berlin,1,Refund,3,60,#ff0000',
			'tagUsage,2026-03-01,2026-03-03,Europe/Berlin,2,Shipping,2,40,',
			'',
		].join('\r\n'));
	});
});

describe('a CSV file with a byte order mark', () => {
	it.each([['the rows', undefined, '\ufeffreport,from'], ["Acquire's own", 'Tag,Chats\n', '\ufeffTag,Chats'], ["Acquire's own with a mark", '\ufeffTag,Chats\n', '\ufeffTag,Chats']])(
		'begins with one mark: %s', (_of, text, beginning) => {
			const current = text === undefined ? undefined : { ...exampleOf(reportNamed('tagUsage')), csv: new CsvText(`${text}Refund,3\n`) };
			const [{ csv }] = itemsOf('tagUsage', { output: 'csv', addsBom: true }, current).items;
			expect(String(csv).slice(0, beginning.length)).toBe(beginning);
		});
});

describe('an empty report', () => {
	const empty = fetched(reportNamed('tagUsage'), { tagReporting: { data: { graphRow: { data: [] } } } });

	it.each(['rows', 'summary', 'both', 'csv'] as const)('returns nothing as %s', (output) => {
		expect(itemsOf('tagUsage', { output }, empty)).toEqual({ items: [], hints: [] });
	});

	it.each(['rows', 'summary', 'both', 'csv'] as const)('returns an item that says so as %s, if wanted', (output) => {
		expect(itemsOf('tagUsage', { output, returnsEmpty: true }, empty).items).toEqual([
			{ report: 'tagUsage', from: '2026-03-01', to: '2026-03-03', timezone: 'Europe/Berlin', isEmpty: true },
		]);
	});
});
