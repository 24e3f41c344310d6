import { inputError } from './itemError';
import { quote } from './quote';

/** What comes along where digits are copied, and does not change how they look. */
const ZERO_WIDTH = /[\u200b\u200e\u200f\u2060]/g;

/**
 * An Acquire id from what a user gave: a positive safe integer, as a number or as digits with surrounding whitespace.
 * Undefined for everything else, so that nothing else can enter a path.
 */
export function parseId(value: unknown): number | undefined {
	const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.replace(ZERO_WIDTH, '').trim() : '';
	if (!/^[0-9]+$/.test(text)) return undefined;
	const id = Number(text);
	return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}

/** The id, as parseId reads it. @throws {ItemError} that names the parameter (its display name) */
export function requireId(value: unknown, parameter: string): number {
	const id = parseId(value);
	if (id === undefined) {
		throw inputError(
			parameter,
			`'${parameter}' is not an ID: ${quote(value)}`,
			'Enter a whole number above 0, as Acquire shows it, e.g. 101.',
		);
	}
	return id;
}
