import { inputError } from '../../input/itemError';
import { jsonList } from '../../input/list';
import { objectOrEmpty } from '../../input/object';
import { quote } from '../../input/quote';
import { rowsOf } from '../../input/rows';
import { optional, type Reading, type Values } from '../../operations/field';
import { text, textList } from '../../operations/fields/text';
import { nothingEvaluated } from './answers';

/** A question and its answers. */
export interface Pair {
	question: string;
	answers: string[];
}

const question = text('Question', { placeholder: 'e.g. Which cards do you take?' });
const answer = text('Answer', { typeOptions: { rows: 3 } });
const answerList = textList('Answer');
const PAIRS = 'Questions and Answers';

const pairs = nothingEvaluated<Pair[]>({
	property: {
		displayName: PAIRS,
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Question',
		default: {},
		options: [{ name: 'pair', displayName: 'Question', values: [{ ...question.property, name: 'question' }, { ...answer.property, name: 'answer' }] }],
	},
	read: (raw, reading) => pairsIn(rowsOf(raw, 'pair'), reading),
});

const pairsJson = nothingEvaluated<Pair[]>({
	property: {
		displayName: 'More Questions (JSON)',
		type: 'json',
		default: '[]',
		description: 'An array of objects, e.g. [{"question": "Which cards?", "answer": ["All.", "See below."]}], where the answer may be a text, too; they come after the others',
	},
	read(raw, reading) {
		const rows = Array.isArray(raw) ? raw : typeof raw === 'string' ? jsonList(raw, reading.label) : undefined;
		if (rows === undefined) throw inputError(reading.label, `'${reading.label}' is not a JSON array: ${quote(raw)}`, 'Enter an array of objects with question and answer.');
		return pairsIn(rows, reading);
	},
});

/** Questions with their answers: fields in the panel, and JSON for many. */
export const pairFields = { pairs, pairsJson: optional(pairsJson) };

/** All pairs. @throws {ItemError} if there are none */
export function allPairs({ pairs: given, pairsJson: givenAsJson = [] }: Values<typeof pairFields>): Pair[] {
	const all = [...given, ...givenAsJson];
	if (all.length > 0) return all;
	throw inputError(PAIRS, `'${PAIRS}' is empty`, 'Enter at least one question with its answer.');
}

function pairsIn(rows: readonly unknown[], reading: Reading): Pair[] {
	return rows.map((row, index) => {
		// The second names are those that Acquire has.
		const { questions, answers, question: asked = questions, answer: given = answers } = objectOrEmpty(row);
		if (asked === undefined && given === undefined) throw inputError(reading.label, `'${reading.label}' holds an entry that is not an object with question and answer: ${quote(row)}`);
		const of = (label: string) => ({ ...reading, label: `${label} of entry ${index + 1}` });
		const ofAnswer = of('Answer');
		const found = answerList.read([given].flat(), ofAnswer);
		return {
			question: question.read(asked, of('Question')),
			answers: found.length > 0 ? found : [answer.read('', ofAnswer)],
		};
	});
}
