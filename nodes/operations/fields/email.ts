import { emailKey, parseEmail } from '../../input/email';
import { inputError } from '../../input/itemError';
import { quote } from '../../input/quote';
import type { Field, PropertyOverrides } from '../field';
import { text, textList } from './text';

const PLACEHOLDER = { placeholder: 'e.g. nathan@example.com' };

/** One email address. */
export function emailAddress(displayName: string, overrides: PropertyOverrides = {}): Field<string> {
	const { property, read } = text(displayName, { ...PLACEHOLDER, ...overrides });
	return { property, read: (raw, reading) => requireEmail(read(raw, reading), reading.label) };
}

/** Several email addresses. Each once, however it is wrapped: "Ada <Ada@example.com>, ada@example.com" is one. */
export function emailAddresses(displayName: string, overrides: PropertyOverrides = {}): Field<string[]> {
	const { property, read } = textList(displayName, { ...PLACEHOLDER, ...overrides });
	return {
		property,
		read(raw, reading) {
			const addresses = read(raw, reading).map((entry) => requireEmail(entry, reading.label));
			return [...new Map(addresses.map((address) => [emailKey(address), address])).values()];
		},
	};
}

function requireEmail(value: unknown, label: string): string {
	const address = parseEmail(value);
	if (address !== undefined) return address;
	throw inputError(label, `'${label}' contains an invalid email address: ${quote(value)}`, 'Enter addresses such as nathan@example.com, separated by commas.');
}
