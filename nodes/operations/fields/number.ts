import { numberOfDigits } from '../../input/digits';
import { inputError } from '../../input/itemError';
import { quote } from '../../input/quote';
import type { Field, PropertyOverrides } from '../field';

/** A whole number from `min` to `max`; text that is one is taken too. */
export function wholeNumber(displayName: string, { min = 0, max = Number.MAX_SAFE_INTEGER, ...overrides }: PropertyOverrides & { min?: number; max?: number } = {}): Field<number> {
	return {
		property: { displayName, type: 'number', default: min, typeOptions: { minValue: min }, ...overrides },
		read(raw, { label }) {
			const number = numberOfDigits(raw);
			if (typeof number === 'number' && Number.isSafeInteger(number) && number >= min && number <= max) return number;
			throw inputError(label, `'${label}' is not a whole number ${max === Number.MAX_SAFE_INTEGER ? `of ${min} or more` : `from ${min} to ${max}`}: ${quote(raw)}`);
		},
	};
}
