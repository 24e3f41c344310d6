import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { objectOrEmpty } from '../../input/object';
import { KEEPS_THE_REST } from '../../operations/appearance';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { blankable, optional } from '../../operations/field';
import { choice } from '../../operations/fields/choice';
import { text } from '../../operations/fields/text';
import { rowFilter } from '../../operations/matchesFilters';
import { acknowledgedDelete, acknowledgement, record, recordAt, type ResultContext, rowsAt } from '../../operations/results';
import { bodyFormat } from '../../records/formattedText/formattedText';
import { recordLocator } from '../../records/recordKind';
import { groups } from '../group/groups';
import { answers } from './answers';
import { changedQuestion, details, newQuestion, questionId, questions, whatIsLost } from './fields';
import { inGroup, manyQuestionsOperations } from './manyQuestions';
import { publish, unpublish } from './move';
import { SIMPLIFIED_QUESTION as simplified, tidyQuestion as tidy, withoutCopies } from './tidyQuestion';

const resource = 'question';
const questionGroupId = recordLocator(groups);
const returned = { simplified, tidy, beside: whatIsLost } as const;

const create = operation('createQuestion')({
	...inGroup,
	value: 'create',
	action: 'Create a question',
	description: 'Create a question with its answers, as a draft unless you choose otherwise',
	fields: { questionGroupId, questions, bodyFormat, answers, ...details },
	body: ({ questionGroupId: qnaGroupId, ...given }) => ({ qnaGroupId, ...newQuestion(given) }),
	result: (data) => withoutCopies(recordAt('addedObject')(data)),
	...returned,
});

const deleteQuestion = operation('deleteQuestion')({
	resource,
	value: 'delete',
	action: 'Delete a question permanently',
	description: 'Delete a question with its answers permanently',
	destructive: DELETES_PERMANENTLY,
	fields: { questionId },
	result: acknowledgedDelete,
});

const get = operation('getQuestion')({
	resource,
	value: 'get',
	action: 'Get a question',
	description: 'Get one question with its answers',
	fields: { questionId },
	result: record,
	simplified,
	tidy,
});

const getAll = operation('listQuestions')({
	resource,
	value: 'getAll',
	action: 'Get many questions',
	description: 'Get the questions of a group with their answers',
	fields: {
		questionGroupId,
		language: optional(text('Language', { placeholder: 'e.g. en', description: 'Two letters. Acquire does not document this filter: what it returns is compared here.' })),
		search: optional(text('Search', { placeholder: 'e.g. password', description: 'Text to search for. Acquire does not document this filter.' })),
		type: optional(choice('Type', ['all', 'live', 'suggested'], { names: { live: 'Published', suggested: 'Draft' } })),
	},
	query: ({ questionGroupId: groupId, type = 'all' as const, ...filters }) => ({ groupId, type, ...filters }),
	keep: ({ language }) => rowFilter({ language }),
	list: 'numberedPages',
	result: rowsAt('rows'),
	simplified,
	tidy,
});

const pushToSuggestions = operation('pushQuestionToSuggestions')({
	...inGroup,
	value: 'pushToSuggestions',
	name: 'Push to Suggestions',
	action: 'Push a question to the suggestions',
	description: 'Submit a question as a draft without an answer. If a similar question exists, Acquire adds it to that one. Acquire does not return an ID.',
	fields: { question: text('Question', { placeholder: 'e.g. Can I change my plan mid-month?' }), questionGroupId: optional(recordLocator(groups, { required: undefined })) },
	unknownEffect: 'The question may have been submitted',
	body: ({ question, questionGroupId: qnaGroupId }) => ({ question, qnaGroupId }),
	result: pushed,
});

/** What Acquire says became of it: it is shown with a message alone. @throws {ItemError} where it says nothing */
function pushed(data: unknown, context: ResultContext): IDataObject {
	const { id, message } = objectOrEmpty(data);
	if (typeof message === 'string') return { message };
	return parseId(id) === undefined ? acknowledgement(data, context) : { id };
}

const update = operation('updateQuestion')({
	resource,
	value: 'update',
	action: 'Update a question',
	description: `Change a question or its answers. ${KEEPS_THE_REST}`,
	fields: { questionId, questions: blankable(questions), bodyFormat, answers: blankable(answers), ...details },
	readFirst: 'getQuestion',
	body: changedQuestion,
	result: recordAt('updatedObject'),
	...returned,
});

export const questionOperations = [create, deleteQuestion, get, getAll, publish, pushToSuggestions, unpublish, update, ...manyQuestionsOperations];
