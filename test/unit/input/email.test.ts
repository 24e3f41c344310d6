import { emailKey, parseEmail } from '../../../nodes/input/email';
import { expectLinearTime } from '../linearTime';

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
		'ada@example.com <ada@example.com>', '"ada@example.com" <Ada@example.com>', "'ada@example.com'<ada@example.com>",
		'ada@example.com;;', '" ada@example.com "', 'mailto:ada@example.com?subject='.padEnd(1_000, 'x'),
	])('takes the address out of %j', (value) => {
		expect(parseEmail(value)).toBe('ada@example.com');
	});

	it.each(['.', '<', '"', 'mailto:', ',x', 'a<'])('reads %j, however often repeated, in time in proportion', (piece) => {
		expectLinearTime(parseEmail, piece);
	});

	test.each([
		'"ada@example.com" <bob@example.com>', 'ada@example.com <bob@example.com> <bob@example.com>', '102 <102>', '', ' ', 'ada', '@', 'ada@', '@example.com', 'ada@@example.com', 'a@b@c', 'ada lovelace@example.com', 'ada@exam ple.com', 'ada\n@example.com',
		'ada@example.com, bob@example.com', '<ada@example.com> <bob@example.com>', 'ada@example.com <bob@example.com>', '<ada@example.com', 'mailto:', 'mailto:ada%40example.com',
		'mailto:ada%2Btag@example.com', 'ada;bob@example.com', 'ada:x@example.com', '“ada@example.com”', 'ada(x)@example.com', 'ada\u200d@example.com', 'ada@[192.0.2.1]', '<>', '""', ',', '<102>', 'ada\u0000@example.com', 'ada@example.com\u0007x', `${'a'.repeat(65)}@example.com`,
		'ada@example.com, bob@example.com,', 'Ada "ada@example.com"', '"ada@example.com" Ada', "Ada 'ada@example.com'", "'ada@example.com' Ada", 'mailto:ada@example.com%2C',
		`a@${'b'.repeat(255)}`, 'mailto:ada@example.com?subject='.padEnd(1_001, 'x'), 5, null, undefined, true, {}, [], ['ada@example.com'],
	])('takes %j as no address', (value) => {
		expect(parseEmail(value)).toBeUndefined();
	});
});

describe('emailKey', () => {
	it('is the same for addresses that differ in case and blanks around only', () => {
		expect(emailKey(' ADA@Example.COM ')).toBe(emailKey('ada@example.com'));
		expect(emailKey('ada@example.com')).not.toBe(emailKey('ada@example.org'));
		expect(emailKey('jose\u0301@example.com')).toBe(emailKey('jos\u00e9@example.com'));
		expect(emailKey('straße@example.com')).not.toBe(emailKey('STRASSE@example.com'));
	});
});
