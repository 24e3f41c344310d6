import { answerWords, isRejected } from '../answerWords';
import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';

const before = { city: 'Doctor Town', state: 'Doctor State' };
const clientName = 'n8n doctor';

/** Sets two attributes and a client member, then sends one attribute alone. */
export const putMerges: Probe = {
	question: 'Does an update keep what it does not send?',
	async run({ contact }) {
		const prepared = await contact.update({ fields: before, clientName });
		if (isRejected(prepared)) throw new CannotTell(`the update was rejected: ${answerWords(prepared)}`);
		const first = await contact.read();
		const { city, state } = (first.fields ?? {}) as Record<string, unknown>;
		if (city !== before.city || state !== before.state) throw new CannotTell('city and state were not stored');
		const wasSet = first.clientName === clientName;

		const after = await contact.set({ state: 'Another State' });
		if (after.state !== 'Another State') throw new CannotTell('the second change was not stored');
		const { clientName: clientNow } = await contact.read();
		const client = wasSet ? (clientNow === clientName ? 'kept' : 'lost') : 'never stored';
		return {
			reading: after.city === before.city ? 'yes, it merges' : 'no, it replaces',
			evidence: `after a change of state alone: city ${after.city === before.city ? 'kept' : 'lost'}, clientName ${client}`,
		};
	},
};
