import net, { type AddressInfo, type Socket } from 'node:net';
import tls from 'node:tls';
import { createContactRequest, updateContactRequest } from '../../nodes/AcquireContact/contact/requests';
import { openAcquireClient } from '../../nodes/service/acquireClient';
import { isN8n1 } from '../n8nVersion';
import { throughProxy } from '../sandbox/throughProxy';
import { executeContext } from './harness/executeContext';
import { startLocalOrigin } from './harness/localOrigin';

// The type of the records of a TLS handshake.
const TLS_HANDSHAKE = 22;

/** Where the bytes that come from Acquire are damaged, once: after the request was delivered, or within the TLS handshake. */
let damage: 'response' | 'handshake' | undefined;
let delivered = 0;

/** Flips a byte behind the header of a TLS record. */
function damaged(record: Buffer): Buffer {
	damage = undefined;
	const copy = Buffer.from(record);
	copy[20] ^= 0xff;
	return copy;
}

/** A proxy before the one at `port` that hands all bytes on but for the damage. */
function damagingProxy(port: number, sockets: Set<Socket>): net.Server {
	return net.createServer((socket) => {
		const upstream = net.connect(port, '127.0.0.1');
		for (const end of [socket, upstream]) sockets.add(end.on('error', () => socket.destroy()));
		const before = delivered;
		socket.pipe(upstream);
		upstream.on('end', () => socket.end());
		upstream.on('data', (bytes: Buffer) => {
			const isNow = damage === 'response' ? delivered > before : damage === 'handshake' && bytes[0] === TLS_HANDSHAKE;
			socket.write(isNow ? damaged(bytes) : bytes);
		});
	});
}

async function open(maxRetries: number) {
	const { context } = executeContext({ credentials: { 1: { type: 'acquireApi', data: { subdomain: 'acme', apiKey: 'sandbox-key' } } } });
	return await openAcquireClient(context, { maxRetries, timeout: 10_000 });
}

const create = createContactRequest({ fields: { name: 'Ada' } });
const update = updateContactRequest(101, { fields: { city: 'Oslo' } });

describe.each(['TLSv1.2', 'TLSv1.3'] as const)('Through a connection whose bytes are damaged, by %s,', (version) => {
	const newest = tls.DEFAULT_MAX_VERSION;
	const sockets = new Set<Socket>();
	let stopOrigin: () => Promise<void>;
	let proxy: net.Server;
	let leaveProxy = () => {};

	beforeAll(async () => {
		tls.DEFAULT_MAX_VERSION = version;
		stopOrigin = await startLocalOrigin((request, response) => {
			request.resume().on('end', () => {
				delivered += 1;
				response.setHeader('content-type', 'application/json').end('{"data":{"id":101,"fields":{}}}');
			});
		});
		proxy = damagingProxy(Number(new URL(String(process.env.HTTPS_PROXY)).port), sockets);
		await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve));
		leaveProxy = throughProxy(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
	});
	beforeEach(() => void (delivered = 0));
	afterAll(async () => {
		tls.DEFAULT_MAX_VERSION = newest;
		leaveProxy();
		sockets.forEach((socket) => socket.destroy());
		await new Promise((resolve) => proxy.close(resolve));
		await stopOrigin();
	});

	it('a create whose response is lost this way may have been done, and is not sent again', async () => {
		damage = 'response';
		await expect((await open(3)).request(create)).rejects.toMatchObject({ effect: 'possibleNotRepeatable', details: { code: expect.stringMatching(/^ERR_SSL_/) } });
		expect(delivered).toBe(1);
	});

	it('an update whose response is lost this way is sent again', async () => {
		damage = 'response';
		expect(await (await open(1)).request(update, (data, { repeated }) => ({ data, repeated }))).toMatchObject({ data: { id: 101 }, repeated: true });
		expect(delivered).toBe(2);
	});

	it(`within the handshake ${isN8n1 ? 'it is not known whether something was changed' : 'nothing can have been changed'}`, async () => {
		damage = 'handshake';
		await expect((await open(0)).request(create)).rejects.toMatchObject({ effect: isN8n1 ? 'possibleNotRepeatable' : 'none' });
		expect(delivered).toBe(0);
	});
});
