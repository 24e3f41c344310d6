import { without } from '../../input/object';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { optional, type Reading } from '../../operations/field';
import { toggle } from '../../operations/fields/choice';
import { jsonObject } from '../../operations/fields/json';
import { columns, sortOrder } from '../../operations/fields/listing';
import { recordId } from '../../operations/fields/recordId';
import { text, textList } from '../../operations/fields/text';
import { deleted, record, rowsAt, textsAt } from '../../operations/results';
import { departments } from '../../records/department/department';
import { draftContent } from '../../records/formattedText/draftJson';
import { recordChoices } from '../../records/recordKind';
import { MAY_NOT_KEEP, plainName as name } from '../sharedFields';

const resource = 'shortcut';
const simplified = ['shortcut_name', 'message', 'groupName', 'type', 'department'];
const shortcutId = recordId<'shortcutId'>('Shortcut ID', { placeholder: 'e.g. 5' });
const message = text('Message', { placeholder: 'e.g. Thanks for waiting.', description: 'Text in Markdown', typeOptions: { rows: 4 } });

const create = operation('createShortcut')({
	resource,
	value: 'create',
	action: 'Create a shortcut',
	description: 'Create a shortcut, which is a message that agents insert by its name',
	fields: {
		name,
		message,
		department: optional(recordChoices(departments)),
		messageJson: optional({
			...jsonObject('Message (JSON)', { description: 'The message as raw content of Draft.js, for images and styles, e.g. {"blocks": [{"text": "Thanks for waiting"}], "entityMap": {}}' }),
			read: (raw: unknown, { label }: Reading) => draftContent(raw, label),
		}),
	},
	body: ({ name: shortcutName, department, ...members }) => ({ shortcut_name: shortcutName, ...members, department: department?.map(String) }),
	result: record,
	simplified,
});

const deleteShortcut = operation('deleteShortcut')({
	resource,
	value: 'delete',
	action: 'Delete a shortcut permanently',
	destructive: DELETES_PERMANENTLY,
	fields: { shortcutId },
	query: ({ shortcutId: id }) => ({ id }),
	result: deleted,
});

const getAll = operation('listShortcuts')({
	resource,
	value: 'getAll',
	action: 'Get many shortcuts',
	description: 'Get many shortcuts, or search them',
	fields: {
		select: optional(
			columns(['id', 'shortcut_name', 'type', 'message', 'messageJson', 'messageHtml', 'department', 'groupName']),
		),
		relations: optional(textList('Relations', { description: 'Related records to return. Acquire documents no names.' })),
		search: optional(text('Search', { placeholder: 'e.g. waiting', description: 'Text to search for, presumably in name and message' })),
		filterByDepartment: optional(toggle('Only Own Departments', "Whether to return only the shortcuts of the departments of the API key's user; unverified")),
		order: optional(sortOrder()),
	},
	query: (filters) => without(filters, 'order'),
	result: rowsAt('data'),
	list: true,
	simplified,
});

const getGroups = operation('listShortcutGroups')({
	resource,
	value: 'getGroups',
	action: 'Get shortcut groups',
	description: 'Get the names of the groups that shortcuts are in',
	recordLabel: 'shortcut group',
	fields: {},
	result: textsAt('groupList', 'name'),
	list: true,
});

const update = operation('updateShortcut')({
	resource,
	value: 'update',
	action: 'Update a shortcut',
	description: `Change the name or the message of a shortcut. ${MAY_NOT_KEEP} What is returned may be incomplete: get many to see what is stored.`,
	fields: { shortcutId, name: optional(name), message: optional(message) },
	body: ({ name: shortcutName, message: newMessage }) => ({ shortcut_name: shortcutName, message: newMessage }),
	result: record,
	simplified,
});

export const shortcutOperations = [create, deleteShortcut, getAll, getGroups, update];
