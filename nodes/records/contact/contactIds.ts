import { emailKey } from '../../input/email';
import { ItemError } from '../../input/itemError';
import { listed } from '../../input/listed';
import { Lookup } from '../../operations/lookups';
import type { Plan } from '../../operations/operation';
import { knownContacts } from './knownContacts';
import { findContactIds, type SearchHabits } from './lookup';
import type { ContactReference } from './reference';

/** What the run's searches have shown of Acquire's; no request is needed for it. */
const searchHabits = new Lookup<SearchHabits>('habits of the contact search', async () => await Promise.resolve({ ignoresCase: false }));

/** Which contacts have an email address: their ids. Each address is looked up once a run, in every spelling that its items use. */
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

/**
 * The contact among those that have the address; undefined if there is none.
 * @throws {ItemError} if there are several
 */
export function onlyContact(ids: readonly number[], email: string): number | undefined {
	if (ids.length <= 1) return ids[0];
	throw new ItemError(`${ids.length} contacts in Acquire have the email address ${email}: IDs ${listed(ids.map(String))}`, {
		description: 'Use the ID of the one you mean, or merge them in Acquire.',
		details: { contactIds: [...ids] },
	});
}

/**
 * The plan for the contacts that are meant, given their ids in the same order. Addresses are looked up before it is made.
 * @throws {ItemError} what \`planFor\` throws; where an address is that of no contact or of several, the item fails when it is known
 */
export function withContactIds(references: readonly ContactReference[], planFor: (ids: number[]) => Plan): Plan {
	const lookups = references.flatMap((reference) => ('email' in reference ? [contactsByEmail(reference.email)] : []));
	if (lookups.length === 0) return planFor(references.map((reference) => ('id' in reference ? reference.id : 0)));
	return {
		kind: 'lookups',
		lookups,
		complete: (found) =>
			planFor(references.map((reference) => ('id' in reference ? reference.id : requiredContact(found.get(contactsByEmail(reference.email)), reference.email)))),
	};
}

/** What orders items that change a contact. */
export function contactKey(id: number): string {
	return `Contact ${id}`;
}

/** As onlyContact. @throws {ItemError} also if there is none */
export function requiredContact(ids: readonly number[], email: string): number {
	const id = onlyContact(ids, email);
	if (id !== undefined) return id;
	throw new ItemError(`No contact in Acquire has the email address ${email}`, {
		description: "Check the address, or create the contact first with 'Create or Update'.",
	});
}
