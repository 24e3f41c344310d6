import type { IDataObject } from 'n8n-workflow';
import { outputProperties, outputRecord, pick, readOutput } from '../../../nodes/operations/output';
import { caughtError } from '../caughtError';
import { fakeItem } from '../fakes/fakeItem';

const RECORD = { id: 7, name: 'Urgent', color: null, user: { id: 3, name: 'Ada' }, meta: { accessLevel: 'account' }, note: undefined };
const choiceOf = (parameters: IDataObject) => readOutput(fakeItem({ parameters }), 'simple');

describe('pick', () => {
	it('keeps the members in the order of the keys', () => {
		expect(Object.entries(pick(RECORD, ['color', 'name']))).toEqual([['color', null], ['name', 'Urgent']]);
	});

	it.each(['gone', 'note', 'toString', 'constructor', '__proto__'])('leaves out %s, which the record does not have', (key) => {
		expect(Object.keys(pick(RECORD, [key]))).toEqual([]);
	});
});

describe('outputRecord', () => {
	it('returns the record itself where all of it is wanted', () => {
		expect(outputRecord(RECORD, { kind: 'raw', keys: [] }, ['name'])).toBe(RECORD);
	});

	it('keeps the id and the selected fields', () => {
		expect(outputRecord(RECORD, { kind: 'selected', keys: ['color', 'gone'] }, ['name'])).toEqual({ id: 7, color: null });
	});

	it('keeps the id once where it is selected', () => {
		expect(Object.keys(outputRecord(RECORD, { kind: 'selected', keys: ['name', 'id'] }, []))).toEqual(['id', 'name']);
	});

	it('keeps the id and the simplified columns', () => {
		expect(outputRecord(RECORD, { kind: 'simple', keys: [] }, ['color', 'name', 'gone'])).toEqual({ id: 7, color: null, name: 'Urgent' });
	});

	it('flattens nested columns', () => {
		expect(outputRecord(RECORD, { kind: 'simple', keys: [] }, ['name', 'user.name', 'meta.accessLevel'])).toEqual({ id: 7, name: 'Urgent', userName: 'Ada', metaAccessLevel: 'account' });
	});

	it.each([undefined, null, 'Ada', [{ name: 'Ada' }], {}])('leaves out a nested column where its holder is %j', (user) => {
		expect(outputRecord({ id: 7, user } as IDataObject, { kind: 'simple', keys: [] }, ['user.name'])).toStrictEqual({ id: 7 });
	});

	it('does not change the record', () => {
		const before = structuredClone(RECORD);
		outputRecord(RECORD, { kind: 'simple', keys: [] }, ['user.name']);
		expect(RECORD).toEqual(before);
	});
});

describe('readOutput', () => {
	it.each(['raw', 'simple'])('reads %s', (output) => {
		expect(choiceOf({ output })).toEqual({ kind: output, keys: [] });
	});

	it.each(['raw', 'simple'] as const)('takes %s where the workflow holds nothing and that is the default', (kind) => {
		expect(readOutput(fakeItem({}), kind).kind).toBe(kind);
	});

	it.each([
		{ outputFields: ['name', 'color'], keys: ['name', 'color'] },
		{ outputFields: 'name, color', keys: ['name', 'color'] },
		{ outputFields: '["name","color"]', keys: ['name', 'color'] },
	])('reads the selected fields $outputFields', ({ outputFields, keys }) => {
		expect(choiceOf({ output: 'selected', outputFields })).toEqual({ kind: 'selected', keys });
	});

	it.each([undefined, null, '', ' , ', [], '[]'])('rejects Selected Fields with %j, which names no field', (outputFields) => {
		expect(caughtError(() => choiceOf({ output: 'selected', outputFields })).message).toBe("'Output' is Selected Fields, but no field is selected");
	});

	it.each([5, {}, [{}]])('rejects Selected Fields with %j, which is no list of names', (outputFields) => {
		expect(caughtError(() => choiceOf({ output: 'selected', outputFields })).details).toEqual({ parameter: 'Output Fields' });
	});

	it('names the parameter that the node shows', () => {
		const item = fakeItem({ parameters: { output: 'selected' } });
		expect(caughtError(() => readOutput(item, 'raw', 'Output Field Names or IDs')).details).toEqual({ parameter: 'Output Field Names or IDs' });
	});

	it.each(['everything', '', 5, null, ['raw']])('rejects the output %j', (output) => {
		expect(caughtError(() => choiceOf({ output })).message).toContain("'Output' must be one of raw, simple, selected");
	});
});

describe('outputProperties', () => {
	it('asks for the fields only where Selected Fields is chosen', () => {
		const [, fields] = outputProperties('simple');
		expect(fields).toMatchObject({ name: 'outputFields', displayOptions: { show: { output: ['selected'] } } });
	});

	it.each(['raw', 'simple'] as const)('shows %s in a fresh node', (kind) => {
		expect(outputProperties(kind)[0]).toMatchObject({ name: 'output', default: kind });
	});

	it('offers the fields in a list where the node has one', () => {
		expect(outputProperties('raw', 'getOutputFields')[1]).toMatchObject({ type: 'multiOptions', typeOptions: { loadOptionsMethod: 'getOutputFields' } });
	});

	it('lets the fields be typed where the node has no list', () => {
		expect(outputProperties('raw')[1]).toMatchObject({ type: 'string', displayName: 'Output Fields' });
	});
});
