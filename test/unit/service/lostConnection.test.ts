import { blockedByN8n, networkCode, wasNeverSent } from '../../../nodes/service/lostConnection';

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

	it('is the name of the error by which n8n blocks a request, which has none', () => {
		expect(networkCode(failure({ cause: failure({ name: 'SsrfBlockedIpError' }) }))).toBe('SsrfBlockedIpError');
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

describe('blockedByN8n', () => {
	it.each(['SsrfBlockedIpError', 'SsrfBlockedHostnameError'])('returns the words of a %s, however deep', (name) => {
		const blocked = failure({ name, description: 'Ask your administrator.' });
		expect(blockedByN8n(failure({ cause: failure({ cause: blocked }) }))).toEqual({ message: 'failed', description: 'Ask your administrator.' });
	});

	it('returns no description that is no text', () => {
		expect(blockedByN8n(failure({ name: 'SsrfBlockedIpError', description: null }))).toEqual({ message: 'failed' });
	});

	it.each([failure({}), failure({ name: 'TypeError' }), { name: 'SsrfBlockedIpError' }, undefined])('is undefined for any other', (thrown) => {
		expect(blockedByN8n(thrown)).toBeUndefined();
	});
});

describe('wasNeverSent', () => {
	const withSocket = (socket: object | null | undefined) => failure({ cause: failure({ request: { reusedSocket: false, socket } }) });

	it.each([
		['no socket', undefined],
		['no socket any more', null],
		['a socket to a proxy', {}],
		['a socket within its TLS handshake', { encrypted: true, secureConnecting: true }],
	])('is true where the request has %s', (_what, socket) => {
		expect(wasNeverSent(withSocket(socket))).toBe(true);
	});

	it('is false where the connection was encrypted', () => {
		expect(wasNeverSent(withSocket({ encrypted: true, secureConnecting: false }))).toBe(false);
	});

	it.each([undefined, null, 'GET /', {}, { socket: null }])('is false for %j, which is no request of Node', (request) => {
		expect(wasNeverSent(failure({ request }))).toBe(false);
	});

	it.each(['connect EHOSTUNREACH 192.0.2.1:443', 'connect ENETUNREACH 2001:db8::1:443 - Local (:::0)', 'getaddrinfo EAI_FAIL acme.acquire.io', 'Proxy connection ended before receiving CONNECT response', 'Client network socket disconnected before secure TLS connection was established'])(
		'is true where n8n 1.x leaves the words %j',
		(words) => {
			expect(wasNeverSent(failure({ messages: ['x', words] }))).toBe(true);
			expect(wasNeverSent(new Error(words))).toBe(true);
		},
	);

	it.each([new Error('read ECONNRESET'), new Error('read EHOSTUNREACH'), new Error('write ENETUNREACH'), failure({ messages: 'Proxy' }), {}, undefined])('is false otherwise', (thrown) => {
		expect(wasNeverSent(thrown)).toBe(false);
	});
});
