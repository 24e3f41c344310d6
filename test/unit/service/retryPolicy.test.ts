import fc from 'fast-check';
import { type Attempt, gotThrough, hasUnknownEffect, notBeforeOf, retryAfterMs, type RetryState, waitBeforeRetry } from '../../../nodes/service/retryPolicy';

const NOW = Date.parse('2030-01-02T03:04:05Z');
const state: RetryState = { idempotent: true, retries: 0, maxRetries: 4, now: NOW, random: 0.5 };

const response = (status: number, more: { retryAfter?: string; truncated?: boolean } = {}): Attempt => ({ kind: 'response', status, ...more });
const lost = (code: string, neverSent?: boolean): Attempt => ({ kind: 'connectionError', code, neverSent });

const NEVER_DELIVERED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EADDRNOTAVAIL', 'EMFILE', 'ENFILE'];
const BROKEN_LINES = ['ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EPIPE', 'EPROTO', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'ERR_NETWORK', 'ERR_BAD_RESPONSE', 'ERR_CANCELED', 'ERR_STREAM_PREMATURE_CLOSE', 'HPE_INVALID_CONSTANT', 'Z_DATA_ERROR', 'Z_BUF_ERROR', 'ERR__ERROR_FORMAT_PADDING_1', 'ZSTD_error_corruption_detected', 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', 'ERR_SSL_CIPHER_OPERATION_FAILED', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_TLS_HANDSHAKE_TIMEOUT'];
const REFUSED_CERTIFICATES = [
	'CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
	'ERR_TLS_CERT_ALTNAME_INVALID', 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'HOSTNAME_MISMATCH', 'INVALID_CA', 'INVALID_PURPOSE', 'PATH_LENGTH_EXCEEDED', 'CRL_HAS_EXPIRED',
];
const UNREADABLE_PROXY = 'ERR_INVALID_URL';
// Its time is over while n8n looks at the address.
const BLOCKED: Attempt = { kind: 'connectionError', code: 'ETIMEDOUT', blocked: { message: 'The address is blocked' } };
const NEVER_WORTH_IT = [...REFUSED_CERTIFICATES, UNREADABLE_PROXY, 'ERR_RESPONSE_TOO_LARGE', 'UNKNOWN', ''];
const FINAL = [200, 201, 204, 301, 302, 304, 307, 308, 400, 401, 402, 403, 404, 405, 409, 410, 413, 415, 422, 500, 501];
// A gateway, or a content delivery network, that gave up.
const GATEWAY_STATUSES = [408, 502, 504, 520, 521, 522, 523, 524];

describe('waitBeforeRetry', () => {
	// outcome, again if it may be repeated, again if it must not be
	const table: Array<[string, Attempt, boolean, boolean]> = [
		...FINAL.map((status): [string, Attempt, boolean, boolean] => [`status ${status}`, response(status), false, false]),
		['status 429', response(429), true, true],
		['status 503', response(503), true, true],
		...GATEWAY_STATUSES.map((status): [string, Attempt, boolean, boolean] => [`status ${status}`, response(status), true, false]),
		['a success that was cut off', response(200, { truncated: true }), true, false],
		...[199, 300, 302, 400, 401].map((status): [string, Attempt, boolean, boolean] => [
			`a final ${status} that was cut off`, response(status, { truncated: true }), false, false,
		]),
		...NEVER_DELIVERED.map((code): [string, Attempt, boolean, boolean] => [code, lost(code), true, true]),
		...BROKEN_LINES.map((code): [string, Attempt, boolean, boolean] => [code, lost(code), true, false]),
		...['ECONNRESET', 'ETIMEDOUT', 'EHOSTUNREACH', 'UNKNOWN'].map((code): [string, Attempt, boolean, boolean] => [`${code} before anything was sent`, lost(code, true), true, true]),
		['a certificate that is rejected before anything is sent', lost('CERT_HAS_EXPIRED', true), false, false],
		['what n8n blocks', BLOCKED, false, false],
		...NEVER_WORTH_IT.map((code): [string, Attempt, boolean, boolean] => [`code '${code}'`, lost(code), false, false]),
	];

	test.each(table)('after %s', (_name, outcome, repeatable, unrepeatable) => {
		const isTriedAgain = (idempotent: boolean) => waitBeforeRetry(outcome, { ...state, idempotent }) !== undefined;
		expect({ idempotent: isTriedAgain(true), mustNot: isTriedAgain(false) }).toEqual({ idempotent: repeatable, mustNot: unrepeatable });
	});

	test.each([0, 1, 4, 10])('gives up after %d retries where so many are allowed', (maxRetries) => {
		for (const outcome of [response(429), response(503, { retryAfter: '1' }), lost('ECONNREFUSED')]) {
			const waits = Array.from({ length: maxRetries + 3 }, (_, retries) => waitBeforeRetry(outcome, { ...state, maxRetries, retries }));
			expect(waits.map((wait) => wait !== undefined)).toEqual(waits.map((_, retries) => retries < maxRetries));
		}
	});

	it('spreads the wait evenly from 0 up to twice as much each time, at most 30 s', () => {
		const longest = [500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000];
		for (const [retries, ms] of longest.entries()) {
			const wait = (random: number) => waitBeforeRetry(lost('ECONNRESET'), { ...state, maxRetries: 10, retries, random });
			expect(wait(0)).toBe(0);
			expect(wait(0.25)).toBe(ms / 4);
			expect(wait(1)).toBe(ms);
		}
	});

	it('waits at least what Retry-After asks, or what a rate limit takes, with a little spread on top', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 200 }),
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 0, max: 9 }),
				fc.constantFrom(429, 503),
				(seconds, random, retries, status) => {
					const wait = waitBeforeRetry(response(status, { retryAfter: String(seconds) }), { ...state, maxRetries: 10, retries, random });
					const asked = Math.max(Math.min(seconds, 120) * 1_000, status === 429 ? Math.min(40_000, 1_000 * 4 ** retries) : 0);
					expect(wait).toBeGreaterThanOrEqual(asked);
					expect(wait).toBeLessThanOrEqual(asked + 500);
				},
			),
		);
	});

	it('spreads items that were told the same second', () => {
		const wait = (random: number) => waitBeforeRetry(response(429, { retryAfter: '2' }), { ...state, random });
		expect(wait(0.1)).not.toBe(wait(0.9));
	});

	it('backs off by itself where Retry-After asks for no wait, e.g. by a past date, or cannot be read', () => {
		for (const retryAfter of ['soon', '', undefined, '0', 'Wed, 21 Oct 2015 07:28:00 GMT']) {
			expect(waitBeforeRetry(response(503, { retryAfter }), { ...state, retries: 3, random: 1 })).toBe(4_000);
		}
	});

	it.each([undefined, '', 'soon', '0', '1', 'Wed, 21 Oct 2015 07:28:00 GMT'])('waits 1, 4, 16 and 40 s for a rate limit whose Retry-After is %p', (retryAfter) => {
		const waits = (waitsInVain: boolean) => [0, 1, 2, 3].map((retries) => waitBeforeRetry(response(429, { retryAfter }), { ...state, retries, random: 0, waitsInVain }));
		expect(waits(false)).toEqual([1_000, 4_000, 16_000, 40_000]);
		expect(waits(true)).toEqual(Array(4).fill(retryAfter === '1' ? 1_000 : 0));
	});

	it.each<[retryAfter: string, status: number, sentAgain: number]>(
		[429, 503].flatMap((status): Array<[string, number, number]> => [
			['120', status, 0], ['3600', status, 0], [new Date(NOW + 86_400_000).toUTCString(), status, 0],
			['119', status, 1], ['60', status, 1], ['59', status, 2], ['30', status, 3], ['29', status, 4],
		]),
	)('waits less than 120 s in all once requests wait in vain: Retry-After %p after %i', (retryAfter, status, sentAgain) => {
		const told = Math.min(Number(retryAfter) || 120, 120) * 1_000;
		const waits = (waitsInVain: boolean) => [0, 1, 2, 3].map((retries) => waitBeforeRetry(response(status, { retryAfter }), { ...state, retries, waited: told * retries, random: 0, waitsInVain }));
		expect(waits(true)).toEqual([0, 1, 2, 3].map((retries) => (retries < sentAgain ? told : undefined)));
		expect(waits(false)).toEqual(Array.from({ length: 4 }, (_, retries) => Math.max(told, status === 429 ? 1_000 * Math.min(40, 4 ** retries) : 0)));
	});

	it('goes by how long the request has waited, not by how often it was sent again', () => {
		const wait = (waited: number, retryAfter?: string) => waitBeforeRetry(response(503, { retryAfter }), { ...state, retries: 3, waited, random: 0, waitsInVain: true });
		expect([wait(0, '60'), wait(59_000, '60'), wait(60_000, '60')]).toEqual([60_000, 60_000, undefined]);
		expect([wait(120_000), wait(120_000, '0')]).toEqual([0, 0]);
	});

	it('gives a finite wait of at most 120.5 s, or gives up, whatever comes', () => {
		const outcome: fc.Arbitrary<Attempt> = fc.oneof(
			fc.record({ kind: fc.constant('response' as const), status: fc.integer({ min: 100, max: 599 }), retryAfter: fc.string(), truncated: fc.boolean() }),
			fc.record({ kind: fc.constant('connectionError' as const), code: fc.constantFrom(...NEVER_DELIVERED, ...BROKEN_LINES, 'OTHER') }),
		);
		fc.assert(
			fc.property(outcome, fc.boolean(), fc.nat(2_000), fc.nat(2_000), fc.double({ min: 0, max: 1, noNaN: true }), (came, idempotent, retries, maxRetries, random) => {
				const wait = waitBeforeRetry(came, { idempotent, retries, maxRetries, random, now: NOW });
				if (retries >= maxRetries) expect(wait).toBeUndefined();
				if (wait === undefined) return;
				expect(wait).toBeGreaterThanOrEqual(0);
				expect(wait).toBeLessThanOrEqual(120_500);
			}),
		);
	});

	it('never sends again what must not be repeated if it would not also do so for what may be', () => {
		for (const [, outcome] of table) {
			if (waitBeforeRetry(outcome, { ...state, idempotent: false }) === undefined) continue;
			expect(waitBeforeRetry(outcome, { ...state, idempotent: true })).toBeDefined();
			expect(hasUnknownEffect(outcome)).toBe(false);
		}
	});
});

describe('hasUnknownEffect', () => {
	const table: Array<[string, Attempt, boolean]> = [
		...BROKEN_LINES.map((code): [string, Attempt, boolean] => [code, lost(code), true]),
		...[...NEVER_DELIVERED, ...REFUSED_CERTIFICATES, UNREADABLE_PROXY].map((code): [string, Attempt, boolean] => [code, lost(code), false]),
		['what n8n blocks', BLOCKED, false],
		// An answer that could not be parsed came from a server that had the request.
		...['HPE_INVALID_CONSTANT', 'HPE_HEADER_OVERFLOW', 'UNKNOWN'].map((code): [string, Attempt, boolean] => [code, lost(code), true]),
		...[500, ...GATEWAY_STATUSES].map((status): [string, Attempt, boolean] => [`status ${status}`, response(status), true]),
		...[200, 400, 401, 403, 404, 422, 429, 501, 503].map((status): [string, Attempt, boolean] => [`status ${status}`, response(status), false]),
		['a success that was cut off', response(200, { truncated: true }), true],
	];

	test.each(table)('of %s', (_name, outcome, isUnknown) => {
		expect(hasUnknownEffect(outcome)).toBe(isUnknown);
	});
});

describe('gotThrough', () => {
	test.each<[string, Attempt, boolean]>([
		...FINAL.map((status): [string, Attempt, boolean] => [`status ${status}`, response(status), true]),
		...[429, 503, ...GATEWAY_STATUSES].map((status): [string, Attempt, boolean] => [`status ${status}`, response(status), false]),
		...[...NEVER_DELIVERED, ...BROKEN_LINES, ...REFUSED_CERTIFICATES].map((code): [string, Attempt, boolean] => [code, lost(code), false]),
		['what n8n blocks', BLOCKED, false],
	])('of %s', (_name, outcome, got) => {
		expect(gotThrough(outcome)).toBe(got);
	});
});

describe('retryAfterMs', () => {
	const at = (ms: number) => new Date(NOW + ms).toUTCString();

	test.each<[string, string | undefined, number | undefined]>([
		['no header', undefined, undefined],
		['an empty one', '', undefined],
		['blanks', '   ', undefined],
		['zero seconds', '0', 0],
		['seconds', '7', 7_000],
		['seconds with blanks around', ' 7 ', 7_000],
		['exactly the longest', '120', 120_000],
		['more than the longest', '121', 120_000],
		['a number beyond all bounds', '9'.repeat(400), 120_000],
		['a date ahead', at(30_000), 30_000],
		['a date far ahead', at(86_400_000), 120_000],
		['a date gone by', at(-30_000), 0],
		['now', at(0), 0],
		['words', 'soon', undefined],
		['seconds with a unit', '10 seconds', undefined],
		['a duration', 'PT10S', undefined],
		// None of these is a date of HTTP, though the Date object finds one in them.
		['a negative number', '-5', undefined],
		['a broken number', '1.5', undefined],
		['a word and a number', 'soon 5', undefined],
		['two numbers', '5, 6', undefined],
		['a date with words before it', `on ${at(30_000)}`, undefined],
		['a date with words after it', `${at(30_000)} or so`, undefined],
	])('reads %s', (_name, header, ms) => {
		expect(retryAfterMs(header, NOW)).toBe(ms);
	});

	it('gives 0 to 120 s or undefined for any text', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.date().map(String), fc.integer().map(String)), (header) => {
				const ms = retryAfterMs(header, NOW);
				if (ms === undefined) return;
				expect(ms).toBeGreaterThanOrEqual(0);
				expect(ms).toBeLessThanOrEqual(120_000);
			}),
		);
	});
});

describe('notBeforeOf', () => {
	it.each([
		[429, '60', NOW + 60_000],
		[503, 'Wed, 02 Jan 2030 03:04:35 GMT', NOW + 30_000],
		[429, '9999', NOW + 120_000],
		[400, '7', NOW + 7_000],
		[429, 'soon', 0],
		[429, undefined, 0],
		[399, '60', 0],
		[200, '60', 0],
	])('of a %i with Retry-After %p is %p', (status, retryAfter, expected) => {
		expect(notBeforeOf(response(status, { retryAfter }), NOW)).toBe(expected);
	});

	it('of a broken line is 0', () => {
		expect(notBeforeOf(lost('ECONNRESET'), NOW)).toBe(0);
	});
});
