import type { IDataObject } from 'n8n-workflow';
import { asItemError } from '../../input/itemError';
import { withoutUndefined } from '../../input/object';
import type { AcquireClient } from '../../service/acquireClient';
import type { AcquireRequest } from '../../service/acquireRequest';
import { CsvText } from '../../service/csvResponse';
import { endpointRequest } from '../../service/endpointRequest';
import { objectIn, requireSuccess } from '../../service/response';
import { type FieldValues, reportQuery } from './fields';
import type { FetchedReport } from './outputItems';
import { hasOwnCsv, nameOf, type Report } from './reportTable';
import type { ZonedPeriod } from './zonedPeriod';

// As from 502 on, it was not Acquire that responded, or it wants to be left alone: a second request, for JSON, would come back with the same.
const NOT_ABOUT_CSV = [403, 407, 408, 429];

/**
 * Reads one report of one period. `asksForCsv`: whether to ask Acquire for CSV first. What that returns is not documented, so the
 * report is read as JSON where anything but CSV comes.
 * @throws {ItemError}
 */
export async function fetchReport(client: AcquireClient, report: Report, period: ZonedPeriod, values: FieldValues, asksForCsv = false): Promise<FetchedReport> {
	const { endpoint, takes } = report;
	const query = { ...reportQuery(report, values), ...(takes === 'nothing' ? {} : takes === 'offset' ? { offset: period.offset } : periodQuery(period)) };
	const request = endpointRequest(endpoint, {}, { query: withoutUndefined(query), recordName: `The report ${nameOf(report)}` });
	const asCsv = asksForCsv && hasOwnCsv(report) ? await fetchCsv(client, report, request) : undefined;
	const fetched = asCsv ?? (await client.request(request, (returned) => ({ data: returned, body: bodyOf(report, returned) })));
	return { ...fetched, ...(takes === undefined && { period }) };
}

/** The report as CSV, or as JSON where Acquire says that it is; undefined where it has to be asked for again. */
async function fetchCsv(client: AcquireClient, report: Report, request: AcquireRequest): Promise<FetchedReport | undefined> {
	try {
		const returned = await client.request({ ...request, query: { ...request.query, output: 'csv' }, acceptsCsv: true }, (data) => data);
		if (returned instanceof CsvText) return { data: returned.text, body: {}, csv: returned };
		const body = bodyOf(report, returned);
		return String(body.output).toLowerCase() === 'json' ? { data: returned, body } : undefined;
	} catch (thrown) {
		const error = asItemError(thrown);
		// Without a status no response came; without details one that is not as it should be.
		const { stopsRun, details: { status = 502 } = { status: 200 } } = error;
		if (stopsRun || status >= 502 || NOT_ABOUT_CSV.includes(status)) throw error;
		return undefined;
	}
}

/** What the wrapper holds. @throws {ItemError} where there is none, and where it says that the report could not be made */
function bodyOf({ wrapper }: Report, returned: unknown): IDataObject {
	const body = objectIn(wrapper === undefined ? returned : objectIn(returned)[wrapper]);
	requireSuccess(body);
	return body;
}

function periodQuery({ startDate, endDate, offset }: ZonedPeriod): IDataObject {
	return { start_date: startDate, end_date: endDate, offset, output: 'json' };
}
