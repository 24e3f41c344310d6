import { findByEmail, searchOwnRow } from '../ownRow';
import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';

/** Searches the contact's address in capitals. */
export const searchCase: Probe = {
	question: 'Contact filter: does the search mind case?',
	async run(account) {
		const { email } = await findByEmail(account);
		const found = await searchOwnRow(account, email.toUpperCase());
		return { reading: found ? 'no' : 'yes', evidence: `the address as stored is found, in capitals it is ${found ? '' : 'not '}found` };
	},
};

/** Searches the beginning and the middle of the contact's address. */
export const searchSubstring: Probe = {
	question: 'Contact filter: does the search find parts of a value?',
	async run(account) {
		const { email } = await findByEmail(account);
		const local = email.split('@')[0];
		// The random part is in no other contact, so that a row about ours cannot be beyond a first page.
		const random = /[0-9a-f]{12}/.exec(account.contact.email)?.[0];
		if (random === undefined || !local.includes(random)) throw new CannotTell('the stored address is not the one that was sent');
		const beginning = await searchOwnRow(account, local);
		const middle = await searchOwnRow(account, random);
		const reading = middle ? 'yes, any part' : beginning ? 'the beginning only' : 'no, whole values only';
		const words = (row: unknown) => (row ? 'found' : 'not found');
		return { reading, evidence: `beginning of the address: ${words(beginning)}; middle of it: ${words(middle)}` };
	},
};
