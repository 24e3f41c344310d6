import type { IDataObject, ILoadOptionsFunctions } from 'n8n-workflow';
import { isObject, objectsIn } from '../../input/object';
import { withEditorClient } from '../../operations/editorClient';
import { optionsOrReason } from '../../operations/editorReasons';
import { isExpression, listOption } from '../../operations/editorText';
import { rowsAt } from '../../operations/results';
import { endpointRequest } from '../../service/endpointRequest';
import type { Rows } from '../../service/rows';

/** Between the keys of a data point and of one of its filters, which may differ: user, user_id. */
export const FILTER_SEPARATOR = '|';

/** The data points of all objects, each with the object that it belongs to, and with all options as label and value: Acquire has texts as well. */
export function dataPointRows(data: unknown): Rows {
	const rows = rowsAt('objects')(data).rows.flatMap(({ objectKey, objectName, dataSource }) => objectsIn(dataSource).map(({ filters, ...point }) => ({
		objectKey, objectName, ...withOptions(point), filters: objectsIn(filters).map(withOptions),
	})));
	return { rows };
}

/** The lists in the editor from which a chart is built. They follow the object that is chosen. */
export const dataPointLists = {
	getDataPoints: optionsOrReason(async (context) => {
		const points = await pointsOfObject(context);
		return points.map(({ key, label }) => listOption(String(key), label));
	}),
	getDataPointFilters: optionsOrReason(async (context) => {
		const points = await pointsOfObject(context);
		return points.flatMap((point) =>
			objectsIn(point.filters).map(({ key, label }) => listOption(`${String(point.key)}${FILTER_SEPARATOR}${String(key)}`, label === point.label ? label : `${String(point.label)}: ${String(label)}`)),
		);
	}),
};

async function pointsOfObject(context: ILoadOptionsFunctions): Promise<IDataObject[]> {
	const object = context.getCurrentNodeParameter('objectKey') ?? 'conversations';
	const request = endpointRequest('listDataPoints', {}, { recordName: 'The list of data points' });
	const { rows } = await withEditorClient(context, async (client) => await client.request(request, dataPointRows));
	return rows.filter(({ objectKey, key }) => objectKey === object && typeof key === 'string' && !isExpression(key));
}

function withOptions({ options, ...record }: IDataObject): IDataObject {
	const entries: unknown[] = Array.isArray(options) ? options : [];
	return { ...record, options: entries.map((entry) => (isObject(entry) ? { label: String(entry.label ?? entry.value), value: String(entry.value ?? entry.label) } : { label: String(entry), value: String(entry) })) };
}
