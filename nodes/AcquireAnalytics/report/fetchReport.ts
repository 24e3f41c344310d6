import type { IDataObject } from 'n8n-workflow';
import { without } from '../../input/object';
import type { AcquireClient } from '../../service/acquireClient';
import { endpointRequest } from '../../service/endpointRequest';
import { objectIn } from '../../service/response';
import { type FieldValues, reportQuery } from './fields';
import type { FetchedReport } from './outputItems';
import { nameOf, type Report } from './reportTable';
import type { ZonedPeriod } from './zonedPeriod';

/** Reads one report of one period. @throws {ItemError} */
export async function fetchReport(client: AcquireClient, report: Report, period: ZonedPeriod, values: FieldValues): Promise<FetchedReport> {
	const { endpoint, takes, wrapper } = report;
	const query = { ...reportQuery(report, values), ...(takes === 'nothing' ? {} : takes === 'offset' ? { offset: period.offset } : periodQuery(period)) };
	const absent = Object.entries(query).filter(([, value]) => value === undefined).map(([name]) => name);
	const request = endpointRequest(endpoint, {}, { query: without(query as IDataObject, ...absent), recordName: `The report ${nameOf(report)}` });
	const { data } = await client.requestBare(request, (returned) => ({ data: returned, body: objectIn(wrapper === undefined ? returned : objectIn(returned)[wrapper]) }));
	return { ...data, ...(takes === undefined && { period }) };
}

function periodQuery({ startDate, endDate, offset }: ZonedPeriod): IDataObject {
	return { start_date: startDate, end_date: endDate, offset };
}
