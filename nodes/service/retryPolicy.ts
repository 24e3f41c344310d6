import type { LostConnection } from './lostConnection';

/** What came of one attempt to send a request. */
export type Attempt = { kind: 'response'; status: number; retryAfter?: string; truncated?: boolean } | LostConnection;

export interface RetryState {
	/** True for an idempotent request (RFC 9110): GET, PUT, DELETE and read-only POSTs. */
	idempotent: boolean;
	/** Retries already spent on this request: after 429 those after 429, else the others. */
	retries: number;
	maxRetries: number;
	/** Milliseconds since 1970; Retry-After may be a date. */
	now: number;
	/** Evenly spread between 0 and 1. */
	random: number;
	/** True while requests of its kind wait in vain; see AcquireClient. */
	waitsInVain?: boolean;
	/** Milliseconds that the request has waited as Retry-After said. */
	waited?: number;
}

const BASE_BACKOFF_MS = 500;
const MAX_BACKOFF_MS = 30_000;
// 1, 4, 16 and 40 seconds: a limit for each minute is over by the last of the four retries that are the default.
const RATE_LIMIT_MS = 1_000;
const MAX_RATE_LIMIT_MS = 40_000;
export const MAX_RETRY_AFTER_MS = 120_000;

// Nothing can have been delivered. The last three: this machine has no port, or no handle, left for another connection.
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EMFILE', 'ENFILE']);
// The request may or may not have had its effect. An established connection can end with "unreachable" or "network down", too.
const CONNECTION_DROPPED = new Set([
	'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'EPROTO', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ERR_BAD_RESPONSE', 'ERR_NETWORK', 'ERR_STREAM_PREMATURE_CLOSE',
	'ERR_CANCELED',
]);
// The response is not HTTP, or stops being it (HPE_), or its gzip, Brotli or Zstandard data is damaged.
const BROKEN_RESPONSE = /^(HPE_|Z_|ERR__ERROR_|ZSTD_)/;
// TLS, within the handshake or long after it: a record that is damaged on its way back has such a code, too.
const TLS_ENDED = /^ERR_(SSL|TLS)_/;
// The connection ended before the request was sent, and will do so again. These are Node's codes of X.509, and those of TLS that name a certificate.
const CERTIFICATE_REJECTED = /CERT|SELF_SIGNED|UNABLE_TO|^CRL_|^(HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$/;
// n8n sent nothing, and will not: it cannot read the address of the proxy.
const UNREADABLE_PROXY = 'ERR_INVALID_URL';
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
// 520 to 524 are those of content delivery networks.
const GATEWAY_GAVE_UP = new Set([408, 502, 504, 520, 521, 522, 523, 524]);

/**
 * Milliseconds to wait before the request is sent again, or undefined to give up.
 * A 401 or 400 is final; a request that must not be repeated is repeated only if the service said that it did nothing
 * (429, 503) or nothing can have been delivered.
 */
export function waitBeforeRetry(attempt: Attempt, state: RetryState): number | undefined {
	const [, again] = meaningOf(attempt);
	if (state.retries >= state.maxRetries || again === 'never' || (again === 'ifIdempotent' && !state.idempotent)) return undefined;
	const backoff = state.random * Math.min(MAX_BACKOFF_MS, BASE_BACKOFF_MS * 2 ** state.retries);
	const told = toldMs(attempt, state.now);
	// In all it would wait as long as another one did in vain.
	if (state.waitsInVain && told > 0 && told + (state.waited ?? 0) >= MAX_RETRY_AFTER_MS) return undefined;
	const asked = Math.max(told, rateLimitMs(attempt, state));
	// No wait, or a date that has passed by this clock: to take that literally would be faster than to say nothing.
	// Some spread on top, or all items that were told the same second come back in it together.
	return asked === 0 ? backoff : asked + Math.min(backoff, BASE_BACKOFF_MS);
}

/** True if the request may have had its effect although no usable response came. */
export function hasUnknownEffect(attempt: Attempt): boolean {
	return meaningOf(attempt)[0];
}

/** True for a request that was rejected because there were too many of them. */
export function isRateLimited(attempt: Attempt): boolean {
	return attempt.kind === 'response' && attempt.status === 429;
}

/** True for a response that is final: the request has taken a place within the rate limit. */
export function gotThrough(attempt: Attempt): boolean {
	return attempt.kind === 'response' && meaningOf(attempt)[1] === 'never';
}

/** Milliseconds for which the service asks to wait, at most 120 s; 0 if it did not say. */
export function toldMs(attempt: Attempt, now: number): number {
	return (attempt.kind === 'response' && retryAfterMs(attempt.retryAfter, now)) || 0;
}

/** What to wait at least, whatever the service says: it may mean less than its limit takes, or go by another clock. */
function rateLimitMs(attempt: Attempt, { retries, waitsInVain }: RetryState): number {
	return isRateLimited(attempt) && !waitsInVain ? Math.min(MAX_RATE_LIMIT_MS, RATE_LIMIT_MS * 4 ** retries) : 0;
}

/** What came of an attempt: whether nobody knows if the request had its effect, and whether it may be sent again. */
function meaningOf(attempt: Attempt): [isUnknown: boolean, again: 'always' | 'ifIdempotent' | 'never'] {
	if (attempt.kind === 'connectionError') {
		const { code, neverSent, blocked } = attempt;
		// Nothing was sent, and nothing will be at another attempt.
		if (blocked !== undefined || code === UNREADABLE_PROXY || CERTIFICATE_REJECTED.test(code)) return [false, 'never'];
		if (neverSent || NEVER_CONNECTED.has(code)) return [false, 'always'];
		return [true, CONNECTION_DROPPED.has(code) || BROKEN_RESPONSE.test(code) || TLS_ENDED.test(code) ? 'ifIdempotent' : 'never'];
	}
	const { status, truncated } = attempt;
	// Too many requests, or down: the service says that it did nothing.
	if (status === 429 || status === 503) return [false, 'always'];
	if (GATEWAY_GAVE_UP.has(status) || (truncated && status >= 200 && status < 300)) return [true, 'ifIdempotent'];
	// Not implemented: that says so, too.
	return [status >= 500 && status !== 501, 'never'];
}

/** When the service wants to hear the request again at the earliest (milliseconds since 1970); 0 if it did not say. */
export function notBeforeOf(attempt: Attempt, now: number): number {
	const asked = attempt.kind === 'response' && attempt.status >= 400 ? retryAfterMs(attempt.retryAfter, now) : undefined;
	return asked === undefined ? 0 : now + asked;
}

/** Retry-After (seconds or an HTTP date) in milliseconds from now, at most 120 s; undefined if absent or unreadable. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
	const text = header?.trim() ?? '';
	const isSeconds = /^\d+$/.test(text);
	if (!isSeconds && !HTTP_DATE.test(text)) return undefined;
	const wait = isSeconds ? Number(text) * 1000 : Date.parse(text) - now;
	return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), MAX_RETRY_AFTER_MS);
}
