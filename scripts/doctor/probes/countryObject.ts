import { isObject } from '../../../nodes/input/object';
import { CannotTell } from '../cannotTell';
import type { Probe } from '../probe';

const countryId = '517';

/** Sets a country id that the vendor's examples show with its object. */
export const countryObject: Probe = {
	question: 'Is a `country` object added next to `countryId`?',
	async run({ contact }) {
		const fields = await contact.set({ countryId });
		if (String(fields.countryId) !== countryId) throw new CannotTell(`countryId ${countryId} was not stored`);
		if (!isObject(fields.country)) return { reading: 'no', evidence: `countryId ${countryId}` };
		const { cca2 } = fields.country;
		const named = typeof cca2 === 'string' && /^[A-Z]{2}$/.test(cca2) ? `, cca2 ${cca2}` : '';
		return { reading: 'yes', evidence: `countryId ${countryId}${named}; members ${Object.keys(fields.country).join(', ')}` };
	},
};
