import { jsonText } from './jsonText';

/** A user's value for a message: quoted, at most 80 characters. */
export function quote(value: unknown): string {
	if (value === undefined) return 'nothing';
	const text = typeof value === 'string' ? value : jsonText(value) || String(value);
	return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
