import type { AcquireResponse } from '../../../nodes/service/acquireResponse';
import { objectOrEmpty } from '../../../nodes/input/object';
import { answerWords, dataObject, isRejected } from '../answerWords';
import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';

const neverGivenId = 2_147_483_647;

function readingOf(answer: AcquireResponse): string {
	if (isRejected(answer)) {
		const { success } = objectOrEmpty(answer.body);
		return answer.status < 300 ? `status ${answer.status} with ${success === false ? '`success: false`' : '`error`'}` : `status ${answer.status}`;
	}
	if (dataObject(answer)) throw new CannotTell('the deleted contact and an id that is never given out can both be read');
	return `status ${answer.status} without a record`;
}

/** Reads and changes the contact, which is deleted by now. */
export const missingRecord: Probe = {
	question: 'What answers a missing record?',
	afterDeletion: true,
	async run({ contact, send }) {
		const own = await contact.get();
		const isStillRead = dataObject(own) !== undefined;
		const answer = isStillRead ? await send({ method: 'GET', path: `/crm/objects/contact/${neverGivenId}` }) : own;
		const update = await contact.updateDeleted({ fields: { city: 'Doctor Town' } });
		// An update that brings the contact back is undone at once.
		if (contact.mayBeBack) await contact.delete();
		const seen = [`get: ${answerWords(answer)}`, `update: ${answerWords(update)}`];
		if (isStillRead) seen.unshift('the deleted contact can still be read, so another id was asked for');
		return { reading: readingOf(answer), evidence: seen.join('; ') };
	},
};

/** Deletes the contact once more. */
export const missingDelete: Probe = {
	question: 'What answers the deletion of what is not there?',
	afterDeletion: true,
	async run({ contact }) {
		const answer = await contact.delete();
		const evidence = answerWords(answer);
		if (isRejected(answer)) return { reading: 'it is rejected', evidence };
		const deleted = dataObject(answer)?.deleted;
		return { reading: typeof deleted === 'number' ? `\`deleted: ${deleted}\`` : 'another success', evidence };
	},
};
