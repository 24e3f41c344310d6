import { isBlank } from '../../input/blank';
import { parseId } from '../../input/identifier';
import { quote } from '../../input/quote';
import { splitList } from '../../input/list';
import { inputError } from '../../input/itemError';
import { emailKey, parseEmail } from '../../input/email';
import { locatorValue } from '../../input/locator';

/** A contact as a user names it: by its id, or by an email address that has to be looked up. */
export type ContactReference = { id: number } | { email: string };

/**
 * What a contact locator holds, as a reference. The value decides, not the mode: dropping data on a locator flips
 * its mode to `id`, and people drop email addresses. @throws {ItemError} that names the parameter (display name).
 */
export function contactReference(locator: unknown, parameter: string): ContactReference {
	const value = locatorValue(locator);
	const id = parseId(value);
	if (id !== undefined) return { id };
	const email = parseEmail(value);
	if (email !== undefined) return { email };
	throw inputError(
		parameter,
		isBlank(value)
			? `'${parameter}' is empty`
			: `'${parameter}' is neither a contact ID nor an email address: ${quote(value)}`,
		"Enter the contact's ID (a whole number above 0) or its email address, e.g. 101 or nathan@example.com.",
	);
}

/**
 * Several contacts, from a list or from text with commas between them, each once. @throws {ItemError} that names the
 * parameter for an empty list or an entry that names no contact.
 */
export function contactReferences(value: unknown, parameter: string): ContactReference[] {
	const entries = splitList(locatorValue(value), parameter);
	if (entries.length === 0) throw inputError(parameter, `'${parameter}' is empty`, 'Enter at least one contact ID or email address.');
	const references = new Map<string, ContactReference>();
	for (const entry of entries) {
		const reference = contactReference(entry, parameter);
		references.set('id' in reference ? String(reference.id) : emailKey(reference.email), reference);
	}
	return [...references.values()];
}
