import { isoDate } from './date';
import { inputError, type ItemError } from './itemError';
import { quote } from './quote';

/** A date that was entered, as ISO 8601 in UTC. Without a zone, as the editor's picker gives it, it is meant in `timezone`. @throws {ItemError} for what is no date */
export function enteredDate(value: unknown, label: string, timezone: string): string {
	const date = isoDate(value, timezone);
	if (date === undefined) throw notDate(value, label);
	return date;
}

/** The error for a value that is no date. `label`: the parameter's display name. */
export function notDate(value: unknown, label: string): ItemError {
	return inputError(label, `'${label}' is not a date: ${quote(value)}`, 'Enter a date and time, e.g. 2030-01-31T10:00:00Z.');
}
