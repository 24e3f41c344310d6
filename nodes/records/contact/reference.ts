import { parseId } from '../../input/identifier';
import { invalidInput } from '../../input/invalidInput';
import { parseEmail } from '../../input/email';
import { locatorValue } from '../../input/locator';
import { isObject } from '../../input/object';
import type { Reference } from '../match/match';

/** A contact as a user names it: by its id, or by an email address that has to be looked up. */
export type ContactReference = Reference<{ email: string }>;

/**
 * What a contact locator holds, as a reference. The value decides which it is, since dropping data on a locator flips its
 * mode to `id`, and people drop email addresses; but in the mode `email` an address alone counts.
 * @throws {ItemError} that names the parameter (display name)
 */
export function contactReference(locator: unknown, parameter: string): ContactReference {
	const value = locatorValue(locator);
	if (isObject(locator) && locator.mode === 'email') return emailReference(value, parameter, "To use an ID, choose 'By ID' there.");
	const id = parseId(value);
	if (id !== undefined) return { id };
	const email = parseEmail(value);
	if (email !== undefined) return { email };
	throw invalidInput(value, parameter, 'neither a contact ID nor an email address', "Enter the contact's ID (a whole number above 0) or its email address, e.g. 101 or nathan@example.com.");
}

/**
 * The contact where the user said that it is named by its address: behind a public form, digits that are typed into the
 * email box must not choose one. `otherWay` says how to use an ID.
 * @throws {ItemError} that names the parameter (display name)
 */
export function emailReference(value: unknown, parameter: string, otherWay = ''): { email: string } {
	const email = parseEmail(value);
	if (email !== undefined) return { email };
	throw invalidInput(value, parameter, 'not an email address', `Enter one address, e.g. nathan@example.com. ${otherWay}`.trim());
}
