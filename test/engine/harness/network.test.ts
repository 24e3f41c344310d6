import type { Mockttp } from 'mockttp';
import { credentialTestText } from '../../n8nVersion';
import { defaultCaFolder, ensureTestCa } from '../../sandbox';
import { localProxy } from '../../sandbox/localProxy';
import { throughProxy } from '../../sandbox/throughProxy';
import { callNodeMethod } from './callMethod';
import { httpRequestVersions } from './httpRequestVersions';
import { runWorkflow } from './runWorkflow';
import { testCredential } from './testCredential';
import { testNodeType } from './testNodeType';
import { manualTrigger, node, workflow } from './workflowBuilder';

const host = 'https://acme.acquire.io';
const keyCredential = { 'Test key': { type: 'httpHeaderAuth', data: { name: 'X-Key', value: 'k-1' } } };

describe('the harness on the network', () => {
	let proxy: Mockttp;
	let leaveProxy = () => {};

	beforeAll(async () => {
		proxy = localProxy(await ensureTestCa(defaultCaFolder), { recordTraffic: true });
		await proxy.start(0);
		leaveProxy = throughProxy(`http://127.0.0.1:${proxy.port}`);
	});
	afterEach(() => proxy.reset());
	afterAll(async () => {
		leaveProxy();
		await proxy.stop();
	});

	const request = (parameters = {}) => node({
		name: 'request',
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: { url: `${host}/api/thing`, ...parameters },
		credentials: { httpHeaderAuth: { id: '7', name: 'Test key' } },
	});
	const withKey = { authentication: 'genericCredentialType', genericAuthType: 'httpHeaderAuth' };

	it.each(httpRequestVersions)('sends HTTP Request %d through the TLS proxy with a stored credential', async (typeVersion) => {
		const endpoint = await proxy.forGet(`${host}/api/thing`).thenJson(200, { id: 5 });
		const run = await runWorkflow(workflow([manualTrigger(), { ...request(withKey), typeVersion }]), { credentials: keyCredential });
		expect(run.json('request')).toEqual([{ id: 5 }]);
		const [seen] = await endpoint.getSeenRequests();
		expect(seen.headers).toMatchObject({ host: 'acme.acquire.io', 'x-key': 'k-1' });
	});

	it('names a credential that is not there', async () => {
		const run = await runWorkflow(workflow([manualTrigger(), request(withKey)]), { credentials: {} });
		expect(run.nodeError('request')?.message).toContain('Credential with ID "7" does not exist');
	});

	it.each([
		{ ignoreHttpStatusErrors: false, sent: 2 },
		{ ignoreHttpStatusErrors: true, sent: 1 },
	])('sends what is answered 401 $sent times, with ignoreHttpStatusErrors $ignoreHttpStatusErrors', async ({ ignoreHttpStatusErrors, sent }) => {
		const endpoint = await proxy.forGet(`${host}/api/me`).thenReply(401);
		const asker = testNodeType(async function () {
			const options = { url: `${host}/api/me`, returnFullResponse: true, ignoreHttpStatusErrors };
			const { statusCode } = await this.helpers.httpRequestWithAuthentication.call(this, 'httpHeaderAuth', options);
			return [[{ json: { statusCode } }]];
		}, { credentials: [{ name: 'httpHeaderAuth' }] });
		const json = workflow([manualTrigger(), { ...request(), name: 'asker', type: 'test.asker', typeVersion: 1, parameters: {} }]);
		const run = await runWorkflow(json, { credentials: keyCredential, nodeTypes: { 'test.asker': asker } });
		const seen = await endpoint.getSeenRequests();
		expect(seen.map(({ headers }) => headers['x-key'])).toEqual(Array(sent).fill('k-1'));
		expect(run.json('asker')).toEqual(ignoreHttpStatusErrors ? [{ statusCode: 401 }] : []);
		expect(run.credentialReads).toBe(1);
	});

	it('breaks off a request in flight when the run is canceled', async () => {
		let arrive: () => void = () => undefined;
		const arrived = new Promise<void>((resolve) => (arrive = resolve));
		await proxy.forGet(`${host}/api/slow`).thenCallback(async () => {
			arrive();
			return await new Promise(() => undefined);
		});
		const asker = testNodeType(async function () {
			const json = await this.helpers.httpRequestWithAuthentication.call(this, 'httpHeaderAuth', { url: `${host}/api/slow` });
			return [[{ json }]];
		}, { credentials: [{ name: 'httpHeaderAuth' }] });
		const json = workflow([manualTrigger(), { ...request(), name: 'asker', type: 'test.asker', typeVersion: 1, parameters: {} }]);
		const run = await runWorkflow(json, { cancelAfter: arrived, credentials: keyCredential, nodeTypes: { 'test.asker': asker } });
		expect(run.status).toBe('canceled');
		expect(run.nodeError('asker')?.message).toContain('canceled');
	});

	it('calls the method behind a list with filter, page, parameters and credential', async () => {
		await proxy.forGet(`${host}/api/list`).withHeaders({ 'x-key': 'k-1' }).thenJson(200, { name: 'Ada' });
		const listed = testNodeType(async () => [], {
			credentials: [{ name: 'httpHeaderAuth' }],
			properties: [{ displayName: 'Kind', name: 'kind', type: 'string', default: 'person' }],
		});
		listed.methods = {
			listSearch: {
				async people(filter, token) {
					const { name } = await this.helpers.httpRequestWithAuthentication.call(this, 'httpHeaderAuth', { url: `${host}/api/list` });
					return { results: [{ name, value: `${filter} ${token} ${this.getCurrentNodeParameter('kind')}` }] };
				},
			},
		};
		const call = { type: 'test.listed', nodeTypes: { 'test.listed': listed }, credentials: keyCredential, filter: 'a', paginationToken: '2' };
		expect(await callNodeMethod('listSearch', 'people', call)).toEqual({ results: [{ name: 'Ada', value: 'a 2 person' }] });
		await expect(callNodeMethod('loadOptions', 'people', call)).rejects.toThrow('no loadOptions method named "people"');
	});

	it.each([
		{ type: 'slackApi', url: 'https://slack.com/api/users.profile.get', status: 200, body: { ok: true }, text: 'Connection successful!' },
		{ type: 'slackApi', url: 'https://slack.com/api/users.profile.get', status: 200, body: { error: 'invalid_auth' }, text: 'Invalid access token' },
		{ type: 'slackApi', url: 'https://slack.com/api/users.profile.get', status: 401, body: {}, text: credentialTestText('Unauthorized', 'Authorization failed - please check your credentials') },
		{
			type: 'verticaApi', url: `${host}/v1/health`, status: 503, body: {},
			text: credentialTestText(
				'Service unavailable: Server is overloaded or under maintenance',
				'Service unavailable - try again later or consider setting this node to retry automatically (in the node settings)',
			),
		},
	])('tests a credential ($type, $status): $text', async ({ type, url, status, body, text }) => {
		const endpoint = await proxy.forGet(url).thenJson(status, body);
		const result = await testCredential(type, { accessToken: 't-1', url: host });
		expect(result).toEqual({ status: text === 'Connection successful!' ? 'OK' : 'Error', message: text });
		const [seen] = await endpoint.getSeenRequests();
		expect(seen.headers.authorization).toMatch(type === 'slackApi' ? /^Bearer t-1$/ : /^Basic /);
	});
});
