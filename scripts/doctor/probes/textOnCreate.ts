import { answerWords, isRejected } from '../answerWords';
import type { Probe } from '../probe';
import { nameReading } from '../rowKinds';

/** Reads how the creation took two different names. The contact's later life does not matter, so this comes first. */
export const textOnCreate: Probe = {
	question: 'Create: which of two different names is taken, that in `fields` or that at the top level?',
	async run({ contact }) {
		const answer = contact.contradictionAnswer;
		if (isRejected(answer)) {
			return { reading: 'the contradiction is rejected', evidence: `${answerWords(answer)}; equal names were taken` };
		}
		const { name } = await contact.fields();
		return { reading: nameReading(name), evidence: `${answerWords(answer)}; stored name read back` };
	},
};
