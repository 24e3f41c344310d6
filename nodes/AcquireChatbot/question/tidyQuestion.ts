import type { IDataObject } from 'n8n-workflow';
import { isObject, objectsIn, without } from '../../input/object';
import { lossesOf } from '../../records/formattedText/formattedText';
import { readRawContent } from '../../richText/rawContent';
import { toMarkdown } from '../../richText/toMarkdown';

/** Columns of the Simplified output. */
export const SIMPLIFIED_QUESTION = ['type', 'questions', 'answers', 'followUps', 'answerType', 'language', 'askedCount', 'dateCreated', 'dateUpdated', 'lostInConversion'];

/** A question with its texts as lists, answers as Markdown. */
export function tidyQuestion(row: IDataObject): IDataObject {
	const answers = objectsIn(row.qnaMainAnswers).map(({ answer, answerJson }) => {
		const content = readRawContent(answerJson);
		return content === undefined ? { content: answer, lost: [] } : toMarkdown(content);
	});
	const { qnaMainActions } = row;
	return {
		...row,
		questions: objectsIn(row.qnaMainQuestions).map(({ question }) => question),
		answers: answers.map(({ content }) => content),
		...(Array.isArray(qnaMainActions) && { followUps: objectsIn(row.qnaMainActions).map(({ actionVal }) => actionVal) }),
		...lossesOf({ lost: [...new Set(answers.flatMap(({ lost }) => lost))] }),
	} as IDataObject;
}

/**
 * The new question under `addedObject`, whose last question and last answer hold a copy of the whole, with the actions, which are
 * nowhere else.
 */
export function withoutCopies(row: IDataObject): IDataObject {
	const questions = objectsIn(row.qnaMainQuestions);
	const copy = [...questions, ...objectsIn(row.qnaMainAnswers)].map(({ qnaMain }) => qnaMain).find(isObject);
	return {
		...row,
		qnaMainQuestions: questions.map((question) => without(question, 'qnaMain')),
		qnaMainAnswers: objectsIn(row.qnaMainAnswers).map((answer) => without(answer, 'qnaMain')),
		...(Array.isArray(copy?.qnaMainActions) && { qnaMainActions: copy.qnaMainActions }),
	};
}
