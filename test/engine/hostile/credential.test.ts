import { HOSTILE_SUBDOMAINS } from '../../unit/service/hostileSubdomains';
import { httpRequestVersions } from '../harness/httpRequestVersions';
import { useSandbox } from '../harness/useSandbox';
import { REDIRECTS } from './answers';
import { allText, formsIn, isClear, prototypeMembers } from './guards';
import { HTTP_NODE, requestWithCredential, USERS } from './requests';

const acquire = useSandbox({}, { protocols: ['http', 'https'], leavesContract: true });
const pristine = prototypeMembers();

afterEach(() => expect(prototypeMembers()).toEqual(pristine));

describe.each(Object.entries(USERS))('a hostile credential in %s', (_name, use) => {
	it.each(['', 'acme:8443', ...HOSTILE_SUBDOMAINS].map((subdomain) => [JSON.stringify(subdomain).slice(0, 60), subdomain]))('sends nothing for the subdomain %s, and says why', async (_text, subdomain) => {
		const { shown, raw } = await use(acquire.sandbox, { subdomain });
		expect(shown).toContain("The 'Account Subdomain' of the Acquire credential");
		expect(shown.length).toBeLessThan(400);
		expect(formsIn(allText(raw), acquire.sandbox.apiKey)).toEqual([]);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each(['k\r\nHost: evil.example', 'k\nX: y', 'k\u0000', 'k k', 'k\u2028k', 'k\u007f', 'ключ', 'k\ud800', '\u200bk', 'k\tk', '{{ $env }} ', ''])('sends nothing for the key %j, and does not show it', async (apiKey) => {
		const { shown, raw } = await use(acquire.sandbox, { apiKey });
		expect(shown).toContain("The 'API Key' of the Acquire credential");
		const shownForms = [apiKey, JSON.stringify(apiKey).slice(1, -1)].map((form) => allText(form).slice(1, -1));
		if (apiKey.length > 1) expect(shownForms.filter((form) => allText(raw).includes(form))).toEqual([]);
		expect(acquire.sandbox.journal).toEqual([]);
	});
});

/** Addresses that n8n itself has nothing against. */
const OTHER_PLACES = [
	'https://evil.example/x', 'https://other.acquire.io/api/v1/crm/objects/contact/101', 'https://acme.acquire.io.evil.example/', 'https://acme.acquire.io@evil.example/', 'https://evil.example\\@acme.acquire.io/',
	'http://acme.acquire.io/api/v1/crm/objects/contact/101', 'https://acme.acquire.io:8443/api/v1/crm/objects/contact/101',
];
const HOSTILE_URLS = [
	...OTHER_PLACES,
	'https://evil.example/', 'https://evil.example:443/', '//evil.example/x', '///evil.example/x', 'https:evil.example', 'https:/evil.example', 'https:\\\\evil.example', '\\\\evil.example', '/\\evil.example',
	'https://acme.acquire.io:pass@evil.example/', 'https://user@acme.acquire.io/', 'https://user:pass@acme.acquire.io/', 'https://@evil.example/', 'https://evil.example#@acme.acquire.io/',
	'https://acme.acquire.io\\@evil.example/', 'https://evil.example/@acme.acquire.io/', 'https://evil.example?acme.acquire.io',
	'http://acme.acquire.io/x', 'HTTP://ACME.ACQUIRE.IO/x', 'ftp://acme.acquire.io/', 'ws://acme.acquire.io/', 'wss://acme.acquire.io/', 'file:///etc/passwd', 'data:text/plain,x', 'blob:https://acme.acquire.io/x', 'javascript:alert(1)',
	'https://acme.acquire.io:80/', 'https://acme.acquire.io:8443/', 'https://acme.acquire.io:0/', 'https://acme.acquire.io:65536/', 'https://acme.acquire.io:x/',
	'https://acme.acquire.io./', 'https://acme.acquire.iox/', 'https://acme-acquire.io/', 'https://xacme.acquire.io/', 'https://x.acme.acquire.io/', 'https://other.acquire.io/', 'https://acquire.io/',
	'https://evil。example/', 'https://acme.acquire.io。evil.example/', 'https://аcme.acquire.io/', 'https://xn--cme-5cd.acquire.io/', 'https://ac\u00admeX.acquire.io/', 'https://[::1]/', 'https://127.0.0.1/', 'https://0x7f000001/', 'https://2130706433/', 'https://localhost/',
	'https://acme.acquire.io\u0000.evil.example/', 'https://acme.acquire.io%00.evil.example/', 'https://acme.acquire.io%2eevil.example/', 'https://acme.acquire.io%2f@evil.example/', 'https://evil.example%2f@x/', 'https://%65vil.example/',
	'https://acme.acquire.io\r\n.evil.example/', 'https://acme.acquire.io\t.evil.example/', ' https://evil.example/', '\u0000https://evil.example/', '\thttps://evil.example/', 'h\nttps://evil.example/', 'https://', 'https:///', '', ' ', 'acme.acquire.io@evil.example', 'evil.example',
];

describe.each(httpRequestVersions)('a hostile address in HTTP Request %f with our credential', (typeVersion) => {
	it.each(HOSTILE_URLS)('sends nothing to another host, and no key anywhere else: %j', async (url) => {
		const run = await requestWithCredential(acquire.sandbox, { url }, { typeVersion }).catch((error: Error) => ({ raw: error, nodeError: () => error }));
		// What has no host of its own is read as a path of the account's own host.
		if (acquire.sandbox.journal.length === 0) expect(isClear(run.nodeError(HTTP_NODE)?.message ?? '')).toBe(true);
		expect(formsIn(allText(run.raw), acquire.sandbox.apiKey)).toEqual([]);
		expect(acquire.sandbox.foreignRequests).toEqual([]);
	});

	it.each(OTHER_PLACES)('says that the credential only works for the account, and sends nothing: %j', async (url) => {
		const run = await requestWithCredential(acquire.sandbox, { url }, { typeVersion });
		expect(run.nodeError(HTTP_NODE)?.message).toContain('only works for https://acme.acquire.io');
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each([...REDIRECTS])('takes the key nowhere along a redirect: %s', async (_name, fault) => {
		acquire.sandbox.faults.next({ fault });
		const url = 'https://acme.acquire.io/api/v1/crm/objects/contact/101';
		const run = await requestWithCredential(acquire.sandbox, { url, method: 'POST', sendBody: true, bodyParameters: { parameters: [{ name: 'a', value: 'b' }] } }, { typeVersion });
		expect(acquire.sandbox.journal.length).toBeGreaterThan(0);
		expect(formsIn(allText(run.raw), acquire.sandbox.apiKey)).toEqual([]);
		expect(formsIn(allText(acquire.sandbox.foreignRequests), acquire.sandbox.apiKey)).toEqual([]);
		// useSandbox expects that none came at all; those that core itself lets through carry no key and no host but the account's.
		expect(acquire.sandbox.foreignRequests.filter(({ url: foreign }) => new URL(foreign).hostname !== 'acme.acquire.io')).toEqual([]);
		acquire.sandbox.foreignRequests.length = 0;
	});
});

describe('a redirect of the credential test', () => {
	it.each([...REDIRECTS])('takes the key nowhere: %s', async (_name, fault) => {
		acquire.sandbox.faults.next({ fault });
		const { raw } = await USERS['the credential test'](acquire.sandbox, {});
		expect(acquire.sandbox.journal.length).toBeGreaterThan(0);
		expect(formsIn(allText(raw), acquire.sandbox.apiKey)).toEqual([]);
		expect(formsIn(allText(acquire.sandbox.foreignRequests), acquire.sandbox.apiKey)).toEqual([]);
		expect(acquire.sandbox.foreignRequests.filter(({ url }) => new URL(url).hostname !== 'acme.acquire.io')).toEqual([]);
		acquire.sandbox.foreignRequests.length = 0;
	});
});
