import { emailKey } from '../../input/email';
import { Lookup } from '../../operations/lookups';
import type { Plan } from '../../operations/operation';
import { recordKey } from '../../operations/recordKey';
import { type Match, withRecordIds } from '../match/match';
import { knownContacts } from './knownContacts';
import { findContactIds, type SearchHabits } from './lookup';
import type { ContactReference } from './reference';

/** Contacts by their email address. Each address is looked up once a run, in every spelling that its items use. */
export const contactMatch: Match<{ email: string }> = {
	record: 'contact',
	records: 'contacts',
	lookup: ({ email }) => contactsByEmail(email),
	describe: ({ email }) => `the email address ${email}`,
	orElse: ', or merge them in Acquire',
	ifNone: "Check the address, or create the contact first with 'Create or Update' of Acquire Contact.",
};

/** What the run's searches have shown of Acquire's; no request is needed for it. */
const searchHabits = new Lookup<SearchHabits>('habits of the contact search', async () => await Promise.resolve({ ignoresCase: false }));

/** Which contacts have an email address: their ids. */
export function contactsByEmail(email: string): Lookup<number[]> {
	return new Lookup(
		`contacts with ${emailKey(email)}`,
		async (client, lookups, spellings) =>
			await findContactIds(client, spellings, {
				habits: await lookups.share(searchHabits),
				onFound: (id, row) => lookups.get(knownContacts)?.noteFound(id, row),
			}),
		email,
	);
}

/** The plan for the contacts that are meant, given their ids in the same order; see withRecordIds. @throws {ItemError} */
export function withContactIds(references: readonly ContactReference[], planFor: (ids: number[]) => Plan): Plan {
	return withRecordIds(contactMatch, references, planFor);
}

/** What orders items that change a contact. */
export function contactKey(id: number): string {
	return recordKey(contactMatch.record, id);
}
