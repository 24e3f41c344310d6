import { answerWords, dataObject, isRejected } from '../answerWords';
import { noteList } from '../lists';
import { CannotTell } from '../cannotTell';
import type { Finding, Probe, ProbedAccount } from '../probe';
import { doctorName, noteRow } from '../rowKinds';
import { leastRows, pagingOf } from './listPaging';

/** Writes notes about the doctor's contact, looks, and deletes them. @throws {CannotTell} where a note is rejected */
async function withNotes({ contact, made }: ProbedAccount, count: number, look: (ids: number[]) => Promise<Finding>): Promise<Finding> {
	const ids: number[] = [];
	try {
		for (let n = 1; n <= count; n += 1) {
			const { id, answer } = await made.make(noteRow, { query: { contactId: contact.id }, body: { type: 'note', title: doctorName, message: `Note ${n}` } });
			if (id === undefined) throw new CannotTell(`the note was rejected: ${answerWords(answer)}`);
			ids.push(id);
		}
		return await look(ids);
	} finally {
		await made.removeAll();
	}
}

/** Asks for pages of four notes. */
export const noteListPaging: Probe = {
	question: 'How does the note list page?',
	run: async (account) => await withNotes(account, leastRows, async () => await pagingOf(noteList(account.contact.id), account)),
};

/** Deletes a note twice. */
export const noteMissingDelete: Probe = {
	question: 'What answers the deletion of a note that is not there?',
	run: async (account) =>
		await withNotes(account, 1, async ([id]) => {
			const first = await account.made.remove(noteRow, id);
			if (isRejected(first)) throw new CannotTell(`the note could not be deleted: ${answerWords(first)}`);
			const second = await account.made.remove(noteRow, id);
			const evidence = answerWords(second);
			if (isRejected(second)) return { reading: 'it is rejected', evidence };
			const success = dataObject(second)?.success;
			return { reading: typeof success === 'boolean' ? `\`success: ${success}\`` : 'another success', evidence };
		}),
};
