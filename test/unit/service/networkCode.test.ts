import { networkCode } from '../../../nodes/service/networkCode';

/** An error with further members, as the HTTP library and n8n-core make them. */
const failure = (members: object) => Object.assign(new Error('failed'), members);

describe('The code of a broken connection', () => {
	it('is that of the error itself', () => {
		expect(networkCode(failure({ code: 'ECONNRESET', cause: failure({ code: 'EPIPE' }) }))).toBe('ECONNRESET');
	});

	it('is that of the cause, however deep, as n8n 2.x leaves it', () => {
		expect(networkCode(failure({ cause: failure({ cause: failure({ code: 'ETIMEDOUT' }) }) }))).toBe('ETIMEDOUT');
	});

	it('is no number on the way to it', () => {
		expect(networkCode(failure({ code: 42, cause: failure({ code: 'EPIPE' }) }))).toBe('EPIPE');
	});

	it('is not that of a cause that is no error', () => {
		expect(networkCode(failure({ cause: { code: 'EPIPE' } }))).toBe('UNKNOWN');
	});

	it('is the httpCode, as n8n 1.x leaves it', () => {
		expect(networkCode(failure({ httpCode: 'ECONNREFUSED' }))).toBe('ECONNREFUSED');
		expect(networkCode(failure({ httpCode: 'ERR_SSL_1' }))).toBe('ERR_SSL_1');
		expect(networkCode(failure({ httpCode: '2FA' }))).toBe('2FA');
	});

	it('is that of an answer that broke off if n8n 1.x leaves its status', () => {
		expect(networkCode(failure({ httpCode: '200' }))).toBe('ERR_BAD_RESPONSE');
	});

	it.each([failure({}), failure({ httpCode: null }), failure({ httpCode: 500 }), {}])('is unknown otherwise', (thrown) => {
		expect(networkCode(thrown)).toBe('UNKNOWN');
	});
});
