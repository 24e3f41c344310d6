import { objectFromJson } from '../../../nodes/input/json';
import { caughtError } from '../caughtError';

describe('objectFromJson', () => {
	it.each([['{"a": [1, {"b": null}]}'], [{ a: [1, { b: null }] }], [' \n{"a":[1,{"b":null}]}\t']])('reads the object in %j', (value) => {
		expect(objectFromJson(value, 'JSON')).toEqual({ a: [1, { b: null }] });
	});

	it.each(['', ' \n', null, undefined])('says that %j is empty', (value) => {
		expect(caughtError(() => objectFromJson(value, 'JSON')).message).toBe("'JSON' is empty");
	});

	it.each(['text', '{a: 1}', "{'a': 1}", '{"a": 1', '{"a": undefined}', '{"a": 1,}'])('says that %j is no JSON, and what JSON looks like', (value) => {
		const rejection = caughtError(() => objectFromJson(value, 'Client Details'));
		expect(rejection.message).toContain("'Client Details' is not valid JSON");
		expect(rejection.description).toContain('in double quotes');
		expect(rejection.details?.parameter).toBe('Client Details');
	});

	it.each([['[]'], ['[{}]'], ['"{}"'], ['5'], ['null'], ['true'], [[]], [5], [true]])('says that %j is no object', (value) => {
		expect(caughtError(() => objectFromJson(value, 'JSON')).message).toContain('is not a JSON object');
	});

	it.each([['{"password": hunter2}'], ['{"password": "hunter2",, "more": "text of any length, "}'], ['{"password": "hunter2"\n"a": 1}'], ['hunter2'], ['["hunter2"]'], ['"hunter2"'], [['hunter2']]])('quotes nothing of %j, which may be a secret', (value) => {
		const { message } = caughtError(() => objectFromJson(value, 'Additional Fields'));
		expect(message).toMatch(/^'Additional Fields' is not (valid JSON: [^"]+|a JSON object)$/);
		expect(message).not.toContain('hunter2');
	});

	it('says where the fault is, if the engine does', () => {
		expect(caughtError(() => objectFromJson('{a: 1}', 'JSON')).message).toContain('at position 1');
	});
});
