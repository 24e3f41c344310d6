import { inputError } from '../../input/itemError';
import { rowsOf } from '../../input/rows';
import type { Bodies, Results } from '../../operations/endpointTypes';
import type { Field, FieldReading } from '../../operations/field';
import { formattedText, type FormattedText, givenFormat } from '../../records/formattedText/formattedText';
import { fromMarkdown } from '../../richText/fromMarkdown';
import { type Converted, readRawContent } from '../../richText/rawContent';
import { toMarkdown } from '../../richText/toMarkdown';

type AnswerBody = Bodies['createQuestion']['qnaMainAnswers'][number];
type CurrentAnswer = NonNullable<Results['getQuestion']['qnaMainAnswers']>[number];
export type AnswerType = NonNullable<Bodies['createQuestion']['answerType']>;

/** An answer as text in Markdown, and as rich text, each with what of it could not be expressed. */
export interface Answer {
	text: Converted<string>;
	rich: FormattedText;
}

const answer = formattedText('Answer');
const PLACEHOLDER = "{{ '{' }}{ name | friend }}";
// n8n makes an expression of text with braces as it is typed, and 0 of this one.
const EVALUATED = /^=.*\{\{\s*\w+\s*\|[^|]/s;

/** Answers, each in the format that the parameter bodyFormat says. The expression of one may return an array of several. */
export const answers = nothingEvaluated<Answer[]>({
	property: {
		displayName: 'Answers',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		placeholder: 'Add Answer',
		default: {},
		required: true,
		description: `What the bot answers. Of several it presumably chooses one. {{ name | friend }} stands for an attribute of the contact: type ${PLACEHOLDER}, since n8n evaluates double braces.`,
		options: [{ name: 'answer', displayName: 'Answer', values: [{ ...answer.property, name: 'text' }] }],
	},
	read(raw, reading) {
		return rowsOf(raw, 'answer')
			.flatMap(({ text }) => text)
			.flatMap((entry) => {
				const rich = answer.read(entry, reading) as FormattedText | undefined;
				if (rich === undefined) return [];
				const isWrittenAsText = typeof entry !== 'object' && ['markdown', 'plainText'].includes(givenFormat(reading.item));
				return { text: isWrittenAsText ? { content: String(entry), lost: [] } : asMarkdown(rich), rich };
			});
	},
});

/** The same field, wherever it stands in the node. It takes no placeholder of Acquire that n8n evaluates. */
export function nothingEvaluated<Value>(field: Field<Value>): Field<Value> {
	return {
		...field,
		read(raw, reading: FieldReading) {
			const { label, path, item } = reading;
			if (isEvaluated(item.rawParameter(path))) throw inputError(label, `n8n reads the double braces in '${label}' as its own`, `Type it as ${PLACEHOLDER}.`);
			return field.read(raw, reading);
		},
	};
}

/** `held`: what the workflow holds there, a text or a whole of several. */
function isEvaluated(held: unknown): boolean {
	return typeof held === 'string' ? EVALUATED.test(held) : Object.values(held ?? {}).some(isEvaluated);
}

function asMarkdown(rich: FormattedText): Converted<string> {
	const { content, lost } = toMarkdown(rich.content);
	return { content, lost: [...rich.lost, ...lost] };
}

/** An answer as Acquire wants it, and what of it cannot be sent. */
export interface SentAnswer {
	body: AnswerBody;
	lost: string[];
}

/** Answers as Markdown, and for formatted ones as rich text beside it, as Acquire returns them. */
export function givenAnswers(given: readonly Answer[], type: AnswerType | undefined): SentAnswer[] {
	return given.map(({ text: { content, lost }, rich }) => (type === 'formatted' ? { body: { answer: content, answerJson: rich.content }, lost: rich.lost } : { body: { answer: content }, lost }));
}

/** The answers that a question has, to be sent back: an update replaces them. They are converted where their type becomes another one. */
export function keptAnswers(current: readonly CurrentAnswer[], type: AnswerType | undefined, before: AnswerType | undefined): SentAnswer[] {
	return current.map(({ answer, answerJson }) => {
		// Acquire may return null, or something else than text.
		const text = answer ?? '';
		if (type === 'formatted' && !answerJson) {
			const { content, lost } = fromMarkdown(String(text));
			return { body: { answer: text, answerJson: content }, lost };
		}
		// The text beside rich text may be empty.
		const rich = type === 'random' && before !== 'random' ? readRawContent(answerJson) : undefined;
		if (rich === undefined) return { body: { answer: text, ...(answerJson && { answerJson }) }, lost: [] };
		const { content, lost } = toMarkdown(rich);
		return { body: { answer: content || text }, lost };
	});
}
