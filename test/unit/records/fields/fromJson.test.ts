import type { IDataObject } from 'n8n-workflow';
import { contactFields } from '../../../../nodes/AcquireContact/contact/fields/contactFields';
import { ExecutionHints } from '../../../../nodes/operations/executionHints';
import { caughtError } from '../../caughtError';
import { fakeItem } from '../../fakes/fakeItem';
import { buildContactBody, fieldsFromJson, withResolvedKeys } from './ofContacts';

const valuesFrom = (fieldsJson: unknown) => fieldsFromJson(fakeItem({ parameters: { fieldsJson } as IDataObject }));
const keysFrom = (fieldsJson: unknown, isBeside: boolean) => valuesFrom(fieldsJson).filter(({ isTopLevel = false }) => isTopLevel === isBeside).map(({ key }) => key);
const noHints = new ExecutionHints({ addExecutionHints: () => undefined });
const bodyFrom = (fieldsJson: unknown) =>
	buildContactBody(withResolvedKeys({ values: valuesFrom(fieldsJson), clear: [] }, { attributes: contactFields.standardNames, isPart: true, sendUnknown: false }, noHints), { sendEmptyValues: false, clearWith: '' });

describe('fieldsFromJson', () => {
	const attributes = { name: 'Ada', plan: 'gold', age: 36, vip: false, tags: ['a', 'b'], nested: { deep: [{ x: null }] } };

	it('takes attributes, as text and as an object', () => {
		const expected = { fields: attributes, name: 'Ada' };
		expect(bodyFrom(JSON.stringify(attributes))).toEqual(expected);
		expect(bodyFrom(attributes)).toEqual(expected);
	});

	it("takes the whole body of Acquire's call, if it has an object `fields`", () => {
		const body = { fields: { email: 'ada@example.com', plan: 'gold' }, clientName: 'Firefox', clientDetails: { ua: 'x' }, dateCreated: '2030-01-01' };
		expect(bodyFrom(body)).toEqual({ ...body, email: 'ada@example.com' });
	});

	it('leaves what stands beside `fields` to the check of keys, which knows its place', () => {
		expect(keysFrom({ fields: { plan: 'gold' }, name: 'Ada', clientName: 'x' }, true)).toEqual(['name', 'clientName']);
	});

	it('takes a name that is equal in both places, and rejects one that is not', () => {
		expect(bodyFrom({ fields: { name: 'Ada' }, name: 'Ada' })).toEqual({ fields: { name: 'Ada' }, name: 'Ada' });
		expect(caughtError(() => bodyFrom({ fields: { name: 'Ada' }, name: 'Bob' })).message).toContain("'name'");
	});

	it('puts client members and dates beside `fields` also where only attributes are given', () => {
		expect(bodyFrom({ city: 'London', clientName: 'Firefox', dateCreated: '2030-01-01' })).toEqual({
			fields: { city: 'London' }, clientName: 'Firefox', dateCreated: '2030-01-01',
		});
	});

	it.each([['text'], [['a']], [5], [null]])('takes `fields` that is %j, no object, for an attribute of that name', (fields) => {
		expect(keysFrom({ fields, city: 'London' }, true)).toEqual([]);
		expect(keysFrom({ fields, city: 'London' }, false)).toEqual(['fields', 'city']);
	});

	it.each(['{"city": "London"}', ' {"city": "London"}'])('takes `fields` that hold %j, an object as text', (fields) => {
		expect(bodyFrom({ fields, clientName: 'x' })).toEqual({ fields: { city: 'London' }, clientName: 'x' });
	});

	it.each(['{city}', '{"a":1,"a":2}', '{"a":12345678901234567890}'])('rejects `fields` that hold %j and names them', (fields) => {
		const { message, details } = caughtError(() => valuesFrom({ fields }));
		expect(message).toContain("'fields' in 'JSON'");
		expect(details?.parameter).toBe('JSON');
	});

	it('takes of an object with an id what can be set', () => {
		expect(bodyFrom({ id: 5, city: 'London' })).toEqual({ fields: { city: 'London' } });
		expect(bodyFrom({ id: 5, fields: { city: 'London' }, companyId: 7, cases: [{}], clientName: 'x' })).toEqual({ fields: { city: 'London' }, clientName: 'x' });
	});

	it.each([{ city: 'Oslo' }, { fields: { city: 'Oslo' } }])('leaves the dates of a returned record as they are in Acquire, and says so: %j', (given) => {
		const shown: string[] = [];
		const hints = new ExecutionHints({ addExecutionHints: (...added) => shown.push(...added.map(({ message }) => message)) });
		const values = fieldsFromJson(fakeItem({ parameters: { fieldsJson: { id: 5, ...given, dateCreated: '2026-01-01', dateUpdated: '2026-01-02' } }, hints }));
		expect(values.map(({ key }) => key)).toEqual(['city']);
		hints.show();
		expect(shown).toEqual(['Not sent, since Acquire sets it itself: id, dateCreated, dateUpdated']);
	});

	it.each([['{}'], [{}], [undefined], [{ fields: {} }]])('sets nothing for %j', (given) => {
		expect(bodyFrom(given)).toEqual({});
	});

	it.each([[''], ['[]'], ['[{"name":"Ada"}]'], ['"text"'], ['5'], ['null'], ['{name: "Ada"}'], ['{"name":"Ada"'], [['Ada']], [5], [true], [null]])('rejects %j', (given) => {
		const rejection = caughtError(() => valuesFrom(given));
		expect(rejection.message).toContain("'JSON'");
		expect(rejection.details?.parameter).toBe('JSON');
	});

	it.each(['{"__proto__": {"polluted": 1}}', '{"fields": {"__proto__": 1}}', '{"fields": {}, "constructor": 1}', '{"a": {"prototype": 1}}'])('rejects the unsafe key in %s', (given) => {
		expect(caughtError(() => bodyFrom(given)).message).toContain('cannot be the name of a field');
		expect(Object.hasOwn({}, 'polluted')).toBe(false);
	});
});
