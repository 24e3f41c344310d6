import { isBlank, isEmptyValue } from '../../input/blank';
import { inputError } from '../../input/itemError';
import { jsonList } from '../../input/list';
import { listed } from '../../input/listed';
import { asItLooks } from '../../input/nameKey';
import { quote } from '../../input/quote';
import type { AttributeValue, Attribute } from './attribute';

/**
 * The value in the spelling of the options that a radio or checkbox attribute offers: an option that looks the same, for a radio the
 * one entry of a list, and for a checkbox a list where the text is one, as JSON or with commas. How Acquire takes several options is
 * not documented; a list is the likelier. What empties the attribute, and the value of any other attribute, stays as it is.
 * @throws {ItemError} for a value that is not offered, or several for a radio
 */
export function offeredValue({ value, parameter }: AttributeValue, attribute: Attribute): unknown {
	const { inputType, options } = attribute;
	if (options.length === 0 || isEmptyValue(value) || (inputType !== 'radio' && inputType !== 'checkbox')) return value;
	const offered = (entry: unknown) => optionFor(entry, options) ?? notOffered(entry, parameter, attribute);
	const list = Array.isArray(value) ? value : inputType === 'checkbox' && typeof value === 'string' ? listIn(value, parameter, options) : undefined;
	if (list === undefined) return offered(value);
	const entries = list.filter((entry) => !isBlank(entry));
	if (inputType === 'checkbox') return [...new Map(entries.map(offered).map((option) => [String(option), option])).values()];
	return entries.length === 1 ? offered(entries[0]) : severalOptions(value, parameter, attribute);
}

/** The option that the entry names, as a number if it was one; undefined if none does. */
function optionFor(entry: unknown, options: readonly string[]): unknown {
	const text = String(entry);
	const wanted = asItLooks(text);
	const option = options.includes(text) ? text : options.find((candidate) => asItLooks(candidate) === wanted);
	return option === undefined || typeof entry === 'string' ? option : entry;
}

/** The entries of text that is a list; undefined for one option. An option may hold commas itself. */
function listIn(text: string, parameter: string, options: readonly string[]): unknown[] | undefined {
	if (optionFor(text, options) !== undefined) return undefined;
	const fromJson = jsonList(text, parameter);
	if (fromJson !== undefined) return fromJson;
	const parts = text.split(',');
	if (parts.length === 1) return undefined;
	const longest = Math.max(...options.map((option) => option.split(',').length));
	const entries: string[] = [];
	for (let start = 0; start < parts.length; ) {
		const length = lengthOfOption(parts, start, longest, options);
		entries.push(parts.slice(start, start + length).join(',').trim());
		start += length;
	}
	return entries;
}

/** Of how many parts the longest option consists that begins there; 1 where none does. */
function lengthOfOption(parts: readonly string[], start: number, longest: number, options: readonly string[]): number {
	for (let length = Math.min(longest, parts.length - start); length > 1; length--) {
		if (optionFor(parts.slice(start, start + length).join(','), options) !== undefined) return length;
	}
	return 1;
}

function notOffered(entry: unknown, parameter: string, { key, label, options, inputType }: Attribute): never {
	const howToList = inputType === 'checkbox' ? ' Separate several by ",".' : '';
	throw inputError(parameter, `${quote(entry)} is not one of the options of '${label}' (${key})`, `Use one of: ${listed(options)}.${howToList}`);
}

function severalOptions(value: unknown, parameter: string, { key, label, options }: Attribute): never {
	throw inputError(parameter, `'${label}' (${key}) takes one of its options, not several: ${quote(value)}`, `Use one of: ${listed(options)}.`);
}
