import { ItemError } from '../../../nodes/input/itemError';
import { isDuplicate, lacksPermission, rejected, withoutKeyAdvice } from '../../../nodes/service/rejection';
import { canceled } from '../../../nodes/service/requestErrors';

describe('withoutKeyAdvice', () => {
	it.each([
		{ response: { status: 401, body: {} }, words: '' },
		{ response: { status: 403, body: { error: { message: 'No: never' } } }, words: ': No: never' },
		{ response: { status: 200, body: { error: { code: 'ERROR_UNAUTHORIZED' } } }, words: ': ERROR_UNAUTHORIZED' },
	])('blames no key for $response, and stops no run', ({ response, words }) => {
		const error = withoutKeyAdvice(rejected(response, 'The event'));
		expect(error.message).toBe(`Acquire rejected this call, which is documented to need no API key${words}`);
		expect(error.details?.status).toBe(response.status);
		expect(error.stopsRun).toBe(false);
	});

	it('advises on no key for a 403 of a proxy, whose words stay', () => {
		const error = withoutKeyAdvice(rejected({ status: 403, body: 'Blocked' }, 'The event'));
		expect(error.message).toBe('A proxy or firewall seems to have rejected the request (HTTP 403): Blocked');
		expect(error.description).not.toContain('key');
		expect(error.details).toEqual({ status: 403 });
	});

	it.each([canceled(), new ItemError('Acquire returned HTTP 500', { details: { status: 500 } }), rejected({ status: 404, body: '' }, 'The event')])('leaves the error %s as it is', (error) => {
		expect(withoutKeyAdvice(error)).toBe(error);
	});
});

describe('isDuplicate', () => {
	it.each([
		{ code: 'ERROR_DUPLICATE_RECORD_FOUND', expected: true },
		{ code: 'ERROR_INVALID_INPUT', expected: false },
		{ code: undefined, expected: false },
	])('is $expected for the code $code', ({ code, expected }) => {
		expect(isDuplicate(rejected({ status: 400, body: { error: { code } } }, 'The contact'))).toBe(expected);
	});

	it('is false for an error without details', () => {
		expect(isDuplicate(canceled())).toBe(false);
	});
});

describe('lacksPermission', () => {
	it.each([
		{ status: 403, body: { error: { message: 'No' } }, expected: true },
		{ status: 400, body: { error: { code: 'ERROR_UNAUTHORIZED_ACCESS' } }, expected: true },
		{ status: 403, body: '<html></html>', expected: false },
		{ status: 404, body: { error: { code: 'ERROR_RECORD_NOT_FOUND' } }, expected: false },
	])('is $expected for $status with $body', ({ status, body, expected }) => {
		expect(lacksPermission(rejected({ status, body }, 'The list'))).toBe(expected);
	});

	it('is false for an error without details', () => {
		expect(lacksPermission(canceled())).toBe(false);
	});

	it.each([
		['Contact 101', '(Contact 101)'],
		['One of the questions 101, 102', '(the questions 101, 102)'],
	])('names what %s was requested of', (recordName, named) => {
		expect(rejected({ status: 403, body: { error: { message: 'No' } } }, recordName).description).toContain(`lacks the permission for this request ${named}.`);
	});
});
