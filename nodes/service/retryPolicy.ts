/** What came of one try of a request. */
export type Outcome =
	| { kind: 'answer'; status: number; retryAfter?: string; truncated?: boolean }
	| { kind: 'broken'; code: string };

export interface TryState {
	/** True if carrying the request out twice does no more than once: GET, PUT, DELETE and read-only POSTs. */
	mayRepeat: boolean;
	/** Retries already spent on this request. */
	retries: number;
	maxRetries: number;
	/** Milliseconds since 1970; Retry-After may be a date. */
	now: number;
	/** Evenly spread between 0 and 1. */
	random: number;
}

const BASE_MS = 500;
const CEILING_MS = 30_000;
const LONGEST_RETRY_AFTER_MS = 120_000;

// Nothing can have been delivered.
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN']);
// The request may or may not have been carried out.
const LINE_BROKEN = new Set([
	'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'EPROTO', 'ERR_BAD_RESPONSE', 'ERR_NETWORK', 'ERR_STREAM_PREMATURE_CLOSE',
	'ERR_CANCELED',
]);
// The connection ended before the request was sent, and will the next time.
const CERTIFICATE_REFUSED = /CERT|SELF_SIGNED|UNABLE_TO|^ERR_TLS|^ERR_SSL/;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
// 520 to 524 are those of content delivery networks.
const GATEWAY_GAVE_UP = new Set([408, 502, 504, 520, 521, 522, 523, 524]);
// Not implemented, or down: the service says that it did nothing.
const DID_NOTHING = new Set([501, 503]);

/**
 * Milliseconds to wait before the request is sent again, or undefined to give up.
 * A 401 or 400 is final; a request that must not be repeated is so only if the service said that it did nothing
 * (429, 503) or nothing can have been delivered.
 */
export function waitBeforeRetry(outcome: Outcome, state: TryState): number | undefined {
	if (state.retries >= state.maxRetries || !isRetryable(outcome, state.mayRepeat)) return undefined;
	const backoff = state.random * Math.min(CEILING_MS, BASE_MS * 2 ** state.retries);
	const asked = outcome.kind === 'answer' ? retryAfterMs(outcome.retryAfter, state.now) : undefined;
	// Some spread on top, or all items that were told the same second come back in it together.
	return asked === undefined ? backoff : asked + Math.min(backoff, BASE_MS);
}

/** True if the request may have been carried out although no usable answer came. */
export function hasUnknownFate(outcome: Outcome): boolean {
	if (outcome.kind === 'broken') return !NEVER_CONNECTED.has(outcome.code) && !CERTIFICATE_REFUSED.test(outcome.code);
	return (outcome.status >= 500 && !DID_NOTHING.has(outcome.status)) || wasLostOnTheWay(outcome);
}

function isRetryable(outcome: Outcome, mayRepeat: boolean): boolean {
	if (outcome.kind === 'broken') {
		return NEVER_CONNECTED.has(outcome.code) || (mayRepeat && isLineBroken(outcome.code));
	}
	if (outcome.status === 429 || outcome.status === 503) return true;
	return mayRepeat && wasLostOnTheWay(outcome);
}

function wasLostOnTheWay(answer: Extract<Outcome, { kind: 'answer' }>): boolean {
	const isSuccess = answer.status >= 200 && answer.status < 300;
	return GATEWAY_GAVE_UP.has(answer.status) || (isSuccess && answer.truncated === true);
}

function isLineBroken(code: string): boolean {
	// HPE_…: the answer is not HTTP, or stops being it.
	return LINE_BROKEN.has(code) || code.startsWith('HPE_');
}

/** When the service wants to hear the request again at the earliest (milliseconds since 1970); 0 if it did not say. */
export function notBeforeOf(outcome: Outcome, now: number): number {
	const asked = outcome.kind === 'answer' && outcome.status >= 400 ? retryAfterMs(outcome.retryAfter, now) : undefined;
	return asked === undefined ? 0 : now + asked;
}

/** Retry-After (seconds or an HTTP date) in milliseconds from now, at most 120 s; undefined if absent or unreadable. */
export function retryAfterMs(header: string | undefined, now: number): number | undefined {
	const text = header?.trim() ?? '';
	const isSeconds = /^\d+$/.test(text);
	if (!isSeconds && !HTTP_DATE.test(text)) return undefined;
	const wait = isSeconds ? Number(text) * 1000 : Date.parse(text) - now;
	return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), LONGEST_RETRY_AFTER_MS);
}
