import { isBlank } from './blank';
import { parseId, quote } from './identifier';
import { splitList } from './listInput';
import { refuseInput } from './refusal';

/** A contact as a user names it: by its id, or by an e-mail address that has to be looked up. */
export type ContactReference = { id: number } | { email: string };

// One @ with something on both sides and no blanks; what else makes an address, Acquire knows.
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,254}$/u;

/** The trimmed e-mail address, or undefined if the value is none. */
export function parseEmail(value: unknown): string | undefined {
	const text = typeof value === 'string' ? value.trim() : '';
	return EMAIL.test(text) && !/\p{Cc}/u.test(text) ? text : undefined;
}

/** Two addresses are the same if they are so without blanks around and without regard to case. */
export function emailKey(email: string): string {
	return email.trim().toLowerCase();
}

/**
 * What a contact locator holds, as a reference. The value decides, not the mode: dropping data on a locator flips
 * its mode to `id`, and people drop e-mail addresses. Throws a Refusal that names the parameter (display name).
 */
export function contactReference(locator: unknown, parameter: string): ContactReference {
	const value = locatorValue(locator);
	const id = parseId(value);
	if (id !== undefined) return { id };
	const email = parseEmail(value);
	if (email !== undefined) return { email };
	throw refuseInput(
		parameter,
		isBlank(value)
			? `'${parameter}' is empty`
			: `'${parameter}' is neither a contact ID nor an e-mail address: ${quote(value)}`,
		"Give the contact's ID (a whole number above 0) or its e-mail address, e.g. 101 or nathan@example.com.",
	);
}

/** The value of a resource locator, or of a parameter that an expression has replaced by the bare value. */
export function locatorValue(locator: unknown): unknown {
	return typeof locator === 'object' && locator !== null && 'value' in locator ? locator.value : locator;
}

/**
 * Several contacts, from a list or from text with commas between them, each once. Throws a Refusal that names the
 * parameter for an empty list or an entry that names no contact.
 */
export function contactReferences(value: unknown, parameter: string): ContactReference[] {
	const entries = splitList(locatorValue(value), parameter);
	if (entries.length === 0) throw refuseInput(parameter, `'${parameter}' is empty`, 'Give at least one contact ID or e-mail address.');
	const references = new Map<string, ContactReference>();
	for (const entry of entries) {
		const reference = contactReference(entry, parameter);
		references.set('id' in reference ? String(reference.id) : emailKey(reference.email), reference);
	}
	return [...references.values()];
}
