import fc from 'fast-check';
import { contactReference, contactReferences } from '../../../../nodes/records/contact/reference';
import { emailKey, parseEmail } from '../../../../nodes/input/email';
import { caughtError } from '../../standIns/caughtError';

describe('parseEmail', () => {
	test.each([
		['ada@example.com', 'ada@example.com'],
		[' Ada@Example.com\n', 'Ada@Example.com'],
		['ada+tag@sub.example.co.uk', 'ada+tag@sub.example.co.uk'],
		["o'hara@example.com", "o'hara@example.com"],
		['jürgen@münchen.example', 'jürgen@münchen.example'],
		[`${'a'.repeat(64)}@example.com`, `${'a'.repeat(64)}@example.com`],
	])('takes %j as an address', (value, email) => {
		expect(parseEmail(value)).toBe(email);
	});

	test.each([
		'', ' ', 'ada', '@', 'ada@', '@example.com', 'ada@@example.com', 'a@b@c', 'ada lovelace@example.com', 'ada@exam ple.com', 'ada\n@example.com',
		'Ada <ada@example.com>', 'ada@example.com, bob@example.com', 'ada\u0000@example.com', 'ada@example.com\u0007x', `${'a'.repeat(65)}@example.com`,
		`a@${'b'.repeat(255)}`, 5, null, undefined, true, {}, [], ['ada@example.com'],
	])('takes %j as no address', (value) => {
		expect(parseEmail(value)).toBeUndefined();
	});
});

describe('emailKey', () => {
	it('is the same for addresses that differ in case and blanks around only', () => {
		expect(emailKey(' ADA@Example.COM ')).toBe(emailKey('ada@example.com'));
		expect(emailKey('ada@example.com')).not.toBe(emailKey('ada@example.org'));
	});
});

describe('contactReference', () => {
	const modes = ['list', 'id', 'email', 'url', ''];

	test.each(modes)('lets the value decide and not the mode %j', (mode) => {
		expect(contactReference({ __rl: true, mode, value: '101' }, 'Contact')).toEqual({ id: 101 });
		expect(contactReference({ __rl: true, mode, value: 101 }, 'Contact')).toEqual({ id: 101 });
		expect(contactReference({ __rl: true, mode, value: ' Ada@Example.com ' }, 'Contact')).toEqual({ email: 'Ada@Example.com' });
	});

	it('takes a bare value, as an expression for the whole locator gives', () => {
		expect(contactReference(101, 'Contact')).toEqual({ id: 101 });
		expect(contactReference('101', 'Contact')).toEqual({ id: 101 });
		expect(contactReference('ada@example.com', 'Contact')).toEqual({ email: 'ada@example.com' });
	});

	test.each(['', '  ', null, undefined])('refuses %j as empty', (value) => {
		for (const locator of [value, { __rl: true, mode: 'email', value }]) {
			const refusal = caughtError(() => contactReference(locator, 'Contact'));
			expect(refusal.message).toBe("'Contact' is empty");
			expect(refusal.details?.parameter).toBe('Contact');
		}
	});

	test.each(['ada', '-1', '0', '1.5', '1/2', '9007199254740993', 0, -3, 1.5, NaN, true, {}, [], [101], { id: 101 }, '../1'])(
		'refuses %j and shows it',
		(value) => {
			const refusal = caughtError(() => contactReference({ __rl: true, mode: 'id', value }, "Column 'x'"));
			expect(refusal.message).toContain("'Column 'x''");
			expect(refusal.message).toContain('neither');
			expect(refusal.details?.parameter).toBe("Column 'x'");
			expect(refusal.description).toContain('nathan@example.com');
		},
	);

	it('gives an id, an address or an ItemError for anything at all', () => {
		fc.assert(
			fc.property(fc.anything(), fc.constantFrom(...modes), (value, mode) => {
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

describe('contactReferences', () => {
	const expected = [{ id: 101 }, { email: 'ada@example.com' }];

	test.each<[unknown]>([
		['101,ada@example.com'], [' 101 ,\n ada@example.com ,'], ['[101, "ada@example.com"]'], [[101, 'ada@example.com']], [['101', '', 'ada@example.com', null]],
		[{ __rl: true, mode: 'id', value: '101, ada@example.com' }],
	])('reads %j as an id and an address', (value) => {
		expect(contactReferences(value, 'Contacts')).toEqual(expected);
	});

	it('takes one value for a list of one', () => {
		expect(contactReferences(101, 'Contacts')).toEqual([{ id: 101 }]);
		expect(contactReferences('ada@example.com', 'Contacts')).toEqual([{ email: 'ada@example.com' }]);
	});

	it('names each contact once, in order', () => {
		expect(contactReferences('7, 101, 0007, 7', 'Contacts')).toEqual([{ id: 7 }, { id: 101 }]);
		expect(contactReferences('ada@example.com, ADA@example.com', 'Contacts')).toHaveLength(1);
	});

	test.each(['', ' , ', null, undefined, []])('refuses %j as empty', (value) => {
		const refusal = caughtError(() => contactReferences(value, 'Contacts'));
		expect(refusal.message).toBe("'Contacts' is empty");
		expect(refusal.details?.parameter).toBe('Contacts');
	});

	test.each([['101, nobody'], [[101, 0]], ['[101, -1]'], [[[101]]], ['1;2']])('refuses %j, which has an entry that names no contact', (value) => {
		expect(caughtError(() => contactReferences(value, 'Contacts')).message).toContain('neither');
	});
});
