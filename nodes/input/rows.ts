import type { IDataObject } from 'n8n-workflow';
import { isBlank } from './blank';
import { inputError } from './itemError';
import { parseJson } from './json';
import { isObject } from './object';
import { quote } from './quote';

/**
 * The rows of a parameter in which they are added one by one: as the editor holds them under `member`, or from an expression an array
 * of them, one alone, or either as JSON text. Blank means none. `example`: a row, as JSON.
 * @throws {ItemError} for anything else, since leaving it out would change what the operation does
 */
export function rowsOf(raw: unknown, member: string, parameter: string, example: string): IDataObject[] {
	const advice = `Add rows in the editor, or enter an array of them, e.g. [${example}].`;
	const parsed = (value: unknown) => (typeof value === 'string' && !isBlank(value) ? parseJson(value, parameter, `'${parameter}'`, advice) : value);
	const whole = parsed(raw);
	const held = isObject(whole) && Object.hasOwn(whole, member) ? parsed(whole[member]) : whole;
	if (isBlank(held)) return [];
	if (isObject(held)) return Object.keys(held).length === 0 ? [] : [held];
	if (Array.isArray(held) && held.every(isObject)) return held;
	throw inputError(parameter, `'${parameter}' is not a list of rows: ${quote(held)}`, advice);
}
