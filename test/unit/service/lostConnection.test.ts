import { lostConnection } from '../../../nodes/service/lostConnection';

/** An error with further members, as the HTTP library and n8n-core make them. */
const failure = (members: object) => Object.assign(new Error('failed'), members);

describe('The code of a broken connection', () => {
	it('is that of the error itself', () => {
		expect(lostConnection(failure({ code: 'ECONNRESET', cause: failure({ code: 'EPIPE' }) })).code).toBe('ECONNRESET');
	});

	it('is that of the cause, however deep, as n8n 2.x leaves it', () => {
		expect(lostConnection(failure({ cause: failure({ cause: failure({ code: 'ETIMEDOUT' }) }) })).code).toBe('ETIMEDOUT');
	});

	it('is no number on the way to it', () => {
		expect(lostConnection(failure({ code: 42, cause: failure({ code: 'EPIPE' }) })).code).toBe('EPIPE');
	});

	it('is not that of a cause that is no error', () => {
		expect(lostConnection(failure({ cause: { code: 'EPIPE' } })).code).toBe('UNKNOWN');
	});

	it('is the name of the error by which n8n blocks a request, which has none', () => {
		expect(lostConnection(failure({ cause: failure({ name: 'SsrfBlockedIpError' }) })).code).toBe('SsrfBlockedIpError');
	});

	it('is the httpCode, as n8n 1.x leaves it', () => {
		expect(lostConnection(failure({ httpCode: 'ECONNREFUSED' })).code).toBe('ECONNREFUSED');
		expect(lostConnection(failure({ httpCode: 'ERR_SSL_1' })).code).toBe('ERR_SSL_1');
		expect(lostConnection(failure({ httpCode: '2FA' })).code).toBe('2FA');
	});

	it('is that of an answer that broke off if n8n 1.x leaves its status', () => {
		expect(lostConnection(failure({ httpCode: '200' })).code).toBe('ERR_BAD_RESPONSE');
	});

	it.each([failure({}), failure({ httpCode: null }), failure({ httpCode: 500 }), {}])('is unknown otherwise', (thrown) => {
		expect(lostConnection(thrown).code).toBe('UNKNOWN');
	});
});

describe('What n8n says of a request that it blocks', () => {
	it.each(['SsrfBlockedIpError', 'SsrfBlockedHostnameError'])('is in the words of a %s, however deep', (name) => {
		const blocked = failure({ name, description: 'Ask your administrator.' });
		expect(lostConnection(failure({ cause: failure({ cause: blocked }) })).blocked).toEqual({ message: 'failed', description: 'Ask your administrator.' });
	});

	it('has no description that is no text', () => {
		expect(lostConnection(failure({ name: 'SsrfBlockedIpError', description: null })).blocked).toEqual({ message: 'failed' });
	});

	it.each([failure({}), failure({ name: 'TypeError' }), { name: 'SsrfBlockedIpError' }, undefined])('is undefined for any other', (thrown) => {
		expect(lostConnection(thrown).blocked).toBeUndefined();
	});
});

describe('That nothing was sent', () => {
	const withSocket = (socket: object | null | undefined) => failure({ cause: failure({ request: { reusedSocket: false, socket } }) });

	it.each([
		['no socket', undefined],
		['no socket any more', null],
		['a socket to a proxy', {}],
		['a socket within its TLS handshake', { encrypted: true, secureConnecting: true }],
	])('is true where the request has %s', (_what, socket) => {
		expect(lostConnection(withSocket(socket)).neverSent).toBe(true);
	});

	it('is false where the connection was encrypted', () => {
		expect(lostConnection(withSocket({ encrypted: true, secureConnecting: false })).neverSent).toBe(false);
	});

	it.each([undefined, null, 'GET /', {}, { socket: null }])('is false for %j, which is no request of Node', (request) => {
		expect(lostConnection(failure({ request })).neverSent).toBe(false);
	});

	it.each(['connect EHOSTUNREACH 192.0.2.1:443', 'connect ENETUNREACH 2001:db8::1:443 - Local (:::0)', 'getaddrinfo EAI_FAIL acme.acquire.io', 'Proxy connection ended before receiving CONNECT response', 'Client network socket disconnected before secure TLS connection was established'])(
		'is true where n8n 1.x leaves the words %j',
		(words) => {
			expect(lostConnection(failure({ messages: ['x', words] })).neverSent).toBe(true);
			expect(lostConnection(new Error(words)).neverSent).toBe(true);
		},
	);

	it.each([new Error('read ECONNRESET'), new Error('read EHOSTUNREACH'), new Error('write ENETUNREACH'), failure({ messages: 'Proxy' }), {}, undefined])('is false otherwise', (thrown) => {
		expect(lostConnection(thrown).neverSent).toBe(false);
	});
});
