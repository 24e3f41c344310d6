import { setTimeout as sleep } from 'node:timers/promises';
import axios, { isAxiosError } from 'axios';
import type { AcquireResponse } from '../../nodes/service/acquireResponse';
import { type Attempt, waitBeforeRetry } from '../../nodes/service/retryPolicy';

const REQUEST_TIMEOUT_MS = 30_000;
const MAX_RESPONSE_BYTES = 50 * 1024 * 1024;
const MAX_RETRIES = 4;

export interface AccountRequest {
	method: 'GET' | 'POST' | 'PUT' | 'DELETE';
	/** Below `/api/v1`. */
	path: string;
	/** A list is sent as its key repeated. */
	query?: Record<string, string | number | readonly string[]>;
	body?: object;
	/** False where carrying it out twice does more than once; true if absent. */
	idempotent?: boolean;
}

/** The account as the probes reach it. */
export interface Connection {
	/** The answer, whatever its status. Throws where none came or the signal was aborted. */
	send(request: AccountRequest): Promise<AcquireResponse>;
	/** Waits; throws when the signal is aborted. */
	pause(ms: number): Promise<void>;
}

export interface ConnectionOptions {
	/** E.g. `https://acme.acquire.io`. */
	origin: string;
	key: string;
	signal: AbortSignal;
	/** True where the account has answered before, so that its host is there and a name that is not found may be the network's fault. */
	hasAnswered?: boolean;
	/** Told when it waits before a request is sent again. */
	print(line: string): void;
}

function parse(text: unknown): unknown {
	if (typeof text !== 'string') return text;
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/**
 * A connection that sends one request at a time, repeats it as the nodes do (429 waits as Retry-After says), gives each
 * try 30 seconds and follows no redirect. axios goes through HTTPS_PROXY by itself.
 */
export function connect({ origin, key, signal, print, ...options }: ConnectionOptions): Connection {
	let hasAnswered = options.hasAnswered ?? false;

	async function tryOnce({ method, path, query, body }: AccountRequest): Promise<{ attempt: Attempt; answer?: AcquireResponse }> {
		try {
			const { status, headers, data } = await axios.request<string>({
				method,
				url: `${origin}/api/v1${path}`,
				params: query,
				paramsSerializer: { indexes: null },
				data: body,
				headers: { Authorization: `Bearer ${key}` },
				signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
				maxRedirects: 0,
				maxContentLength: MAX_RESPONSE_BYTES,
				responseType: 'text',
				transformResponse: [(text: string) => text],
				validateStatus: () => true,
			});
			const retryAfter = headers['retry-after'] as string | undefined;
			return { attempt: { kind: 'response', status, retryAfter }, answer: { status, body: parse(data) } };
		} catch (thrown) {
			signal.throwIfAborted();
			// What axios throws carries the request, and so the key: only its code goes on.
			const code = isAxiosError(thrown) ? (thrown.code ?? 'ERR_NETWORK') : 'ERR_NETWORK';
			return { attempt: { kind: 'connectionError', code } };
		}
	}

	async function pause(ms: number): Promise<void> {
		await sleep(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
	}

	async function send(request: AccountRequest): Promise<AcquireResponse> {
		for (let retries = 0; ; retries += 1) {
			signal.throwIfAborted();
			const { attempt, answer } = await tryOnce(request);
			hasAnswered ||= answer !== undefined;
			// Unlike a server that is busy, a name that nobody has will not be there the next time.
			if (attempt.kind === 'connectionError' && attempt.code === 'ENOTFOUND' && !hasAnswered) throw new Error(brokenText(attempt.code, origin));
			const wait = waitBeforeRetry(attempt, {
				idempotent: request.idempotent ?? true,
				retries,
				maxRetries: MAX_RETRIES,
				now: Date.now(),
				random: Math.random(),
			});
			if (wait !== undefined) {
				if (wait > 1000) print(`${waitText(attempt)}: going on in ${Math.ceil(wait / 1000)} s.`);
				await pause(wait);
			} else if (answer) {
				return answer;
			} else {
				throw new Error(attempt.kind === 'connectionError' ? brokenText(attempt.code, origin) : 'No response');
			}
		}
	}

	return { send, pause };
}

function waitText(attempt: Attempt): string {
	if (attempt.kind === 'connectionError') return `The connection was lost (${attempt.code})`;
	return attempt.status === 429 || attempt.retryAfter !== undefined ? 'Acquire asks to wait' : `Acquire returned HTTP ${attempt.status}`;
}

function brokenText(code: string, origin: string): string {
	if (code === 'ENOTFOUND') return `A host name could not be found (${code}) on the way to ${origin}. Check the subdomain, the network and HTTPS_PROXY.`;
	if (code === 'ERR_CANCELED') return `No response from ${origin} within ${REQUEST_TIMEOUT_MS / 1000} seconds.`;
	return `The connection to ${origin} broke (${code}). Check the subdomain, the network and HTTPS_PROXY.`;
}
