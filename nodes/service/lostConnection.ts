/** What n8n says of a request that it did not send. */
interface BlockedRequest {
	message: string;
	description?: string;
}

/** A request without a response. */
export interface LostConnection {
	kind: 'connectionError';
	/** Node's code, e.g. ECONNRESET, or UNKNOWN. For a request that n8n blocks, the name of n8n's error. */
	code: string;
	/** Where it is known that nothing of the request left. */
	neverSent?: boolean;
	/** Where n8n's protection against server-side request forgery kept it back. */
	blocked?: BlockedRequest;
}

/** What n8n threw, which has the HTTP library's error as `cause`. n8n 1.x loses that. */
export function lostConnection(error: unknown): LostConnection {
	const levels: Error[] = [];
	for (let level = error; level instanceof Error && levels.length < 10; level = level.cause) levels.push(level);
	const blocking = levels.find(({ name }) => name.startsWith('SsrfBlocked'));
	return { kind: 'connectionError', code: blocking?.name ?? codeIn(levels) ?? codeLeft(error), neverSent: levels.some(wasNeverSent), blocked: blocking && wordsOf(blocking) };
}

function codeIn(levels: Error[]): string | undefined {
	return levels.map(({ code }: Error & { code?: unknown }) => code).find((code) => typeof code === 'string');
}

/** What n8n 1.x leaves: the code, or the status of a response that broke off. */
function codeLeft(error: unknown): string {
	const { httpCode } = Object(error) as { httpCode?: unknown };
	if (typeof httpCode !== 'string') return 'UNKNOWN';
	return /^\d+$/.test(httpCode) ? 'ERR_BAD_RESPONSE' : httpCode;
}

function wordsOf({ message, description }: Error & { description?: unknown }): BlockedRequest {
	return { message, description: typeof description === 'string' ? description : undefined };
}

// What https-proxy-agent and Node say: n8n 1.x leaves their words, where it loses the request. "connect EHOSTUNREACH 192.0.2.1:443". Where n8n 2.x
// looks up the host name itself, there is no request yet: "getaddrinfo EAI_FAIL acme.acquire.io".
const NEVER_OPENED = /^(connect|getaddrinfo) E|^Proxy connection ended before receiving CONNECT response$|before secure TLS connection was established$/;

/**
 * True if the connection was lost before there was one to the account: to a proxy that opened no tunnel, or before the end of
 * the TLS handshake. Nothing of the request was sent then.
 */
function wasNeverSent({ message, messages = [], request }: Error & { request?: unknown; messages?: unknown }): boolean {
	const texts = [message, ...(Array.isArray(messages) ? messages : [])];
	return isUnsent(request) || texts.some((text) => NEVER_OPENED.test(String(text)));
}

/** True for a request of Node's that has no socket, or one that is not encrypted yet. Others are not known well enough. */
function isUnsent(request: unknown): boolean {
	if (typeof request !== 'object' || request === null || !('reusedSocket' in request)) return false;
	const { socket } = request as { socket?: { encrypted?: boolean; secureConnecting?: boolean } | null };
	return !socket || socket.encrypted !== true || socket.secureConnecting === true;
}
