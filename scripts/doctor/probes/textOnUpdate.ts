import { randomInt } from 'node:crypto';
import { answerWords, isForbidden, isRejected } from '../answerWords';
import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';
import { doctorName } from '../rowKinds';

type Key = 'name' | 'email' | 'phone';
type ContactText = Record<Key, string>;
const keys: Key[] = ['name', 'email', 'phone'];

/** True if the service stored what was sent, whatever it made of case and of the form of a phone number. */
function isStored(key: Key, stored: unknown, sent: ContactText): boolean {
	const text = String(stored ?? '');
	if (key === 'phone') return text.replace(/\D/g, '').endsWith(sent.phone);
	return key === 'email' ? text.toLowerCase() === sent.email : text === sent[key];
}

function placesRead(inFields: boolean, beside: boolean): string {
	if (inFields && beside) return 'in both places';
	if (inFields) return 'in `fields` only';
	return beside ? 'at the top level only' : 'in neither place';
}

/** One text for three keys where they agree. */
function joined(textOf: (key: Key) => string): string {
	const texts = new Set(keys.map(textOf));
	return texts.size === 1 ? [...texts][0] : keys.map((key) => `${key}: ${textOf(key)}`).join('; ');
}

/** Changes name, email and phone in `fields` only, then at the top level only, then to two different values. */
export const textOnUpdate: Probe = {
	question: 'Update: where are name, email and phone read?',
	async run({ contact }) {
		// No country has the code 899, so nobody has this number.
		const phone = `899${randomInt(10_000_000, 100_000_000)}`;
		const values = (tag: string, digit: number): ContactText => ({
			name: `${doctorName} ${tag}`,
			email: contact.email.replace('@', `-${tag}@`),
			phone: `${phone}${digit}`,
		});
		async function change(body: object) {
			const answer = await contact.update(body);
			if (isForbidden(answer)) throw new CannotTell('the key may not update contacts');
			if (answer.status >= 500) throw new CannotTell(`an update failed: ${answerWords(answer)}`);
			return { answer, fields: await contact.fields() };
		}
		const [a, b, c, d] = [values('a', 1), values('b', 2), values('c', 3), values('d', 4)];
		const inside = await change({ fields: a });
		const beside = await change(b);
		const different = await change({ fields: c, ...d });
		const equal = await change({ fields: values('e', 5), ...values('e', 5) });

		const areBothRejected = isRejected(inside.answer) && isRejected(beside.answer);
		if (areBothRejected && isRejected(equal.answer)) throw new CannotTell(`every update was rejected: ${answerWords(equal.answer)}`);
		const places = joined((key) => placesRead(isStored(key, inside.fields[key], a), isStored(key, beside.fields[key], b)));
		const reading = areBothRejected ? 'each place alone is rejected, both with equal values are not' : places;
		const winner = joined((key) => {
			if (isStored(key, different.fields[key], c)) return 'that in `fields` is taken';
			return isStored(key, different.fields[key], d) ? 'that at the top level is taken' : 'neither is taken';
		});
		const contradiction = isRejected(different.answer) ? 'rejected' : winner;
		return {
			reading: reading === 'in both places' ? `${reading}; two different values: ${contradiction}` : reading,
			evidence: [
				`in \`fields\`: ${answerWords(inside.answer)}`,
				`at the top level: ${answerWords(beside.answer)}`,
				`two different values: ${answerWords(different.answer)} (${contradiction})`,
			].join('; '),
		};
	},
};
