import { inputError } from '../../input/itemError';
import { isObject } from '../../input/object';
import { quote } from '../../input/quote';
import type { Field } from '../../operations/field';
import { text, textList } from '../../operations/fields/text';

/** A question and its answers. */
export interface Pair {
	question: string;
	answers: string[];
}

const question = text('Question', { placeholder: 'e.g. Which cards do you take?' });
const answer = text('Answer', { typeOptions: { rows: 3 } });
const answerList = textList('Answers');

/** Questions with their answers, from the panel or as an array from an expression, where one may have several answers. */
export const pairs: Field<Pair[]> = {
	property: {
		displayName: 'Questions and Answers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Question',
		default: {},
		required: true,
		description: 'Or an array from an expression, of objects with question and answer, which may be a list of answers',
		options: [{ name: 'pair', displayName: 'Question', values: [{ ...question.property, name: 'question' }, { ...answer.property, name: 'answer' }] }],
	},
	read(raw, reading) {
		const rows = Array.isArray(raw) ? raw : isObject(raw) && Array.isArray(raw.pair) ? raw.pair : [];
		return rows.map((row: unknown) => {
			if (!isObject(row)) throw inputError(reading.label, `'${reading.label}' holds an entry that is no object with question and answer: ${quote(row)}`);
			const { answer: given } = row;
			return {
				question: question.read(row.question, { ...reading, label: 'Question' }) as string,
				answers: Array.isArray(given) ? (answerList.read(given, { ...reading, label: 'Answer' }) as string[]) : [answer.read(given, { ...reading, label: 'Answer' }) as string],
			};
		});
	},
};
