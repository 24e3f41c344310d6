import fc from 'fast-check';
import { contactReference } from '../../../../nodes/records/contact/reference';
import { caughtError } from '../../caughtError';

describe('contactReference', () => {
	const modes = ['list', 'id', 'url', ''];

	test.each(modes)('lets the value decide and not the mode %j', (mode) => {
		expect(contactReference({ __rl: true, mode, value: '101' }, 'Contact')).toEqual({ id: 101 });
		expect(contactReference({ __rl: true, mode, value: 101 }, 'Contact')).toEqual({ id: 101 });
		expect(contactReference({ __rl: true, mode, value: ' Ada@Example.com ' }, 'Contact')).toEqual({ email: 'Ada@Example.com' });
	});

	it('takes an address in the mode email', () => {
		expect(contactReference({ __rl: true, mode: 'email', value: ' <Ada@Example.com> ' }, 'Contact')).toEqual({ email: 'Ada@Example.com' });
	});

	it.each(['101', 101, ' 101 ', '<101>', 'ada', 'ada@example.com, 101'])('takes no %j in the mode email', (value) => {
		const error = caughtError(() => contactReference({ __rl: true, mode: 'email', value }, 'Contact'));
		expect(error.message).toContain("'Contact' is not an email address");
		expect(error.details?.parameter).toBe('Contact');
		expect(error.description).toContain("'By ID'");
	});

	it('takes a bare value, as an expression for the whole locator gives', () => {
		expect(contactReference(101, 'Contact')).toEqual({ id: 101 });
		expect(contactReference('101', 'Contact')).toEqual({ id: 101 });
		expect(contactReference('ada@example.com', 'Contact')).toEqual({ email: 'ada@example.com' });
	});

	test.each(['', '  ', null, undefined])('rejects %j as empty', (value) => {
		for (const locator of [value, { __rl: true, mode: 'email', value }]) {
			const rejection = caughtError(() => contactReference(locator, 'Contact'));
			expect(rejection.message).toBe("'Contact' is empty");
			expect(rejection.details?.parameter).toBe('Contact');
		}
	});

	test.each(['ada', '-1', '0', '1.5', '1/2', '9007199254740993', 0, -3, 1.5, NaN, true, {}, [], [101], { id: 101 }, '../1'])(
		'rejects %j and shows it',
		(value) => {
			const rejection = caughtError(() => contactReference({ __rl: true, mode: 'id', value }, "Column 'x'"));
			expect(rejection.message).toContain("'Column 'x''");
			expect(rejection.message).toContain('neither');
			expect(rejection.details?.parameter).toBe("Column 'x'");
			expect(rejection.description).toContain('nathan@example.com');
		},
	);

	it('gives an id, an address or an ItemError for anything at all', () => {
		fc.assert(
			fc.property(fc.anything(), fc.constantFrom('email', ...modes), (value, mode) => {
				for (const locator of [value, { __rl: true, mode, value }]) {
					try {
						const reference = contactReference(locator, 'Contact');
						if ('id' in reference) expect(reference.id).toBeGreaterThan(0);
						else expect(reference.email).toContain('@');
					} catch (error) {
						expect((error as Error).name).toBe('ItemError');
					}
				}
			}),
		);
	});
});
