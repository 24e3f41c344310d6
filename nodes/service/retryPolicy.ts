import type { BlockedRequest } from './lostConnection';

/** What came of one attempt to send a request. */
export type Attempt =
	| { kind: 'response'; status: number; retryAfter?: string; truncated?: boolean }
	/** `neverSent` where it is known that nothing of the request left; `blocked` where it was n8n that kept it back. */
	| { kind: 'connectionError'; code: string; neverSent?: boolean; blocked?: BlockedRequest };

export interface RetryState {
	/** True for an idempotent request (RFC 9110): GET, PUT, DELETE and read-only POSTs. */
	idempotent: boolean;
	/** Retries already spent on this request. */
	retries: number;
	maxRetries: number;
	/** Milliseconds since 1970; Retry-After may be a date. */
	now: number;
	/** Evenly spread between 0 and 1. */
	random: number;
	/** True where the rate limit is known to let nothing through. */
	isClosed?: boolean;
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
// Not implemented, or down: the service says that it did nothing.
const DID_NOTHING = new Set([501, 503]);

/**
 * Milliseconds to wait before the request is sent again, or undefined to give up.
 * A 401 or 400 is final; a request that must not be repeated is repeated only if the service said that it did nothing
 * (429, 503) or nothing can have been delivered.
 */
export function waitBeforeRetry(attempt: Attempt, state: RetryState): number | undefined {
	if (state.retries >= state.maxRetries || !isRetryable(attempt, state.idempotent)) return undefined;
	const backoff = state.random * Math.min(MAX_BACKOFF_MS, BASE_BACKOFF_MS * 2 ** state.retries);
	const asked = Math.max((attempt.kind === 'response' && retryAfterMs(attempt.retryAfter, state.now)) || 0, rateLimitMs(attempt, state));
	// No wait, or a date that has passed by this clock: to take that literally would be faster than to say nothing.
	// Some spread on top, or all items that were told the same second come back in it together.
	return asked === 0 ? backoff : asked + Math.min(backoff, BASE_BACKOFF_MS);
}

/** True if the request may have had its effect although no usable response came. */
export function hasUnknownEffect(attempt: Attempt): boolean {
	if (attempt.kind === 'connectionError') return !wasNotSent(attempt) && !willNotBeSent(attempt);
	return (attempt.status >= 500 && !DID_NOTHING.has(attempt.status)) || wasLostOnTheWay(attempt);
}

/** True for a request that was rejected because there were too many of them. */
export function isRateLimited(attempt: Attempt): boolean {
	return attempt.kind === 'response' && attempt.status === 429;
}

/** What to wait at least, whatever the service says: it may mean less than its limit takes, or go by another clock. */
function rateLimitMs(attempt: Attempt, { retries, isClosed }: RetryState): number {
	return isRateLimited(attempt) && !isClosed ? Math.min(MAX_RATE_LIMIT_MS, RATE_LIMIT_MS * 4 ** retries) : 0;
}

function isRetryable(attempt: Attempt, idempotent: boolean): boolean {
	if (attempt.kind === 'connectionError') {
		return !willNotBeSent(attempt) && (wasNotSent(attempt) || (idempotent && isDroppedConnection(attempt.code)));
	}
	if (isRateLimited(attempt) || attempt.status === 503) return true;
	return idempotent && wasLostOnTheWay(attempt);
}

function wasLostOnTheWay(response: Extract<Attempt, { kind: 'response' }>): boolean {
	const isSuccess = response.status >= 200 && response.status < 300;
	return GATEWAY_GAVE_UP.has(response.status) || (isSuccess && response.truncated === true);
}

function wasNotSent({ code, neverSent }: Extract<Attempt, { kind: 'connectionError' }>): boolean {
	return NEVER_CONNECTED.has(code) || neverSent === true;
}

/** True where nothing was sent, and nothing will be at another attempt. */
function willNotBeSent({ code, blocked }: Extract<Attempt, { kind: 'connectionError' }>): boolean {
	return blocked !== undefined || code === UNREADABLE_PROXY || CERTIFICATE_REJECTED.test(code);
}

function isDroppedConnection(code: string): boolean {
	return CONNECTION_DROPPED.has(code) || BROKEN_RESPONSE.test(code) || TLS_ENDED.test(code);
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
