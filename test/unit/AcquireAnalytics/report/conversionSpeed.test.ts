import type { IDataObject } from 'n8n-workflow';
import { fetched, itemsOf, reportNamed } from './contractReport';

// In a file of its own: what breaks code on purpose to see tests fail slows it down first.

it('takes little longer for 100,000 cells than to parse them and pass over them once', () => {
	const labels = Array.from({ length: 10_000 }, (_, index) => `Day ${index}`);
	const series = Object.fromEntries(Array.from({ length: 10 }, (_, metric) => [`metric${metric}`, labels.map((_, index) => index * metric)]));
	const text = JSON.stringify({ chatOverview: { data: { graphRow: { labels, ...series } } } });
	const report = reportNamed('chatOverview');
	function onePass(): number {
		const { chatOverview } = JSON.parse(text) as { chatOverview: { data: { graphRow: Record<string, unknown[]> } } };
		const { graphRow } = chatOverview.data;
		const columns = Object.entries(graphRow);
		return graphRow.labels.map((_, index) => {
			const row: Record<string, unknown> = {};
			for (const [name, values] of columns) row[name] = values[index];
			return row;
		}).length;
	}
	const data = JSON.parse(text) as IDataObject;
	const convert = () => itemsOf('chatOverview', {}, fetched(report, data)).items.length;
	// Side by side, and the best of many: the machine does other work as well.
	const rounds = Array.from({ length: 15 }, () => ({ parsing: timeOf(onePass), converting: timeOf(convert) }));
	const parsing = Math.min(...rounds.map((round) => round.parsing));
	const converting = Math.min(...rounds.map((round) => round.converting));
	process.stdout.write(`  100,000 cells: ${converting.toFixed(1)} ms to rows, ${parsing.toFixed(1)} ms to parse and pass\n`);
	expect(converting).toBeLessThanOrEqual(3 * parsing);
});

function timeOf(work: () => number): number {
	const started = performance.now();
	expect(work()).toBe(10_000);
	return performance.now() - started;
}
