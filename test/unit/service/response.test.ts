import fc from 'fast-check';
import { isInvalidInput, isNotFound } from '../../../nodes/service/rejection';
import type { AcquireResponse } from '../../../nodes/service/acquireResponse';
import { dataOf, isSuccess, isTruncatedJson, objectIn, recordIn } from '../../../nodes/service/response';
import { ItemError } from '../../../nodes/input/itemError';
import { caughtError } from '../caughtError';

const rejectionOf = (answer: AcquireResponse) => caughtError(() => dataOf(answer, 'Contact 101'));
const withError = (status: number, error: unknown): AcquireResponse => ({ status, body: { error } });

describe('dataOf', () => {
	test.each<[unknown]>([[{ id: 1 }], [[]], [{}], [0], [false], ['']])('gives data %j as it came', (data) => {
		for (const status of [200, 201, 202]) expect(dataOf({ status, body: { data } }, 'Contact 101')).toBe(data);
	});

	test.each([null, undefined, false, ''])('ignores an error member that is %j, as the older API sends null', (error) => {
		expect(dataOf({ status: 200, body: { error, data: { id: 1 } } }, 'Contact 101')).toEqual({ id: 1 });
	});

	test.each([
		{ code: 'ERROR_INVALID_INPUT', message: 'Email is invalid' },
		{ code: 'ERROR_INVALID_INPUT', message: 'Email is invalid', data: null },
		'Email is invalid',
	])('takes a success whose body carries the error %j for a rejection, data or not', (error) => {
		for (const body of [{ error }, { error, data: { id: 1 } }]) {
			expect(rejectionOf({ status: 200, body }).message).toBe('Acquire rejected the request: Email is invalid');
		}
	});

	test.each<[string, AcquireResponse, string, boolean]>([
		['401', withError(401, { message: 'No such key' }), 'did not accept the API key: No such key', true],
		['the code of a wrong key with status 200', withError(200, { code: 'ERROR_UNAUTHORIZED' }), 'did not accept the API key', true],
		['the code of a wrong key with status 400', withError(400, { code: 'ERROR_UNAUTHORIZED', message: 'No' }), 'did not accept the API key: No', true],
		['403', withError(403, { message: 'Contacts are off' }), 'lacks permission for this in Acquire: Contacts are off', false],
		['the code of a missing permission', withError(200, { code: 'ERROR_UNAUTHORIZED_ACCESS' }), 'lacks permission for this', false],
		['404', withError(404, { message: 'Gone' }), 'Contact 101 was not found in Acquire: Gone', false],
		['the code of a missing record with status 400', withError(400, { code: 'ERROR_RECORD_NOT_FOUND' }), 'Contact 101 was not found', false],
		['the same as `type`', withError(400, { type: 'ERROR_RECORD_NOT_FOUND' }), 'Contact 101 was not found', false],
		['429', withError(429, { message: 'Slow down' }), 'too many requests: Slow down', false],
		['a fault of the server with status 200', withError(200, { code: 'ERROR_SERVER_ERROR' }), 'Acquire reported an internal fault: ERROR_SERVER_ERROR', false],
		['500', withError(500, { message: 'Oops' }), 'Acquire returned HTTP 500: Oops', false],
		['503 with HTML', { status: 503, body: '<html>' }, 'Acquire returned HTTP 503', false],
		['400', withError(400, { message: 'Bad email' }), 'Acquire rejected the request: Bad email', false],
		['422 with a plain message', { status: 422, body: { message: 'Bad email' } }, 'Acquire rejected the request: Bad email', false],
		['409 without a body', { status: 409, body: undefined }, 'HTTP status 409', false],
		['an error without words', withError(200, {}), 'Acquire rejected the request with HTTP status 200', false],
		['a code without words', withError(200, { code: 'ERROR_X' }), 'Acquire rejected the request: ERROR_X', false],
	])('words %s', (_name, answer, words, stopsRun) => {
		const rejection = rejectionOf(answer);
		expect(rejection.message).toContain(words);
		expect(rejection.details?.status).toBe(answer.status);
		expect(rejection.stopsRun).toBe(stopsRun);
		expect(rejection.description).toBeTruthy();
	});

	test.each<[string, AcquireResponse, string, string]>([
		['403 as a page', { status: 403, body: '<html>Forbidden</html>' }, 'A proxy or firewall seems to have rejected the request (HTTP 403)', 'If there is no proxy or firewall on the way'],
		['403 as text', { status: 403, body: 'blocked' }, 'A proxy or firewall seems to have rejected the request (HTTP 403): blocked', 'permissions of the API key'],
		['403 without a body', { status: 403, body: '' }, 'A proxy or firewall seems to have rejected the request (HTTP 403)', 'permissions of the API key'],
		['404 as a page', { status: 404, body: '<html>' }, 'There is no Acquire API at this address (HTTP 404)', 'Account Subdomain'],
		['404 of another API', { status: 404, body: { message: 'no Route matched', code: 'NO_ROUTE' } }, 'There is no Acquire API at this address (HTTP 404): no Route matched', 'Account Subdomain'],
		['407', { status: 407, body: { error: { code: 'AUTH' } } }, 'The proxy requires a user name and password', 'Nothing was sent to Acquire'],
	])('does not take %s for words of Acquire', (_name, answer, message, advice) => {
		const rejection = rejectionOf(answer);
		expect(rejection.message).toContain(message);
		expect(rejection.description).toContain(advice);
		expect(rejection.details).toEqual({ status: answer.status });
		expect(isNotFound(rejection)).toBe(false);
	});

	it('takes a 403 in JSON for that of Acquire, whatever it holds', () => {
		const rejection = rejectionOf({ status: 403, body: { message: 'Forbidden' } });
		expect(rejection.message).toBe('The API key lacks permission for this in Acquire: Forbidden');
		expect(rejection.details?.code).toBe('ERROR_UNAUTHORIZED_ACCESS');
	});

	test.each<[number, string, boolean]>([[404, 'ERROR_RECORD_NOT_FOUND', true], [403, 'ERROR_UNAUTHORIZED_ACCESS', false]])('recognizes a rejection by Acquire from its code, also outside of "error": %i %s', (status, code, isMissing) => {
		const rejection = rejectionOf({ status, body: { code, message: 'No' } });
		expect(rejection.details).toEqual({ status, code });
		expect(isNotFound(rejection)).toBe(isMissing);
	});

	test.each([{ success: false, message: 'Not today' }, { success: 'false', message: 'Not today' }])('takes data that says %j for no success', (data) => {
		for (const body of [{ data }, { ...data, data: { id: 1 } }, { ...data, data: null }, data]) {
			const rejection = rejectionOf({ status: 200, body });
			expect(rejection.message).toBe('Acquire reported that the request did not succeed: Not today');
			expect(rejection.effect).toBe('possible');
		}
	});

	test.each(['', 5, {}, null])('shows no reason that is %j', (message) => {
		expect(rejectionOf({ status: 200, body: { data: { success: false, message } } }).message).toBe('Acquire reported that the request did not succeed');
	});

	test.each([{ success: true }, { success: 'true' }, { success: 0 }, {}, 'false', false])('lets the data %j pass', (data) => {
		expect(dataOf({ status: 200, body: { data } }, 'Contact 101')).toBe(data);
	});

	it("keeps the service's code in the details", () => {
		expect(rejectionOf(withError(200, { code: 'ERROR_X', message: 'words' })).details).toEqual({ status: 200, code: 'ERROR_X' });
		expect(rejectionOf({ status: 400, body: { code: 'ERROR_Y', message: 'words' } }).details).toEqual({ status: 400, code: 'ERROR_Y' });
	});

	it('keeps what a rejection says in plain text', () => {
		expect(rejectionOf({ status: 400, body: 'The email address is taken' }).message).toContain('The email address is taken');
	});

	test.each(['', '  \n', '<html>Sign in</html>', '  <!doctype html>'])('takes %j for no reason', (body) => {
		expect(rejectionOf({ status: 500, body }).message).toBe('Acquire returned HTTP 500');
		expect(rejectionOf({ status: 400, body }).message).toBe('Acquire rejected the request with HTTP status 400');
	});

	it('takes no blanks around a reason along', () => {
		expect(rejectionOf({ status: 500, body: ' Down for <b>an hour</b>\n' }).message).toBe('Acquire returned HTTP 500: Down for <b>an hour</b>');
	});

	it('passes words over that are empty', () => {
		expect(rejectionOf({ status: 400, body: { error: { message: '' }, message: 'Bad email' } }).message).toBe('Acquire rejected the request: Bad email');
	});

	test.each([
		'{"error":"x","hmacKey":"change-me"',
		{ message: 'Failed: {"api_key": "change-me"}' },
		{ error: { message: '{"rows":[{"key":"token","value":"change-me"}]}' } },
	])('shows no secret in the reason of %j', (body) => {
		const { message } = rejectionOf({ status: 500, body });
		expect(message).toContain('…');
		expect(message).not.toContain('change-me');
	});

	it('cuts a reason, a code and an address of any length', () => {
		const long = 'x'.repeat(10_000_000);
		expect(rejectionOf(withError(400, { message: long })).message).toBe(`Acquire rejected the request: ${'x'.repeat(300)}`);
		expect(rejectionOf({ status: 400, body: long }).message).toBe(`Acquire rejected the request: ${'x'.repeat(300)}`);
		expect(rejectionOf(withError(400, { code: long })).details).toEqual({ status: 400, code: 'x'.repeat(100) });
		expect(rejectionOf({ status: 302, body: '', location: long }).message).toContain(` to ${'x'.repeat(200)}, which`);
	});

	test.each([301, 302, 303, 307, 308])('does not follow a %d, and says where it points', (status) => {
		const rejection = rejectionOf({ status, body: { data: { id: 1 } }, location: 'https://evil.example/x' });
		expect(rejection.message).toContain('https://evil.example/x');
		expect(rejection.description).toContain('Account Subdomain');
		expect(rejectionOf({ status, body: '' }).message).toContain('redirect,');
	});

	test.each([[301, 'none'], [302, 'none'], [303, 'possible'], [307, 'none'], [308, 'none']])('takes a %d, by what HTTP says of it, for one of effect %s', (status, effect) => {
		expect(rejectionOf({ status, body: '', location: '/done' }).effect).toBe(effect);
	});

	test.each<[string, unknown, string]>([
		['HTML', '<html>Sign in</html>', '<html>Sign in</html>'],
		['cut off JSON', '{"data":{"id":1', '{"data":{"id":1'],
		['nothing', '', '(empty)'],
		['undefined', undefined, '(empty)'],
		['a list', [{ id: 1 }], '[{"id":1}]'],
		['a number', 5, '5'],
		['null', null, 'null'],
		['an object without data', { id: 1 }, '{"id":1}'],
		['data that is null', { data: null }, '{"data":null}'],
	])('says that a success that is %s cannot be read, and shows it', (_name, body, shown) => {
		const rejection = rejectionOf({ status: 200, body });
		expect(rejection.message.endsWith(`: ${shown}`)).toBe(true);
		expect(rejection.effect).toBe('possible');
		expect(rejection.details).toEqual({ status: 200 });
	});

	it.each<[unknown, string]>([
		['<html>', 'that is not JSON'],
		['', 'that is not JSON'],
		[undefined, 'that is not JSON'],
		[[{ id: 1 }], "that has no 'data'"],
		[true, "that has no 'data'"],
		[5, "that has no 'data'"],
		[null, "that has no 'data'"],
		[{ id: 1 }, "that has no 'data'"],
	])('says of %j that it is a response %s', (body, fault) => {
		expect(rejectionOf({ status: 200, body }).message).toMatch(new RegExp(`^Acquire sent a response ${fault}: `));
	});

	it.each<[string, unknown]>([
		['a record', { list: [{ id: 31, hmacKey: 'change-me', apiKey: 'change-me', PASSWORD: 'change-me', webhook_secret: 'change-me', accessToken: 'change-me' }] }],
		['JSON that is cut off', '{"list":[{"id":31,"hmacKey":"change-me'],
		['JSON within JSON', { id: '', dataAfter: '{"apiToken": "change-me"}' }],
	])('shows no secret of %s', (_what, body) => {
		const { message } = typeof body === 'string' ? rejectionOf({ status: 200, body }) : caughtError(() => recordIn(body));
		expect(message).not.toContain('change-me');
		expect(message).toMatch(/(hmacKey|apiToken)/);
	});

	it('shows the first 200 characters of what it cannot read', () => {
		const { message } = rejectionOf({ status: 200, body: 'y'.repeat(5_000) });
		expect(message.endsWith(`: ${'y'.repeat(200)}`)).toBe(true);
	});

	it('gives data or throws an ItemError, for any answer', () => {
		fc.assert(
			fc.property(fc.integer({ min: 100, max: 599 }), fc.oneof(fc.jsonValue(), fc.record({ data: fc.jsonValue(), error: fc.jsonValue() }, { requiredKeys: [] })), (status, body) => {
				try {
					const data = dataOf({ status, body }, 'Contact 101');
					expect(status >= 200 && status < 300).toBe(true);
					expect(data).toBe((body as { data: unknown }).data);
					expect(data ?? undefined).toBeDefined();
				} catch (error) {
					expect(error).toBeInstanceOf(ItemError);
					expect((error as ItemError).details?.status).toBe(status);
				}
			}),
		);
	});
});

describe('objectIn', () => {
	it('gives an object', () => {
		const data = { id: 1 };
		expect(objectIn(data)).toBe(data);
	});

	test.each(['text', 5, true, [], null, undefined])('rejects %j, for the request may have been completed', (data) => {
		const rejection = caughtError(() => objectIn(data));
		expect(rejection.effect).toBe('possible');
		expect(rejection.message).toContain('returned no record');
	});
});

describe('recordIn', () => {
	test.each([{ id: 1 }, { id: '1' }, { id: 'a1', name: 'x' }])('gives %j, which has an id', (data) => {
		expect(recordIn(data)).toBe(data);
	});

	test.each(['text', 5, true, [], [{ id: 1 }], null, undefined, {}, { id: null }, { id: '' }, { id: ' ' }, { id: {} }, { id: Number.NaN }, { name: 'x' }])('rejects %j, for the request may have been completed', (data) => {
		const rejection = caughtError(() => recordIn(data));
		expect(rejection.effect).toBe('possible');
		expect(rejection.message).toContain('returned no record');
	});
});

describe('isInvalidInput', () => {
	test.each([{ status: 200, code: 'ERROR_INVALID_INPUT' }, { status: 400 }, { status: 422, code: 'X' }])('is true for %j', (details) => {
		expect(isInvalidInput(new ItemError('No', { details }))).toBe(true);
	});

	test.each([undefined, { status: 500 }, { status: 400, code: 'ERROR_RECORD_NOT_FOUND' }, { status: 400, code: 'ERROR_DUPLICATE_RECORD_FOUND' }, { status: 403, code: 'X' }])('is false for %j', (details) => {
		expect(isInvalidInput(new ItemError('No', { details }))).toBe(false);
	});

	it('is false where the request may have had an effect', () => {
		expect(isInvalidInput(new ItemError('No', { details: { status: 400 }, effect: 'possible' }))).toBe(false);
	});
});

describe('isNotFound', () => {
	it('is false for a rejection of which no more is known', () => {
		expect(isNotFound({})).toBe(false);
		expect(isNotFound({ details: { status: 400 } })).toBe(false);
	});
});

describe('isSuccess', () => {
	test.each([
		[199, false],
		[200, true],
		[299, true],
		[300, false],
	])('is for the status %d %p', (status, expected) => {
		expect(isSuccess({ status, body: { data: 0 } })).toBe(expected);
	});
});

describe('isTruncatedJson', () => {
	test.each(['{"data":{"id":', '[1,', ' \n{"a"', '{'])('is true for %j', (body) => {
		expect(isTruncatedJson(body)).toBe(true);
	});

	test.each(['<html>', '', 'Bad gateway', 'Bad gateway {"data":', '"text', 5, null, undefined, {}, []])('is false for %j', (body) => {
		expect(isTruncatedJson(body)).toBe(false);
	});
});
