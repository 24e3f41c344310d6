import type { AcquireRequest } from '../../../nodes/service/acquireRequest';
import { Refusal } from '../../../nodes/input/itemError';
import { cancelled, unreachable, withFate } from '../../../nodes/service/requestErrors';

const request = (more: Partial<AcquireRequest> = {}): AcquireRequest => ({ method: 'PUT', path: '/x', subject: 'Contact 7', mayRepeat: true, ...more });

describe('cancelled', () => {
	it('stops the run', () => {
		expect(cancelled()).toMatchObject({ message: 'The execution was cancelled', stopsRun: true });
	});
});

describe('unreachable', () => {
	it.each(['ECONNABORTED', 'ETIMEDOUT'])('words %s as an answer that came too late', (code) => {
		expect(unreachable({ kind: 'broken', code })).toMatchObject({ message: 'Acquire did not answer in time', details: { code } });
	});

	it('words any other code as a broken connection, and names it', () => {
		const refusal = unreachable({ kind: 'broken', code: 'ECONNRESET' });
		expect(refusal.message).toContain('broke off');
		expect(refusal.description).toContain('Network code: ECONNRESET.');
		expect(refusal.details).toEqual({ code: 'ECONNRESET' });
	});
});

describe('withFate', () => {
	const plain = new Refusal('No', { description: 'Do this.', details: { status: 503 }, stopsRun: true });
	const mayBeDone = new Refusal('No', { mayBeDone: true });

	it('leaves a refusal alone whose request was not carried out', () => {
		expect(withFate(plain, request({ unknownFate: 'It may be done' }), false)).toBe(plain);
	});

	it.each([request({ method: 'GET' }), request({ method: 'GET', mayRepeat: false }), request({ method: 'POST', mayRepeat: true })])(
		'leaves the refusal of a request alone that only reads: %j',
		(reading) => {
			expect(withFate(mayBeDone, { ...reading, unknownFate: 'It may be done' }, true)).toBe(mayBeDone);
		},
	);

	it('says what may have been done, and keeps the rest of the refusal', () => {
		expect(withFate(plain, request({ unknownFate: 'It may be done' }), true)).toMatchObject({
			message: 'It may be done: No',
			description: 'Do this.',
			details: { status: 503 },
			stopsRun: true,
			mayBeDone: true,
			mustNotRepeat: false,
		});
	});

	it('says no more than the refusal where there are no words for it', () => {
		expect(withFate(mayBeDone, request(), false)).toMatchObject({ message: 'No', mayBeDone: true });
	});

	it.each(['PUT', 'DELETE', 'POST'] as const)('forbids to repeat a %s that may not be repeated', (method) => {
		expect(withFate(plain, request({ method, mayRepeat: false }), true).mustNotRepeat).toBe(true);
	});
});
