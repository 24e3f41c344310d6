import net, { type AddressInfo } from 'node:net';
import { generateCACertificate, type MockedEndpoint, type Mockttp } from 'mockttp';
import type { IDataObject } from 'n8n-workflow';
import { defaultCaFolder, ensureTestCa, type TestCa } from '../../sandbox';
import { localProxy } from '../../sandbox/localProxy';
import { httpRequestVersions } from '../harness/httpRequestVersions';
import { useSandbox } from '../harness/useSandbox';
import { allText, formsIn } from './guards';
import { HTTP_NODE, requestWithCredential } from './requests';

const HOST = 'acme.acquire.io';
const url = `https://${HOST}/api/v1/crm/objects/contact/101`;

/** A listener before the one at `port` that keeps the first line of every connection. Inside a tunnel it ends one in which the account's certificate is asked for, if it is not to `offersAccount`. */
function listenerBefore(port: number, lines: string[], offersAccount: boolean): net.Server {
	return net.createServer((socket) => {
		const upstream = net.connect(port, '127.0.0.1').on('error', () => socket.destroy());
		socket.on('error', () => upstream.destroy()).once('data', (first) => {
			lines.push(first.toString().split('\r\n')[0]);
			socket.on('data', (bytes) => void (!offersAccount && bytes.includes(HOST) && socket.destroy()));
		});
		socket.pipe(upstream).pipe(socket);
	});
}

/** Somebody else's proxy for the tests of the block, which keeps what it can read. */
function useProxy(findCa: () => Promise<TestCa>, { offersAccount }: { offersAccount: boolean }) {
	const lines: string[] = [];
	const holder = { lines } as { lines: string[]; options: IDataObject; seenHeaders: () => Promise<object[]> };
	let proxy: Mockttp;
	let endpoint: MockedEndpoint;
	let listener: net.Server;

	beforeAll(async () => {
		proxy = localProxy(await findCa(), { recordTraffic: true });
		await proxy.start(0);
		listener = listenerBefore(proxy.port, lines, offersAccount);
		await new Promise<void>((resolve) => void listener.listen(0, '127.0.0.1', resolve));
		holder.options = { proxy: `http://127.0.0.1:${(listener.address() as AddressInfo).port}` };
		holder.seenHeaders = async () => (await endpoint.getSeenRequests()).map(({ headers }) => headers);
	});
	beforeEach(async () => {
		lines.splice(0);
		proxy.reset();
		endpoint = await proxy.forAnyRequest().thenJson(200, { data: { id: 101 } });
	});
	afterAll(async () => {
		await proxy.stop();
		await new Promise((resolve) => listener.close(resolve));
	});
	return holder;
}

describe.each(httpRequestVersions)("somebody else's proxy in HTTP Request %f with our credential", (typeVersion) => {
	const acquire = useSandbox();

	describe('that has a certificate of its own for the account', () => {
		const proxy = useProxy(async () => ({ ...(await generateCACertificate({ subject: { commonName: 'another CA' } })), certificateFile: '' }), { offersAccount: true });

		it.each([false, true])('opens a tunnel and reads no key, where "Ignore SSL Issues" is %j', async (allowUnauthorizedCerts) => {
			const run = await requestWithCredential(acquire.sandbox, { url, options: { ...proxy.options, allowUnauthorizedCerts } }, { typeVersion });
			const seen = await proxy.seenHeaders();
			expect(formsIn(allText(seen), acquire.sandbox.apiKey)).toEqual([]);
			expect(seen).toEqual([]);
			expect(proxy.lines).toEqual([`CONNECT ${HOST}:443 HTTP/1.1`]);
			expect(run.nodeError(HTTP_NODE)?.message).toMatch(/SSL|certificate/i);
		});
	});

	describe('that has valid certificates for all but the account', () => {
		const proxy = useProxy(async () => await ensureTestCa(defaultCaFolder), { offersAccount: false });

		// Node asks for the certificate of the host that this header names.
		it.each([{ Host: 'evil.example' }, { ' HOST ': 'evil.example' }, { Host: '127.0.0.1' }, { common: { Host: 'evil.example' } }, { get: { host: 'evil.example' } }])('reads no key with the headers %j', async (headers) => {
			const run = await requestWithCredential(acquire.sandbox, { url, options: proxy.options, sendHeaders: true, specifyHeaders: 'json', jsonHeaders: JSON.stringify(headers) }, { typeVersion });
			expect(await proxy.seenHeaders()).toEqual([]);
			expect(proxy.lines).toEqual([`CONNECT ${HOST}:443 HTTP/1.1`]);
			expect(run.nodeError(HTTP_NODE)).toBeDefined();
		});
	});
});
