import net, { type AddressInfo } from 'node:net';
import { generateCACertificate, type MockedEndpoint, type Mockttp } from 'mockttp';
import { localProxy } from '../../sandbox/localProxy';
import { httpRequestVersions } from '../harness/httpRequestVersions';
import { useSandbox } from '../harness/useSandbox';
import { allText, formsIn } from './guards';
import { HTTP_NODE, requestWithCredential } from './requests';

const url = 'https://acme.acquire.io/api/v1/crm/objects/contact/101';

/** A listener before the one at `port` that keeps the first line of every connection. */
function firstLines(port: number, lines: string[]): net.Server {
	return net.createServer((socket) => {
		const upstream = net.connect(port, '127.0.0.1').on('error', () => socket.destroy());
		socket.once('data', (bytes) => void lines.push(bytes.toString().split('\r\n')[0])).on('error', () => upstream.destroy());
		socket.pipe(upstream).pipe(socket);
	});
}

describe.each(httpRequestVersions)("somebody else's proxy in HTTP Request %f with our credential", (typeVersion) => {
	const acquire = useSandbox();
	const lines: string[] = [];
	let proxy: Mockttp;
	let endpoint: MockedEndpoint;
	let listener: net.Server;

	beforeAll(async () => {
		proxy = localProxy({ ...(await generateCACertificate({ subject: { commonName: 'another CA' } })), certificateFile: '' }, { recordTraffic: true });
		await proxy.start(0);
		endpoint = await proxy.forAnyRequest().thenJson(200, { data: { id: 101 } });
		listener = firstLines(proxy.port, lines);
		await new Promise<void>((resolve) => void listener.listen(0, '127.0.0.1', resolve));
	});
	beforeEach(() => void lines.splice(0));
	afterAll(async () => {
		await proxy.stop();
		await new Promise((resolve) => listener.close(resolve));
	});

	it.each([false, true])('opens a tunnel and reads no key, where "Ignore SSL Issues" is %j', async (allowUnauthorizedCerts) => {
		const options = { proxy: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`, allowUnauthorizedCerts };
		const run = await requestWithCredential(acquire.sandbox, { url, options }, { typeVersion });
		const seen = await endpoint.getSeenRequests();
		expect(formsIn(allText(seen.map(({ headers }) => headers)), acquire.sandbox.apiKey)).toEqual([]);
		expect(seen).toEqual([]);
		expect(lines).toEqual(['CONNECT acme.acquire.io:443 HTTP/1.1']);
		expect(run.nodeError(HTTP_NODE)?.message).toMatch(/SSL|certificate/i);
	});
});
