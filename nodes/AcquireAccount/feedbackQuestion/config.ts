import { inputError } from '../../input/itemError';
import type { Bodies } from '../../operations/endpointTypes';
import { optional, type Values } from '../../operations/field';
import { toggle } from '../../operations/fields/choice';
import { jsonObject } from '../../operations/fields/json';
import { wholeNumber } from '../../operations/fields/number';
import { text, textList } from '../../operations/fields/text';

type Question = Bodies['createFeedbackQuestion'];
type Config = Question['config'];

/** How the question is put: fields for what most need, and JSON for the rest. */
export const configFields = {
	answers: optional(textList('Answers', { placeholder: 'e.g. Poor, Good, Great', description: 'Answers to choose from. For ratings: one label for each, from worst to best.' })),
	answerRequired: optional(toggle('Answer Required', 'Whether customers must answer')),
	config: optional(jsonObject<Config>('Config (JSON)', { description: 'Settings as Acquire keeps them, e.g. {"required": true}, which override the other fields. Get an existing question to see them.' })),
	errorMessage: optional(text('Error Message', { placeholder: 'e.g. Please choose' })),
	multiline: optional(toggle('Multiple Lines', 'Whether the box of a text question has several lines')),
	ratingLimit: optional(wholeNumber('Rating Limit', { min: 1, default: 5, description: 'The best rating, counted from 1' })),
};

/**
 * The config of a new question, or, with `from`, of one that changes its type: members that do not depend on the type stay. A rating
 * has as many stars as there are labels.
 */
export function newConfig(type: Question['type'], labels?: readonly string[], from?: { type: Question['type']; config: Config }): Config {
	const { error_message = '', required = false, values = [] } = from?.config ?? {};
	const common = { error_message, required, values: isChoice(type) && from !== undefined && isChoice(from.type) ? values : [] };
	if (type === 'text') return { ...common, multiline: false };
	return type === 'rating' ? { ...common, rating_type: 'star', limit: labels?.length ?? 5 } : { ...common, rating_type: type };
}

/** What is given, over the config as it is. @throws {ItemError} for labels of a rating that are not one for each star */
export function configOf(type: Question['type'], given: Values<typeof configFields>, current: Config): Config {
	const { answers, answerRequired, config, errorMessage, multiline, ratingLimit } = given;
	if (type === 'rating') requireFittingLabels(given, current);
	return {
		...current,
		...(errorMessage !== undefined && { error_message: errorMessage }),
		...(answerRequired !== undefined && { required: answerRequired }),
		...(multiline !== undefined && { multiline }),
		...(ratingLimit !== undefined && { limit: ratingLimit }),
		...(answers && { values: type === 'rating' ? ratingLabels(answers, { ...current, ...config }, current) : choiceAnswers(answers, current.values ?? []) }),
		...config,
	};
}

/** The place of a label is what it means. Which icons there are beside stars is not documented, so those of other ratings stay. */
function ratingLabels(labels: readonly string[], { rating_type: ratingType }: Config, current: Config): Config['values'] {
	return labels.map((label, index) => {
		const icon = ratingType === 'star' ? ratingType : ratingType === current.rating_type ? current.values?.[index]?.icon : undefined;
		return { ...(icon !== undefined && { icon }), label, value: String(index + 1) };
	});
}

/** Answers that stay keep their values, by which Acquire presumably counts them. New ones get none of theirs, nor of those that go. */
function choiceAnswers(labels: readonly string[], current: NonNullable<Config['values']>): Config['values'] {
	let last = Math.max(0, ...current.map(({ value }) => Number(value) || 0));
	return labels.map((label) => current.find((answer) => answer.label === label) ?? { label, value: String(++last) });
}

/** The config if there is something to choose from. @throws {ItemError} */
export function requireAnswers(type: Question['type'], config: Config): Config {
	if (!isChoice(type) || (config.values ?? []).length > 0) return config;
	throw inputError('Answers', 'A question of this type has answers to choose from, but none is given', "Enter them under 'Answers', e.g. Poor, Good, Great.");
}

/** Where labels and limit both stay, they may differ. @throws {ItemError} */
function requireFittingLabels({ answers, config, ratingLimit }: Values<typeof configFields>, current: Config): void {
	const limit = config?.limit ?? ratingLimit ?? current.limit;
	if (limit === undefined || config?.values !== undefined) return;
	const parameter = config?.limit === undefined ? 'Rating Limit' : 'Config (JSON)';
	// JSON from a model or an expression may hold the number as text.
	if (answers && answers.length !== Number(limit)) {
		throw inputError('Answers', `'Answers' has labels for ratings from 1 to ${answers.length}, not to ${limit}`, `Enter one for each rating, from worst to best, or change '${parameter}'.`);
	}
	const kept = answers ? 0 : (current.values?.length ?? 0);
	if (kept === 0 || kept === Number(limit) || limit === current.limit) return;
	throw inputError(parameter, `'${parameter}' makes ratings from 1 to ${limit}, but the question has labels from 1 to ${kept}`, `Enter a label for each rating under 'Answers' as well, from worst to best, or make the limit ${kept}.`);
}

function isChoice(type: Question['type']): boolean {
	return type === 'multiple_radio' || type === 'multiple_checkbox';
}
