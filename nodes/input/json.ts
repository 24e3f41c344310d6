import type { IDataObject } from 'n8n-workflow';
import { isObject } from './object';
import { isBlank } from './blank';
import { inputError } from './itemError';
import { requireUnchangedByParsing } from './strictJson';

// What the engine quotes of the text: it may hold a password.
const EXCERPT = /, (\.\.\.)?".*$/s;

/**
 * The object that a JSON parameter holds, as text or from an expression. `what`: the part of it that this is.
 * @throws {ItemError} for anything else, and for text that parsing would change
 */
export function objectFromJson(value: unknown, parameter: string, what = `'${parameter}'`): IDataObject {
	const parsed = typeof value === 'string' && !isBlank(value) ? parseJson(value, parameter, what, 'Enter one object, with names and texts in double quotes.') : value;
	if (isObject(parsed)) return parsed;
	if (isBlank(value)) throw inputError(parameter, `${what} is empty`, 'Enter one object.');
	throw inputError(parameter, `${what} is not a JSON object`, 'Enter one object.');
}

/**
 * The value of a JSON text. `what`: the part of the parameter that it is; `advice`: what to enter in its place.
 * @throws {ItemError} for text that is not JSON, or that parsing would change
 */
export function parseJson(text: string, parameter: string, what: string, advice: string): unknown {
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch (error) {
		throw inputError(parameter, `${what} is not valid JSON: ${(error as Error).message.replace(EXCERPT, '')}`, advice);
	}
	requireUnchangedByParsing(text, parameter, what);
	return parsed;
}
