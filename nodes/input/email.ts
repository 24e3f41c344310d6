import { nameKey, withoutInvisible } from './nameKey';

// One @ between characters that an address may hold without quotes; what else makes an address, Acquire knows.
const EMAIL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@[\p{L}\p{M}\p{N}._-]{1,254}$/u;
// What surrounds an address where it was copied from a link, a mail header (where the name may be the address itself), a spreadsheet or a sentence.
const WRAPPINGS = [/^mailto:([^?%]*)(?:\?.*)?$/i, /^[^@<>]*<([^<>]*)>$/, /^["']?(\S+?)["']? *<\1>$/i, /^"([^"]*)"$/, /^'([^']*)'$/, /^([^,;]*?)[.,;]+$/];
// Longer text is none, however it is wrapped.
const MAX_LENGTH = 1_000;

/** The email address in the text, without common wrappings such as <ada@example.com>; undefined if the value is none. */
export function parseEmail(value: unknown): string | undefined {
	const text = typeof value === 'string' && value.length <= MAX_LENGTH ? unwrapped(withoutInvisible(value).trim()) : '';
	return EMAIL.test(text) ? text : undefined;
}

/** Two addresses are the same if they are so as names are. */
export function emailKey(email: string): string {
	return nameKey(email);
}

/** The text within all wrappings. Each of them makes it shorter. */
function unwrapped(text: string): string {
	const inner = WRAPPINGS.map((wrapping) => wrapping.exec(text)?.[1]).find((found) => found !== undefined);
	return inner === undefined ? text : unwrapped(inner.trim());
}
