import type { IDataObject } from 'n8n-workflow';
import { isObject, without } from '../../input/object';
import { lossesOf } from '../../records/formattedText/formattedText';
import { readRawContent } from '../../richText/rawContent';
import { toMarkdown } from '../../richText/toMarkdown';

/** Columns of the Simplified output. */
export const SIMPLIFIED_QUESTION = ['type', 'questions', 'answers', 'followUps', 'answerType', 'language', 'askedCount', 'dateCreated', 'dateUpdated', 'lostInConversion'];

/** A question with its texts as lists, answers as Markdown. */
export function tidyQuestion(row: IDataObject): IDataObject {
	const answers = entriesAt(row, 'qnaMainAnswers').map(({ answer, answerJson }) => {
		const content = readRawContent(answerJson);
		return content === undefined ? { content: answer, lost: [] } : toMarkdown(content);
	});
	const { qnaMainActions } = row;
	return {
		...row,
		questions: entriesAt(row, 'qnaMainQuestions').map(({ question }) => question),
		answers: answers.map(({ content }) => content),
		...(Array.isArray(qnaMainActions) && { followUps: entriesAt(row, 'qnaMainActions').map(({ actionVal }) => actionVal) }),
		...lossesOf({ lost: [...new Set(answers.flatMap(({ lost }) => lost))] }),
	} as IDataObject;
}

/**
 * The new question under `addedObject`, whose last question and last answer hold a copy of the whole, with the actions, which are
 * nowhere else.
 */
export function withoutCopies(row: IDataObject): IDataObject {
	const questions = entriesAt(row, 'qnaMainQuestions');
	const copy = [...questions, ...entriesAt(row, 'qnaMainAnswers')].map(({ qnaMain }) => qnaMain).find(isObject);
	return {
		...row,
		qnaMainQuestions: questions.map((question) => without(question, 'qnaMain')),
		qnaMainAnswers: entriesAt(row, 'qnaMainAnswers').map((answer) => without(answer, 'qnaMain')),
		...(Array.isArray(copy?.qnaMainActions) && { qnaMainActions: copy.qnaMainActions }),
	};
}

function entriesAt(row: IDataObject, member: string): IDataObject[] {
	const entries = row[member];
	return Array.isArray(entries) ? entries.filter(isObject) : [];
}
