import { isObject } from './object';
import { isBlank } from './blank';
import { quote } from './quote';
import { refuseInput } from './itemError';

/** The object that a JSON parameter holds, as text or from an expression. Throws a Refusal for anything else. */
export function objectFromJson(value: unknown, parameter: string): Record<string, unknown> {
	const parsed = typeof value === 'string' && !isBlank(value) ? parseJson(value, parameter) : value;
	if (isObject(parsed)) return parsed;
	if (isBlank(value)) throw refuseInput(parameter, `'${parameter}' is empty`, 'Give one object, e.g. {"city": "Berlin"}.');
	throw refuseInput(
		parameter,
		`'${parameter}' is not a JSON object: ${quote(value)}`,
		'Give one object, e.g. {"city": "Berlin"}.',
	);
}

function parseJson(text: string, parameter: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw refuseInput(
			parameter,
			`'${parameter}' is not valid JSON: ${(error as Error).message}`,
			'Give one object with names and texts in double quotes, e.g. {"city": "Berlin"}.',
		);
	}
}
