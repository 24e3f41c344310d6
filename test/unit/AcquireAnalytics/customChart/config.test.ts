import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { chartConfig, columns, conditions } from '../../../../nodes/AcquireAnalytics/customChart/config';
import { fakeItem } from '../../fakes/fakeItem';

const reading = { label: 'Conditions', item: fakeItem({}) };

function read(shown: IDataObject[], wanted: IDataObject[] = []) {
	const given = columns.read({ column: shown }, { ...reading, label: 'Columns' });
	return chartConfig(given as Parameters<typeof chartConfig>[0], conditions.read({ condition: wanted }, reading) as Parameters<typeof chartConfig>[1]);
}

const status = { dataPoint: 'status' };

describe('chartConfig', () => {
	it('puts conditions to the column that they are about, by filter', () => {
		const wanted = [
			{ filter: 'status|status', comparison: 'in', value: 'pending, active' },
			{ filter: 'user|user_id', comparison: 'is', value: 2 },
			{ filter: 'user|user_id', comparison: 'like', value: 'a' },
		];
		expect(read([{ ...status, aggregation: 'group_by' }, { dataPoint: 'user', aggregation: 'count' }], wanted)).toEqual([
			{ key: 'status', aggregation: 'group_by', filters: [{ key: 'status', conditions: [{ key: 'in', searchValue: ['pending', 'active'] }] }] },
			{ key: 'user', aggregation: 'count', filters: [{ key: 'user_id', conditions: [{ key: 'is', searchValue: ['2'] }, { key: 'like', searchValue: ['a'] }] }] },
		]);
	});

	it('sends a column without conditions without filters', () => {
		expect(read([status])).toEqual([{ key: 'status', aggregation: 'list' }]);
	});

	it('leaves out a condition that was not filled in', () => {
		expect(read([status], [{ filter: '', comparison: 'is', value: '' }, { filter: ' ', comparison: 'is' }])).toEqual([{ key: 'status', aggregation: 'list' }]);
	});

	it.each(['', ' ', undefined, null])('rejects a condition whose filter is %j: the chart would be of all rows', (filter) => {
		expect(() => read([status], [{ filter, comparison: 'is', value: 'closed' }])).toThrow('A condition has no filter');
	});

	it('compares for equality unless told otherwise, with the data point itself where the filter names no other', () => {
		expect(read([status], [{ filter: ' status ', value: 'closed' }])).toEqual([{ key: 'status', aggregation: 'list', filters: [{ key: 'status', conditions: [{ key: 'is', searchValue: ['closed'] }] }] }]);
	});

	it.each([
		{ comparison: 'between', value: '10, 20', values: ['10', '20'] },
		{ comparison: 'between', value: [10, 20], values: ['10', '20'] },
		{ comparison: 'greater_than', value: 0, values: ['0'] },
		{ comparison: 'is', value: 'one, two', values: ['one, two'] },
		{ comparison: 'greater_than', value: new Date('2026-03-01T09:00:00Z'), values: ['2026-03-01T09:00:00.000Z'] },
		{ comparison: 'between', value: [DateTime.fromISO('2026-03-01', { zone: 'Europe/Berlin' }), '2026-03-31'], values: ['2026-03-01T00:00:00.000+01:00', '2026-03-31'] },
	])('takes $value for $comparison', ({ comparison, value, values }) => {
		const [{ filters = [] }] = read([status], [{ filter: 'status', comparison, value }]);
		expect(filters).toEqual([{ key: 'status', conditions: [{ key: comparison, searchValue: values }] }]);
	});

	it.each([
		{ comparison: 'between', value: '10', reason: 'needs two values' },
		{ comparison: 'in', value: ' , ', reason: 'needs a value' },
		{ comparison: 'is', value: '', reason: 'needs one value' },
		{ comparison: 'less_than', value: [1, 2], reason: 'needs one value' },
		{ comparison: 'is', value: { id: 1 }, reason: 'needs one value' },
		{ comparison: 'in', value: ['a', ['b']], reason: 'needs a value' },
		{ comparison: 'is', value: new Date(Number.NaN), reason: 'holds an invalid date or number' },
		{ comparison: 'is', value: 'Invalid DateTime', reason: 'holds an invalid date or number' },
		{ comparison: 'in', value: ['a', Number.NaN], reason: 'holds an invalid date or number' },
		{ comparison: 'equals', value: 'x', reason: "'Comparison' must be one of" },
	])('rejects $value for $comparison', ({ comparison, value, reason }) => {
		expect(() => read([status], [{ filter: 'status', comparison, value }])).toThrow(reason);
	});

	it('rejects a condition on what is no column', () => {
		expect(() => read([status], [{ filter: 'user|user_id', comparison: 'is', value: '2' }])).toThrow("The chart has a condition on 'user', which is not one of its columns");
	});

	it('rejects a chart without columns', () => {
		expect(() => read([{ dataPoint: '' }])).toThrow('The chart has no column');
	});
});
