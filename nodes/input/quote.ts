import { shortened } from './beginning';
import { jsonText } from './jsonText';

/** A user's value for a message: quoted, at most 80 characters. */
export function quote(value: unknown): string {
	if (value === undefined) return 'nothing';
	// Not String(value) of an object: a deep list would overflow the stack.
	const text = typeof value === 'string' ? value : jsonText(value) || (typeof value === 'object' ? '[object Object]' : String(value));
	return JSON.stringify(shortened(text, 80));
}
