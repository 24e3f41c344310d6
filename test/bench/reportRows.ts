// How long a report takes to become rows beside parsing its JSON and passing over it once, and what many reports hold:
//   npm run bench:reports -- [rounds]
// Interleaved and in one process: another process on the machine slows down both sides of a round alike. Medians of CPU time, and of
// wall time beside it.
import { type FetchedReport, outputItems } from '../../nodes/AcquireAnalytics/report/outputItems';
import { reports } from '../../nodes/AcquireAnalytics/report/reportTable';
import { zonedPeriod } from '../../nodes/AcquireAnalytics/report/zonedPeriod';
import { median } from './median';
import { LAYOUTS, type Layout } from './reportRows/layouts';
import { runManyReports } from './reportRows/manyReports';
import { runMain } from '../../scripts/runMain';

const rounds = Number(process.argv[2] ?? 41);
const TIMEZONE = 'Europe/Berlin';
const period = zonedPeriod({ from: Date.parse('2026-03-01T00:00:00Z'), to: Date.parse('2026-03-31T23:59:59Z') }, TIMEZONE);

interface Took {
	cpu: number;
	wall: number;
}

function timed(work: () => unknown): Took {
	const [cpu, wall] = [process.cpuUsage(), performance.now()];
	work();
	const { user, system } = process.cpuUsage(cpu);
	return { cpu: (user + system) / 1000, wall: performance.now() - wall };
}

function rowsOf({ report: id, wrapper }: Layout, data: unknown): number {
	const report = reports.find((one) => one.id === id);
	if (report === undefined) throw new Error(`There is no report ${id}`);
	const fetched = { data, body: (data as Record<string, unknown>)[wrapper], period } as FetchedReport;
	return outputItems(fetched, undefined, { report, about: {}, output: 'rows', timezone: TIMEZONE, returnsEmpty: false, addsBom: false, onHint: () => undefined }).length;
}

function compare(layout: Layout): void {
	const text = JSON.stringify(layout.data());
	const parse = () => layout.onePass(JSON.parse(text) as never);
	const times = Array.from({ length: rounds + 5 }, (_, round) => {
		const data: unknown = JSON.parse(text);
		const convert = () => rowsOf(layout, data);
		// The other one first every other round.
		const [first, second] = round % 2 === 0 ? [parse, convert] : [convert, parse];
		global.gc?.();
		const one = timed(first);
		global.gc?.();
		const two = timed(second);
		return round % 2 === 0 ? { parsing: one, converting: two } : { parsing: two, converting: one };
	}).slice(5);
	const middle = (side: 'converting' | 'parsing', unit: keyof Took) => median(times.map((round) => round[side][unit]));
	const ratios = (['cpu', 'wall'] as const).map((unit) => (middle('converting', unit) / middle('parsing', unit)).toFixed(2));
	const part = (side: 'converting' | 'parsing') => `${middle(side, 'cpu').toFixed(1)} ms CPU (${middle(side, 'wall').toFixed(1)} wall)`;
	console.log(`${layout.name}: to rows ${part('converting')}, to parse and pass ${part('parsing')}, ratio ${ratios[0]} CPU, ${ratios[1]} wall`);
}

async function main(): Promise<void> {
	console.log(`100,000 cells, medians of ${rounds} rounds`);
	LAYOUTS.forEach(compare);
	console.log('Fifty reports in one run, a response in 100 ms');
	await runManyReports(20, 20);
	for (const [times, concurrency] of [[100, 1], [100, 20], [200, 20], [400, 20], [800, 20]]) {
		const { reports: count, rows, inFlight, cpu, wall, held } = await runManyReports(times, concurrency);
		const perRow = (held * 1_000_000) / rows;
		console.log(`  concurrency ${concurrency}: ${count} reports, ${rows} rows, at most ${inFlight} in flight, ${wall.toFixed(0)} ms (${cpu.toFixed(0)} CPU), ${held.toFixed(1)} MB held, ${perRow.toFixed(0)} bytes a row`);
	}
}

void runMain(main);
