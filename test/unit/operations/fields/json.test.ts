import { jsonObject } from '../../../../nodes/operations/fields/json';
import { describeFields, describeSingleValues } from './everyField';
import { errorOf, read } from './reading';

const FIELDS = { jsonObject: jsonObject('Value') };

describeFields(FIELDS);
describeSingleValues(FIELDS);

describe('jsonObject', () => {
	it.each([
		{ raw: '{"a": 1}', read: { a: 1 } },
		{ raw: { a: { b: [] } }, read: { a: { b: [] } } },
		{ raw: '{}', read: {} },
	])('reads $raw', ({ raw, read: expected }) => {
		expect(read(FIELDS.jsonObject, raw)).toEqual(expected);
	});

	it.each(['[1]', [1], 'x', '{a: 1}', 5, true, '"text"', 'null'])('rejects %j, which is no JSON object', (raw) => {
		expect(errorOf(FIELDS.jsonObject, raw).message).toMatch(/^'Value' is not (a JSON object|valid JSON)/);
	});

	it.each(['__proto__', 'constructor', 'prototype'])('rejects the key %s at any depth', (key) => {
		expect(errorOf(FIELDS.jsonObject, `{"a": [{"${key}": 1}]}`).message).toContain(`'${key}' cannot be the name of a field`);
	});

	it('rejects what is nested too deeply', () => {
		expect(errorOf(FIELDS.jsonObject, `${'{"a":'.repeat(200)}1${'}'.repeat(200)}`).message).toContain('nested too deeply');
	});
});
