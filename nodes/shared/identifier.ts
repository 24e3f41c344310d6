import { jsonText } from './jsonText';
import { refuseInput } from './refusal';

/**
 * An Acquire id from what a user gave: a positive safe integer, as a number or as digits with blanks around.
 * Undefined for everything else, so that nothing else can enter a path.
 */
export function parseId(value: unknown): number | undefined {
	const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
	if (!/^[0-9]+$/.test(text)) return undefined;
	const id = Number(text);
	return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** As parseId, but throws a Refusal that names the parameter (display name). */
export function requireId(value: unknown, parameter: string): number {
	const id = parseId(value);
	if (id === undefined) {
		throw refuseInput(
			parameter,
			`'${parameter}' is not an ID: ${quote(value)}`,
			'Give a whole number above 0, as Acquire shows it, e.g. 101.',
		);
	}
	return id;
}

/** A user's value for a message: quoted, at most 80 characters. */
export function quote(value: unknown): string {
	if (value === undefined) return 'nothing';
	const text = typeof value === 'string' ? value : jsonText(value) || String(value);
	return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
