import { inputError } from '../../input/itemError';
import { locatorValue } from '../../input/locator';
import { isExpression } from '../editorText';
import { type Field, type FieldReading, optional } from '../field';

/**
 * A filter that says whose records are returned, or how old they are. From an expression it may not be blank: what a form or a model
 * leaves out would return the records of everybody.
 */
export function ownerFilter<Value>(field: Field<Value>): Field<Value | undefined> {
	const filter = optional(field);
	return {
		...filter,
		read(raw, reading: FieldReading) {
			const { label, path, item } = reading;
			const value = filter.read(raw, reading);
			if (value !== undefined || !isExpression(locatorValue(item.rawParameter(path)))) return value;
			throw inputError(label, `'${label}' is empty, so it would filter nothing`, `Fill in '${label}', or remove the filter.`);
		},
	};
}
