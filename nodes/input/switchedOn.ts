import { isBlank } from './blank';
import { inputError } from './itemError';
import { quote } from './quote';

/** Whether a yes/no parameter is on; what is blank is off. @throws {ItemError} as trueOrFalse does */
export function isOn(value: unknown, label: string): boolean {
	return !isBlank(value) && trueOrFalse(value, label);
}

/** True or false, which an expression may give as text. @throws {ItemError} for anything else */
export function trueOrFalse(value: unknown, label: string): boolean {
	const text = typeof value === 'boolean' || typeof value === 'string' ? String(value).trim().toLowerCase() : undefined;
	if (text === 'true' || text === 'false') return text === 'true';
	throw inputError(label, `'${label}' is neither true nor false: ${quote(value)}`);
}
