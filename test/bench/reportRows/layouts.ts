/** A way in which reports are laid out, with 100,000 cells. */
export interface Layout {
	name: string;
	report: string;
	wrapper: string;
	data(): object;
	/** What anybody would write who needs rows of it, and nothing else. */
	onePass(data: never): unknown;
}

const SERIES = 10;
const LABELS = 10_000;
const HOURS = ['00 AM', '02 AM', '04 AM', '06 AM', '08 AM', '10 AM', '12 PM', '14 PM', '16 PM', '18 PM', '20 PM', '22 PM'];

function times<Value>(count: number, value: (index: number) => Value): Value[] {
	return Array.from({ length: count }, (_, index) => value(index));
}

function day(index: number): string {
	return new Date(Date.UTC(1999, 0, 1 + index)).toLocaleDateString('en-GB', { day: '2-digit', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

function series(label: (index: number) => string): object {
	const metrics = times(SERIES, (metric) => [`metric${metric}`, times(LABELS, (index) => index * metric)] as const);
	return { graphRow: { labels: times(LABELS, label), ...Object.fromEntries(metrics) } };
}

function passOverSeries(data: Record<string, { data: { graphRow: Record<string, unknown[]> } }>): unknown {
	const [{ data: { graphRow } }] = Object.values(data);
	const columns = Object.entries(graphRow);
	return graphRow.labels.map((_, index) => {
		const row: Record<string, unknown> = {};
		for (const [name, values] of columns) row[name] = values[index];
		return row;
	});
}

function passOverRows(data: Grid): unknown {
	return daysIn(data).map((row) => ({ ...row }));
}

type Grid = Record<string, { data: { graphRow: { data: Array<Record<string, unknown>> } } }>;

const grid = {
	report: 'busiestChatPeriods',
	wrapper: 'busiestPeriodsChats',
	data: () => ({ busiestPeriodsChats: { data: { graphRow: { data: times(8_334, (index) => ({ label: day(index), ...Object.fromEntries(HOURS.map((hour, at) => [hour, at])) })) } } } }),
};

function daysIn(data: Grid): Array<Record<string, unknown>> {
	return Object.values(data)[0].data.graphRow.data;
}

export const LAYOUTS: Layout[] = [
	{ name: 'series, labels without a date', report: 'chatOverview', wrapper: 'chatOverview', data: () => ({ chatOverview: { data: series((index) => `Day ${index}`) } }), onePass: passOverSeries },
	{ name: 'series, a day each', report: 'chatOverview', wrapper: 'chatOverview', data: () => ({ chatOverview: { data: series(day) } }), onePass: passOverSeries },
	{
		name: 'rows', report: 'tagUsage', wrapper: 'tagReporting', onePass: passOverRows,
		data: () => ({ tagReporting: { data: { graphRow: { data: times(25_000, (index) => ({ title: `Tag ${index}`, chats: index, percentage: `${index % 100}.00`, color: null })) } } } }),
	},
	{ name: 'grid of hours, beside rows with nothing in common', ...grid, onePass: (data: Grid) => daysIn(data).flatMap(({ label, ...hours }) => Object.entries(hours).map(([hour, count]) => ({ label, hour, count }))) },
	{
		name: 'grid of hours, beside rows with the same nine columns', ...grid,
		onePass: (data: Grid) => daysIn(data).flatMap(({ label, ...hours }) =>
			Object.entries(hours).map(([hour, count], index) => ({ report: 'r', from: '2026-03-01', to: '2026-03-31', timezone: 'UTC', position: index, label, start: `${String(label)}T${hour}`, hour, count }))),
	},
];
