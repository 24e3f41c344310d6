import type { IPollFunctions } from 'n8n-workflow';
import { ItemError } from '../../../nodes/input/itemError';
import { isFirstPoll, isPassing } from '../../../nodes/AcquirePollTrigger/firstPoll';

describe('isFirstPoll', () => {
	it('is true once for each context', () => {
		const [one, other] = [{}, {}] as IPollFunctions[];
		expect([one, one, other, one, other].map(isFirstPoll)).toEqual([true, false, true, false, false]);
	});
});

describe('isPassing', () => {
	it.each([
		{ code: 'ECONNREFUSED' },
		{ code: 'ENOTFOUND' },
		{ code: 'ETIMEDOUT' },
		{ code: 'UNKNOWN' },
		{ status: 408 },
		{ status: 429, code: 'ERROR_TOO_MANY_REQUESTS' },
		{ status: 500 },
		{ status: 503, code: 'ERROR_SERVER_ERROR' },
		{ status: 522 },
		{ status: 200, code: 'ERROR_SERVER_ERROR' },
	])('is true for %j', (details) => {
		expect(isPassing(new ItemError('', { details }))).toBe(true);
	});

	it.each([
		undefined,
		{ parameter: 'Knowledge Base' },
		{ status: 200 },
		{ status: 302 },
		{ status: 400, code: 'ERROR_INVALID_INPUT' },
		{ status: 401 },
		{ status: 403, code: 'ERROR_UNAUTHORIZED_ACCESS' },
		{ status: 404, code: 'ERROR_RECORD_NOT_FOUND' },
		{ status: 407 },
	])('is false for %j', (details) => {
		expect(isPassing(new ItemError('', { details }))).toBe(false);
	});
});
