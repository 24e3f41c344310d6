import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';

function notTried(question: string, reason: string): Probe {
	return {
		question,
		run: async () => {
			throw new CannotTell(`not tried: ${reason}`);
		},
	};
}

/** Open questions whose answer would take a change of more than the doctor's own contact. */
export const attributeUpdateBody = notTried('Attribute update: is the body flat or wrapped in `data`?', 'it would change a definition of the account');
export const mergeMember = notTried('Merge: is the member `sourceIds` or `mergeId`?', 'a merge cannot be undone');
