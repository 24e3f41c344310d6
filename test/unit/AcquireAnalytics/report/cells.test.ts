import type { IDataObject } from 'n8n-workflow';
import { addCells, cellOf, numberOrText } from '../../../../nodes/AcquireAnalytics/report/cells';
import type { Report } from '../../../../nodes/AcquireAnalytics/report/reportTable';

describe('cellOf', () => {
	it.each([
		[true, true],
		[false, false],
		[0, 0],
		['text', 'text'],
		['', ''],
		['--', null],
		[undefined, null],
		[null, null],
		[['a', 2], 'a, 2'],
		[[{ a: 1 }], '[{"a":1}]'],
		[{ a: 1 }, '{"a":1}'],
	])('of %j is %j', (value, cell) => {
		expect(cellOf(value)).toBe(cell);
	});
});

describe('numberOrText', () => {
	it.each([
		['60.00', 60],
		[' 7 ', 7],
		['', ''],
		[' ', ' '],
		['n/a', 'n/a'],
		['Infinity', 'Infinity'],
		[5, 5],
		['--', null],
	])('of %j is %j', (value, cell) => {
		expect(numberOrText(value)).toBe(cell);
	});
});

describe('addCells', () => {
	const rowOf = (record: IDataObject, report: Partial<Report> = {}) => {
		const row = {};
		addCells(row, record, report as Report);
		return row;
	};

	it('names columns as the report does, and nested ones after both', () => {
		const report = { renames: { agt: 'agent' } };
		expect(rowOf({ agt: { name: 'Ada', id: 2 }, chats: 3 }, report)).toEqual({ agentName: 'Ada', agentId: 2, chats: 3 });
	});

	it('leaves out what the report does not want', () => {
		expect(rowOf({ color: 'red', chats: 3 }, { without: ['color'] })).toEqual({ chats: 3 });
	});

	it('makes numbers and days of those columns alone', () => {
		expect(rowOf({ share: '60.00', code: '60.00', day: '05-01-2026', other: '05-01-2026' }, { numbers: ['share'], dates: ['day'] })).toEqual({ share: 60, code: '60.00', day: '2026-01-05', other: '05-01-2026' });
	});

	it.each(['105-01-2026', '05-01-20261', 'soon'])('leaves %s as it is where a day was expected', (day) => {
		expect(rowOf({ day }, { dates: ['day'] })).toEqual({ day });
	});

	it('takes a column named like what every object inherits for a column', () => {
		const row = rowOf(JSON.parse('{ "constructor": 1, "__proto__": { "isAdmin": true } }') as IDataObject, { renames: { other: 'x' } });
		expect(Object.entries(row)).toEqual([['constructor', 1]]);
		expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
	});
});
