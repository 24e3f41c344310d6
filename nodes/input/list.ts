import { isBlank } from './blank';
import { inputError } from './itemError';
import { quote } from './quote';
import { requireUnchangedByParsing, withNumbersAsWritten } from './strictJson';

/**
 * The entries of a list: a list as it is, a JSON list as text, text with commas or line breaks between, or with commas of another script where there are none of these, or one value.
 * Blank entries are dropped. @throws {ItemError} that names the parameter for text that starts like a JSON list and is none, or one that parsing would change.
 */
export function splitList(value: unknown, parameter: string): unknown[] {
	const entries = typeof value === 'string' ? splitText(value, parameter) : Array.isArray(value) ? value : [value];
	return entries.filter((entry) => !isBlank(entry)).map((entry) => (typeof entry === 'string' ? entry.trim() : entry));
}

/** What `read` makes of the entries of a list, each value once. @throws {ItemError} as splitList does, and what `read` throws */
export function distinctEntries<Value>(value: unknown, parameter: string, read: (entry: unknown, parameter: string) => Value): Value[] {
	return [...new Set(splitList(value, parameter).map((entry) => read(entry, parameter)))];
}

function splitText(text: string, parameter: string): unknown[] {
	const trimmed = text.trim();
	// Commas of other scripts are part of a name where these separate.
	if (!trimmed.startsWith('[')) return trimmed.split(/[,\n](?!$)/.test(trimmed) ? /[,\n]/ : /[,\n，、،]/);
	const list = jsonList(text, parameter);
	if (list !== undefined) return list;
	throw inputError(parameter, `'${parameter}' looks like a JSON array but is not valid JSON`, 'Separate the entries by commas, without brackets.');
}

/**
 * The array that the text is in JSON; undefined for any other text. A number that would be written otherwise is the text that it is
 * written as, unless there are objects or lists in the array.
 * @throws {ItemError} that names the parameter for a number in these that would lose digits, or a key that stands twice
 */
export function jsonList(text: string, parameter: string): unknown[] | undefined {
	const list = parsedList(text);
	if (list === undefined) return undefined;
	if (!list.some((entry) => typeof entry === 'object' && entry !== null)) return parsedList(withNumbersAsWritten(text));
	requireUnchangedByParsing(text, parameter, `'${parameter}'`);
	return list;
}

function parsedList(text: string): unknown[] | undefined {
	if (!text.trim().startsWith('[')) return undefined;
	try {
		const parsed: unknown = JSON.parse(text);
		return Array.isArray(parsed) ? parsed : undefined;
	} catch {
		return undefined;
	}
}

/** Keys from a list, a JSON list as text, or comma-separated text; each once. @throws {ItemError} that names the parameter. */
export function parseKeys(value: unknown, parameter: string): string[] {
	const keys = splitList(value, parameter);
	if (!keys.every((key) => typeof key === 'string')) {
		throw inputError(parameter, `'${parameter}' is not a list of names: ${quote(value)}`, 'Enter names separated by commas.');
	}
	return [...new Set(keys)];
}
