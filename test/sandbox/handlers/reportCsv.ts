import { ApiError } from '../apiError';
import type { ServiceResponse } from '../delivery';
import type { Dialect } from '../dialect';

/** The table of every report that comes as CSV. */
export const REPORT_CSV = 'Name,Count\r\n"Refund, in part",3\r\n"Two\nlines",2\r\n';

/** What a report that is asked for as CSV returns: the vendor does not say. `data` is what comes as JSON. */
export function reportAsCsv(data: unknown, { reportCsv }: Dialect): ServiceResponse {
	switch (reportCsv) {
		case 'ignored':
			return { status: 200, body: { data } };
		case 'text':
			return { status: 200, body: undefined, csv: REPORT_CSV, isUndocumented: true };
		case 'link': {
			const [wrapper] = Object.keys(data as object);
			return { status: 200, body: { data: { [wrapper]: { data: { url: '/exports/41.csv' }, success: true, output: 'csv' } } }, isUndocumented: true };
		}
		case 'rejected':
			throw new ApiError('ERROR_INVALID_INPUT', 'There is no such output.');
	}
}
