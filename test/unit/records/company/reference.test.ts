import { companyReference } from '../../../../nodes/records/company/reference';
import { caughtError } from '../../caughtError';

describe('companyReference', () => {
	it.each([[' Example Ltd ', 'Example Ltd'], [42, '42']])('takes %j for a name in that mode', (value, name) => {
		expect(companyReference({ mode: 'name', value }, 'Company')).toEqual({ name });
	});

	it.each([Number.NaN, 'Invalid DateTime'])('does not take %p for a name, which an expression gives in place of a value', (value) => {
		expect(caughtError(() => companyReference({ mode: 'name', value }, 'Company'))).toMatchObject({ message: "'Company' holds an invalid date or number", details: { parameter: 'Company' } });
	});
});
