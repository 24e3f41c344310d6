import { requireFields } from '../../../scripts/start/requireFields';

describe('requireFields', () => {
	it('takes a contact that is as the form said', () => {
		expect(() => requireFields({ city: 'Oslo', name: 'Ada' }, { name: 'Ada', city: 'Oslo' })).not.toThrow();
	});

	it.each([
		{ what: 'another value', actual: { city: '', name: 'Ada' }, named: 'city' },
		{ what: 'a field that is missing', actual: { city: 'Oslo' }, named: 'name' },
		{ what: 'a field that nobody set', actual: { city: 'Oslo', name: 'Ada', phone: '1' }, named: 'phone' },
	])('names $what', ({ actual, named }) => {
		expect(() => requireFields(actual, { city: 'Oslo', name: 'Ada' })).toThrow(`The contact is not as the form said: ${named}`);
	});
});
