import { getReport } from '../../nodes/AcquireAnalytics/report/get';
import { type Report, reports } from '../../nodes/AcquireAnalytics/report/reportTable';
import type { ContractCall } from '../samples/contractExamples';
import { sampleOutput } from '../samples/sampleOutput';
import { REPORT_COLUMNS } from '../schemas/commonColumns';

const NEEDS = { agentId: 'an agent', appId: 'an app', channel: 'a channel', leadId: 'a sequence' };
const period = { period: 'custom', startDate: '2026-03-01', endDate: '2026-03-03' };
const extras = { agentId: '2', appId: 'hubspot', channel: 'chat', leadId: '21' };

/** The page with every report of Acquire Analytics: what it is called, what it needs, and the columns of its rows. */
export async function reportsPage(calls: readonly ContractCall[]): Promise<string> {
	const lines: string[] = [];
	for (const report of reports) lines.push(await lineOf(report, calls));
	return `# Reports

What *Acquire Analytics*, Report: Get, can get, with the columns of the rows that it makes of the contract's examples. Every row has ${listed(REPORT_COLUMNS)} as well.
Dates are those of the workflow's time zone. \`start\` is when the part of the period begins, as ISO 8601; null where the label does not tell.
*Unverified*: Acquire's documentation no longer leads to the report. *Knowledge Base Overview* comes with two values for each figure, without a label: the node takes the first
for that of the period and the second for the one before, which is a presumption. Made by \`npm run docs:reference\`; do not edit.

| Area | Report | Name in expressions | Needs | Summary | Columns |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
}

async function lineOf(report: Report, calls: readonly ContractCall[]): Promise<string> {
	const { area, label, id, needs, takes, isUnverified } = report;
	const rows = await sampleOutput(getReport, { ...period, ...extras, reports: [id] }, calls);
	const figures = await sampleOutput(getReport, { ...period, ...extras, reports: [id], output: 'summary' }, calls);
	const columns = [...new Set(rows.flatMap(Object.keys))].filter((column) => !REPORT_COLUMNS.includes(column));
	const needed = needs === undefined ? (takes === undefined ? '' : 'no period') : NEEDS[needs];
	return `| ${area} | ${label}${isUnverified ? ' (unverified)' : ''} | \`${id}\` | ${needed} | ${figures.some(({ metric }) => metric !== undefined) ? 'yes' : ''} | ${listed(columns)} |`;
}

function listed(names: readonly string[]): string {
	return names.map((name) => `\`${name}\``).join(', ');
}
