/** What n8n says of a request that it did not send. */
export interface BlockedRequest {
	message: string;
	description?: string;
}

/**
 * Node's code of a dropped connection, e.g. ECONNRESET, or UNKNOWN. n8n-core wraps the HTTP library's error, which carries
 * it, as `cause`. n8n 1.x loses the cause; it leaves the code as `httpCode`, or the status of a response that broke off.
 * For a request that n8n blocks, the name of n8n's error.
 */
export function networkCode(error: unknown): string {
	const blocking = blockingError(error);
	if (blocking !== undefined) return blocking.name;
	for (const level of levelsOf(error)) {
		const { code } = level as Error & { code?: unknown };
		if (typeof code === 'string') return code;
	}
	const { httpCode } = error as { httpCode?: unknown };
	if (typeof httpCode === 'string') return /^\d+$/.test(httpCode) ? 'ERR_BAD_RESPONSE' : httpCode;
	return 'UNKNOWN';
}

/** The words of n8n's protection against server-side request forgery, where that kept the request back. */
export function blockedByN8n(error: unknown): BlockedRequest | undefined {
	const blocking = blockingError(error);
	if (blocking === undefined) return undefined;
	const { description } = blocking as Error & { description?: unknown };
	return { message: blocking.message, description: typeof description === 'string' ? description : undefined };
}

// What https-proxy-agent and Node say: n8n 1.x leaves their words, where it loses the request. "connect EHOSTUNREACH 192.0.2.1:443". Where n8n 2.x
// looks up the host name itself, there is no request yet: "getaddrinfo EAI_FAIL acme.acquire.io".
const NEVER_OPENED = /^(connect|getaddrinfo) E|^Proxy connection ended before receiving CONNECT response$|before secure TLS connection was established$/;

/**
 * True if the connection was lost before there was one to the account: to a proxy that opened no tunnel, or before the end of
 * the TLS handshake. Nothing of the request was sent then.
 */
export function wasNeverSent(error: unknown): boolean {
	return levelsOf(error).some((level) => {
		const { request, messages = [] } = level as Error & { request?: unknown; messages?: unknown };
		const texts = [level.message, ...(Array.isArray(messages) ? messages : [])];
		return isUnsent(request) || texts.some((text) => NEVER_OPENED.test(String(text)));
	});
}

function blockingError(error: unknown): Error | undefined {
	return levelsOf(error).find(({ name }) => name.startsWith('SsrfBlocked'));
}

/** True for a request of Node's that has no socket, or one that is not encrypted yet. Others are not known well enough. */
function isUnsent(request: unknown): boolean {
	if (typeof request !== 'object' || request === null || !('reusedSocket' in request)) return false;
	const { socket } = request as { socket?: { encrypted?: boolean; secureConnecting?: boolean } | null };
	return !socket || socket.encrypted !== true || socket.secureConnecting === true;
}

function levelsOf(error: unknown): Error[] {
	const levels: Error[] = [];
	for (let level = error; level instanceof Error && levels.length < 10; level = level.cause) levels.push(level);
	return levels;
}
