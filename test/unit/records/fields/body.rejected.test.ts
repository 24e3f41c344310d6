import fc from 'fast-check';
import { buildContactBody } from './ofContacts';
// n8n gives big integers a form in JSON; messages rely on it.
import 'n8n-workflow';
import { isEmptyBody } from '../../../../nodes/records/fields/body';
import { ItemError } from '../../../../nodes/input/itemError';
import { change, type GivenChange, OMIT, rejectionOf, SEND, set } from './contactChanges';

const UNSAFE = ['__proto__', 'constructor', 'prototype'];

describe('buildContactBody', () => {
	describe('with fields to clear', () => {
		test.each(['', null] as const)('empties them with %j, in the places where they stand', (clearWith) => {
			const body = buildContactBody(change({ attributes: [set('city', 'London')], clear: ['email', 'plan', 'clientName'] }), { sendEmptyValues: false, clearWith });
			expect(body).toEqual({ fields: { city: 'London', email: clearWith, plan: clearWith }, email: clearWith, clientName: clearWith });
		});

		it('has something to send', () => {
			expect(isEmptyBody(buildContactBody(change({ clear: ['city'] }), OMIT))).toBe(false);
		});

		test.each<[string, GivenChange]>([
			['an attribute', { attributes: [set('city', 'London')], clear: ['city'] }],
			['one that stands in both places', { attributes: [set('email', 'a@b.c')], clear: ['email'] }],
			['a value that looks empty but is not', { attributes: [set('plan', 0)], clear: ['plan'] }],
			['a client member', { members: [set('clientName', 'Firefox')], clear: ['clientName'] }],
			['a key with blanks around it', { attributes: [set(' city ', 'London')], clear: ['city'] }],
			['a client member that is given among the attributes', { attributes: [set('clientName', 'Firefox')], clear: ['clientName'] }],
			['a member of JSON that is not documented', { members: [set('tags', 'vip')], clear: ['tags'] }],
		])('does not both set and clear %s', (_name, given) => {
			const rejection = rejectionOf(given);
			expect(rejection.message).toContain('both set and cleared');
			expect(rejection.message).toContain(`'${given.clear?.[0]}'`);
		});

		it('clears a field whose own value is blank', () => {
			expect(buildContactBody(change({ attributes: [set('city', '')], clear: ['city'] }), OMIT)).toEqual({ fields: { city: '' } });
		});

		it.each(['', null] as const)('clears it with %j where empty values are to be sent, too', (clearWith) => {
			expect(buildContactBody(change({ attributes: [set('city', '')], clear: ['city'] }), { ...SEND, clearWith })).toEqual({ fields: { city: clearWith } });
		});
	});

	describe('with unsafe keys', () => {
		test.each(UNSAFE)('rejects %s as a key, wherever it stands', (unsafe) => {
			const given: GivenChange[] = [
				{ attributes: [set(unsafe, 'x')] },
				{ attributes: [set(` ${unsafe} `, 'x')] },
				{ members: [set(unsafe, 'x')] },
				{ clear: [unsafe] },
				{ attributes: [set('meta', JSON.parse(`{"${unsafe}": {"polluted": true}}`), { mayBeObject: true })] },
				{ attributes: [set('meta', JSON.parse(`[{"a": {"${unsafe}": 1}}]`), { mayBeObject: true })] },
				{ members: [set('clientDetails', JSON.parse(`{"a": [{"${unsafe}": 1}]}`), { mayBeObject: true })] },
			];
			for (const one of given) expect(rejectionOf(one).message).toContain(`'${unsafe}'`);
			expect(Object.hasOwn({}, 'polluted')).toBe(false);
		});

		it('touches no prototype, whatever the keys are', () => {
			const before = Object.getOwnPropertyNames(Object.prototype);
			const wildKey = fc.oneof(fc.constantFrom(...UNSAFE, 'toString', '__defineGetter__', ' __proto__ '), fc.string());
			const wild = fc.record({ key: wildKey, value: fc.oneof(fc.jsonValue(), fc.anything()), mayBeObject: fc.boolean() });
			fc.assert(
				fc.property(fc.array(wild), fc.array(wild), fc.array(wildKey), (inFields, beside, clear) => {
					const fill = (entries: typeof inFields) => entries.map((entry) => set(entry.key, entry.value, { mayBeObject: entry.mayBeObject }));
					// What it rejects has no body, and is told by other tests.
					let body: object = {};
					try {
						body = buildContactBody(change({ attributes: fill(inFields), members: fill(beside), clear }), OMIT);
					} catch (error) {
						expect(error).toBeInstanceOf(ItemError);
					}
					expect(Object.getPrototypeOf(body)).toBe(Object.prototype);
					expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
				}),
			);
		});
	});

	describe('with values that Acquire does not take', () => {
		const NOT_SENDABLE: unknown[] = [{}, { a: 1 }, [{}], [[1]], ['x', undefined], NaN, Infinity, -Infinity, new Date(NaN), () => 1, Symbol('x'), 10n];

		test.each(NOT_SENDABLE.map((strange) => [strange]))('rejects %p, and names the field', (strange) => {
			const rejection = rejectionOf({ attributes: [set('plan', strange)] });
			expect(rejection.message).toContain("'plan'");
			expect(rejection.details?.parameter).toBe('Fields');
		});

		test.each([['Invalid DateTime'], [new Date(NaN)]])('says of %p that it is an invalid date', (date) => {
			expect(rejectionOf({ attributes: [set('plan', date)] }).message).toBe("The value of 'plan' is an invalid date");
		});

		it('rejects a list with a hole, which JSON would fill with null', () => {
			const holed = Object.assign(new Array<string>(3), { 0: 'a', 2: 'b' });
			expect(rejectionOf({ attributes: [set('plan', holed)] })).toBeInstanceOf(ItemError);
		});

		test.each([['clientName', ['a', 'b']], ['clientVersion', { major: 120 }], ['dateCreated', [2030]]])('rejects as %s, which is a text, %j', (key, value) => {
			for (const mayBeObject of [true, false]) {
				const { message, description, details } = rejectionOf({ members: [set(key, value, { mayBeObject })] });
				expect(message).toContain(`'${key}' takes a text, not a list or an object: `);
				expect(description).toContain('one of its values');
				expect(details).toEqual({ parameter: 'Fields' });
			}
		});

		test.each([[NaN], [() => 1], [Symbol('x')], [10n], [new Date(NaN)], ['Invalid DateTime']])('rejects %p as a client member', (strange) => {
			expect(rejectionOf({ members: [set('clientName', strange, { mayBeObject: true })] }).message).toContain("'clientName'");
		});

		it('says how to pick a member of an object', () => {
			expect(rejectionOf({ attributes: [set('plan', { name: 'gold' })] }).description).toContain('$json.plan.');
		});

		test.each([[{}], [{ a: { b: [1, null, 'x'] } }], [[{ a: 1 }]], [[[1]]]])('sends %j where objects are allowed', (object) => {
			expect(buildContactBody(change({ attributes: [set('meta', object, { mayBeObject: true })] }), OMIT)).toEqual({ fields: { meta: object } });
		});

		test.each([[NaN], [() => 1], [Symbol('x')], [10n], [new Date(NaN)]])('rejects %p even where objects are allowed', (strange) => {
			expect(rejectionOf({ attributes: [set('meta', strange, { mayBeObject: true })] }).message).toContain("'meta'");
		});
	});

	describe('with keys that clash or are missing', () => {
		it('rejects a field that is set twice, to different values', () => {
			expect(rejectionOf({ attributes: [set('plan', 'gold'), set(' plan', 'silver', { parameter: 'Custom Fields' })] }).details?.parameter).toBe('Custom Fields');
		});

		it('takes a field that is set twice to the same value, or once to nothing', () => {
			const twice = [set('plan', ['a']), set('plan', ['a']), set('plan', ''), set('plan', undefined)];
			expect(buildContactBody(change({ attributes: twice }), OMIT)).toEqual({ fields: { plan: ['a'] } });
		});

		it('tells a number from its text', () => {
			expect(rejectionOf({ attributes: [set('plan', 1), set('plan', '1')] }).message).toContain('twice');
		});

		it('rejects a value without a field name, and lets one without a value pass', () => {
			expect(rejectionOf({ attributes: [set('  ', 'x')] }).message).toContain('no field name');
			expect(buildContactBody(change({ attributes: [set('', '')] }), OMIT)).toEqual({});
		});
	});
});
