import type { StoredRecord } from '../../records';
import type { Store } from '../../store';
import type { Handlers } from '../handler';

type Entry = Record<string, unknown>;
interface QuestionBody {
	qnaMainQuestions?: Entry[];
	qnaMainAnswers?: Entry[];
	qnaMainActions?: Entry[];
}
interface Pair {
	questions: string;
	answerType?: string;
	answers: string[];
}

const SAME = '-same-';
const COLUMNS = ['qnaMainQuestions', 'qnaMainAnswers', 'qnaMainActions'] as const;

/** The highest id of any question, answer and action. */
function lastEntryId(store: Store): number {
	const entries = store.records('question').flatMap((question) => COLUMNS.flatMap((column) => (question[column] as Entry[] | undefined) ?? []));
	return Math.max(0, ...entries.map(({ id }) => Number(id)));
}

/** The lists of a request as Acquire keeps them, each entry under an id of its own. What is not sent is gone. */
function entriesOf(body: QuestionBody, store: Store): Required<QuestionBody> {
	let id = lastEntryId(store);
	return {
		qnaMainQuestions: (body.qnaMainQuestions ?? []).map(({ question }) => ({ id: ++id, question })),
		qnaMainAnswers: (body.qnaMainAnswers ?? []).map(({ answer, answerJson = null }) => ({ id: ++id, answer, answerJson })),
		qnaMainActions: (body.qnaMainActions ?? []).map(({ actionType, actionVal, triggerType, buttonVal = '' }) => ({ id: ++id, parent: null, triggerType, buttonVal, actionType, actionVal })),
	};
}

function questionOf(store: Store, id: number): StoredRecord {
	return store.recordTable('question').require(id, 'question');
}

/** Puts what the lists hold over a question that has just been written, and over the response that shows it. */
function withEntries(shown: StoredRecord, body: QuestionBody, store: Store): StoredRecord {
	const entries = entriesOf(body, store);
	const kept = { ...questionOf(store, shown.id), ...entries };
	store.recordTable('question').put(kept);
	const { qnaMainActions, ...withoutActions } = entries;
	return { ...shown, ...withoutActions };
}

/** The record again in the last of its questions and answers, which is all that shows the actions. */
function withCopy(entries: Entry[], qnaMain: StoredRecord): Entry[] {
	return entries.map((entry, rank) => (rank === entries.length - 1 ? { ...entry, qnaMain } : entry));
}

function textsOf({ qnaMainQuestions }: StoredRecord): string[] {
	return (qnaMainQuestions as Entry[]).map(({ question }) => String(question).toLowerCase());
}

function addDraft(store: Store, questions: Entry[], answers: Entry[], answerType = 'random'): void {
	const common = { type: 'suggested', subtype: 'user_added', status: 'active', language: 'en', answerType, askedCount: 1, actionEnabled: 'disabled', wantFeedback: 'disabled', allowRelatedQue: 'disabled', relatedQueIds: '' };
	store.addRecord('question', { ...common, ...entriesOf({ qnaMainQuestions: questions, qnaMainAnswers: answers }, store) });
}

/** Questions of the conversational bot. */
export function questionHandlers({ createQuestion: create, updateQuestion: update }: Handlers): Handlers {
	return {
		createQuestion(call) {
			const { addedObject, ...rest } = create(call) as { addedObject: StoredRecord };
			const shown = withEntries(addedObject, call.body as QuestionBody, call.store);
			const copy = questionOf(call.store, shown.id);
			const [questions, answers] = [shown.qnaMainQuestions, shown.qnaMainAnswers].map((entries) => withCopy(entries as Entry[], copy));
			return { ...rest, addedObject: { ...shown, qnaMainQuestions: questions, qnaMainAnswers: answers } };
		},
		updateQuestion(call) {
			const { updatedObject, ...rest } = update(call) as { updatedObject: StoredRecord };
			return { ...rest, updatedObject: withEntries(updatedObject, call.body as QuestionBody, call.store) };
		},
		publishQuestion({ params, store }) {
			const found = questionOf(store, params.questionId);
			store.recordTable('question').put({ ...found, type: found.type === 'live' ? 'suggested' : 'live' });
			return { success: true, message: 'Question published', movedId: found.id };
		},
		changeQuestions({ body, store }) {
			(body as { recordIds: number[] }).recordIds.forEach((id) => store.recordTable('question').delete(id));
			return { success: true, message: 'Questions deleted', lessEventsNotice: false };
		},
		pushQuestionToSuggestions({ body, store }) {
			const { question } = body as { question: string };
			const similar = store.recordTable('question').newestFirst().find((row) => textsOf(row).includes(question.toLowerCase()));
			if (similar) {
				store.recordTable('question').put({ ...similar, askedCount: Number(similar.askedCount ?? 0) + 1 });
				return { message: 'The question was merged into a similar one' };
			}
			addDraft(store, [{ question }], []);
			return { message: 'The question was added as a suggestion' };
		},
		importQuestions({ body, store }) {
			let answers: string[] = [];
			for (const pair of (body as { qnaPairs?: Pair[] }).qnaPairs ?? []) {
				if (pair.answers[0] !== SAME) answers = pair.answers;
				addDraft(store, [{ question: pair.questions }], answers.map((answer) => ({ answer })), pair.answerType);
			}
			return { success: true, message: 'Questions imported' };
		},
	};
}
