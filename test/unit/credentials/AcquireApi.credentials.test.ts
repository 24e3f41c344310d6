import fc from 'fast-check';
import type { IHttpRequestOptions } from 'n8n-workflow';
import { AcquireApi } from '../../../credentials/AcquireApi.credentials';
import { ItemError } from '../../../nodes/input/itemError';

const ORIGIN = 'https://acme.acquire.io';
const KEY = 'k-7f3a9c';
const credential = new AcquireApi();

type Options = Partial<IHttpRequestOptions> & { uri?: unknown };
const authenticate = async (options: Options, account: { subdomain?: unknown; apiKey?: unknown } = {}) =>
	(await credential.authenticate({ subdomain: 'acme', apiKey: KEY, ...account } as never, options as IHttpRequestOptions)) as IHttpRequestOptions & { uri?: unknown };

/** What came of it: the whole request, or the rejection. Anything else is thrown on. */
async function outcomeOf(...given: Parameters<typeof authenticate>): Promise<Awaited<ReturnType<typeof authenticate>> | ItemError> {
	return await authenticate(...given).catch((error: unknown) => {
		if (error instanceof ItemError) return error;
		throw error;
	});
}

function expectPinned(sent: Awaited<ReturnType<typeof authenticate>>): void {
	const url = new URL(sent.url);
	expect([url.protocol, url.host, url.username, url.password]).toEqual(['https:', 'acme.acquire.io', '', '']);
	expect(sent.url).toBe(url.href);
	expect(sent.baseURL).toBeUndefined();
	if ('uri' in sent) expect(sent.uri).toBe(sent.url);
	expect(sent.allowedDomains).toBe('acme.acquire.io');
	expect(sent.sendCredentialsOnCrossOriginRedirect).toBe(false);
	expect(sent.headers?.Authorization).toBe(`Bearer ${KEY}`);
}

describe('AcquireApi.authenticate', () => {
	it.each<[string, Options, string]>([
		['a relative url, as the credential test passes it', { url: '/api/v1/x' }, '/api/v1/x'],
		['a relative url without a slash', { url: 'api/v1/x' }, '/api/v1/x'],
		['a baseURL and a url, as our node passes them', { baseURL: ORIGIN, url: '/api/v1/x' }, '/api/v1/x'],
		['a baseURL with a path', { baseURL: `${ORIGIN}/api/v1`, url: '/x' }, '/api/v1/x'],
		['a baseURL with a path and a slash', { baseURL: `${ORIGIN}/api/v1/`, url: 'x' }, '/api/v1/x'],
		['an absolute url', { url: `${ORIGIN}/api/v1/x` }, '/api/v1/x'],
		['an absolute url beside a baseURL', { baseURL: `${ORIGIN}/other`, url: `${ORIGIN}/api/v1/x` }, '/api/v1/x'],
		['a uri, as the HTTP Request node passes it', { uri: `${ORIGIN}/api/v1/x` }, '/api/v1/x'],
		['a relative uri', { uri: '/api/v1/x' }, '/api/v1/x'],
		['a query', { url: '/x?a=1&b=%2F&c=ü#frag' }, '/x?a=1&b=%2F&c=%C3%BC#frag'],
		['the host in capitals', { url: 'HTTPS://ACME.Acquire.IO/x' }, '/x'],
		['the port of https', { url: 'https://acme.acquire.io:443/x' }, '/x'],
		['a path that climbs', { baseURL: `${ORIGIN}/api`, url: '/../../x' }, '/x'],
		['an address in the query', { url: '/x?next=https://evil.example' }, '/x?next=https://evil.example'],
		['an address as a path', { url: '/https://evil.example' }, '/https://evil.example'],
		['an @ at the start', { url: '@evil.example/x' }, '/@evil.example/x'],
		['no address at all', {}, '/'],
		['an empty baseURL, which stands for none', { baseURL: '', url: '/x' }, '/x'],
	])('lets pass %s', async (_name, options, rest) => {
		const sent = await authenticate(options);
		expectPinned(sent);
		expect(sent.url).toBe(ORIGIN + rest);
	});

	const FOREIGN = [
		'https://evil.example',
		'https://evil.example/api/v1/x',
		'HTTPS://EVIL.EXAMPLE/',
		'http://evil.example',
		'//evil.example',
		'//evil.example/acme.acquire.io',
		'///evil.example',
		'\\\\evil.example',
		'/\\evil.example',
		'\\/evil.example',
		'https:\\\\evil.example',
		'https:\\evil.example\\x',
		'https:///evil.example',
		'https://acme.acquire.io@evil.example',
		'https://acme.acquire.io:pass@evil.example/',
		'https://acme.acquire.io%40evil.example/',
		'https://acme.acquire.io.evil.example',
		'https://acme.acquire.io%2eevil.example',
		'https://acme.acquire.io\u3002evil.example',
		'https://evil.example\\@acme.acquire.io',
		'https://evil.example#@acme.acquire.io',
		'https://evil.example?@acme.acquire.io',
		'https://evilacme.acquire.io',
		'https://other.acquire.io/api/v1/x',
		'https://a.acme.acquire.io',
		'https://acquire.io',
		'https://acme.acquire.io.',
		'https://acme.acquire.com',
		'http://acme.acquire.io',
		'http://acme.acquire.io:443',
		'ws://acme.acquire.io',
		'wss://acme.acquire.io',
		'ftp://acme.acquire.io',
		'blob:https://acme.acquire.io/x',
		'file://acme.acquire.io/etc/passwd',
		'data:text/plain,x',
		'javascript:alert(1)',
		'mailto:ada@acme.acquire.io',
		'https://acme.acquire.io:8443',
		'https://acme.acquire.io:80/x',
		'https://user@acme.acquire.io/x',
		'https://user:pass@acme.acquire.io/x',
		'https://:pass@acme.acquire.io/x',
		'https://127.0.0.1',
		'https://[::1]/',
		'https://localhost:5678',
		'https://',
		'https://acme.acquire.io:99999',
		'https://[acme.acquire.io]/',
	];

	describe.each(FOREIGN)('with %j', (foreign) => {
		// `https:\evil.example` is a path on the base's own host to every reader of addresses, and stays there.
		const isOwnPath = /^https:[\\/]?[^\\/]/.test(foreign) || /^https:\/\/\/evil/.test(foreign);
		const positions: Array<[string, Options]> = [
			['url', { url: foreign }],
			['uri', { uri: foreign }],
			['url beside the own baseURL', { baseURL: ORIGIN, url: foreign }],
			['uri beside an undefined url', { url: undefined, uri: foreign }],
			['baseURL', { baseURL: foreign, url: '/api/v1/x' }],
			['baseURL of an empty url', { baseURL: foreign, url: '' }],
		];

		it.each(positions)('as %s sends no byte there', async (_position, options) => {
			const outcome = await outcomeOf(options);
			if (outcome instanceof ItemError) {
				expect(outcome.message).toContain(ORIGIN);
				expect(outcome.message).not.toContain(KEY);
				expect(outcome).not.toHaveProperty('code');
			} else {
				expect(isOwnPath).toBe(true);
				expectPinned(outcome);
			}
		});
	});

	it('hands over the checked address alone, where url and uri or baseURL contradict each other', async () => {
		for (const options of [{ url: '/x', uri: 'https://evil.example' }, { url: `${ORIGIN}/x`, baseURL: 'https://evil.example' }, { url: `${ORIGIN}/x`, uri: '//evil.example' }]) {
			const sent = await authenticate(options);
			expectPinned(sent);
			expect(JSON.stringify(sent)).not.toContain('evil');
		}
	});

	it('puts the key on no other host, whatever url, uri and baseURL are', async () => {
		const piece = fc.oneof(
			fc.constantFrom('https:', 'http:', 'blob:', '//', '/', '\\', '@', ':', '.', '?', '#', '%2f', '%40', '\t', '\n', ' ', 'acme.acquire.io', 'evil.example', 'acme', ':443', ORIGIN, '..', '\u3002', '\u0000', 'x'),
			fc.string({ unit: 'binary', maxLength: 2 }),
		);
		const address = fc.option(fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')), { nil: undefined });
		await fc.assert(
			fc.asyncProperty(fc.record({ url: address, uri: address, baseURL: address }, { requiredKeys: [] }), async (options) => {
				// Blob addresses have a row of their own above.
				fc.pre(!JSON.stringify(options).includes('blob:'));
				const outcome = await outcomeOf(options);
				if (outcome instanceof ItemError) expect(outcome.message).not.toContain(KEY);
				else expectPinned(outcome);
			}),
			{ numRuns: 3_000 },
		);
	});

	it.each(['Authorization', 'authorization', 'AUTHORIZATION', 'aUTHORIZATION'])('replaces a header %s of the caller', async (name) => {
		const { headers } = await authenticate({ url: '/x', headers: { [name]: 'Basic abc', 'X-Other': '1' } });
		expect(headers).toEqual({ 'X-Other': '1', Authorization: `Bearer ${KEY}` });
	});

	it.each<[string, unknown]>([
		['Host', 'evil.example'], ['host', 'evil.example'], ['HOST', 'evil.example'], [' Host ', 'evil.example'], ['host\t', 'evil.example'], ['Host', '127.0.0.1'], ['Host', ['evil.example']], ['Host', undefined], [' authorization ', 'Basic abc'],
		// axios takes them for the headers of every request, and of every GET.
		['common', { Host: 'evil.example' }], ['get', { host: 'evil.example' }],
	])('leaves out a header %j of the caller that is %j', async (name, value) => {
		const { headers } = await authenticate({ url: '/x', headers: { [name]: value, 'X-Other': '1', 'X-List': ['1', '2'], 'X-Host': 'a' } as never });
		expect(headers).toEqual({ 'X-Other': '1', 'X-List': ['1', '2'], 'X-Host': 'a', Authorization: `Bearer ${KEY}` });
	});

	it('keeps the rest of the request, and does not change what it was given', async () => {
		const given = { method: 'PUT' as const, url: '/x', baseURL: ORIGIN, body: { a: 1 }, qs: { b: 2 }, timeout: 5, headers: { Authorization: 'x' } };
		const before = structuredClone(given);
		const sent = await authenticate(given);
		expect(sent).toMatchObject({ method: 'PUT', body: { a: 1 }, qs: { b: 2 }, timeout: 5 });
		expect(given).toEqual(before);
	});

	it('overrules a caller that would let the key follow a redirect', async () => {
		expectPinned(await authenticate({ url: '/x', allowedDomains: '*', sendCredentialsOnCrossOriginRedirect: true }));
	});

	it('has certificates checked, also for a caller that would not, or that names an authority of its own', async () => {
		const lax = { rejectUnauthorized: false, skipSslCertificateValidation: true, agentOptions: { rejectUnauthorized: false, ca: 'another', servername: 'evil.example' } };
		const sent = await authenticate({ url: '/x', proxy: { host: 'proxy.example', port: 3128 }, ...lax });
		expect(sent).toMatchObject({ rejectUnauthorized: true, skipSslCertificateValidation: false, proxy: { host: 'proxy.example', port: 3128 } });
		expect(sent.agentOptions).toBeUndefined();
	});

	it.each(['acme', ' ACME ', 'acme.acquire.io', 'https://acme.acquire.io/settings'])('takes the subdomain %j for the same account', async (subdomain) => {
		expectPinned(await authenticate({ url: '/x' }, { subdomain }));
	});

	it('sends the key without the blanks around it', async () => {
		expectPinned(await authenticate({ url: '/x' }, { apiKey: ` ${KEY}\n` }));
	});

	it.each([
		[{ subdomain: '' }, 'Account Subdomain'],
		[{ subdomain: 'evil.example/' }, 'Account Subdomain'],
		[{ subdomain: undefined }, 'Account Subdomain'],
		[{ subdomain: 'xn--a' }, 'https://xn--a.acquire.io|Account Subdomain'],
		[{ apiKey: '' }, 'API Key'],
		[{ apiKey: 'two\nlines' }, 'API Key'],
	])('rejects the credential %j before it looks at the request', async (account, words) => {
		const outcome = await outcomeOf({ url: '/x' }, account);
		expect(outcome).toBeInstanceOf(ItemError);
		expect((outcome as ItemError).message).toMatch(new RegExp(words));
		expect((outcome as ItemError).message).not.toContain(KEY);
	});
});

describe('AcquireApi', () => {
	it('hides in the editor what is secret, and nothing else', () => {
		const masked = credential.properties.filter(({ typeOptions }) => typeOptions?.password === true).map(({ name }) => name);
		expect(masked).toEqual(['apiKey', 'webhookSecret', 'urlToken']);
		expect(credential.properties.map(({ name }) => name)).toEqual(['subdomain', 'apiKey', 'webhookSecret', 'urlToken']);
	});

	it('tests an address that authenticate lets pass', async () => {
		const { request } = credential.test;
		expectPinned(await authenticate({ url: String(request.url), baseURL: request.baseURL }));
	});
});
