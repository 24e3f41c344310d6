import type { IDataObject } from 'n8n-workflow';
import fc from 'fast-check';
import { contactReferences, listedContacts } from '../../../../nodes/records/contact/listed';
import { contactReference } from '../../../../nodes/records/contact/reference';
import { emailKey, parseEmail } from '../../../../nodes/input/email';
import { caughtError } from '../../standIns/caughtError';
import { handMadeItem } from '../../standIns/handMadeItem';

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
		'mailto:ada@example.com', 'MAILTO:ada@example.com?subject=Hello%20Ada', '<ada@example.com>', '<mailto:ada@example.com>', 'ada@example.com,', 'ada@example.com;', 'ada@example.com.',
		'"ada@example.com"', "'ada@example.com'", '"<ada@example.com>",', 'Ada Example <ada@example.com>', '"Example, Ada" <ada@example.com>', 'ada@example.com\u200b', '\ufeffada@example.com', '\u202eada@example.com', 'ada@exam\u00adple.com',
	])('takes the address out of %j', (value) => {
		expect(parseEmail(value)).toBe('ada@example.com');
	});

	it('reads the longest text that it is given in no time', () => {
		const started = performance.now();
		for (const text of ['.', '<', '"', 'mailto:', ',x']) parseEmail(text.repeat(200_000));
		expect(performance.now() - started).toBeLessThan(500);
	});

	test.each([
		'', ' ', 'ada', '@', 'ada@', '@example.com', 'ada@@example.com', 'a@b@c', 'ada lovelace@example.com', 'ada@exam ple.com', 'ada\n@example.com',
		'ada@example.com, bob@example.com', '<ada@example.com> <bob@example.com>', 'ada@example.com <bob@example.com>', '<ada@example.com', 'mailto:', 'mailto:ada%40example.com',
		'mailto:ada%2Btag@example.com', 'ada;bob@example.com', 'ada:x@example.com', '“ada@example.com”', 'ada(x)@example.com', 'ada\u200d@example.com', 'ada@[192.0.2.1]', '<>', '""', ',', '<102>', 'ada\u0000@example.com', 'ada@example.com\u0007x', `${'a'.repeat(65)}@example.com`,
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
		expect(error.description).toContain("'By ID or Email'");
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

/** The contacts of a parameter that holds this, typed or from an expression. */
const listed = (contacts: unknown, { isExpression = false, emailsOnly = false } = {}) => {
	const parameters = { contacts, options: { emailsOnly } } as IDataObject;
	return listedContacts(handMadeItem({ parameters, raw: isExpression ? { contacts: '={{ $json.contacts }}' } : parameters }), 'contacts', 'Contacts');
};

describe('listedContacts', () => {
	const expected = [{ id: 101 }, { email: 'ada@example.com' }];

	test.each<[unknown]>([
		['101,ada@example.com'], [' 101 ,\n ada@example.com ,'], ['[101, "ada@example.com"]'], [[101, 'ada@example.com']], [['101', '', 'ada@example.com', null]],
		[{ __rl: true, mode: 'id', value: '101, ada@example.com' }],
	])('reads %j as an id and an address', (value) => {
		expect(listed(value)).toEqual(expected);
	});

	it('takes an array from an expression', () => {
		expect(listed([101, 'ada@example.com'], { isExpression: true })).toEqual(expected);
	});

	it.each(['101,ada@example.com', 'ada@example.com\n101', '[101, "ada@example.com"]'])('takes no text with several from an expression: %j', (value) => {
		const error = caughtError(() => listed(value, { isExpression: true }));
		expect(error.message).toContain("'Contacts' returned text with several entries");
		expect(error.details?.parameter).toBe('Contacts');
		expect(error.description).toContain('array');
	});

	it.each(['101', '101,', 101, 'ada@example.com', '["ada@example.com"]'])('takes one from an expression: %j', (value) => {
		expect(listed(value, { isExpression: true })).toHaveLength(1);
	});

	it('takes addresses alone where the option says so', () => {
		expect(listed('ada@example.com, <bob@example.com>', { emailsOnly: true })).toEqual([{ email: 'ada@example.com' }, { email: 'bob@example.com' }]);
		expect(caughtError(() => listed('ada@example.com, 101', { emailsOnly: true })).message).toBe("'Contacts' is not an email address: \"101\"");
	});

	test.each(['', ' , ', null, undefined, []])('refuses %j as empty', (value) => {
		const refusal = caughtError(() => listed(value));
		expect(refusal.message).toBe("'Contacts' is empty");
		expect(refusal.details?.parameter).toBe('Contacts');
	});

	test.each([['101, nobody'], [[101, 0]], ['[101, -1]'], [[[101]]], ['1;2']])('refuses %j, which has an entry that names no contact', (value) => {
		expect(caughtError(() => listed(value)).message).toContain('neither');
	});
});

describe('contactReferences', () => {
	it('names each contact once, in order', () => {
		expect(contactReferences(['7', 101, '0007', 7], 'Contacts')).toEqual([{ id: 7 }, { id: 101 }]);
		expect(contactReferences(['ada@example.com', 'ADA@example.com'], 'Contacts')).toHaveLength(1);
	});
});
