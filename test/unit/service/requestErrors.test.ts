import type { AcquireRequest } from '../../../nodes/service/acquireRequest';
import { ItemError } from '../../../nodes/input/itemError';
import { canceled, connectionError, withUnknownEffect } from '../../../nodes/service/requestErrors';

const request = (more: Partial<AcquireRequest> = {}): AcquireRequest => ({ method: 'PUT', path: '/x', recordName: 'Contact 7', onlyReads: false, idempotent: true, ...more });

describe('canceled', () => {
	it('stops the run', () => {
		expect(canceled()).toMatchObject({ message: 'The execution was canceled', stopsRun: true });
	});
});

describe('connectionError', () => {
	it.each(['ECONNABORTED', 'ETIMEDOUT'])('words %s as an answer that came too late', (code) => {
		expect(connectionError({ kind: 'connectionError', code })).toMatchObject({ message: 'Acquire did not respond in time', details: { code } });
	});

	it('words a response that was too large', () => {
		expect(connectionError({ kind: 'connectionError', code: 'ERR_RESPONSE_TOO_LARGE' })).toMatchObject({
			message: 'The response is larger than 64 MB, and was not read to its end',
			description: "Request fewer records at once, if the node has a filter or 'Limit' (below 100).",
			details: { code: 'ERR_RESPONSE_TOO_LARGE' },
		});
	});

	it('passes on what n8n says of a request that it blocks', () => {
		const blocked = { message: 'The request was blocked', description: 'Ask your administrator.' };
		expect(connectionError({ kind: 'connectionError', code: 'SsrfBlockedIpError', blocked })).toMatchObject({ ...blocked, details: { code: 'SsrfBlockedIpError' } });
	});

	it('names the proxy where its URL is invalid', () => {
		const error = connectionError({ kind: 'connectionError', code: 'ERR_INVALID_URL' });
		expect(error).toMatchObject({ message: 'The URL of the proxy that n8n is set to use is not valid', details: { code: 'ERR_INVALID_URL' } });
		expect(error.description).toContain('HTTPS_PROXY');
	});

	it('words any other code as a broken connection, and names it', () => {
		const rejection = connectionError({ kind: 'connectionError', code: 'ECONNRESET' });
		expect(rejection.message).toBe('Could not connect to Acquire, or the connection was lost');
		expect(rejection.description).toContain('Network code: ECONNRESET.');
		expect(rejection.details).toEqual({ code: 'ECONNRESET' });
	});
});

describe('withUnknownEffect', () => {
	const plain = new ItemError('No', { description: 'Do this.', details: { status: 503 }, stopsRun: true });
	const possible = new ItemError('No', { description: 'Do this.', effect: 'possible' });

	it('returns an error as it is whose request had no effect', () => {
		expect(withUnknownEffect(plain, request({ unknownEffect: 'It may be done' }), false)).toBe(plain);
	});

	it.each([request({ method: 'GET', onlyReads: true }), request({ method: 'POST', onlyReads: true, unknownEffect: 'It may be done' })])(
		'knows that a request that only reads has no effect: %j',
		(reading) => {
			expect(withUnknownEffect(plain, reading, true)).toBe(plain);
			const error = withUnknownEffect(possible, reading, true);
			expect(error).toMatchObject({ message: 'No', description: 'Do this.', effect: 'none' });
		},
	);

	it('does not take a POST for one that only reads because it may be repeated: one that deletes many may be', () => {
		const error = withUnknownEffect(plain, request({ method: 'POST', unknownEffect: 'They may have been deleted' }), true);
		expect(error).toMatchObject({ message: 'They may have been deleted: No', effect: 'possible' });
		expect(withUnknownEffect(plain, request({ method: 'POST' }), true).effect).toBe('possible');
	});

	it('says how to go on where nothing else does', () => {
		expect(withUnknownEffect(new ItemError('No'), request(), true).description).toBe('Look at it in Acquire, or send it again: that does no harm.');
	});

	it('sends nobody on to repeat what may not be repeated', () => {
		const { description } = withUnknownEffect(plain, request({ method: 'POST', idempotent: false }), true);
		expect(description).toMatch(/^Check in Acquire whether this was done before you send it again/);
	});

	it('says what may have been done, and keeps the rest of the error', () => {
		expect(withUnknownEffect(plain, request({ unknownEffect: 'It may be done' }), true)).toMatchObject({
			message: 'It may be done: No',
			description: 'Do this.',
			details: { status: 503 },
			stopsRun: true,
			effect: 'possible',
		});
	});

	it('says no more than the error where there are no words for it', () => {
		expect(withUnknownEffect(possible, request(), false)).toMatchObject({ message: 'No', effect: 'possible' });
	});

	it.each(['PUT', 'DELETE', 'POST'] as const)('forbids to repeat a %s that may not be repeated', (method) => {
		expect(withUnknownEffect(plain, request({ method, idempotent: false }), true).effect).toBe('possibleNotRepeatable');
	});

	it.each([true, false])('keeps the error as it was for items to which the effect does not apply, idempotent: %s', (idempotent) => {
		expect(withUnknownEffect(plain, request({ idempotent }), true).cause).toBe(plain);
	});
});
