import { once } from 'node:events';
import type { RequestListener, ServerResponse } from 'node:http';
import { constants, createGzip, gzipSync } from 'node:zlib';
import { getContactRequest, updateContactRequest } from '../../nodes/AcquireContact/contact/requests';
import { openAcquireClient } from '../../nodes/service/acquireClient';
import { until } from '../until';
import { credentialsOf } from './harness/credentialsOf';
import { executeContext } from './harness/executeContext';
import { startLocalOrigin } from './harness/localOrigin';

let respond: RequestListener = () => undefined;
/** Resolves when the connection of a response has been closed. */
let closed: Promise<unknown> = Promise.resolve();
let requests = 0;
/** Bytes of the drips so far. */
let dripped = 0;
let stop: () => Promise<void>;

beforeAll(async () => {
	// mockttp prints that a client went away.
	jest.spyOn(console, 'error').mockImplementation(() => undefined);
	stop = await startLocalOrigin((request, response) => {
		requests += 1;
		closed = once(response, 'close');
		respond(request, response);
	});
});
beforeEach(() => void (requests = dripped = 0));
afterAll(async () => await stop());

const get = getContactRequest(101);
const update = updateContactRequest(101, { fields: { city: 'Oslo' } });
const CONTACT = '{"data":{"id":101,"fields":{"note":"';
const MEGABYTE = 'x'.repeat(1024 * 1024);

async function open(options: { timeout?: number; maxRetries?: number; signal?: AbortSignal } = {}) {
	const { timeout = 20_000, maxRetries = 0, signal } = options;
	const { context } = executeContext({ signal, credentials: credentialsOf({ account: 'acme', apiKey: 'sandbox-key' }) });
	return await openAcquireClient(context, { timeout, maxRetries });
}

/** Begins a response and writes a byte of it every 50 ms, without an end. */
function drip(response: ServerResponse): void {
	response.writeHead(200, { 'content-type': 'application/json' });
	const timer = setInterval(() => {
		dripped += 1;
		response.write(' ');
	}, 50);
	response.on('close', () => clearInterval(timer));
}

async function writeNote(stream: NodeJS.WritableStream, megabytes: number): Promise<void> {
	stream.write(CONTACT);
	for (let n = 0; n < megabytes; n++) {
		if (!stream.write(MEGABYTE)) await once(stream, 'drain');
	}
	stream.end('"}}}');
}

describe('A response that drips', () => {
	beforeEach(() => void (respond = (_request, response) => drip(response)));

	it('is given up when the time of the attempt is over', async () => {
		const client = await open({ timeout: 1_000 });
		const start = Date.now();
		await expect(client.request(get)).rejects.toMatchObject({ message: 'Acquire did not respond in time', details: { code: 'ETIMEDOUT' }, effect: 'none' });
		expect(Date.now() - start).toBeLessThan(15_000);
		await closed;
	});

	it('leaves it unknown whether a write was done', async () => {
		const client = await open({ timeout: 3_000 });
		await expect(client.request(update)).rejects.toMatchObject({ message: 'The contact may have been updated: Acquire did not respond in time', effect: 'possible' });
	});

	it('is asked for again where that is allowed', async () => {
		const client = await open({ timeout: 3_000, maxRetries: 1 });
		await expect(client.request(get)).rejects.toThrow('did not respond in time');
		expect(requests).toBe(2);
	});

	it('ends with a canceled execution', async () => {
		const controller = new AbortController();
		const client = await open({ signal: controller.signal });
		const waiting = client.request(update).catch((error: unknown) => error);
		await until(() => dripped >= 3);
		const canceledAt = Date.now();
		controller.abort();
		expect(await waiting).toMatchObject({ message: 'The contact may have been updated: The execution was canceled' });
		expect(Date.now() - canceledAt).toBeLessThan(10_000);
		await closed;
	});
});

describe('A large response', () => {
	it('is read up to 64 MB', async () => {
		respond = (_request, response) => void writeNote(response.writeHead(200, { 'content-type': 'application/json' }), 63);
		const { fields } = await (await open()).request(get);
		expect((fields as { note: string }).note).toHaveLength(63 * MEGABYTE.length);
	});

	it('is given up beyond that, also where it was small on its way', async () => {
		respond = (_request, response) => {
			const gzip = createGzip({ level: constants.Z_BEST_SPEED });
			gzip.pipe(response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }));
			void writeNote(gzip, 70);
		};
		const client = await open({ maxRetries: 2 });
		await expect(client.request(update)).rejects.toMatchObject({
			message: 'The contact may have been updated: The response is larger than 64 MB, and was not read to its end',
			effect: 'possible',
		});
		expect(requests).toBe(1);
	});
});

describe('A compressed response', () => {
	const compressed = gzipSync(`${CONTACT}"}}}`);
	const sends = (body: Buffer): RequestListener => (_request, response) => void response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body);

	it('is read', async () => {
		respond = sends(compressed);
		expect(await (await open()).request(get)).toMatchObject({ id: 101 });
	});

	it.each([
		['that is damaged', Buffer.concat([compressed.subarray(0, 20), Buffer.from('damaged'), compressed.subarray(27)])],
		['that is no gzip', Buffer.from('{"data":{"id":101}}')],
		['that is cut off', compressed.subarray(0, 30)],
	])('%s is asked for again', async (_how, body) => {
		respond = (request, response) => sends(requests === 1 ? body : compressed)(request, response);
		expect(await (await open({ maxRetries: 1 })).request(get)).toMatchObject({ id: 101 });
		expect(requests).toBe(2);
	});
});

it('keeps the text of a response as it is, a byte order mark aside', async () => {
	respond = (_request, response) => void response.writeHead(200).end(`\ufeff{"data":{"id":101,"name":"Zoë 😀"}}`);
	expect(await (await open()).request(get)).toEqual({ id: 101, name: 'Zoë 😀' });
});

describe('A rejection whose body breaks off', () => {
	/** Rejects the first request and closes the connection within the body. */
	function rejectFirst(status: number): void {
		respond = (_request, response) => {
			if (requests > 1) return void response.end('{"data":{"id":101}}');
			response.writeHead(status, { 'content-type': 'application/json', 'content-length': '200' });
			response.write('{"error":{"message":"', () => setTimeout(() => response.destroy(), 50));
		};
	}

	it.each([429, 503])('with %i: the request is sent again, also one that must not be repeated', async (status) => {
		rejectFirst(status);
		const client = await open({ maxRetries: 1 });
		await expect(client.request({ ...update, idempotent: false })).resolves.toMatchObject({ id: 101 });
		expect(requests).toBe(2);
	});

	it('with 401: the key was rejected, and the run stops', async () => {
		rejectFirst(401);
		const client = await open({ maxRetries: 1 });
		await expect(client.request(update)).rejects.toMatchObject({ effect: 'none', stopsRun: true });
		expect(requests).toBe(1);
	});
});
