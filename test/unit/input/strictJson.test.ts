import fc from 'fast-check';
import { requireUnchangedByParsing, withNumbersAsWritten } from '../../../nodes/input/strictJson';
import { caughtError } from '../caughtError';

const check = (text: string) => requireUnchangedByParsing(text, 'JSON', "'JSON'");

describe('requireUnchangedByParsing', () => {
	it('takes every text that JSON.stringify writes', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1), (value, indent) => {
				const text = JSON.stringify(value, null, indent);
				// What JavaScript held as a number is written in digits that it cannot hold, from 2^53 on.
				fc.pre(!/\d{16,}/.test(text));
				expect(() => check(text)).not.toThrow();
			}),
		);
	});

	it.each(['12345678901234567890', '-9007199254740993', '{"a": [1, {"b": 9007199254740992}]}', '{"a":10000000000000000000000}'])('rejects the number in %s', (text) => {
		const { message, description } = caughtError(() => check(text));
		expect(message).toContain("'JSON' holds the number ");
		expect(description).toContain('Put it into quotes');
	});

	it('says what would be sent', () => {
		expect(caughtError(() => check('{"a":12345678901234567890}')).message).toBe("'JSON' holds the number 12345678901234567890, which would be sent as 12345678901234567000");
		expect(caughtError(() => check(`{"a":1${'0'.repeat(400)}}`)).message).toContain('…, which is too large');
	});

	it.each(['9007199254740991', '1.5', '1e3', '12345678.901234567890', '{"a": "12345678901234567890"}', '"\\"a\\":1,\\"a\\":2"', '["\\\\", 12345678901234567890.5]'])('takes %s', (text) => {
		expect(() => check(text)).not.toThrow();
	});

	it.each([
		['{"a":1,"a":1}', 'a'],
		['{"x":{"a":1,"b":{"a":1},"a":2}}', 'a'],
		['[{"a":1},{"b":1,"\\u0062":2}]', 'b'],
		['{"":1,"":2}', ''],
		['{"__proto__":1,"__proto__":2}', '__proto__'],
		['{"a":["x"],"a":1}', 'a'],
		['{"a":[],"b":[{"c":1}],"b":1}', 'b'],
	])('rejects the double key in %s', (text, key) => {
		expect(caughtError(() => check(text)).message).toBe(`'JSON' has the key '${key}' twice`);
	});

	it.each(['{"a":1,"b":{"a":1}}', '[{"a":1},{"a":1}]', '{"a":["a","a"],"b":"a"}', '{"a":"x\\"a\\":"}', '{"a":{"b":1},"b":1}', '{"a":[{"b":1}],"b":1}', '[{"a":[]},{"a":1}]'])('takes %s, whose objects have each key once', (text) => {
		expect(() => check(text)).not.toThrow();
	});

	it('reads text of a million characters', () => {
		expect(() => check(JSON.stringify({ a: '\\"'.repeat(500_000), b: 1 }))).not.toThrow();
	});
});

describe('withNumbersAsWritten', () => {
	it('leaves what JSON.stringify writes as it is', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1), (value, indent) => {
				const text = JSON.stringify(value, null, indent);
				expect(withNumbersAsWritten(text)).toBe(text);
			}),
		);
	});

	it.each([['[1.10]', '["1.10"]'], ['[ -0.50,1E-2 ]', '[ "-0.50","1E-2" ]'], ['[101.0, 1E2]', '[101.0, 1E2]'], ['["1.10, 2.0", "\\"1.0", 9007199254740993]', '["1.10, 2.0", "\\"1.0", "9007199254740993"]']])('makes %s %s', (text, expected) => {
		expect(withNumbersAsWritten(text)).toBe(expected);
	});
});
