import { reports, type Report } from '../../../../nodes/AcquireAnalytics/report/reportTable';
import { type FetchedReport, outputItems, type OutputSettings } from '../../../../nodes/AcquireAnalytics/report/outputItems';
import { zonedPeriod } from '../../../../nodes/AcquireAnalytics/report/zonedPeriod';
import type { IDataObject } from 'n8n-workflow';
import { contractCalls } from '../../../../scripts/samples/contractExamples';

const calls = contractCalls();
const TIMEZONE = 'Europe/Berlin';

/** The first three days of March 2026, of which the contract's examples are. */
const threeDays = zonedPeriod({ from: Date.parse('2026-03-01T00:00:00Z'), to: Date.parse('2026-03-03T23:59:59Z') }, TIMEZONE);

/** The report with this id. Throws where there is none. */
export function reportNamed(id: string): Report {
	const found = reports.find((report) => report.id === id);
	if (found === undefined) throw new Error(`There is no report ${id}`);
	return found;
}

/** The contract's example of a report, as it would be fetched. */
export function exampleOf(report: Report): FetchedReport {
	const { data } = calls.find(({ endpoint }) => endpoint === report.endpoint)?.response as { data: IDataObject };
	return fetched(report, data);
}

/** A report in whose place Acquire returned this. */
export function fetched({ wrapper, takes }: Report, data: IDataObject): FetchedReport {
	const body = (wrapper === undefined ? data : data[wrapper]) as IDataObject;
	return { data, body, ...(takes === undefined && { period: threeDays }) };
}

/** The items of a report, and the hints that it gives. */
export function itemsOf(id: string, wishes: Partial<OutputSettings> = {}, current?: FetchedReport, earlier?: FetchedReport) {
	const report = reportNamed(id);
	const hints: string[] = [];
	const items = outputItems(current ?? exampleOf(report), earlier, {
		report, about: {}, output: 'rows', timezone: TIMEZONE, returnsEmpty: false, addsBom: false, onHint: (message) => hints.push(message), ...wishes,
	});
	return { items, hints };
}

/** The rows without the columns that all have. */
export function ownColumns(items: IDataObject[]): IDataObject[] {
	return items.map(({ report, from, to, timezone, position, ...own }) => own);
}
