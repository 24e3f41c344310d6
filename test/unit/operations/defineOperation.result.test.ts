import { ItemError } from '../../../nodes/input/itemError';
import { operation } from '../../../nodes/operations/defineOperation';
import { text } from '../../../nodes/operations/fields/text';
import { acknowledgement, record } from '../../../nodes/operations/results';
import { caughtErrorOf } from '../caughtError';
import { fakeClient } from '../fakes/fakeClient';
import { createTag, deleteTag, execute, getTag, joinTag, TAG, tag, tagId, updateTag, usedFor } from './tagOperations';

describe('the result', () => {
	it('is simplified unless told', async () => {
		expect(await execute(getTag, { tagId: 7 }, fakeClient(() => TAG))).toEqual([{ id: 7, name: 'Urgent' }]);
	});

	it('is what the operation shows by default', async () => {
		const raw = operation('getTag')({ ...tag, value: 'get', fields: { tagId }, result: record, simplified: ['name'], defaultOutput: 'raw' });
		expect(await execute(raw, { tagId: 7 }, fakeClient(() => TAG))).toEqual([TAG]);
	});

	it('has the selected fields', async () => {
		expect(await execute(getTag, { tagId: 7, output: 'selected', outputFields: 'color' }, fakeClient(() => TAG))).toEqual([{ id: 7, color: '#e63946' }]);
	});

	it('is unchanged where the operation has no columns', async () => {
		expect(await execute(createTag, { name: 'Urgent', type: 'case' }, fakeClient(() => TAG))).toEqual([TAG]);
	});

	it('may be several records', async () => {
		const several = operation('getTag')({ ...tag, value: 'get', fields: { tagId }, result: () => [{ id: 1 }, { id: 2 }] });
		expect(await execute(several, { tagId: 7 }, fakeClient(() => TAG))).toEqual([{ id: 1 }, { id: 2 }]);
	});

	it('is told the ids of the request', async () => {
		const done = operation('deleteTag')({ ...tag, value: 'delete', fields: { tagId }, query: (fields) => ({ id: fields.tagId }), result: acknowledgement });
		expect(await execute(done, { tagId: 7 }, fakeClient(() => ({ success: true, message: 'Done' })))).toEqual([{ success: true, id: 7, message: 'Done' }]);
	});

	it('is told whether a retry found that an earlier attempt had deleted it', async () => {
		const client = fakeClient(() => ({}), { repeated: true, absent: true });
		expect(await execute(deleteTag, { tagId: 7 }, client)).toEqual([{ deleted: true, id: 7 }]);
	});

	it('can ask whether the record is gone that was to be deleted', async () => {
		const notFound = new ItemError('No', { details: { code: 'ERROR_RECORD_NOT_FOUND' } });
		const client = fakeClient(({ method }) => (method === 'GET' ? notFound : { deleted: 0 }));
		expect(await execute(deleteTag, { tagId: 7 }, client)).toEqual([{ deleted: true, id: 7 }]);
		expect(client.requests.map(({ method, path }) => `${method} ${path}`)).toEqual(['DELETE /crm/tag', 'GET /crm/tag/7']);
	});

	it.each([
		{ tested: createTag, parameters: { name: 'x', type: 'case' }, message: 'The tag may have been created: Acquire returned no record: ok', effect: 'possibleNotRepeatable' },
		{ tested: updateTag, parameters: { tagId: 7, updateFields: { name: 'x' } }, message: 'The tag may have been updated: Acquire returned no record: ok', effect: 'possible' },
		{ tested: getTag, parameters: { tagId: 7 }, message: 'Acquire returned no record: ok', effect: 'none' },
	])('of $tested.value without a record is an error: $message', async ({ tested, parameters, message, effect }) => {
		expect(await caughtErrorOf(execute(tested, parameters, fakeClient(() => 'ok')))).toMatchObject({ message, effect });
	});

	it('is an error of unknown effect where an earlier attempt may have done it', async () => {
		const fail = () => {
			throw new ItemError('No');
		};
		const failing = operation('updateTag')({ ...tag, value: 'rename', fields: { tagId, type: usedFor }, body: (given) => ({ type: given.type }), result: fail });
		const client = fakeClient(() => TAG, { repeated: true, absent: false });
		const error = await caughtErrorOf(execute(failing, { tagId: 7, type: 'case' }, client));
		expect(error).toMatchObject({ message: 'The tag may have been updated: No', effect: 'possible' });
	});
});

it.each([
	{ output: 'raw', expected: { ...TAG, note: 'of x' } },
	{ output: 'simple', expected: { id: 7, name: 'Urgent', note: 'of x' } },
	{ output: 'selected', outputFields: 'name', expected: { id: 7, name: 'Urgent' } },
	{ output: 'selected', outputFields: 'note', expected: { id: 7, note: 'of x' } },
])('says something beside the $output record where the operation does, with $outputFields chosen', async ({ expected, ...chosen }) => {
	const tested = operation('createTag')({ ...tag, value: 'create', fields: { name: text('Name'), type: usedFor }, beside: ({ name }) => ({ note: `of ${name}` }), body: (given) => given, result: record, simplified: ['name'] });
	expect(await execute(tested, { name: 'x', type: 'case', ...chosen }, fakeClient(() => TAG))).toEqual([expected]);
});

describe('a record that is brought into one shape', () => {
	it.each([
		{ output: 'simple', outputFields: '', record: { id: 7, label: 'Urgent' } },
		{ output: 'selected', outputFields: 'label', record: { id: 7, label: 'Urgent' } },
		{ output: 'raw', outputFields: '', record: TAG },
	])('has it in the output $output', async ({ record: expected, ...output }) => {
		expect(await execute(joinTag, { tagId: 7, name: 'Urgent', ...output }, fakeClient(() => TAG))).toEqual([expected]);
	});
});
