import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { isSignature } from '../../../nodes/AcquireTrigger/signature';

const hmac = (text: string | Uint8Array, secret = 's3cret') => createHmac('sha256', secret).update(text).digest('hex');

describe('isSignature', () => {
	it('accepts the signature of any of the texts', () => {
		expect(isSignature(hmac('{"a": 1}'), 's3cret', [Buffer.from('{"a": 1}'), '{"a":1}'])).toBe(true);
		expect(isSignature(hmac('{"a":1}'), 's3cret', [Buffer.from('{"a": 1}'), '{"a":1}'])).toBe(true);
	});

	it('reads it in capitals and with blanks around', () => {
		expect(isSignature(` ${hmac('x').toUpperCase()} `, 's3cret', ['x'])).toBe(true);
	});

	it('signs the bytes of UTF-8', () => {
		expect(isSignature(hmac(Buffer.from('c3a9', 'hex'), 'k'), 'k', ['é'])).toBe(true);
	});

	it.each([
		['nothing', undefined],
		['an empty one', ''],
		['a list, as of a header that came twice', [hmac('x'), hmac('x')]],
		['two in one header', `${hmac('x')}, ${hmac('x')}`],
		['one with a prefix', `sha256=${hmac('x')}`],
		['half of it', hmac('x').slice(0, 32)],
		['one that goes on', `${hmac('x')}0`],
		['one in base64', createHmac('sha256', 's3cret').update('x').digest('base64')],
		['that of another secret', hmac('x', 'S3cret')],
		['that of another text', hmac('x ')],
	])('rejects %s', (_what, signature) => {
		expect(isSignature(signature, 's3cret', ['x'])).toBe(false);
	});

	const secrets = fc.string({ minLength: 1 });
	const digits = fc.constantFrom(...'0123456789abcdef');

	it('rejects the signature with one other digit, whichever it is', () => {
		fc.assert(
			fc.property(secrets, fc.string(), fc.nat(63), digits, (secret, text, at, digit) => {
				const right = hmac(text, secret);
				const changed = right.slice(0, at) + digit + right.slice(at + 1);
				return isSignature(changed, secret, [text]) === (changed === right);
			}),
		);
	});

	it('rejects any other text in the form of a signature', () => {
		const signatures = fc.string({ unit: digits, minLength: 64, maxLength: 64 });
		fc.assert(fc.property(signatures, secrets, fc.string(), (signature, secret, text) => !isSignature(signature, secret, [text])));
	});
});
