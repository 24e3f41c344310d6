import { Agent, type IncomingHttpHeaders, request } from 'node:http';

/** A request as it goes over the wire: header names may come twice. */
export interface RawRequest {
	method?: string;
	headers: Array<[string, string]>;
	body: Uint8Array;
	/** Sent chunked in pieces of this size, with a pause between them. */
	pieces?: { size: number; pauseMs: number };
}

export interface Answer {
	/** 0 where the connection ended without an answer. */
	status: number;
	headers: IncomingHttpHeaders;
	text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 50 });

/** Sends a request to n8n's own address, and resolves with what comes back. */
export async function send(url: string, { method = 'POST', headers, body, pieces }: RawRequest): Promise<Answer> {
	const sized = pieces === undefined ? [['Content-Length', String(body.length)] as [string, string]] : [['Transfer-Encoding', 'chunked'] as [string, string]];
	const flat = [...headers, ...(body.length === 0 ? [] : sized)].flat();
	return await new Promise((resolve) => {
		const { hostname, port, pathname, search } = new URL(url);
		const outgoing = request({ agent, hostname, port, path: pathname + search, method, headers: ['Host', `${hostname}:${port}`, ...flat] }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
			response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
		});
		outgoing.once('error', () => resolve({ status: 0, headers: {}, text: '' }));
		if (pieces === undefined || body.length === 0) outgoing.end(body.length === 0 ? undefined : body);
		else void writeSlowly(outgoing, body, pieces);
	});
}

async function writeSlowly(outgoing: ReturnType<typeof request>, body: Uint8Array, { size, pauseMs }: { size: number; pauseMs: number }): Promise<void> {
	for (let start = 0; start < body.length; start += size) {
		outgoing.write(body.subarray(start, start + size));
		await new Promise((resolve) => setTimeout(resolve, pauseMs));
	}
	outgoing.end();
}

/** Does work for each entry, so many at once. */
export async function inParallel<Entry, Result>(entries: readonly Entry[], width: number, work: (entry: Entry) => Promise<Result>): Promise<Result[]> {
	const results: Result[] = new Array(entries.length);
	let next = 0;
	const worker = async () => {
		for (let index = next++; index < entries.length; index = next++) results[index] = await work(entries[index]);
	};
	await Promise.all(Array.from({ length: width }, worker));
	return results;
}
