import { getEventListeners } from 'node:events';
import { Readable } from 'node:stream';
import { readBody, RESPONSE_TOO_LARGE } from '../../../nodes/service/responseBody';

const MEGABYTE = Buffer.alloc(1024 * 1024, ' ');
const never = new AbortController().signal;

async function read(...chunks: Array<Uint8Array | string>): Promise<unknown> {
	return await readBody(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), never);
}

describe('readBody', () => {
	it('reads JSON', async () => {
		expect(await read('{"data":', '{"id":101}}')).toEqual({ data: { id: 101 } });
	});

	it.each(['', '<html></html>', '{"data":'])('gives %j as text, since it is no JSON', async (text) => {
		expect(await read(text)).toBe(text);
	});

	it('reads characters that chunks divide', async () => {
		const bytes = Buffer.from('"Zoë 😀"');
		expect(await read(...Array.from(bytes, (byte) => Buffer.from([byte])))).toBe('Zoë 😀');
	});

	it('shows that a text ends within a character', async () => {
		expect(await read(Buffer.from('Zoë').subarray(0, 3))).toBe('Zo\ufffd');
	});

	it('reads 64 MB, and not a byte more', async () => {
		const full = Array.from({ length: 64 }, () => MEGABYTE);
		expect(await readBody(Readable.from(full), never)).toHaveLength(64 * MEGABYTE.length);
		const tooLarge = readBody(Readable.from([...full, Buffer.from(' ')]), never);
		await expect(tooLarge).rejects.toMatchObject({ code: RESPONSE_TOO_LARGE, message: 'The response is too large' });
	});

	it.each([
		['a response that n8n has read', { data: {} }],
		['nothing', null],
		['text', 'text'],
		['a list', [1, 2]],
		['what can be destroyed, but not read', { destroy() {} }],
		['what can be read, but not destroyed', { [Symbol.asyncIterator]() {} }],
		['a function', Object.assign(() => undefined, { destroy() {}, [Symbol.asyncIterator]() {} })],
	])('lets %s through as it is', async (_what, body) => {
		expect(await readBody(body, never)).toBe(body);
	});

	it('ends when the signal is aborted, with the stream', async () => {
		const controller = new AbortController();
		const stream = new Readable({ read: () => undefined });
		const reading = readBody(stream, controller.signal).catch((error: unknown) => error);
		stream.push('{"data":');
		await new Promise(setImmediate);
		controller.abort();
		expect(await reading).toMatchObject({ message: 'The response was given up' });
		expect(stream.destroyed).toBe(true);
	});

	it('leaves no listener behind, whether a stream was read or broke off', async () => {
		const { signal } = new AbortController();
		await readBody(Readable.from([Buffer.from('{}')]), signal);
		const broken = new Readable({ read: () => undefined });
		const reading = readBody(broken, signal).catch((error: unknown) => error);
		expect(getEventListeners(signal, 'abort')).toHaveLength(1);
		broken.destroy(new Error('broke off'));
		expect(await reading).toMatchObject({ message: 'broke off' });
		expect(getEventListeners(signal, 'abort')).toEqual([]);
	});
});
