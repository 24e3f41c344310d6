import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import tls from 'node:tls';
import type { Sandbox } from './index';

/** A request to send through the sandbox's proxy; to the account's host with its key unless told otherwise. */
export interface ProxiedRequest {
	method?: string;
	/** With the query. */
	path: string;
	/** Sent as JSON; text is sent as it is. */
	body?: unknown;
	host?: string;
	headers?: http.OutgoingHttpHeaders;
}

export interface ProxiedResponse {
	status: number;
	headers: http.IncomingHttpHeaders;
	text: string;
	/** The parsed text, undefined if it is not JSON. */
	json: unknown;
}

/** Opens a tunnel through the proxy. Rejects when the proxy does not open it. */
function openTunnel(proxyUrl: string, host: string): Promise<Socket> {
	return new Promise((resolve, reject) => {
		const { hostname, port } = new URL(proxyUrl);
		http
			.request({ hostname, port, method: 'CONNECT', path: `${host}:443`, agent: false })
			.on('connect', (response, socket) => (response.statusCode === 200 ? resolve(socket) : reject(new Error(`CONNECT: ${response.statusCode}`))))
			.on('error', reject)
			.end();
	});
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/**
 * Sends one request over a real tunnel and TLS connection of its own, trusting the CA given as PEM text. Rejects with
 * what Node's client reports when the connection breaks, also in the middle of the response.
 */
export async function sendThroughProxy(sandbox: Sandbox, ca: string, request: ProxiedRequest): Promise<ProxiedResponse> {
	const { method = 'GET', path, body, host = `${sandbox.account}.acquire.io`, headers } = request;
	const socket = await openTunnel(sandbox.proxyUrl, host);
	const text = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
	const bodyHeaders = text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
	const sent = { authorization: `Bearer ${sandbox.apiKey}`, ...bodyHeaders, ...headers };
	return await new Promise((resolve, reject) => {
		const secure = tls.connect({ socket, servername: host, ca });
		// The tunnel's own socket reports a reset as well, which the secure one already rejects with.
		socket.on('error', () => secure.destroy());
		https
			.request({ host, method, path, headers: sent, createConnection: () => secure })
			.on('response', (response) => {
				const chunks: Buffer[] = [];
				response
					.on('data', (chunk: Buffer) => chunks.push(chunk))
					.on('error', reject)
					.on('end', () => {
						const whole = Buffer.concat(chunks).toString('utf8');
						secure.destroy();
						resolve({ status: response.statusCode ?? 0, headers: response.headers, text: whole, json: parse(whole) });
					});
			})
			.on('error', reject)
			.end(text);
	});
}
