import { operation } from '../../../nodes/operations/defineOperation';
import { blankable } from '../../../nodes/operations/field';
import { text } from '../../../nodes/operations/fields/text';
import { record } from '../../../nodes/operations/results';
import { createTag, deleteTag, getTag, joinTag, listBlocks, listTags, readyPlan, requestOf, TAG, tag, updateTag, usedFor } from './tagOperations';

describe('the request', () => {
	it('has its path filled with the id of the field of that name', async () => {
		expect(await requestOf(getTag, { tagId: '7' })).toMatchObject({ method: 'GET', path: '/crm/tag/7' });
	});

	it('has the query that the operation makes', async () => {
		expect(await requestOf(deleteTag, { tagId: 7 }, { deleted: 1 })).toMatchObject({ method: 'DELETE', query: { id: 7 } });
	});

	it('has the body that the operation makes', async () => {
		expect((await requestOf(createTag, { name: 'Urgent', type: 'case' })).body).toEqual({ name: 'Urgent', type: ['case'] });
	});

	it('has neither query nor body where the operation makes none', async () => {
		const request = await requestOf(getTag, { tagId: 7 });
		expect([request.query, request.body]).toEqual([undefined, undefined]);
	});

	it.each([
		{ tested: getTag, parameters: { tagId: 7 }, data: TAG, recordName: 'Tag 7' },
		{ tested: createTag, parameters: { name: 'x', type: 'case' }, data: TAG, recordName: 'The tag' },
		{ tested: deleteTag, parameters: { tagId: 7 }, data: { deleted: 1 }, recordName: 'Tag 7' },
		{ tested: listTags, parameters: { limit: 50 }, data: { data: [] }, recordName: 'The list of tags' },
		{ tested: listBlocks, parameters: { limit: 50 }, data: { data: [] }, recordName: 'The list of blocks' },
	])('is about $recordName', async ({ tested, parameters, data, recordName }) => {
		expect((await requestOf(tested, parameters, data)).recordName).toBe(recordName);
	});

	it.each([
		{ tested: getTag, parameters: { tagId: 7 }, data: TAG, idempotent: true },
		{ tested: updateTag, parameters: { tagId: 7, updateFields: { name: 'x' } }, data: TAG, idempotent: true },
		{ tested: deleteTag, parameters: { tagId: 7 }, data: { deleted: 1 }, idempotent: true },
		{ tested: createTag, parameters: { name: 'x', type: 'case' }, data: TAG, idempotent: false },
	])('of $tested.value may be repeated: $idempotent', async ({ tested, parameters, data, idempotent }) => {
		expect((await requestOf(tested, parameters, data)).idempotent).toBe(idempotent);
	});

	it('may be repeated where the operation says so', async () => {
		const safe = operation('createTag')({ ...tag, value: 'create', fields: { type: usedFor }, body: (given) => given, result: record, idempotent: true });
		expect((await requestOf(safe, { type: 'case' })).idempotent).toBe(true);
	});

	it.each([
		{ tested: getTag, parameters: { tagId: 7 }, data: TAG, unknownEffect: undefined },
		{ tested: listTags, parameters: { limit: 50 }, data: { data: [] }, unknownEffect: undefined },
		{ tested: createTag, parameters: { name: 'x', type: 'case' }, data: TAG, unknownEffect: 'The tag may have been created' },
		{ tested: updateTag, parameters: { tagId: 7, updateFields: { name: 'x' } }, data: TAG, unknownEffect: 'The tag may have been updated' },
		{ tested: deleteTag, parameters: { tagId: 7 }, data: { deleted: 1 }, unknownEffect: 'It may have been deleted' },
	])('of $tested.value says of its unknown effect: $unknownEffect', async ({ tested, parameters, data, unknownEffect }) => {
		expect((await requestOf(tested, parameters, data)).unknownEffect).toBe(unknownEffect);
	});

	it('says of its unknown effect what the operation says', async () => {
		const told = operation('createTag')({ ...tag, value: 'create', fields: { type: usedFor }, body: (given) => given, result: record, unknownEffect: 'The label may be there' });
		expect((await requestOf(told, { type: 'case' })).unknownEffect).toBe('The label may be there');
	});

	it('treats a blank field as left out', async () => {
		const loose = operation('createTag')({ ...tag, value: 'create', fields: { name: blankable(text('Name')), type: usedFor }, body: (given) => given, result: record });
		expect((await requestOf(loose, { name: ' ', type: 'case' })).body).toEqual({ name: undefined, type: ['case'] });
	});
});

describe('an operation whose ids stand in the body', () => {
	it('is ordered by them', () => {
		expect(readyPlan(joinTag, { tagId: 7, name: 'Urgent' }).orderingKeys).toEqual(['tag 7']);
	});

	it('names its record by them', async () => {
		expect((await requestOf(joinTag, { tagId: 7, name: 'Urgent' })).recordName).toBe('Tag 7');
	});
});
