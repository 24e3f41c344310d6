import { emailKey } from '../../input/email';
import { Lookup } from '../../operations/lookups';
import type { Plan } from '../../operations/operation';
import { type Match, withRecordIds } from '../match/match';
import { findContactIds } from './lookup';
import type { ContactReference } from './reference';

/** Contacts by their email address. Each address is looked up once a run, in every spelling that its items use. */
export const contactMatch: Match<{ email: string }> = {
	record: 'contact',
	records: 'contacts',
	lookup: ({ email }) => contactsByEmail(email),
	describe: ({ email }) => `the email address ${email}`,
	ifSeveral: 'Use the ID of the one you mean, or merge them in Acquire.',
	ifNone: "Check the address, or create the contact first with 'Create or Update'.",
};

/** Which contacts have an email address: their ids. */
export function contactsByEmail(email: string): Lookup<number[]> {
	return new Lookup(`contacts with ${emailKey(email)}`, async (client, _lookups, spellings) => await findContactIds(client, spellings), email);
}

/** The plan for the contacts that are meant, given their ids in the same order; see withRecordIds. @throws {ItemError} */
export function withContactIds(references: readonly ContactReference[], planFor: (ids: number[]) => Plan): Plan {
	return withRecordIds(contactMatch, references, planFor);
}

/** What orders items that change a contact. */
export function contactKey(id: number): string {
	return `Contact ${id}`;
}
