import type { IDataObject } from 'n8n-workflow';
import { objectOrEmpty, objectsIn } from '../../input/object';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { choice } from '../../operations/fields/choice';
import { text } from '../../operations/fields/text';
import { requireChange } from '../../operations/requireChange';
import { acknowledgement, type ResultContext, rowsAt, unconfirmed } from '../../operations/results';
import { noRecord, objectIn } from '../../service/response';
import { zoneOffset } from '../zoneOffset';
import { dataPointRows } from './dataPoints';
import { reportKey } from './reportKey';

const resource = 'customReport';
const reportName = text('Name', { placeholder: 'e.g. Monthly volume' });
const description = text('Description', { placeholder: 'e.g. Cases per month' });

const changes = { reportName: optional(reportName), description: optional(description) };

/** What custom reports and charts are about. */
export const objectKey = choice('Object', ['contact', 'conversations', 'operator'], {
	names: { contact: 'Contacts', operator: 'Agents' },
	default: 'conversations',
	description: 'The kind of record that it shows',
});

const create = operation('createCustomReport')({
	resource,
	value: 'create',
	action: 'Create a custom report',
	description: 'Create a custom report; returns its key. How a chart gets into it is not documented.',
	fields: { reportName, objectKey, description: optional(description) },
	body: (report) => report,
	result: savedKey,
});

const deleteReport = operation('deleteCustomReport')({
	resource,
	value: 'delete',
	action: 'Delete a custom report permanently',
	destructive: DELETES_PERMANENTLY,
	fields: { reportKey },
	query: (given) => ({ report_key: given.reportKey }),
	orderedBy: ({ reportKey: key }) => key,
	result(data, context: ResultContext) {
		acknowledgement(data, context);
		return { deleted: true };
	},
});

const get = operation('getCustomReport')({
	resource,
	value: 'get',
	action: 'Get a custom report',
	description: 'Get one custom report with its charts and their rows',
	fields: { reportKey, offset: zoneOffset },
	query: ({ reportKey: key, offset }) => ({ report_key: key, offset }),
	result: (data) => ({ ...objectIn(objectIn(data).customReport), charts: chartsIn(data) }),
});

const getAll = operation('listCustomReports')({
	resource,
	value: 'getAll',
	action: 'Get many custom reports',
	description: 'Get many custom reports, without their charts',
	fields: {},
	result: rowsAt('customReport'),
	list: true,
	simplified: ['reportName', 'description', 'reportKey'],
});

const getDataPoints = operation('listDataPoints')({
	resource,
	value: 'getDataPoints',
	action: 'Get data points for custom charts',
	description: 'Get what custom charts can be built from: the data points of each object, with their filters and options',
	recordLabel: 'data point',
	fields: {},
	result: dataPointRows,
	list: true,
});

const update = operation('updateCustomReport')({
	resource,
	value: 'update',
	action: 'Update a custom report',
	description: "Change a custom report's name or description; returns its key",
	notice: 'A new name changes the key of the report. The output has the new one: workflows that use the old key need it.',
	fields: { reportKey, ...changes },
	body(given) {
		requireChange('updateCustomReport', changes, given);
		return given;
	},
	orderedBy: ({ reportKey: key }) => key,
	result: savedKey,
});

/** The key from now on, which comes as `url`. @throws {ItemError} where there is none */
function savedKey(data: unknown): IDataObject {
	const { url } = objectOrEmpty(data);
	if (typeof url === 'string' && url !== '') return { reportKey: url };
	throw unconfirmed(data);
}

function chartsIn(data: unknown): IDataObject[] {
	const { reportData = [] } = objectIn(data);
	if (Array.isArray(reportData)) return objectsIn(reportData);
	throw noRecord(data);
}

export const customReportOperations = [create, deleteReport, get, getAll, getDataPoints, update];
