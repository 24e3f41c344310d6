import { isBlank } from '../../input/blank';
import { parseId } from '../../input/identifier';
import { invalidInput } from '../../input/invalidInput';
import { locatorValue } from '../../input/locator';
import { withoutInvisible } from '../../input/nameKey';
import { objectOrEmpty } from '../../input/object';
import { requireSendable } from '../../input/sendable';
import { websiteKey } from '../../input/website';
import type { Reference } from '../match/match';

/** What a company is looked up by. */
export type CompanySought = { website: string } | { name: string };

/** A company as a user names it: by its id, or by a website or name that has to be looked up. */
export type CompanyReference = Reference<CompanySought>;

/**
 * What a company locator holds, as a reference. Its mode decides which it is: digits that are typed into a box for websites or names,
 * as behind a public form, must not choose a company by its ID.
 * @throws {ItemError} that names the parameter (display name)
 */
export function companyReference(locator: unknown, parameter: string): CompanyReference {
	const value = locatorValue(locator);
	const { mode } = objectOrEmpty(locator);
	if (mode === 'website') return websiteReference(value, parameter);
	if (mode === 'name') return nameReference(value, parameter);
	const id = parseId(value);
	if (id !== undefined) return { id };
	throw invalidInput(value, parameter, 'not a company ID', "Enter the company's ID, a whole number above 0, e.g. 12. To use its website or name, choose 'By Website' or 'By Name' there.");
}

/** The company that has the website. @throws {ItemError} that names the parameter (display name) for what is no website */
export function websiteReference(value: unknown, parameter: string): { website: string } {
	if (typeof value === 'string' && websiteKey(value) !== undefined) return { website: withoutInvisible(value).trim() };
	throw invalidInput(value, parameter, 'not a website', 'Enter a domain or an address, e.g. example.com or https://example.com.');
}

/** The company that has the name. @throws {ItemError} that names the parameter (display name) for what is no text */
export function nameReference(value: unknown, parameter: string): { name: string } {
	requireSendable(value, parameter);
	const name = typeof value === 'number' ? String(value) : typeof value === 'string' ? withoutInvisible(value).trim() : '';
	if (!isBlank(name)) return { name };
	throw invalidInput(value, parameter, 'not a name', 'Enter the name of the company, e.g. Example Ltd.');
}
