import { shortened } from './beginning';
import { jsonText } from './jsonText';
import { INVALID_DATE } from './sendable';

/** A user's value for a message: quoted, at most 80 characters. */
export function quote(value: unknown): string {
	if (value === undefined) return 'nothing';
	return JSON.stringify(shortened(textOf(value), 80));
}

function textOf(value: unknown): string {
	if (typeof value !== 'object') return String(value);
	// Not String() of an object: a deep list would overflow the stack.
	const json = jsonText(value);
	// JSON has no invalid date.
	return value !== null && json === 'null' ? INVALID_DATE : json || '[object Object]';
}
