import fc from 'fast-check';
// n8n gives big integers a form in JSON; messages rely on it.
import 'n8n-workflow';
import { parseId, requireId } from '../../../nodes/input/identifier';
import { caughtError } from '../caughtError';

const NO_IDS: unknown[] = [
	0, -1, 1.5, -0, NaN, Infinity, -Infinity, 1e21, 2 ** 53, Number.MIN_VALUE,
	'', ' ', '0', '000', '-1', '+1', '1.0', '1,000', '1e3', '0x10', '0b1', '1_000', '1 2', '1\n2', '9007199254740992', '9007199254740993',
	'9'.repeat(400), '١٢', '１２', '²', '1/', '/1', '1/../2', '1?x', '1#', '%31', '1%2f', '..', '1\u0000', '\u202e103', '1\u00ad0', 'Infinity', 'NaN', 'null',
	null, undefined, true, false, [], [1], ['1'], {}, { value: 1 }, { toString: () => '1' }, new Date(5), () => 1, Symbol('1'),
];

describe('parseId', () => {
	test.each([
		[1, 1],
		[101, 101],
		['101', 101],
		[' 101\n', 101],
		['101\u200b', 101],
		['\ufeff\u200e101 ', 101],
		['0101', 101],
		[101.0, 101],
		[Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
		[String(Number.MAX_SAFE_INTEGER), Number.MAX_SAFE_INTEGER],
	])('reads %j as %d', (value, id) => {
		expect(parseId(value)).toBe(id);
	});

	test.each(NO_IDS.map((value) => [value]))('takes %p as no id', (value) => {
		expect(parseId(value)).toBeUndefined();
	});

	it('gives a positive safe integer or undefined for anything at all', () => {
		fc.assert(
			fc.property(fc.oneof(fc.anything(), fc.double(), fc.stringMatching(/^[ 0-9.eE+-]{0,20}$/)), (value) => {
				const id = parseId(value);
				if (id === undefined) return;
				expect(Number.isSafeInteger(id)).toBe(true);
				expect(id).toBeGreaterThan(0);
				expect(String(id)).toMatch(/^[1-9][0-9]*$/);
			}),
		);
	});

	it('reads every positive safe integer, as a number and as text', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), (id) => {
				expect(parseId(id)).toBe(id);
				expect(parseId(` ${id} `)).toBe(id);
			}),
		);
	});
});

describe('requireId', () => {
	it('gives the id', () => {
		expect(requireId('101', 'Contact')).toBe(101);
	});

	test.each([...NO_IDS, 10n].map((value) => [value]))('rejects %p and names the parameter', (value) => {
		const rejection = caughtError(() => requireId(value, 'Contact'));
		expect(rejection.message).toContain("'Contact'");
		expect(rejection.details?.parameter).toBe('Contact');
		expect(rejection.description).toContain('101');
	});
});
