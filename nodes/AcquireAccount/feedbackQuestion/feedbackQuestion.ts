import { without } from '../../input/object';
import { KEEPS_THE_REST } from '../../operations/appearance';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { choice, choices } from '../../operations/fields/choice';
import { columns, related, returnedParts, sortOrder } from '../../operations/fields/listing';
import { recordId } from '../../operations/fields/recordId';
import { text } from '../../operations/fields/text';
import { givenOrCurrent } from '../../operations/givenOrCurrent';
import { deleted, record, rowsAt } from '../../operations/results';
import { departments } from '../../records/department/department';
import { recordChoices } from '../../records/recordKind';
import { changedDepartments } from '../sharedFields';
import { configFields, configOf, newConfig, requireAnswers } from './config';

const resource = 'feedbackQuestion';
const simplified = ['question', 'type', 'status', 'channels', 'departments', 'config.required', 'dateCreated'];
const feedbackQuestionId = recordId<'feedbackQuestionId'>('Feedback Question ID', { placeholder: 'e.g. 12' });
const question = text('Question', { placeholder: 'e.g. How helpful were we?' });
const type = choice('Type', ['rating', 'text', 'multiple_radio', 'multiple_checkbox'], { names: { multiple_radio: 'One of Several', multiple_checkbox: 'Any of Several' } });
const status = choice('Status', ['active', 'disabled']);
const channels = choices('Channels', ['chat', 'sms', 'email'], { names: { sms: 'SMS' } });
const select = optional(columns(['id', 'question', 'type', 'status', 'config', 'departments', 'channels', 'dateCreated']));

const create = operation('createFeedbackQuestion')({
	resource,
	value: 'create',
	action: 'Create a feedback question',
	description: 'Create a question that customers are asked. Without departments it is presumably asked in all.',
	fields: { question, type, status, channels, departments: optional(recordChoices(departments)), ...configFields },
	body: (given) => ({
		question: given.question,
		status: given.status,
		type: given.type,
		config: requireAnswers(given.type, configOf(given.type, given, newConfig(given.type, given.answers))),
		departments: given.departments ?? [],
		channels: given.channels,
	}),
	result: record,
	simplified,
});

const deleteFeedbackQuestion = operation('deleteFeedbackQuestion')({
	resource,
	value: 'delete',
	action: 'Delete a feedback question permanently',
	destructive: DELETES_PERMANENTLY,
	fields: { feedbackQuestionId },
	query: ({ feedbackQuestionId: id }) => ({ id }),
	result: deleted,
});

const get = operation('getFeedbackQuestion')({
	resource,
	value: 'get',
	action: 'Get a feedback question',
	fields: { feedbackQuestionId, select, relations: optional(related(['case', 'contact'])) },
	query: returnedParts,
	result: record,
	simplified,
});

const getAll = operation('listFeedbackQuestions')({
	resource,
	value: 'getAll',
	action: 'Get many feedback questions',
	description: 'Get many feedback questions, without what customers said',
	fields: { select, search: optional(text('Search', { placeholder: 'e.g. helpful', description: 'Text to search for' })), order: optional(sortOrder()) },
	query: (filters) => without(filters, 'order'),
	result: rowsAt('data'),
	list: true,
	simplified,
});

const update = operation('updateFeedbackQuestion')({
	resource,
	value: 'update',
	action: 'Update a feedback question',
	description: `Change a feedback question. ${KEEPS_THE_REST}`,
	fields: {
		feedbackQuestionId,
		question: optional(question),
		type: optional(type),
		status: optional(status),
		channels: optional(channels),
		departments: changedDepartments,
		...configFields,
	},
	readFirst: 'getFeedbackQuestion',
	body(given, current) {
		const newType = givenOrCurrent(given.type, current.type, 'Type');
		const config = givenOrCurrent(current.config, given.config, 'Config (JSON)');
		return {
			id: String(given.feedbackQuestionId),
			question: givenOrCurrent(given.question, current.question, 'Question'),
			status: givenOrCurrent(given.status, current.status, 'Status'),
			type: newType,
			config: newType === current.type ? configOf(newType, given, config) : requireAnswers(newType, configOf(newType, given, newConfig(newType, given.answers, { type: current.type ?? newType, config }))),
			departments: givenOrCurrent(given.departments, current.departments, 'Department Names or IDs'),
			channels: givenOrCurrent(given.channels, current.channels, 'Channels'),
		};
	},
	result: record,
	simplified,
});

export const feedbackQuestionOperations = [create, deleteFeedbackQuestion, get, getAll, update];
