import { contenderOf, curveConcurrencies, mapAt } from './contenders';
import type { ManyItems } from './manyItems';
import { median } from './median';
import { type Outcome, recordsOf } from './rounds';
import { ratio, type Target, verdict } from './targets';
import { WIDE_ATTRIBUTES, type WideRun } from './wideAccount';

export interface Report {
	/** What was measured and how, one sentence each. */
	facts: string[];
	outcomes: Outcome[];
	targets: Target[];
	manyItems: ManyItems[];
	wideRuns: WideRun[];
	items: number;
}

function table(head: string[], rows: string[][]): string {
	const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => row[column].length), title.length));
	const line = (cells: string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
	return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

const seconds = (ms: number | undefined) => (ms === undefined ? '–' : `${(ms / 1000).toFixed(2)} s`);

function amount(value: number | undefined, unit: Target['unit'] | 'MB'): string {
	return value === undefined ? '–' : `${digits(value, unit)} ${unit}`;
}

function digits(value: number, unit: Target['unit'] | 'MB'): string {
	return value.toFixed(unit === '×' ? 2 : 1);
}

function timesTable({ outcomes, items }: Report): string {
	const rows = outcomes
		.filter(({ contender }) => !contender.isCurvePoint)
		.map(({ contender, times, count, rejected }) => {
			if (rejected !== undefined) return [contender.label, `not timed: ${rejected}`, '–', '–', '–', '–'];
			const against = (peer = '') => amount(ratio(outcomes, contender.id, peer).measured, '×');
			const records = recordsOf(contender, items);
			return [
				contender.label + (count === records ? '' : ` (${count} updates, times ${records / count})`),
				seconds(median(times)),
				`${seconds(Math.min(...times))} – ${seconds(Math.max(...times))}`,
				`${(records / (median(times) / 1000)).toFixed(0)} ${contender.task.records}`,
				against(contender.limit),
				against(contender.instead),
			];
		});
	return table(['Contender', 'Median', 'Range', 'A second', 'Over axios', 'Over what a user would have built'], rows);
}

function targetTable({ targets }: Report): string {
	const rows = targets.map((target) => {
		const { label, measured, unit, range, atMost, atLeast, tolerated } = target;
		const limit = atMost === undefined ? `at least ${amount(atLeast, unit)}` : `at most ${amount(atMost, unit)}`;
		return [
			label,
			amount(measured, unit),
			range ? range.map((end) => digits(end, unit)).join(' – ') : '–',
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
	const rows = manyItems.map(({ label, once, tenfold, peaks, rejected }) =>
		rejected === undefined
			? [label, seconds(median(once)), seconds(median(tenfold)), amount(median(peaks), 'MB')]
			: [label, '–', `not measured: ${rejected}`, '–'],
	);
	return table(['Node', `${items} items`, `${items * 10} items`, 'Peak memory of n8n'], rows);
}

function insteadTable({ outcomes }: Report): string {
	const rows = outcomes.flatMap(({ contender: { label, instead } }) => (instead === undefined ? [] : [[label, contenderOf(instead).label]]));
	return table(['Contender', 'What a user would have built instead'], rows);
}

function wideTable({ wideRuns }: Report): string {
	return table(['Items', 'Time', 'For an item', 'Longest turn', 'The same with garbage collection'], wideRuns.map(({ items, duration, longestTurn, longest }) => [String(items), seconds(duration), amount(duration / items, 'ms'), amount(longestTurn, 'ms'), amount(longest, 'ms')]));
}

/** The report as Markdown that also reads well in a terminal. */
export function writeReport(report: Report): string {
	const { outcomes, manyItems, wideRuns } = report;
	const isMeasured = ({ contender, times }: Outcome) => contender.isCurvePoint === true && times.length > 0;
	const sections: Array<[string, string, boolean]> = [
		['Targets', targetTable(report), true],
		['Times', timesTable(report), true],
		['What a user would have built instead', insteadTable(report), true],
		['Map Incoming Data over the concurrency', curveTable(report), outcomes.some(isMeasured)],
		['Ten times the items', manyItemsTable(report), manyItems.length > 0],
		[`Map Incoming Data with ${WIDE_ATTRIBUTES} attributes`, wideTable(report), wideRuns.length > 0],
	];
	return [
		'# What `npm run bench` measured',
		report.facts.map((fact) => `- ${fact}`).join('\n'),
		...sections.filter(([, , isShown]) => isShown).map(([title, text]) => `## ${title}\n\n${text}`),
		'',
	].join('\n\n');
}
