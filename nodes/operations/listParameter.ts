import { inputError } from '../input/itemError';
import { splitList } from '../input/list';
import { locatorValue } from '../input/locator';
import { quote } from '../input/quote';
import { isExpression } from './editorText';
import type { FieldReading } from './field';

/**
 * The entries of a required field that takes several: an array, or text with commas between them. Text from an expression may name
 * one only: behind a public form, a comma that is typed there must not add others.
 * @throws {ItemError} that names the parameter by its label
 */
export function listParameter(raw: unknown, { label, path, item }: FieldReading): unknown[] {
	const value = locatorValue(raw);
	const entries = splitList(value, label);
	const isFromExpression = typeof value === 'string' && isExpression(item.rawParameter(path));
	if (entries.length <= 1 || !isFromExpression) return entries;
	throw inputError(
		label,
		`The expression in '${label}' returned text with several entries: ${quote(value)}`,
		// A model reads this too, and cannot change the expression.
		"Name one at a time. If all are meant, let the expression return an array, e.g. {{ $json.list.split(',') }} or {{ $fromAI('list', '', 'json') }}.",
	);
}
