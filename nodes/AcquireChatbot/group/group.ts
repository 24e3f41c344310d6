import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { objectOrEmpty, without } from '../../input/object';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { activeOrDisabled, yesNo } from '../../operations/fields/choice';
import { text } from '../../operations/fields/text';
import { acknowledgement, record, rowsAt, unconfirmed } from '../../operations/results';
import { recordLocator } from '../../records/recordKind';
import { groups } from './groups';

const shared = { resource: 'group', recordLabel: 'question group' } as const;
const simplified = ['title', 'description', 'isDefault', 'askFeedback', 'dateCreated', 'dateUpdated'];
const questionGroupId = recordLocator(groups);
const title = text('Title', { placeholder: 'e.g. Billing questions' });
const details = {
	description: optional(text('Description')),
	isDefault: optional(yesNo('Default', 'Whether it is the default group. What happens to the previous one is not documented.')),
	askFeedback: optional(activeOrDisabled('Ask for Feedback', 'Whether customers are asked whether the answer helped')),
};
/** An account has one default group: the last item that makes one wins. */
const orderedBy = ({ isDefault }: { isDefault?: string }) => (isDefault === 'yes' ? 'default' : undefined);

const copy = operation('copyQuestionGroup')({
	...shared,
	value: 'copy',
	action: 'Copy a group',
	description: 'Copy a group of questions with their answers. Acquire makes the copy some time later and does not return its ID.',
	fields: { questionGroupId },
	ids: (given) => ({ questionGroupId: given.questionGroupId }),
	unknownEffect: 'The question group may have been copied',
	body: ({ questionGroupId: id }) => ({ id }),
	// Under another name than `id`, which the next node would take for that of the copy.
	result(data, context) {
		const { id: copiedFrom, ...said } = acknowledgement(data, context);
		return { ...said, copiedFrom };
	},
});

const create = operation('createQuestionGroup')({
	...shared,
	value: 'create',
	action: 'Create a group',
	description: 'Create a group of questions. Acquire returns only its ID.',
	fields: { title, ...details },
	orderedBy,
	body: (group) => group,
	result: created,
});

/** The ID of the new group. @throws {ItemError} where it is missing */
function created(data: unknown): IDataObject {
	const id = parseId(objectOrEmpty(data).addedGroup);
	if (id === undefined) throw unconfirmed(data);
	return { id };
}

const deleteGroup = operation('deleteQuestionGroup')({
	...shared,
	value: 'delete',
	action: 'Delete a group permanently',
	description: 'Delete a group of questions permanently. Acquire does so some time later.',
	destructive: `${DELETES_PERMANENTLY} What happens to its questions is not documented.`,
	fields: { questionGroupId },
	result: acknowledgement,
});

const getAll = operation('listQuestionGroups')({
	...shared,
	value: 'getAll',
	action: 'Get many groups',
	description: 'Get many groups of questions',
	fields: {},
	list: true,
	result: rowsAt('rows'),
	simplified,
});

const getDefault = operation('getDefaultQuestionGroup')({
	...shared,
	value: 'getDefault',
	action: 'Get the default group',
	description: 'Get the default group of questions',
	fields: {},
	result: record,
	simplified,
});

const update = operation('updateQuestionGroup')({
	...shared,
	value: 'update',
	action: 'Update a group',
	description: 'Change a group of questions. Fields that you leave out presumably keep their values.',
	fields: { questionGroupId, title: optional(title), ...details },
	orderedBy,
	body: (given) => without(given, 'questionGroupId'),
	result: acknowledgement,
});

export const groupOperations = [copy, create, deleteGroup, getAll, getDefault, update];
