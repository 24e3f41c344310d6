import { DELETES_MANY_PERMANENTLY, operation } from '../../operations/defineOperation';
import { recordIds } from '../../operations/fields/recordId';
import { acknowledgedDeletes, acknowledgement } from '../../operations/results';
import { recordLocator } from '../../records/recordKind';
import { groups } from '../group/groups';
import { details } from './fields';
import { allPairs, pairFields } from './pairs';

const resource = 'question';
const questionGroupId = recordLocator(groups);

/** What adds a question: where Acquire does not find something, it is the group. */
export const inGroup = {
	resource,
	addedTo: ({ questionGroupId: id }: { questionGroupId?: number }) => (id ? `Question group ${id}` : undefined),
};

const deleteMany = operation('changeQuestions')({
	resource,
	value: 'deleteMany',
	action: 'Delete many questions permanently',
	description: 'Delete several questions of a group permanently, in one request',
	destructive: DELETES_MANY_PERMANENTLY,
	fields: { questionGroupId, questionIds: recordIds<'questionId'>('Question IDs', { placeholder: 'e.g. 101, 102' }) },
	ids: ({ questionIds }) => Object.fromEntries(questionIds.entries()),
	idempotent: true,
	unknownEffect: 'They may have been deleted',
	body: ({ questionGroupId: groupId, questionIds: recordIdList }) => ({ actionType: 'delete', groupId, recordIds: recordIdList, tab: 'qna' }),
	result: acknowledgedDeletes,
});

const importQuestions = operation('importQuestions')({
	...inGroup,
	value: 'import',
	action: 'Import questions',
	description: 'Import questions with their answers into a group. Acquire returns neither IDs nor a count.',
	fields: { questionGroupId, ...pairFields, language: details.language },
	unknownEffect: 'The questions may have been imported',
	body: ({ questionGroupId: qnaGroupId, language, ...given }) => ({
		qnaGroupId,
		qnaSource: 'acquire',
		qnaPairs: allPairs(given).map(({ question, answers }) => ({ questions: question, answerType: 'random', answers })),
		language,
		sourceLang: language,
	}),
	result: acknowledgement,
});

export const manyQuestionsOperations = [deleteMany, importQuestions];
