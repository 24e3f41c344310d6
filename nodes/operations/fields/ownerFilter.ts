import { inputError } from '../../input/itemError';
import { locatorValue } from '../../input/locator';
import { isExpression } from '../editorText';
import { type Field, isLeftOut, optional, optionalCollection } from '../field';

const { name: FILTERS } = optionalCollection('getAll');

/**
 * A filter that says whose records are returned, or how old they are, under the name that it has among the filters. From an expression
 * it may not be blank: what a form or a model leaves out would return the records of everybody.
 */
export function ownerFilter<Value>(name: string, field: Field<Value>): Field<Value | undefined> {
	const filter = optional(field);
	return {
		...filter,
		read(raw, reading) {
			const { label, item } = reading;
			if (!isLeftOut(raw) || !isExpression(locatorValue(item.rawParameter(`${FILTERS}.${name}`)))) return filter.read(raw, reading);
			throw inputError(label, `'${label}' is empty, so it would filter nothing`, `Fill in '${label}', or remove the filter.`);
		},
	};
}
