/** Of what is received once it is decompressed: the text and what is read from it are kept in n8n's memory. */
const MAX_BYTES = 64 * 1024 * 1024;

/** The code of a response that was given up since it holds more than that. */
export const RESPONSE_TOO_LARGE = 'ERR_RESPONSE_TOO_LARGE';

interface ByteStream extends AsyncIterable<Uint8Array> {
	destroy(error?: Error): void;
}

/**
 * The body of a response that n8n gives as a stream: its JSON, or its text where that is none. Ends when the signal is aborted.
 * @throws what the connection or the decompression throws, and an error with the code RESPONSE_TOO_LARGE
 */
export async function readBody(body: unknown, signal: AbortSignal): Promise<unknown> {
	// Where n8n puts a response of its own in place of Acquire's, it is no stream.
	if (!isStream(body)) return body;
	const end = () => body.destroy(new Error('The response was given up'));
	signal.addEventListener('abort', end);
	try {
		return parsed(await textOf(body));
	} finally {
		signal.removeEventListener('abort', end);
	}
}

async function textOf(body: ByteStream): Promise<string> {
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	for await (const chunk of body) {
		bytes += chunk.length;
		if (bytes > MAX_BYTES) throw Object.assign(new Error('The response is too large'), { code: RESPONSE_TOO_LARGE });
		text += decoder.decode(chunk, { stream: true });
	}
	return text + decoder.decode();
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

function isStream(body: unknown): body is ByteStream {
	return typeof body === 'object' && body !== null && Symbol.asyncIterator in body && 'destroy' in body;
}
