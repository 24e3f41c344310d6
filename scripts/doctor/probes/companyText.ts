import { isObject } from '../../../nodes/input/object';
import { answerWords, dataObject, isForbidden } from '../answerWords';
import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';
import { companyRow, doctorName, doctorNameBeside, nameReading } from '../rowKinds';

/** Makes a company with two different names, or where that is rejected with equal ones, reads it and deletes it. */
export const companyText: Probe = {
	question: 'Create a company: which of two different names is taken, that in `fields` or that at the top level?',
	async run({ made, send }) {
		const make = async (nameBeside: string) => await made.make(companyRow, { body: { fields: { name: doctorName }, name: nameBeside } });
		try {
			const { id, answer } = await make(doctorNameBeside);
			if (id === undefined) {
				if (isForbidden(answer)) throw new CannotTell('the key may not create companies');
				const equal = await make(doctorName);
				if (equal.id === undefined) throw new CannotTell(`a company with equal names is rejected as well: ${answerWords(equal.answer)}`);
				return { reading: 'the contradiction is rejected', evidence: `${answerWords(answer)}; equal names were taken` };
			}
			const company = await send({ method: 'GET', path: companyRow.one(id), query: { relations: 'fields' } });
			const data = dataObject(company);
			if (!data) throw new CannotTell(`the company could not be read: ${answerWords(company)}`);
			const name = isObject(data.fields) ? data.fields.name : undefined;
			return { reading: nameReading(name), evidence: `${answerWords(answer)}; stored name read back` };
		} finally {
			await made.removeAll();
		}
	},
};
