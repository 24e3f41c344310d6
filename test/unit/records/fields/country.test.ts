import { countryOf } from '../../../../nodes/records/fields/country';

describe('the country of a returned record', () => {
	it.each([
		['its name', { country: { name: 'Finland' }, countryId: '246' }, 'Finland'],
		['its ID where the country has no name', { country: {}, countryId: '246' }, '246'],
		['its ID where the country was not joined', { country: null, countryId: '246' }, '246'],
		["the text of the account's own attribute of that key, beside an ID", { country: 'Finland', countryId: '246' }, 'Finland'],
		["the text of the account's own attribute of that key", { country: 'Finland' }, 'Finland'],
		['nothing', {}, undefined],
	])('is %s', (_what, fields, expected) => {
		expect(countryOf(fields)).toBe(expected);
	});
});
