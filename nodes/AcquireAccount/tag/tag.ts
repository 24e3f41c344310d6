import { without } from '../../input/object';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { choices } from '../../operations/fields/choice';
import { columns, related, returnedParts, sortOrder } from '../../operations/fields/listing';
import { text } from '../../operations/fields/text';
import { givenOrCurrent } from '../../operations/givenOrCurrent';
import { deleted, record, rowsAt } from '../../operations/results';
import { recordLocator } from '../../records/recordKind';
import { tags } from '../../records/tag/tag';
import { uniqueName as name } from '../sharedFields';

const resource = 'tag';
const simplified = ['name', 'color', 'type', 'userId', 'user.name', 'dateCreated'];
const color = text('Color', { placeholder: 'e.g. #2a9d8f', description: 'Hexadecimal, with a leading #' });
const type = choices('Used For', ['contact', 'case']);
const returned = {
	select: optional(columns(['id', 'name', 'color', 'userId', 'type', 'dateCreated'])),
	relations: optional(related(['contact', 'case'])),
};

const create = operation('createTag')({
	resource,
	value: 'create',
	action: 'Create a tag',
	description: 'Create a tag for contacts, cases or both',
	fields: { name, type, color: optional(color) },
	body: (tag) => tag,
	result: record,
	simplified,
});

const deleteTag = operation('deleteTag')({
	resource,
	value: 'delete',
	action: 'Delete a tag permanently',
	destructive: DELETES_PERMANENTLY,
	fields: { tagId: recordLocator(tags) },
	query: ({ tagId }) => ({ id: tagId }),
	result: deleted,
});

const get = operation('getTag')({
	resource,
	value: 'get',
	action: 'Get a tag',
	fields: { tagId: recordLocator(tags), ...returned },
	query: returnedParts,
	result: record,
	simplified,
});

const getAll = operation('listTags')({
	resource,
	value: 'getAll',
	action: 'Get many tags',
	description: 'Get many tags, or search them',
	fields: { ...returned, search: optional(text('Search', { placeholder: 'e.g. priority', description: 'Text to search for' })), order: optional(sortOrder()) },
	query: (filters) => without(filters, 'order'),
	result: rowsAt('data'),
	list: true,
	simplified,
});

const update = operation('updateTag')({
	resource,
	value: 'update',
	action: 'Update a tag',
	description: 'Change the name, color or use of a tag',
	fields: { tagId: recordLocator(tags), name: optional(name), color: optional(color), type: optional(type) },
	readFirst: 'getTag',
	body: (given, current) => ({
		name: given.name ?? current.name,
		color: given.color ?? current.color,
		type: givenOrCurrent(given.type, current.type, 'Used For'),
	}),
	result: record,
	simplified,
});

export const tagOperations = [create, deleteTag, get, getAll, update];
