import type { IDataObject } from 'n8n-workflow';
import { inputError } from '../../input/itemError';
import { objectsIn } from '../../input/object';
import type { Bodies, Results } from '../../operations/endpointTypes';
import { optional, type Values } from '../../operations/field';
import { activeOrDisabled, choice } from '../../operations/fields/choice';
import { jsonObject } from '../../operations/fields/json';
import { recordId, recordIds } from '../../operations/fields/recordId';
import { text, textLines } from '../../operations/fields/text';
import { givenOrCurrent } from '../../operations/givenOrCurrent';
import { lossesOf } from '../../records/formattedText/formattedText';
import { type Answer, type AnswerType, givenAnswers, keptAnswers, nothingEvaluated, type SentAnswer } from './answers';

type QuestionBody = Bodies['updateQuestion'];
type Question = Results['getQuestion'];

export const questionId = recordId<'questionId'>('Question ID', { placeholder: 'e.g. 101' });
export const questions = textLines('Questions', { placeholder: 'e.g. How do I reset my password?', description: 'How customers ask the question' });

/** What a question has beside its texts: fields for what most need, and JSON for the rest. */
export const details = {
	answerType: optional(
		choice('Answer Type', ['random', 'formatted'], {
			names: { random: 'Text' },
			description: 'Text, or formatted with images and links. How formatted answers are sent is not documented: they are sent as Acquire returns them.',
		}),
	),
	allowRelatedQue: optional(activeOrDisabled('Show Related Questions', 'Whether related questions are shown below the answer')),
	followUp: optional(nothingEvaluated(text('Follow-Up', { placeholder: 'e.g. Did that help?', description: "What the bot says after the answer. Acquire's documentation wants one for each new question. In an update it replaces all follow-ups and buttons of the question." }))),
	language: optional(text('Language', { placeholder: 'e.g. en', description: 'Two letters' })),
	questionJson: optional(nothingEvaluated(jsonObject<Omit<QuestionBody, 'subtype'>>('Question (JSON)', { description: 'Properties of the question as Acquire names them, e.g. {"qnaMainActions": []}, which override the other fields' }))),
	relatedQuestionIds: optional(recordIds<'questionId'>('Related Question IDs')),
	type: optional(choice('Type', ['suggested', 'live'], { names: { suggested: 'Draft', live: 'Published' } })),
	wantFeedback: optional(activeOrDisabled('Ask for Feedback', 'Whether customers are asked whether the answer helped')),
};

type Given = Values<typeof details> & { questions?: string[]; answers?: Answer[] };

/** The answers that are sent, and as what: those given, or else the current ones, which an update replaces. @throws {ItemError} where Acquire did not return those */
function answersOf({ answers, answerType, questionJson }: Given, current?: Question): { type?: AnswerType; answers: SentAnswer[] } {
	const type = questionJson?.answerType ?? answerType ?? current?.answerType;
	if (answers !== undefined || current === undefined) return { type, answers: givenAnswers(answers ?? [], type) };
	return { type, answers: keptAnswers(givenOrCurrent(undefined, current.qnaMainAnswers, 'Answers'), type, current.answerType) };
}

/** What of the answers of a new or changed question could not be expressed. */
export function whatIsLost(given: Given, _row: IDataObject, _options: IDataObject, current?: Question): IDataObject {
	if (given.questionJson?.qnaMainAnswers !== undefined) return {};
	const { answers } = answersOf(given, current);
	return lossesOf({ lost: [...new Set(answers.flatMap(({ lost }) => lost))] });
}

/** The body of a new question: a draft with text answers, unless something else is given. */
export function newQuestion({ questions: words = [], ...given }: Given) {
	const { type: answerType = 'random', answers } = answersOf(given);
	const actions = givenActions(given) ?? [];
	return {
		qnaMainQuestions: words.map((question) => ({ question })),
		qnaMainAnswers: answers.map(({ body }) => body),
		type: given.type ?? ('suggested' as const),
		answerType,
		status: 'active',
		language: given.language,
		// One that is switched off would never be carried out.
		actionEnabled: actions.length > 0 ? ('active' as const) : ('disabled' as const),
		...relatedTo(given),
		wantFeedback: given.wantFeedback,
		...given.questionJson,
		qnaMainActions: actions,
	};
}

/**
 * The question with what is given in place of what it is now: an update replaces its texts, and of the rest it is not known.
 * @throws {ItemError} where Acquire did not return what would be lost
 */
export function changedQuestion({ questions: words, ...given }: Given, current: Question): QuestionBody {
	const { type: answerType, answers } = answersOf(given, current);
	const actions = givenActions(given);
	const asked = words ?? givenOrCurrent(undefined, current.qnaMainQuestions, 'Questions').flatMap(({ question }) => question ?? []);
	return {
		...(current.subtype && { subtype: current.subtype }),
		type: given.type ?? current.type,
		answerType,
		status: current.status,
		language: given.language ?? current.language,
		wantFeedback: given.wantFeedback ?? current.wantFeedback,
		relatedQueIds: current.relatedQueIds,
		...relatedTo({ ...given, allowRelatedQue: given.allowRelatedQue ?? current.allowRelatedQue }),
		actionEnabled: actions !== undefined && actions.length > 0 ? 'active' : current.actionEnabled,
		qnaMainQuestions: asked.map((question) => ({ question })),
		qnaMainAnswers: answers.map(({ body }) => body),
		...given.questionJson,
		qnaMainActions: actions ?? keptActions(current.qnaMainActions),
	};
}

function relatedTo({ allowRelatedQue, relatedQuestionIds }: Given): Pick<QuestionBody, 'allowRelatedQue' | 'relatedQueIds'> {
	const shown = allowRelatedQue ?? (relatedQuestionIds && 'active');
	return { ...(shown && { allowRelatedQue: shown }), ...(relatedQuestionIds && { relatedQueIds: relatedQuestionIds.join(',') }) };
}

/** The actions that are given: in JSON, in which null stands for none, or as a follow-up. */
function givenActions({ followUp, questionJson }: Given): QuestionBody['qnaMainActions'] {
	return questionJson?.qnaMainActions ?? (followUp === undefined ? undefined : [{ actionType: 'follow_up', actionVal: followUp, triggerType: 'auto', qnaMainActions: [] }]);
}

/** @throws {ItemError} where an action stands below another one: how those are sent is not documented */
function keptActions(actions: Question['qnaMainActions']): QuestionBody['qnaMainActions'] {
	if (!Array.isArray(actions)) return undefined;
	if ((actions as IDataObject[]).some((action) => (action.parent !== null && action.parent !== undefined) || objectsIn(action.qnaMainActions).length > 0)) {
		throw inputError('Follow-Up', 'The question has actions below others, which the update would flatten', "Enter all of them under 'Question (JSON)' as qnaMainActions, or enter 'Follow-Up' to replace them.");
	}
	return actions.map(({ actionType = 'follow_up', actionVal = '', triggerType = 'auto', buttonVal }) => ({ actionType, actionVal, triggerType, ...(buttonVal && { buttonVal }) }));
}
