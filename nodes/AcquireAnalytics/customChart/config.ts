import type { INodeProperties } from 'n8n-workflow';
import { isBlank } from '../../input/blank';
import { inputError } from '../../input/itemError';
import { splitList } from '../../input/list';
import { quote } from '../../input/quote';
import { rowsOf } from '../../input/rows';
import { isDateObject, requireSendable } from '../../input/sendable';
import { CHOOSE_ID } from '../../operations/editorText';
import type { Field } from '../../operations/field';
import { choice } from '../../operations/fields/choice';
import { text } from '../../operations/fields/text';
import { dataPointLists, FILTER_SEPARATOR } from '../customReport/dataPoints';

const AGGREGATIONS = ['list', 'group_by', 'count', 'sum', 'avg'] as const;
const COMPARISONS = ['is', 'in', 'like', 'between', 'greater_than', 'less_than'] as const;
const names = { group_by: 'Group By', avg: 'Average', in: 'Is One Of', like: 'Contains', between: 'Is Between', greater_than: 'Is Greater Than', less_than: 'Is Less Than' };

type Comparison = (typeof COMPARISONS)[number];

interface Column {
	key: string;
	aggregation: (typeof AGGREGATIONS)[number];
}

/** A condition on a filter of a column's data point. */
export interface ChartCondition {
	dataPoint: string;
	filter: string;
	comparison: Comparison;
	values: string[];
}

/** What Acquire takes for a column with its conditions. */
interface ColumnConfig extends Column {
	filters?: Array<{ key: string; conditions: Array<{ key: Comparison; searchValue: string[] }> }>;
}

const aggregation = choice('Show', AGGREGATIONS, { names: { ...names, list: 'Each Value' } });
const comparison = choice('Comparison', COMPARISONS, { names });

/** The columns of a chart. */
export const columns: Field<Column[]> = {
	property: fixedCollection('Columns', 'column', 'Add Column', 'What the chart shows, a data point a column', [
		dataPointProperty('Data Point Name or ID', 'dataPoint', 'getDataPoints'),
		{ ...aggregation.property, name: 'aggregation', description: 'How its values are aggregated. Get Data Points lists what each data point allows.' },
	]),
	methods: { loadOptions: { getDataPoints: dataPointLists.getDataPoints } },
	read(raw, { label, item }) {
		const given = rowsOf(raw, 'column').filter(({ dataPoint }) => !isBlank(dataPoint));
		if (given.length === 0) throw inputError(label, 'The chart has no column', "Add at least one under 'Columns'.");
		return given.map(({ dataPoint, aggregation: shown = 'list' }) => ({ key: String(dataPoint).trim(), aggregation: aggregation.read(shown, { label: 'Show', item }) }));
	},
};

/** What the rows of a chart are narrowed by, the period among it. */
export const conditions: Field<ChartCondition[]> = {
	property: fixedCollection('Conditions', 'condition', 'Add Condition', 'Which rows the chart shows. All conditions must be met. A condition can only use a data point that is also a column. By expression, name both, e.g. user|user_id.', [
		dataPointProperty('Filter Name or ID', 'filter', 'getDataPointFilters'),
		{ ...comparison.property, name: 'comparison', description: 'Get Data Points lists what each filter takes, e.g. Is One Of for a status' },
		{ ...text('Value', { placeholder: 'e.g. closed', description: 'For Is One Of: values separated by commas, or an array. For Is Between: two values.' }).property, name: 'value' },
	]),
	methods: { loadOptions: { getDataPointFilters: dataPointLists.getDataPointFilters } },
	read: (raw, { label, item }) => rowsOf(raw, 'condition').filter(({ filter, value }) => ![filter, value].every(isBlank)).map(({ filter, comparison: compared = 'is', value }) => {
		if (isBlank(filter)) throw inputError(label, 'A condition has no filter', 'Choose one, or remove it.');
		const [dataPoint, key = dataPoint] = String(filter).trim().split(FILTER_SEPARATOR);
		const chosen = comparison.read(compared, { label: 'Comparison', item });
		return { dataPoint, filter: key, comparison: chosen, values: valuesFor(chosen, value, `${label}: ${key}`) };
	}),
};

/** The columns with their conditions. @throws {ItemError} for a condition on a data point that is no column */
export function chartConfig(shown: readonly Column[], wanted: readonly ChartCondition[]): ColumnConfig[] {
	const unmatched = wanted.find(({ dataPoint }) => !shown.some(({ key }) => key === dataPoint));
	if (unmatched !== undefined) throw inputError('Conditions', `The chart has a condition on '${unmatched.dataPoint}', which is not one of its columns`, `Add it under 'Columns' as well.`);
	return shown.map((column) => {
		const own = wanted.filter(({ dataPoint }) => dataPoint === column.key);
		const keys = [...new Set(own.map(({ filter }) => filter))];
		const filters = keys.map((key) => ({ key, conditions: own.filter(({ filter }) => filter === key).map(({ comparison, values }) => ({ key: comparison, searchValue: values })) }));
		return { ...column, ...(filters.length > 0 && { filters }) };
	});
}

/** Values as text, as Acquire takes them, numbers too; dates in ISO 8601, since String() writes them in the zone of the process. */
function valuesFor(comparison: Comparison, value: unknown, parameter: string): string[] {
	requireSendable(value, 'Conditions');
	const isList = comparison === 'in' || comparison === 'between';
	const values = (isList || Array.isArray(value) ? splitList(value, parameter) : isBlank(value) ? [] : [value]).map((entry) => (isDateObject(entry) ? entry.toJSON() : entry));
	const isRight = values.every((entry) => typeof entry !== 'object') && (comparison === 'in' ? values.length > 0 : values.length === (comparison === 'between' ? 2 : 1));
	if (isRight) return values.map((entry) => String(entry).trim());
	throw inputError('Conditions', `The condition on '${parameter}' needs ${comparison === 'in' ? 'a value' : comparison === 'between' ? 'two values' : 'one value'}: ${quote(value)}`, "Enter text, numbers or dates as its 'Value', or choose another 'Comparison'.");
}

function fixedCollection(displayName: string, member: string, placeholder: string, description: string, values: INodeProperties[]): Field<unknown>['property'] {
	return {
		displayName, type: 'fixedCollection', typeOptions: { multipleValues: true }, default: {}, placeholder, description,
		options: [{ displayName: displayName.slice(0, -1), name: member, values }],
	};
}

function dataPointProperty(displayName: string, name: string, method: string): INodeProperties {
	return {
		displayName,
		name,
		type: 'options',
		typeOptions: { loadOptionsMethod: method, loadOptionsDependsOn: ['objectKey'] },
		default: '',
		description: CHOOSE_ID,
	};
}
