import { isBlank } from './blank';
import { inputError, type ItemError } from './itemError';
import { quote } from './quote';

/** The error for a value of a parameter (its display name) that is blank, or not what it must be. `what`: e.g. "not a website". */
export function invalidInput(value: unknown, parameter: string, what: string, wayOut: string): ItemError {
	return inputError(parameter, isBlank(value) ? `'${parameter}' is empty` : `'${parameter}' is ${what}: ${quote(value)}`, wayOut);
}
