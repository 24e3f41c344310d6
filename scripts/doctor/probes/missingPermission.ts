import { answerWords, isForbidden } from '../answerWords';
import type { AccountRequest } from '../connection';
import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';

const readings: Record<string, AccountRequest> = {
	attributes: { method: 'GET', path: '/crm/objects/object-field' },
	'blocked visitors': { method: 'GET', path: '/crm/block-visitor' },
};

/** Reads lists that need permissions of their own. The key is not changed, so this shows only what it lacks anyway. */
export const missingPermission: Probe = {
	question: 'What answers a missing permission?',
	async run({ send }) {
		for (const [name, request] of Object.entries(readings)) {
			const answer = await send(request);
			if (isForbidden(answer)) return { reading: `status ${answer.status}`, evidence: `list of ${name}: ${answerWords(answer)}` };
		}
		throw new CannotTell(`the key may read the lists of ${Object.keys(readings).join(' and ')}; a key without these permissions shows it`);
	},
};
