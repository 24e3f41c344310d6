import net, { type AddressInfo, type Socket } from 'node:net';
import { createContactRequest, updateContactRequest } from '../../nodes/AcquireContact/contact/requests';
import { openAcquireClient } from '../../nodes/service/acquireClient';
import { isN8n1 } from '../n8nVersion';
import { throughProxy } from '../sandbox/throughProxy';
import { credentialsOf } from './harness/credentialsOf';
import { executeContext } from './harness/executeContext';

/** What the proxy does with a connection. */
type Behavior = (socket: Socket) => void;

const afterRequest = (behave: Behavior): Behavior => (socket) => void socket.once('data', () => behave(socket));
const tunnelThen = (behave: Behavior): Behavior =>
	afterRequest((socket) => {
		socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
		socket.once('data', () => behave(socket));
	});
const responding = (status: string): Behavior => afterRequest((socket) => void socket.end(`HTTP/1.1 ${status}\r\ncontent-type: text/html\r\ncontent-length: 6\r\n\r\n<html>`));

let behave: Behavior = () => undefined;
let connections = 0;
const sockets = new Set<Socket>();
const proxy = net.createServer((socket) => {
	connections += 1;
	sockets.add(socket.on('error', () => undefined));
	behave(socket);
});
let leaveProxy = () => {};
beforeAll(async () => {
	await new Promise<void>((resolve) => void proxy.listen(0, '127.0.0.1', resolve));
	leaveProxy = throughProxy(`http://127.0.0.1:${(proxy.address() as AddressInfo).port}`);
});
beforeEach(() => void (connections = 0));
afterAll(async () => {
	leaveProxy();
	sockets.forEach((socket) => socket.destroy());
	await new Promise((resolve) => proxy.close(resolve));
});

async function open({ maxRetries = 0, timeout = 10_000 } = {}) {
	const { context } = executeContext({ credentials: credentialsOf({ account: 'acme', apiKey: 'sandbox-key' }) });
	return await openAcquireClient(context, { maxRetries, timeout });
}

const create = createContactRequest({ fields: { name: 'Ada' } });
const update = updateContactRequest(101, { fields: { city: 'Oslo' } });

/** What n8n's HTTP helper leaves of the error: n8n 1.x loses the request, and of some errors the words, too. */
const isKnown = { always: true, sinceN8n2: !isN8n1 };

describe.each<[string, Behavior, boolean]>([
	['closes the connection', afterRequest((socket) => void socket.end()), isKnown.always],
	['resets the connection', afterRequest((socket) => void socket.resetAndDestroy()), isKnown.sinceN8n2],
	['breaks off its response', afterRequest((socket) => void socket.end('HTTP/1.1 200 Conn')), isKnown.always],
	['closes the tunnel within the handshake', tunnelThen((socket) => void socket.end()), isKnown.always],
	['resets the tunnel within the handshake', tunnelThen((socket) => void socket.resetAndDestroy()), isKnown.sinceN8n2],
	['speaks no TLS', tunnelThen((socket) => void socket.end('this is no handshake')), isKnown.sinceN8n2],
	['speaks no HTTP', afterRequest((socket) => void socket.end('this is no response\r\n\r\n')), isKnown.sinceN8n2],
])('Through a proxy that %s,', (_what, behavior, isToldApart) => {
	beforeEach(() => void (behave = behavior));

	it(isToldApart ? 'nothing can have been changed' : 'it is not known whether something was changed', async () => {
		const lost = 'Could not connect to Acquire, or the connection was lost';
		const told = isToldApart ? { message: lost, effect: 'none' } : { message: `The contact may have been updated: ${lost}`, effect: 'possible' };
		await expect((await open()).request(update)).rejects.toMatchObject(told);
	});

	it(isToldApart ? 'a create is sent again' : 'a create is not sent again', async () => {
		await expect((await open({ maxRetries: 1 })).request(create)).rejects.toMatchObject({ effect: isToldApart ? 'none' : 'possibleNotRepeatable' });
		expect(connections).toBe(isToldApart ? 2 : 1);
	});
});

describe.each<[string, Behavior]>([
	['opens no tunnel', () => undefined],
	['opens a tunnel to nothing', tunnelThen(() => undefined)],
])('Through a proxy that %s and says nothing,', (_what, behavior) => {
	it(`the request ends in time, and ${isN8n1 ? 'it is not known whether something was changed' : 'nothing can have been changed'}`, async () => {
		behave = behavior;
		const start = Date.now();
		const late = 'Acquire did not respond in time';
		const told = isN8n1 ? { message: `The contact may have been created: ${late}`, effect: 'possibleNotRepeatable' } : { message: late, effect: 'none' };
		await expect((await open({ timeout: 500 })).request(create)).rejects.toMatchObject(told);
		expect(Date.now() - start).toBeLessThan(15_000);
	});
});

it('a proxy that wants a password is named, and nothing is sent again', async () => {
	behave = responding('407 Proxy Authentication Required');
	await expect((await open({ maxRetries: 2 })).request(create)).rejects.toMatchObject({ message: 'The proxy requires a user name and password', effect: 'none' });
	expect(connections).toBe(1);
});

it("a proxy's 403 is no missing permission", async () => {
	behave = responding('403 Forbidden');
	await expect((await open()).request(create)).rejects.toMatchObject({ message: 'A proxy or firewall seems to have rejected the request (HTTP 403)', effect: 'none' });
});
