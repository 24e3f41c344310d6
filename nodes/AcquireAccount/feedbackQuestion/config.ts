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
	answers: optional(textList('Answers', { placeholder: 'e.g. Poor, Good, Great', description: 'Answers to choose from, or labels of a rating from worst to best' })),
	answerRequired: optional(toggle('Answer Required', 'Whether customers must answer')),
	config: optional(jsonObject<Config>('Config (JSON)', { description: 'Settings as Acquire keeps them, e.g. {"required": true}, which win over the other fields. Get an existing question to see them.' })),
	errorMessage: optional(text('Error Message', { placeholder: 'e.g. Please choose' })),
	multiline: optional(toggle('Multiple Lines', 'Whether the box of a text question has several lines')),
	ratingLimit: optional(wholeNumber('Rating Limit', { min: 1, default: 5, description: 'The best rating, counted from 1' })),
};

/** The config of a new question of the type, or of one that becomes of it: then what does not hang on the type stays. */
export function newConfig(type: Question['type'], { error_message = '', required = false }: Config = {}): Config {
	const common = { error_message, required, values: [] };
	if (type === 'text') return { ...common, multiline: false };
	return type === 'rating' ? { ...common, rating_type: 'star', limit: 5 } : { ...common, rating_type: type };
}

/** What is given, over the config as it is. */
export function configOf(type: Question['type'], given: Values<typeof configFields>, current: Config): Config {
	const { answers, answerRequired, config, errorMessage, multiline, ratingLimit } = given;
	return {
		...current,
		...(errorMessage !== undefined && { error_message: errorMessage }),
		...(answerRequired !== undefined && { required: answerRequired }),
		...(multiline !== undefined && { multiline }),
		...(ratingLimit !== undefined && { limit: ratingLimit }),
		...(answers && { values: answers.map((label, index) => ({ ...(type === 'rating' && { icon: 'star' }), label, value: String(index + 1) })) }),
		...config,
	};
}
