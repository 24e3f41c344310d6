import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { holdResponse, type WorkflowAnswer } from '../../../../nodes/AcquireTrigger/answer/heldResponse';

const LIMIT_MS = 150;

/** As Express sends JSON. */
function sendJson(response: ServerResponse, body: unknown, status = 200) {
	const text = JSON.stringify(body);
	response.statusCode = status;
	response.setHeader('Content-Type', 'application/json');
	response.setHeader('Content-Length', String(Buffer.byteLength(text)));
	response.setHeader('ETag', '"x"');
	response.end(text, 'utf8');
}

describe('holdResponse', () => {
	let server: Server;
	let write: (response: ServerResponse) => unknown;
	const seen: Array<WorkflowAnswer | undefined> = [];
	const thrown: unknown[] = [];

	beforeAll(async () => {
		server = createServer((_request, response) => {
			response.setHeader('X-Of-The-Proxy', 'kept');
			holdResponse(response as never, LIMIT_MS, (answer) => {
				seen.push(answer);
				return { chosen: answer?.body ?? 'nothing' };
			});
			void Promise.resolve(write(response)).catch((error: unknown) => thrown.push(error));
		}).listen(0, '127.0.0.1');
		await new Promise((resolve) => server.once('listening', resolve));
	});
	beforeEach(() => {
		seen.length = 0;
		thrown.length = 0;
	});
	afterAll(() => void server.close());

	async function call(how: typeof write) {
		write = how;
		const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { redirect: 'manual' });
		return { status: response.status, headers: response.headers, json: (await response.json()) as unknown };
	}

	it('sends what is chosen for the whole body, with headers of its own', async () => {
		const { status, json, headers } = await call((response) => sendJson(response, { ö: 1 }, 418));
		expect([status, json]).toEqual([200, { chosen: '{"ö":1}' }]);
		expect(seen).toEqual([{ status: 418, body: '{"ö":1}' }]);
		expect(['content-type', 'content-length', 'etag', 'cache-control', 'x-of-the-proxy'].map((name) => headers.get(name))).toEqual(['application/json; charset=utf-8', '23', null, 'no-store', 'kept']);
	});

	it('takes a body in pieces, of text in any encoding and of bytes', async () => {
		const { json } = await call((response) => {
			response.write('{"a"', 'utf8');
			response.write(Buffer.from(':'));
			response.write('2231', 'hex');
			response.end(Buffer.from('"}'));
		});
		expect(json).toEqual({ chosen: '{"a":"1"}' });
	});

	it('takes a stream, as n8n pipes a file', async () => {
		const { json } = await call(async (response) => {
			const stream = Readable.from([Buffer.from('[1,'), Buffer.from('2]')]);
			stream.pipe(response, { end: false });
			await finished(stream);
			response.end();
		});
		expect(json).toEqual({ chosen: '[1,2]' });
	});

	it('asks for a choice of nothing when the time is over, and lets what comes later go nowhere', async () => {
		const later: Array<() => void> = [];
		const { json } = await call((response) => {
			response.flushHeaders();
			response.write('{"half":');
			later.push(() => sendJson(response, { late: true }, 500), () => response.writeHead(302), () => void response.setHeaders(new Map([['a', 'b']])), () => void response.appendHeader('a', 'b'), () => response.removeHeader('a'), () => response.flushHeaders());
		});
		expect([json, seen]).toEqual([{ chosen: 'nothing' }, [undefined]]);
		for (const write of later) expect(write).not.toThrow();
		expect(seen).toHaveLength(1);
	});

	it('calls back whoever writes, before the answer and after it', async () => {
		const called: string[] = [];
		await call((response) => {
			response.write('1', () => called.push('write'));
			response.end('2', () => called.push('end'));
			response.write('3', 'utf8', () => called.push('late write'));
			response.end(() => called.push('late end'));
		});
		expect(called).toEqual(['write', 'end', 'late write', 'late end']);
		expect(seen).toEqual([{ status: 200, body: '12' }]);
	});

	it('answers once: a second end adds nothing', async () => {
		const { json } = await call((response) => {
			response.end('1');
			response.end('2');
		});
		expect([json, seen]).toEqual([{ chosen: '1' }, [{ status: 200, body: '1' }]]);
		await new Promise((resolve) => setTimeout(resolve, LIMIT_MS + 50));
		expect(seen).toHaveLength(1);
	});

	it('keeps 1 MB and tells of more without its body', async () => {
		await call((response) => response.end('x'.repeat(1024 * 1024)));
		await call((response) => {
			response.write('x'.repeat(1024 * 1024));
			response.end('x');
		});
		expect(seen.map((answer) => answer?.body?.length)).toEqual([1024 * 1024, undefined]);
		expect(thrown).toEqual([]);
	});
});
