import type { IDataObject } from 'n8n-workflow';
import { type CsvText, csvRowCount } from '../../service/csvResponse';
import { incompleteList } from '../../service/rows';
import { csvText } from './csv';
import { nameOf, type Report } from './reportTable';
import { rowReaders } from './shapes';
import { compared, metricsOf } from './summary';
import { shownDates, type ZonedPeriod } from './zonedPeriod';

export const OUTPUTS = ['rows', 'summary', 'both', 'raw', 'csv'] as const;
export type ReportOutput = (typeof OUTPUTS)[number];

/** What Acquire returned for one report and one period. */
export interface FetchedReport {
	/** Absent for a report that takes none. */
	period?: ZonedPeriod;
	/** All of it. */
	data: unknown;
	/** What the report's wrapper holds; empty where it came as CSV. */
	body: IDataObject;
	/** The report as CSV, where that was asked for and Acquire returned it. */
	csv?: CsvText;
}

export interface OutputSettings {
	report: Report;
	/** What a report about one thing is about, e.g. its `agentId`. */
	about: IDataObject;
	output: ReportOutput;
	timezone: string;
	/** Whether an empty report becomes an item that says so. */
	returnsEmpty: boolean;
	/** Whether a CSV file begins with a byte order mark. */
	addsBom: boolean;
	onHint(message: string): void;
}

/**
 * The items of one report. `earlier`: the same report of the period before, to compare with.
 * @throws {ItemError} for a report that is laid out in another way than documented
 */
export function outputItems(current: FetchedReport, earlier: FetchedReport | undefined, settings: OutputSettings): IDataObject[] {
	const { output, returnsEmpty } = settings;
	const items = itemsOf(current, earlier, settings);
	if (items.length > 0 || !returnsEmpty || output === 'raw') return items;
	return [{ ...commonColumns(current, settings), isEmpty: true }];
}

function itemsOf(current: FetchedReport, earlier: FetchedReport | undefined, settings: OutputSettings): IDataObject[] {
	const { output, report } = settings;
	switch (output) {
		case 'raw':
			return [current, earlier].filter((fetched) => fetched !== undefined).map((fetched) => ({ ...commonColumns(fetched, settings), data: fetched.data as IDataObject }));
		case 'rows':
			return rowsOf(current, earlier, settings);
		case 'csv':
			return csvItems(current, earlier, settings);
		case 'both': {
			const rows = rowsOf(current, earlier, settings).map((row) => ({ kind: 'row', ...row }));
			return [...rows, ...summaryOf(current, earlier, settings).map((metric) => ({ kind: 'summary', ...metric }))];
		}
		case 'summary': {
			const metrics = summaryOf(current, earlier, settings);
			if (metrics.length > 0) return metrics;
			const rows = rowsOf(current, earlier, settings);
			if (rows.length > 0) settings.onHint(`Acquire returns no summary for the report ${nameOf(report)}: its rows are returned`);
			return rows;
		}
	}
}

function rowsOf(current: FetchedReport, earlier: FetchedReport | undefined, settings: OutputSettings): IDataObject[] {
	if (earlier === undefined) return rowsIn(current, commonColumns(current, settings), settings);
	return [
		...rowsIn(current, { ...commonColumns(current, settings), period: 'current' }, settings),
		...rowsIn(earlier, { ...commonColumns(earlier, settings), period: 'previous' }, settings),
	];
}

function rowsIn({ body, period }: FetchedReport, common: IDataObject, { report, onHint }: OutputSettings): IDataObject[] {
	const rows = rowReaders[report.shape]({
		report,
		period,
		body,
		// Not by a spread: V8 adds columns to such an object a hundred times as slowly.
		newRow: () => Object.assign({}, common, { position: 0 }),
		onUneven: (metric, values, labels) => onHint(`The report ${nameOf(report)} does not have as many values of '${metric}' (${values}) as labels (${labels}): what is missing is null`),
		onShort: (returned, total) => onHint(incompleteList(`The report ${nameOf(report)}`, returned, total)),
	});
	rows.forEach((row, index) => (row.position = index + 1));
	return rows;
}

function summaryOf(current: FetchedReport, earlier: FetchedReport | undefined, settings: OutputSettings): IDataObject[] {
	const before = earlier && metricsOf(earlier.body, settings.report);
	return metricsOf(current.body, settings.report).map((metric) => ({ ...commonColumns(current, settings), ...compared(metric, before) }));
}

/** One item with the file, Acquire's own or that of the rows; none for a report without rows. */
function csvItems(fetched: FetchedReport, earlier: FetchedReport | undefined, settings: OutputSettings): IDataObject[] {
	const rows = fetched.csv ? [] : rowsOf(fetched, earlier, settings);
	const rowCount = fetched.csv ? csvRowCount(fetched.csv) : rows.length;
	if (rowCount === 0) return [];
	const { about } = settings;
	const common = commonColumns(fetched, settings);
	const name = [common.report, ...Object.values(about), common.from, common.to].filter((part) => part !== null).join('_').replaceAll(':', '-');
	const text = fetched.csv?.text ?? csvText(rows);
	return [{ ...common, fileName: `${String(name)}.csv`, rowCount, madeBy: fetched.csv ? 'acquire' : 'node', csv: settings.addsBom ? text.replace(/^\ufeff?/, '\ufeff') : text }];
}

function commonColumns({ period }: FetchedReport, { report, about, timezone }: OutputSettings): IDataObject {
	return { report: report.id, ...about, ...(period ? shownDates(period) : { from: null, to: null }), timezone };
}
