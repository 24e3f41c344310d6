import { inputError } from '../../input/itemError';
import { quote } from '../../input/quote';
import type { Field, PropertyOverrides } from '../../operations/field';
import { text } from '../../operations/fields/text';

/** A phone number with country code. */
export function phoneNumber(displayName: string, overrides: PropertyOverrides = {}): Field<string> {
	const { property, read } = text(displayName, { placeholder: 'e.g. +12025550100', ...overrides });
	return {
		property,
		read(raw, reading) {
			const number = parsePhone(read(raw, reading));
			if (number !== undefined) return number;
			throw inputError(reading.label, `'${reading.label}' is not a phone number with country code: ${quote(raw)}`, 'Enter it with + and country code, e.g. +12025550100.');
		},
	};
}

/** "+12025550100" from "+1 (202) 555-0100", "+491701234567" from "+49 (0) 170 1234567"; undefined without a country code. */
export function parsePhone(value: unknown): string | undefined {
	const compact = typeof value === 'string' ? value.replace(/[\s./\p{Pd}\p{Cf}]/gu, '') : '';
	// "+49 (0) 170": the zero is dialled within the country alone, but for Italy and San Marino.
	const number = compact.replace(/^([(+]+(?!39|378)\d{1,3}\)*)\(0\)/, '$1').replace(/[()]/g, '');
	return /^\+[1-9]\d{5,14}$/.test(number) ? number : undefined;
}
