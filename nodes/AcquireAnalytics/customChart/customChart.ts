import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { text } from '../../operations/fields/text';
import { NOT_VERIFIED } from '../../operations/notice';
import { acknowledgedDelete, recordAt } from '../../operations/results';
import { objectKey } from '../customReport/customReport';
import { chartConfig, columns, conditions } from './config';
import { chartId, getChart } from './get';

const resource = 'customChart';

const create = operation('createCustomChart')({
	resource,
	value: 'create',
	action: 'Create a custom chart',
	description: 'Create a custom chart; returns it with its first rows. How it gets into a custom report is not documented.',
	fields: { title: text('Title', { placeholder: 'e.g. Closed cases' }), objectKey, columns, conditions },
	body: ({ title, objectKey: object, columns: shown, conditions: wanted }) => ({ title, objectKey: object, chartType: 'table', config: chartConfig(shown, wanted) }),
	result: recordAt('data'),
	simplified: ['title', 'chartKey', 'chartType', 'totalCount'],
});

const deleteChart = operation('deleteCustomChart')({
	resource,
	value: 'delete',
	action: 'Delete a custom chart permanently',
	destructive: DELETES_PERMANENTLY,
	notice: `Acquire's documentation calls the parameter of this call a report ID, and describes it as the ID of the chart. ${NOT_VERIFIED}`,
	fields: { chartId },
	ids: (given) => ({ chartId: given.chartId }),
	query: (given) => ({ report_key: String(given.chartId) }),
	result: acknowledgedDelete,
});

export const customChartOperations = [create, deleteChart, getChart];
