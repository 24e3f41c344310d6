import { credentialOfAll } from '../../nodes/operations/credentialOfAll';
import { credentialTestText } from '../n8nVersion';
import { runContactNode } from './harness/acquireContact';
import { credentialsOf } from './harness/credentialsOf';
import { executeContext } from './harness/executeContext';
import { expressionEngines, useExpressionEngine } from './harness/expressionEngines';
import { httpRequestVersions } from './harness/httpRequestVersions';
import { locator } from './harness/locator';
import { testCredential } from './harness/testCredential';
import { useSandbox } from './harness/useSandbox';
import { writes } from './harness/writes';
import { HTTP_NODE, requestWithCredential } from './hostile/requests';

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

	it.each(['http', '200'] as const)('tells a wrong key and a missing permission apart (rejections with status %s)', async (errorStatus) => {
		acquire.sandbox.setDialect({ errorStatus });
		const text = (ofCredential: string, ofN8n1: string) => (errorStatus === 'http' ? credentialTestText(ofCredential, ofN8n1) : ofCredential);
		const wrongKey = text('Acquire did not accept the API key', 'Authorization failed - please check your credentials');
		expect(await tested({ apiKey: 'wrong' })).toMatchObject({ status: 'Error', message: expect.stringContaining(wrongKey) });
		acquire.sandbox.permissions.delete('contact');
		const noPermission = text('lacks the permission to read contacts', 'Forbidden - perhaps check your credentials?');
		expect(await tested({})).toMatchObject({ status: 'Error', message: expect.stringContaining(noPermission) });
	});

	it('says of a 403 that it may not be from Acquire', async () => {
		acquire.sandbox.faults.next({ fault: { kind: 'body', status: 403, text: '<html>Blocked</html>' } });
		const text = "The key lacks the permission to read contacts, or a proxy or firewall rejected the request (HTTP 403). Add the permission in Acquire under 'Settings > For Developers > API Key', or create a new key with it.";
		expect(await tested({})).toEqual({ status: 'Error', message: credentialTestText(text, 'Forbidden - perhaps check your credentials?') });
	});
});

describe.each(httpRequestVersions)('the credential in HTTP Request %f', (typeVersion) => {
	const acquire = useSandbox();

	it('reaches the account', async () => {
		const run = await requestWithCredential(acquire.sandbox, { url: 'https://acme.acquire.io/api/v1/crm/objects/contact/101' }, { typeVersion });
		expect(run.json(HTTP_NODE)).toMatchObject([{ data: { id: 101 } }]);
	});
});

describe('a credential with an expression', () => {
	const acquire = useSandbox();
	const run = async (accounts: string[], { subdomain = '={{ $json.account }}', apiKey = acquire.sandbox.apiKey } = {}) =>
		await runContactNode(acquire.sandbox, accounts.map((account, n) => ({ account, id: 101 + n })), { contactId: locator('={{ $json.id }}'), fields: { city: 'Oslo' } }, {
			credential: { subdomain, apiKey },
		});

	it('is that of all items where they name one account', async () => {
		const result = await run(['acme', 'acme', 'acme']);
		expect([result.error, writes(acquire.sandbox).length, result.credentialReads]).toEqual([undefined, 3, 3]);
		const one = await run(['acme']);
		expect([one.error, one.credentialReads]).toEqual([undefined, 1]);
	});

	it.each([[['acme', 'other']], [['acme', 'other', 'acme']], [['acme', 'acme', 'other']], [['acme', 'other', 'acme', 'other', 'acme']], [['acme', 'acme', 'acme', 'other', 'acme']]])('sends nothing where items name several: %j', async (accounts) => {
		const result = await run(accounts);
		expect(result.error?.message).toContain('The Acquire credential is not the same for all items');
		expect(result.error?.description).toContain('Loop Over Items');
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('sends nothing where items have several keys', async () => {
		expect((await run(['acme', 'acme'], { apiKey: '={{ "key" + $json.id }}' })).error?.message).toContain('The Acquire credential is not the same');
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it.each([[4, 4], [5, 6]])('is read for each of %i items, if they are more than four once more: %i times', async (count, reads) => {
		const result = await run(Array<string>(count).fill('acme'));
		expect([result.error, writes(acquire.sandbox).length, result.credentialReads]).toEqual([undefined, count, reads]);
	});

	it('that n8n cannot read fails as n8n says, after one attempt', async () => {
		const result = await run(Array<string>(5).fill('acme'), { subdomain: "={{ $('Nobody').item.json.account }}" });
		expect([result.error?.message, result.credentialReads]).toEqual(["Referenced node doesn't exist", 1]);
		expect(acquire.sandbox.journal).toEqual([]);
	});

	it('is read no further once the execution is canceled', async () => {
		const cancel = new AbortController();
		const { context } = executeContext({ items: Array.from({ length: 9 }, () => ({ json: { account: 'acme' } })), credentials: credentialsOf(acquire.sandbox, { subdomain: '={{ $json.account }}' }), signal: cancel.signal });
		const getCredentials = context.getCredentials.bind(context);
		const read = jest.spyOn(context, 'getCredentials').mockImplementation(async (type, index) => {
			if (index === 3) cancel.abort();
			return await getCredentials(type, index);
		});
		await expect(credentialOfAll(context, 9)).rejects.toThrow('The execution was canceled');
		expect(read.mock.calls.map(([, index]) => index)).toEqual([0, 9, 1, 2, 3]);
	});

	describe.each(expressionEngines)('in the %s engine of n8n', (_name, options) => {
		useExpressionEngine(options);

		it.each([
			'={{ $json.account }}',
			"={{ $json?.account === 'other' ? 'other' : 'acme' }}",
			'={{ $input.item.json.account }}',
			"={{ $('Trigger').item.json.account }}",
			"={{ $node['Trigger'].json.account }}",
			"={{ $('Trigger').all()[$itemIndex].json.account }}",
		])('sends nothing where a single item names another account: %s', async (subdomain) => {
			const result = await run(['acme', 'acme', 'acme', 'other', 'acme'], { subdomain });
			expect(result.error?.message).toContain('The Acquire credential is not the same for all items');
			expect(acquire.sandbox.journal).toEqual([]);
		});

		it.each(['acme', "={{ 'acme' }}", "={{ $('Trigger').first().json.account }}", '={{ $input.first().json.account }}'])('is read five times where it does not use the item: %s', async (subdomain) => {
			const result = await run(['acme', ...Array<string>(4).fill('other')], { subdomain });
			expect([result.error, writes(acquire.sandbox).length, result.credentialReads]).toEqual([undefined, 5, 5]);
		});
	});
});
