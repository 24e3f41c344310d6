import type { FastifyInstance, InjectOptions } from 'fastify';
import type { CompletedRequest, Mockttp } from 'mockttp';
import { localProxy } from './localProxy';
import { brokenHeader } from './service';
import type { TestCa } from './testCa';

/** A request to any host but the account's. It went nowhere. */
export interface ForeignRequest {
	/** Milliseconds since 1970. */
	at: number;
	method: string;
	url: string;
	headers: Record<string, string | string[] | undefined>;
	body: string;
}

export interface ForeignAnswer {
	status: number;
	headers?: Record<string, string>;
	body?: string;
}

export type ForeignAnswerer = (request: ForeignRequest) => ForeignAnswer;

export interface ProxyOptions {
	account: string;
	ca: TestCa;
	/** Any free one if absent. */
	port?: number;
	service: FastifyInstance;
	foreign(request: ForeignRequest): ForeignAnswer;
}

/** Hands a request to the service; its response, or the break that it asks for. */
async function passOn(request: CompletedRequest, service: FastifyInstance) {
	const { statusCode, headers, rawPayload } = await service.inject({
		method: request.method as InjectOptions['method'],
		url: request.path,
		headers: request.headers,
		payload: request.body.buffer,
	});
	const { [brokenHeader]: broken, connection, ...rest } = headers;
	const sent = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)]));
	if (broken === 'reset') return 'reset' as const;
	if (broken === 'duringBody') {
		// The length promises the whole body, half of it follows, and the connection is closed.
		const half = rawPayload.subarray(0, Math.floor(rawPayload.length / 2));
		return { statusCode, headers: { ...sent, connection: 'close' }, rawBody: half };
	}
	return { statusCode, headers: sent, rawBody: rawPayload };
}

/**
 * Starts the proxy that a client reaches through HTTPS_PROXY. It opens TLS with the test CA, hands the account's own
 * origin to the service, and never passes anything on to another host.
 */
export async function startProxy({ account, ca, port = 0, service, foreign }: ProxyOptions): Promise<Mockttp> {
	const origin = `https://${account}.acquire.io/`;
	const proxy = localProxy(ca);
	await proxy.start(port);
	await proxy
		.forAnyRequest()
		.matching(({ url }) => url.startsWith(origin))
		.always()
		.thenCallback((request) => passOn(request, service));
	await proxy.forUnmatchedRequest().thenCallback(async (request) => {
		const { method, url, headers, body } = request;
		const { status, headers: answerHeaders, body: answerBody } = foreign({
			at: Date.now(),
			method,
			url,
			headers: { ...headers },
			body: (await body.getText()) ?? '',
		});
		return { statusCode: status, headers: answerHeaders, body: answerBody };
	});
	return proxy;
}
