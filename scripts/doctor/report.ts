import { name, version } from '../../package.json';
import type { Finding } from './probe';

export interface ReportRow extends Finding {
	question: string;
}

function cell(text: string): string {
	return text.replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

/** The findings as a Markdown table under a line with the package's version and the date. */
export function markdownReport(rows: readonly ReportRow[], date: Date): string {
	const lines = rows.map(({ question, reading, evidence }) => `| ${[question, reading, evidence].map(cell).join(' | ')} |`);
	return [
		`Acquire, checked with ${name} ${version} on ${date.toISOString().slice(0, 10)}`,
		'',
		'| Question | Reading found | Evidence |',
		'| --- | --- | --- |',
		...lines,
	].join('\n');
}
