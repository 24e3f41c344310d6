import { operation } from '../../../nodes/operations/defineOperation';
import type { Field, Id } from '../../../nodes/operations/field';
import { recordId } from '../../../nodes/operations/fields/recordId';
import type { Operation } from '../../../nodes/operations/operation';
import { record } from '../../../nodes/operations/results';
import { deleteTag, getTag, listTags, tag, tagId } from './tagOperations';

describe('the operation', () => {
	const names = ({ properties }: Operation) => properties.map(({ name }) => name);

	it('shows its fields, its output and its options in that order', () => {
		expect(names(getTag)).toEqual(['tagId', 'output', 'outputFields', 'options']);
	});

	it('shows Return All and Limit before the filters of a list', () => {
		expect(names(listTags)).toEqual(['returnAll', 'limit', 'filters', 'output', 'outputFields', 'options']);
	});

	it('shows a notice above the fields of what cannot be undone', () => {
		expect(deleteTag.properties[0]).toMatchObject({ type: 'notice', displayName: 'Gone for good.' });
	});

	it.each([
		{ tested: deleteTag, destructive: true },
		{ tested: getTag, destructive: false },
	])('says of $tested.value whether it can be undone', ({ tested, destructive }) => {
		expect(tested.destructive).toBe(destructive);
	});

	it('is described by its action where nothing more is said', () => {
		const brief = operation('getTag')({ resource: 'tag', value: 'get', action: 'Get a tag', fields: { tagId }, result: record });
		expect(brief.description).toBe('Get a tag');
	});

	it('shows its own notice', () => {
		const beta = operation('getTag')({ ...tag, value: 'get', fields: { tagId: recordId<'tagId'>('Tag ID') }, result: record, notice: 'Beta' });
		expect(beta.properties[0]).toMatchObject({ type: 'notice', displayName: 'Beta' });
	});

	it('carries what the lists of its fields need', () => {
		const search = jest.fn();
		const field: Field<Id<'tagId'>> = { ...tagId, methods: { listSearch: { searchTags: search } } };
		expect(operation('getTag')({ ...tag, value: 'get', fields: { tagId: field }, result: record }).methods?.listSearch).toEqual({ searchTags: search });
	});
});
