import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A reverse proxy as people put before n8n: it serves n8n below a prefix, which it takes off, and nothing else. */
export async function startPrefixProxy(prefix: string, target: string): Promise<{ origin: string; stop: () => void }> {
	const { hostname, port } = new URL(target);
	const server = createServer((incoming, outgoing) => {
		const { method, headers, url = '' } = incoming;
		if (!url.startsWith(`${prefix}/`)) return void outgoing.writeHead(404).end();
		const forwarded = request({ hostname, port, method, headers, path: url.slice(prefix.length) }, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		});
		forwarded.once('error', () => outgoing.destroy());
		incoming.pipe(forwarded);
	}).listen(0, '127.0.0.1');
	await new Promise((resolve) => server.once('listening', resolve));
	const stop = () => {
		server.closeAllConnections();
		server.close();
	};
	return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}
