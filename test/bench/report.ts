import { curveConcurrencies, mapAt } from './contenders';
import type { ManyItems } from './manyItems';
import { median } from './median';
import type { Outcome } from './rounds';
import { ratio, type Target, verdict } from './targets';

export interface Report {
	/** What was measured and how, one sentence each. */
	facts: string[];
	outcomes: Outcome[];
	targets: Target[];
	manyItems: ManyItems[];
	items: number;
}

function table(head: string[], rows: string[][]): string {
	const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => row[column].length), title.length));
	const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
	return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const seconds = (ms: number | undefined) => (ms === undefined ? '–' : `${(ms / 1000).toFixed(2)} s`);

function amount(value: number | undefined, unit: Target['unit'] | 'MB'): string {
	if (value === undefined) return '–';
	return `${value.toFixed(unit === '×' ? 2 : 1)} ${unit}`;
}

function timesTable({ outcomes, items }: Report): string {
	const rows = outcomes
		.filter(({ contender }) => !contender.isCurvePoint)
		.map(({ contender, times, count, refused }) => {
			if (refused !== undefined) return [contender.label, `not timed: ${refused}`, '–', '–', '–', '–'];
			const against = (peer = '') => amount(ratio(outcomes, contender.id, peer).measured, '×');
			return [
				contender.label + (count === items ? '' : ` (${count} updates, times ${items / count})`),
				seconds(median(times)),
				`${seconds(Math.min(...times))} – ${seconds(Math.max(...times))}`,
				(items / (median(times) / 1000)).toFixed(0),
				against(contender.limit),
				against('http-request'),
			];
		});
	return table(['Contender', 'Median', 'Range', 'Updates a second', 'Over axios', 'Over HTTP Request'], rows);
}

function targetTable({ targets }: Report): string {
	const rows = targets.map((target) => {
		const { label, measured, unit, range, atMost, atLeast, tolerated } = target;
		const limit = atMost === undefined ? `at least ${amount(atLeast, unit)}` : `at most ${amount(atMost, unit)}`;
		return [
			label,
			amount(measured, unit),
			range ? range.map((end) => end.toFixed(2)).join(' – ') : '–',
			limit + (tolerated === undefined ? '' : `, fails beyond ${amount(tolerated, unit)}`),
			verdict(target),
		];
	});
	return table(['Target', 'Measured', 'Single rounds', 'Wanted', 'Verdict'], rows);
}

function curveTable({ outcomes }: Report): string {
	const rows = curveConcurrencies.flatMap((concurrency) => {
		const outcome = outcomes.find(({ contender }) => contender.id === mapAt(concurrency));
		return outcome === undefined || outcome.times.length === 0 ? [] : [[String(concurrency), seconds(median(outcome.times))]];
	});
	return table(['In flight', 'Median'], rows);
}

function manyItemsTable({ manyItems, items }: Report): string {
	const rows = manyItems.map(({ label, once, tenfold, peaks, refused }) =>
		refused === undefined
			? [label, seconds(median(once)), seconds(median(tenfold)), amount(median(peaks), 'MB')]
			: [label, '–', `not measured: ${refused}`, '–'],
	);
	return table(['Node', `${items} items`, `${items * 10} items`, 'Peak memory of n8n'], rows);
}

/** The report as Markdown that also reads well in a terminal. */
export function writeReport(report: Report): string {
	const sections: Array<[string, string]> = [
		['Targets', targetTable(report)],
		['Times', timesTable(report)],
		['Map Incoming Data over the concurrency', curveTable(report)],
	];
	if (report.manyItems.length > 0) sections.push(['Ten times the items', manyItemsTable(report)]);
	return [
		'# What `npm run bench` measured',
		report.facts.map((fact) => `- ${fact}`).join('\n'),
		...sections.map(([title, text]) => `## ${title}\n\n${text}`),
		'',
	].join('\n\n');
}
