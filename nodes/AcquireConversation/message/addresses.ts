import { parseEmail } from '../../input/email';
import { inputError } from '../../input/itemError';
import { quote } from '../../input/quote';
import type { Field } from '../../operations/field';
import { type Look, text, textList } from '../../operations/fields/text';

/** One email address. */
export function emailAddress(displayName: string, look: Look = {}): Field<string> {
	const { property, read } = text(displayName, { placeholder: 'e.g. nathan@example.com', ...look });
	return { property, read: (raw, reading) => requireEmail(read(raw, reading), reading.label) };
}

/** Several email addresses. */
export function emailAddresses(displayName: string, look: Look = {}): Field<string[]> {
	const { property, read } = textList(displayName, { placeholder: 'e.g. nathan@example.com', ...look });
	return { property, read: (raw, reading) => (read(raw, reading) as string[]).map((entry) => requireEmail(entry, reading.label)) };
}

/** A phone number with country code. */
export function phoneNumber(displayName: string, look: Look = {}): Field<string> {
	const { property, read } = text(displayName, { placeholder: 'e.g. +12025550100', ...look });
	return {
		property,
		read(raw, reading) {
			const number = parsePhone(read(raw, reading));
			if (number !== undefined) return number;
			throw inputError(reading.label, `'${reading.label}' is not a phone number with country code: ${quote(raw)}`, 'Enter it with + and country code, e.g. +12025550100.');
		},
	};
}

/** "+12025550100" from "+1 (202) 555-0100"; undefined without a country code. */
export function parsePhone(value: unknown): string | undefined {
	const number = typeof value === 'string' ? value.replace(/[\s().-]/g, '') : '';
	return /^\+\d{6,15}$/.test(number) ? number : undefined;
}

function requireEmail(value: unknown, label: string): string {
	const address = parseEmail(value);
	if (address !== undefined) return address;
	throw inputError(label, `'${label}' contains an invalid email address: ${quote(value)}`, 'Enter addresses such as nathan@example.com, separated by commas.');
}
