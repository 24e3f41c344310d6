import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { fieldProperties, readFields, type Values } from '../../operations/field';
import { recordId } from '../../operations/fields/recordId';
import { namedOneOf, namesIn } from '../../operations/fields/choice';
import { noticeProperty, NOT_VERIFIED } from '../../operations/notice';
import type { Operation } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { recordAt } from '../../operations/results';
import { limitProperties, resultLimit, tellOfLimit } from '../../operations/resultLimit';
import { endpointRequest } from '../../service/endpointRequest';
import { incompleteList } from '../../service/rows';
import { zoneOffset } from '../zoneOffset';
import { labelledRows, readChart } from './chartRows';

const VALUE = 'get';
export const chartId = recordId<'chartId'>('Chart ID', { placeholder: 'e.g. 31', description: "The ID of one of a custom report's charts" });
const fields = { chartId, offset: zoneOffset };
const output: INodeProperties = {
	displayName: 'Output',
	name: 'output',
	type: 'options',
	options: [
		{ name: 'Chart', value: 'raw', description: 'The chart as Acquire returns it, with its rows' },
		{ name: 'Rows', value: 'rows', description: "An item for each row, with the columns' labels" },
	],
	default: 'rows',
};
const notice = noticeProperty('notice', `What Acquire returns here is not documented. The node expects the same as when a chart is created. ${NOT_VERIFIED}`);

/** The rows of a chart, page by page. */
export const getChart: Operation = {
	resource: 'customChart',
	value: VALUE,
	name: 'Get',
	action: 'Get a custom chart',
	description: 'Get the rows of a custom chart, with the labels of its columns',
	endpoint: 'getCustomChart',
	properties: [notice, ...fieldProperties(fields, VALUE).required, ...limitProperties, output, optionsCollection()],
	plan(item) {
		const { chartId: id, offset } = readFields(fields, VALUE, item) as Values<typeof fields>;
		const limit = resultLimit(item);
		const recordName = `Custom chart ${id}`;
		const kind = namedOneOf(item.parameter('output', 'rows'), ['rows', 'raw'], 'Output', namesIn(output));
		return {
			kind: 'ready',
			orderingKeys: [],
			async execute({ client }) {
				async function page(number: number, size: number): Promise<IDataObject> {
					const query = { chart_id: String(id), limit: String(size), page: String(number), preview: 'false', offset };
					return await client.request(endpointRequest('getCustomChart', {}, { query, recordName }), recordAt('data'));
				}
				const { chart, rows } = await readChart(page, limit, (read, total) =>
					item.hints.add(total === undefined ? `${recordName} may be incomplete: Acquire rejected the page after ${read} rows` : incompleteList(recordName, read, total)),
				);
				tellOfLimit(item.hints, rows.length, limit);
				return kind === 'raw' ? [{ ...chart, data: rows }] : labelledRows(rows, chart.config);
			},
		};
	},
};
