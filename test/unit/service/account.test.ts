import fc from 'fast-check';
import { accountKey, accountOrigin } from '../../../nodes/service/account';
import { ItemError } from '../../../nodes/input/itemError';
import { caughtError } from '../caughtError';
import { HOSTILE_SUBDOMAINS } from './hostileSubdomains';

const ORIGIN = /^https:\/\/[a-z0-9-]+\.acquire\.io$/;

/** The origin, or undefined if the text was rejected. Anything but an ItemError falls through. */
function originOrRejection(typed: unknown): string | undefined {
	try {
		return accountOrigin(typed);
	} catch (error) {
		if (error instanceof ItemError) return undefined;
		throw error;
	}
}

function expectPinned(origin: string): void {
	expect(origin).toMatch(ORIGIN);
	const url = new URL(origin);
	expect(url.origin).toBe(origin);
	expect(url.hostname.endsWith('.acquire.io')).toBe(true);
}

describe('accountOrigin', () => {
	test.each([
		'acme',
		'ACME',
		'  acme\n',
		'acme.acquire.io',
		'Acme.Acquire.IO',
		'acme.acquire.io/',
		'http://acme.acquire.io',
		'https://acme.acquire.io',
		'HTTPS://ACME.ACQUIRE.IO/',
		'https://acme.acquire.io/settings',
		'https://acme.acquire.io/settings/api-key?tab=1#keys',
		'https://acme.acquire.io?next=https://evil.example',
		'https://acme.acquire.io#@evil.example',
		'https://acme.acquire.io/@evil.example',
		'https://acme.acquire.io/\\evil.example',
	])('takes %j as the account acme', (typed) => {
		expect(accountOrigin(typed)).toBe('https://acme.acquire.io');
	});

	test.each([
		['a', 'https://a.acquire.io'],
		['7', 'https://7.acquire.io'],
		['acme-2', 'https://acme-2.acquire.io'],
		['acquire', 'https://acquire.acquire.io'],
		['acquire.acquire.io', 'https://acquire.acquire.io'],
		['the-longest-company-name-in-the-world-24', 'https://the-longest-company-name-in-the-world-24.acquire.io'],
		['a'.repeat(63), `https://${'a'.repeat(63)}.acquire.io`],
	])('takes %j as an account of that name', (typed, origin) => {
		expect(accountOrigin(typed)).toBe(origin);
	});

	test.each(HOSTILE_SUBDOMAINS.map((typed) => [JSON.stringify(typed).slice(0, 60), typed]))('rejects %s', (_name, typed) => {
		const rejection = caughtError(() => accountOrigin(typed));
		expect(rejection.details?.parameter).toBe('Account Subdomain');
		expect(rejection.message).toContain('is not a name that Acquire uses');
	});

	test.each(['0123456789abcdef0123456789abcdef01234567', 'sk_live_51Hx0SECRET', '550e8400-e29b-41d4-a716-446655440000', '0123456789abcdef0123456789abcdef.acquire.io'])('neither takes a key for an account nor shows it: %s', (typed) => {
		expect(caughtError(() => accountOrigin(typed)).message).not.toContain(typed.slice(0, 8));
	});

	test.each([['', undefined, null, '  ', '\n', [], {}, true, ['acme'], { toString: () => 'acme' }]].flat().map((typed) => [typed]))(
		'rejects %j as empty or no text',
		(typed) => {
			expect(caughtError(() => accountOrigin(typed)).message).toContain('empty');
		},
	);

	test.each(['xn--a', 'xn--0', 'xn--zzzzzz99999'])('never gives an origin that no URL can have: %s', (typed) => {
		const origin = originOrRejection(typed);
		expect(origin === undefined || URL.canParse(origin)).toBe(true);
	});

	it('gives an origin below acquire.io or throws an ItemError, whatever is typed', () => {
		const piece = fc.oneof(
			fc.constantFrom('acme', '.acquire.io', 'https://', 'http://', '@', ':', '/', '\\', '?', '#', '.', '-', '%2f', '\n', '\t', ' ', '。', 'evil.example', '443', 'A', '\u0000'),
			fc.string({ unit: 'binary', maxLength: 3 }),
			fc.webUrl(),
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
				const typed = pieces.join('');
				// Names that look like punycode have a test of their own.
				fc.pre(!/xn--/i.test(typed));
				const origin = originOrRejection(typed);
				if (origin !== undefined) expectPinned(origin);
			}),
			{ numRuns: 3_000 },
		);
	});

	it('gives its own output back', () => {
		const label = fc.stringMatching(/^[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,20}[a-zA-Z0-9])?$/).filter((text) => !/^xn--/i.test(text));
		fc.assert(
			fc.property(label, fc.constantFrom('', '.acquire.io', '.acquire.io/contacts?x=1'), (name, rest) => {
				const origin = accountOrigin(name + rest);
				expectPinned(origin);
				expect(accountOrigin(origin)).toBe(origin);
			}),
		);
	});
});

describe('accountKey', () => {
	it('gives the key without the blanks around it', () => {
		expect(accountKey(' \tk-1/2+3=~!\n')).toBe('k-1/2+3=~!');
	});

	test.each([['', '   ', '\n', undefined, null, 5, {}, ['key']]].flat().map((key) => [key]))('rejects %j as empty', (key) => {
		const rejection = caughtError(() => accountKey(key));
		expect(rejection.message).toContain('empty');
		expect(rejection.details?.parameter).toBe('API Key');
	});

	test.each(['two words', 'a\r\nX-Other: 1', 'a\nb', 'a\u0000b', 'a\u007f', 'clé', 'k\u00a0k', '\u200bkey', '🔑'])(
		'rejects %j, which no header can carry, without repeating it',
		(key) => {
			const rejection = caughtError(() => accountKey(key));
			expect(rejection.message).not.toContain(key);
			expect(rejection.message).not.toContain('empty');
		},
	);

	it('gives only what a header can carry, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (typed) => {
				let key: string;
				try {
					key = accountKey(typed);
				} catch (error) {
					expect(error).toBeInstanceOf(ItemError);
					return;
				}
				expect(() => new Headers({ Authorization: `Bearer ${key}` })).not.toThrow();
				expect(key).not.toMatch(/\s/);
			}),
		);
	});
});
