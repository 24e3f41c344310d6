import { credentialsOf } from './harness/credentialsOf';
import { testCredential } from './harness/testCredential';
import { httpRequestVersions } from './harness/httpRequestVersions';
import { runWorkflow } from './harness/runWorkflow';
import { useSandbox } from './harness/useSandbox';
import { manualTrigger, node, workflow } from './harness/workflowBuilder';
import { credentialTestText } from '../n8nVersion';
import { type Sandbox, startSandbox } from '../sandbox';

describe('the test of the credential', () => {
	const acquire = useSandbox();
	const tested = async (data: { subdomain?: string; apiKey?: string }) =>
		await testCredential('acquireApi', { subdomain: 'acme', apiKey: acquire.sandbox.apiKey, ...data });

	it.each(['acme', ' ACME ', 'acme.acquire.io', 'https://acme.acquire.io/settings?x=1#y'])('accepts the right key for %s', async (subdomain) => {
		expect(await tested({ subdomain })).toEqual({ status: 'OK', message: 'Connection successful!' });
		expect(acquire.sandbox.journal.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /api/v1/crm/objects/contact']);
	});

	it.each([
		['a page', '<html>Sign in</html>'],
		['nothing', ''],
		['an empty object', '{}'],
		['another object', '{"status":"ok"}'],
		['text', '"ok"'],
		['data without a list', '{"data":{}}'],
		['a list that is none', '{"data":{"list":{}}}'],
		['a list that is null', '{"data":{"list":null}}'],
		['a record', '{"data":{"id":1}}'],
		['another error', '{"error":{"code":"ERROR_X","message":"no"}}'],
	])('takes %s with status 200 for no proof', async (_what, text) => {
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 200, text } });
		expect(await tested({})).toEqual({ status: 'Error', message: expect.stringContaining("Check the 'Account Subdomain'") });
	});

	it('accepts an account without contacts', async () => {
		acquire.sandbox.store.seed({ contacts: [] });
		expect(await tested({})).toEqual({ status: 'OK', message: 'Connection successful!' });
	});

	it.each(['app', 'other'])('does not accept the host of another account, %s', async (subdomain) => {
		expect(await tested({ subdomain })).toEqual({ status: 'Error', message: expect.stringContaining("Check the 'Account Subdomain'") });
		expect(acquire.sandbox.foreignRequests.splice(0)).toHaveLength(1);
	});

	it.each(['http', '200'] as const)('tells a wrong key and a missing permission apart (refusals with status %s)', async (errorStatus) => {
		acquire.sandbox.setDialect({ errorStatus });
		const text = (ofCredential: string, ofN8n1: string) => (errorStatus === 'http' ? credentialTestText(ofCredential, ofN8n1) : ofCredential);
		const wrongKey = text('Acquire did not accept the API key', 'Authorization failed - please check your credentials');
		expect(await tested({ apiKey: 'wrong' })).toMatchObject({ status: 'Error', message: expect.stringContaining(wrongKey) });
		acquire.sandbox.permissions.delete('contact');
		const noPermission = text('lacks the permission to read contacts', 'Forbidden - perhaps check your credentials?');
		expect(await tested({})).toMatchObject({ status: 'Error', message: expect.stringContaining(noPermission) });
	});

	it.each(['', 'evil.example', 'evil.example/', 'evil.example#', 'a@evil.example/', 'acme.acquire.io.evil.example', 'acme.acquire.io@evil.example', 'acme:8443', 'https://evil.example/.acquire.io'])(
		'sends nothing for the subdomain %j, and says why',
		async (subdomain) => {
			expect(await tested({ subdomain })).toMatchObject({ status: 'Error', message: expect.stringContaining("The 'Account Subdomain' of the Acquire credential") });
			expect(acquire.sandbox.journal).toEqual([]);
		},
	);

	it.each(['', 'two words', 'line\nbreak', 'ключ'])('sends nothing for the key %j, and does not show it', async (apiKey) => {
		const { status, message } = await tested({ apiKey });
		expect(status).toBe('Error');
		expect(message).toContain("The 'API Key' of the Acquire credential");
		if (apiKey !== '') expect(message).not.toContain(apiKey);
		expect(acquire.sandbox.journal).toEqual([]);
	});
});

describe.each(httpRequestVersions)('the credential in HTTP Request %f', (typeVersion) => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox();
		process.env.HTTPS_PROXY = sandbox.proxyUrl;
		process.env.HTTP_PROXY = sandbox.proxyUrl;
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => {
		delete process.env.HTTPS_PROXY;
		delete process.env.HTTP_PROXY;
		await sandbox.stop();
	});

	async function requested(url: string, more: object = {}) {
		const request = node({
			name: 'request',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion,
			credentials: { acquireApi: { id: '1', name: 'Acquire' } },
			parameters: { url, authentication: 'predefinedCredentialType', nodeCredentialType: 'acquireApi', options: {}, ...more },
		});
		return await runWorkflow(workflow([manualTrigger(), request]), {
			input: [{}],
			credentials: credentialsOf(sandbox),
		});
	}

	it('reaches the account', async () => {
		const run = await requested('https://acme.acquire.io/api/v1/crm/objects/contact/101');
		expect(run.json('request')).toMatchObject([{ data: { id: 101 } }]);
	});

	it.each([
		'https://evil.example/x',
		'https://other.acquire.io/api/v1/crm/objects/contact/101',
		'https://acme.acquire.io.evil.example/',
		'https://acme.acquire.io@evil.example/',
		'https://evil.example\\@acme.acquire.io/',
		'http://acme.acquire.io/api/v1/crm/objects/contact/101',
		'https://acme.acquire.io:8443/api/v1/crm/objects/contact/101',
	])('is refused for %s before a byte leaves', async (url) => {
		const run = await requested(url);
		expect(run.error?.message ?? '').toContain('only works for https://acme.acquire.io');
		expect(sandbox.journal).toEqual([]);
		expect(sandbox.foreignRequests).toEqual([]);
	});

	it.each([
		[302, 'https://evil.example/x'],
		[307, 'https://evil.example/x'],
		[307, 'https://other.acquire.io/x'],
		[307, 'http://acme.acquire.io/x'],
		[308, 'https://acme.acquire.io:8443/x'],
		[307, '//evil.example/x'],
	])('does not carry the key along a %i to %s', async (status, location) => {
		sandbox.faults.next({ fault: { kind: 'redirect', status, location } });
		await requested('https://acme.acquire.io/api/v1/crm/objects/contact/101', { method: 'POST', sendBody: true, bodyParameters: { parameters: [{ name: 'a', value: 'b' }] } });
		expect(sandbox.journal.length).toBeGreaterThan(0);
		expect(JSON.stringify(sandbox.foreignRequests)).not.toContain(sandbox.apiKey);
	});
});
