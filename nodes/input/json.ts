import type { IDataObject } from 'n8n-workflow';
import { isObject } from './object';
import { isBlank } from './blank';
import { quote } from './quote';
import { inputError } from './itemError';

/** The object that a JSON parameter holds, as text or from an expression. @throws {ItemError} for anything else. */
export function objectFromJson(value: unknown, parameter: string): IDataObject {
	const parsed = typeof value === 'string' && !isBlank(value) ? parseJson(value, parameter) : value;
	if (isObject(parsed)) return parsed;
	if (isBlank(value)) throw inputError(parameter, `'${parameter}' is empty`, 'Enter one object, e.g. {"city": "Berlin"}.');
	throw inputError(
		parameter,
		`'${parameter}' is not a JSON object: ${quote(value)}`,
		'Enter one object, e.g. {"city": "Berlin"}.',
	);
}

function parseJson(text: string, parameter: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw inputError(
			parameter,
			`'${parameter}' is not valid JSON: ${(error as Error).message}`,
			'Enter one object with names and texts in double quotes, e.g. {"city": "Berlin"}.',
		);
	}
}
