import type { INodeProperties } from 'n8n-workflow';
import { isOn } from '../../input/switchedOn';
import { NOT_AS_TOOL } from '../../operations/asTool';
import { editorMethods } from '../../operations/editorMethods';
import { readFields } from '../../operations/field';
import { governing, namedOneOf, namesIn } from '../../operations/fields/choice';
import { mapConcurrently } from '../../operations/mapConcurrently';
import type { Operation, ReadyPlan, WorkflowItem } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { withLookups } from '../../operations/withLookups';
import { chosenReports, fieldNamesFor, type FieldValues, fields, filterProperties, reportProperties } from './fields';
import { fetchReport } from './fetchReport';
import { outputItems, OUTPUTS, type ReportOutput } from './outputItems';
import { periodProperties, readPeriods, type RequestedPeriods } from './periodFields';
import type { Report } from './reportTable';
import { shownDates, type ZonedPeriod } from './zonedPeriod';

/** Reports of one item that are in flight at once, at most: items are as well. */
const MAX_AT_ONCE = 10;
const VALUE = 'get';

const output: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: [
		{ name: 'CSV File', value: 'csv', description: "A file for each report: Acquire's own where it returns one, else the rows", displayOptions: NOT_AS_TOOL },
		{ name: 'Raw', value: 'raw', description: 'What Acquire returns, as it is' },
		{ name: 'Rows', value: 'rows', description: 'An item for each row, for a sheet, a table or a chart' },
		{ name: 'Rows and Summary', value: 'both', description: "Rows, then the summary; 'kind' says which an item is" },
		{ name: 'Summary', value: 'summary', description: "An item for each figure of the whole period, with the one before and the change. 'previous' is Acquire's, presumably for the same length of time just before, unless you compare with the previous period." },
	],
	default: 'rows',
};
const outputChoice = governing<ReportOutput>('output', { property: output, read: (raw, { label }) => namedOneOf(raw, OUTPUTS, label, namesIn(output)) });
const addBom: INodeProperties = {
	displayName: 'Add Byte Order Mark (BOM)',
	name: 'addBOM',
	type: 'boolean',
	default: false,
	displayOptions: { show: { '/output': ['csv'] } },
	description: 'Whether the file has the mark that Excel needs to read letters such as ü',
};
const comparePrevious: INodeProperties = {
	displayName: 'Compare With Previous Period',
	name: 'comparePrevious',
	type: 'boolean',
	default: false,
	description: "Whether to get the reports of the period before as well: of the calendar unit before, or of the same length of time just before. It is then the 'previous' of a summary.",
};
const returnEmpty: INodeProperties = {
	displayName: 'Return an Item When Empty',
	name: 'returnEmpty',
	type: 'boolean',
	default: false,
	description: 'Whether a report without rows returns an item that says so. Otherwise the workflow ends there if all are empty.',
};

/** Reports of a period, as rows, as figures, as a file or as Acquire returns them. */
export const getReport: Operation = {
	resource: 'report',
	value: VALUE,
	name: 'Get',
	action: 'Get a report',
	description: 'Get one or several reports for a period, as rows or as a summary: chats, cases, emails, calls, agents, tags, visitors, bots, articles, satisfaction',
	endpoint: 'getChatOverview',
	properties: [...reportProperties, ...periodProperties, output, ...filterProperties, optionsCollection(addBom, comparePrevious, returnEmpty)],
	methods: editorMethods(Object.values(fields)),
	plan(item) {
		const chosen = chosenReports(item);
		const names = fieldNamesFor(chosen);
		const values = readFields(Object.fromEntries(names.map((name) => [name, fields[name]])), VALUE, item);
		const periods = readPeriods(item, Date.now());
		return withLookups<typeof fields>(values, (known) => reportPlan(item, chosen, periods, known));
	},
};

function reportPlan(item: WorkflowItem, chosen: readonly Report[], { current, previous }: RequestedPeriods, values: FieldValues): ReadyPlan {
	const { options, hints, timezone } = item;
	const onHint = (message: string) => hints.add(message);
	const compares = isOn(options.all.comparePrevious, comparePrevious.displayName);
	const settings = { output: outputChoice.read(item.parameter('output', 'rows'), { label: 'Output', item }), timezone, returnsEmpty: isOn(options.all.returnEmpty, returnEmpty.displayName), addsBom: isOn(options.all.addBOM, addBom.displayName), onHint };
	return {
		kind: 'ready',
		orderingKeys: [],
		async execute({ client }) {
			const results = await mapConcurrently(chosen, Math.min(options.concurrency, MAX_AT_ONCE), async (report) => {
				const fetched = await fetchReport(client, report, current, values, settings.output === 'csv' && !compares);
				const earlier = compares && fetched.period ? await fetchReport(client, report, previous, values) : undefined;
				return outputItems(fetched, earlier, { ...settings, report, about: report.needs === undefined ? {} : { [report.needs]: values[report.needs] } });
			});
			const asked = chosen.every(({ takes }) => takes !== undefined) ? [] : compares ? [current, previous] : [current];
			asked.filter(({ otherOffset }) => otherOffset !== undefined).forEach((period) => onHint(clockChange(period)));
			return results.flat();
		},
	};
}

function clockChange(period: ZonedPeriod): string {
	const { from, to } = shownDates(period);
	return `The clocks change between ${from} and ${to}, from UTC${period.offset} to UTC${period.otherOffset}. Acquire takes one offset for all of it, that of the start: days at the other offset begin an hour off.`;
}
