import type { IDataObject } from 'n8n-workflow';
import { contactIdOf } from '../../nodes/records/contact/lookup';
import { answerWords, dataObject } from './answerWords';
import { contactFilter, filterRequest } from './lists';
import { CannotTell } from './cannotTell';
import type { ProbedAccount } from './probe';

const LOOKS = 6;
const BETWEEN_LOOKS_MS = 1500;

/** The filter's row about the doctor's contact, undefined if the search does not find it. Throws CannotTell if it is rejected. */
export async function searchOwnRow(account: ProbedAccount, search: string): Promise<IDataObject | undefined> {
	const answer = await account.send(filterRequest(search));
	const data = dataObject(answer);
	const rows: unknown = data && contactFilter.read(data).rows;
	if (!Array.isArray(rows)) throw new CannotTell(`the contact filter gave no rows: ${answerWords(answer)}`);
	return (rows as IDataObject[]).find((row) => contactIdOf(row) === account.contact.id);
}

/**
 * The address that the contact has now, given to it again where it has none, and the row that its search finds. A search
 * index may lag behind, so it looks for some seconds. Throws CannotTell if the contact is not found by its own address.
 */
export async function findByEmail(account: ProbedAccount): Promise<{ email: string; row: IDataObject }> {
	const { contact } = account;
	// An update that replaces takes away what it does not send.
	const email = (await contact.fields()).email || (await contact.set({ email: contact.email })).email;
	if (typeof email !== 'string' || !email.includes('@')) throw new CannotTell('the contact has no email address');
	for (let look = 1; look <= LOOKS; look += 1) {
		if (look > 1) await account.pause(BETWEEN_LOOKS_MS);
		const row = await searchOwnRow(account, email);
		if (row) return { email, row };
	}
	throw new CannotTell(`a search for its exact address did not find the contact, ${LOOKS} times in a row`);
}
