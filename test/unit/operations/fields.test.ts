import fc from 'fast-check';
import type { ItemError } from '../../../nodes/input/itemError';
import { blankable, type Field, optional } from '../../../nodes/operations/field';
import { activeOrDisabled, choice, choices, toggle, yesNo } from '../../../nodes/operations/fields/choice';
import { dateTime } from '../../../nodes/operations/fields/dateTime';
import { jsonObject } from '../../../nodes/operations/fields/json';
import { wholeNumber } from '../../../nodes/operations/fields/number';
import { recordId, recordIds } from '../../../nodes/operations/fields/recordId';
import { secretText, text, textLines, textList } from '../../../nodes/operations/fields/text';
import { caughtError } from '../standIns/caughtError';
import { handMadeItem } from '../standIns/handMadeItem';

// Summer time in the workflow's zone, Europe/Berlin, and winter time.
const SUMMER = '2030-07-01T10:00:00';
const WINTER = '2030-01-31T10:00:00';

const item = handMadeItem({});
const read = (field: Field<unknown>, raw: unknown) => field.read(raw, { label: field.property.displayName, item });
const errorOf = (field: Field<unknown>, raw: unknown): ItemError => caughtError(() => read(field, raw));

const FIELDS: Record<string, Field<unknown>> = {
	text: text('Value'),
	secretText: secretText('Value'),
	textLines: textLines('Value'),
	textList: textList('Value'),
	choice: choice('Value', ['gold', 'silver']),
	choices: choices('Value', ['gold', 'silver']),
	toggle: toggle('Value', 'Whether'),
	yesNo: yesNo('Value', 'Whether'),
	activeOrDisabled: activeOrDisabled('Value', 'Whether'),
	wholeNumber: wholeNumber('Value'),
	jsonObject: jsonObject('Value'),
	dateTime: dateTime('Value'),
	recordId: recordId('thingId', 'Value'),
	recordIds: recordIds('thingId', 'Value'),
};
const LISTS = ['textList', 'choices', 'recordIds'];
const SINGLE = Object.keys(FIELDS).filter((name) => ![...LISTS, 'textLines'].includes(name));
const BLANK = [undefined, null, '', ' ', '\n\t', '\u00a0'];

/** What no reader takes: expressions can return anything. */
const HOSTILE = [{ a: 1 }, [{}], [[1]], Symbol.iterator, Number.NaN, Number.POSITIVE_INFINITY, -1, 1.5, '\u0000', '../101', '%2e%2e', '__proto__'];

describe('every field', () => {
	it.each(Object.keys(FIELDS))('is a %s of the display name that it is given', (name) => {
		expect(FIELDS[name].property.displayName).toBe('Value');
	});

	it.each(Object.keys(FIELDS))('names the parameter in the error of a %s', (name) => {
		const error = errorOf(FIELDS[name], Symbol.iterator);
		expect(error.details).toEqual({ parameter: 'Value' });
		expect(error.message).toContain("'Value'");
	});

	it.each(Object.keys(FIELDS))('reads a %s or throws an ItemError, whatever it is given', (name) => {
		fc.assert(
			fc.property(fc.oneof(fc.anything(), fc.string(), fc.constantFrom<unknown>(...HOSTILE)), (raw) => {
				try {
					read(FIELDS[name], raw);
				} catch (error) {
					expect((error as Error).name).toBe('ItemError');
				}
			}),
		);
	});
});

describe.each(SINGLE)('a %s', (name) => {
	it.each(BLANK)('is not %j', (raw) => {
		expect(errorOf(FIELDS[name], raw).details).toEqual({ parameter: 'Value' });
	});

	it.each(BLANK)('that is blankable is undefined for %j', (raw) => {
		expect(read(blankable(FIELDS[name]), raw)).toBeUndefined();
	});

	it.each(BLANK)('that is optional is undefined for %j', (raw) => {
		expect(read(optional(FIELDS[name]), raw)).toBeUndefined();
	});
});

describe.each(LISTS)('a %s', (name) => {
	it.each([...BLANK, [], ' , ', ',,', '[]', [''], [null, undefined]])('that is blankable is undefined for %j', (raw) => {
		expect(read(blankable(FIELDS[name]), raw)).toBeUndefined();
	});
});

describe('blankable', () => {
	it('reads what is not blank as the field does', () => {
		expect(read(blankable(FIELDS.text), ' x ')).toBe('x');
	});

	it('rejects what the field rejects', () => {
		expect(errorOf(blankable(FIELDS.wholeNumber), 'x').message).toContain("'Value' is not a whole number");
	});

	it('keeps values that look like nothing: 0 and false', () => {
		expect([read(blankable(FIELDS.wholeNumber), 0), read(blankable(FIELDS.toggle), false)]).toEqual([0, false]);
	});

	it('takes a locator without a value for blank', () => {
		expect(read(blankable(FIELDS.recordId), { __rl: true, mode: 'list', value: '' })).toBeUndefined();
	});

	it('is not required in the editor', () => {
		expect(blankable(FIELDS.text).property.required).toBeUndefined();
	});

	it.each(['', '{}', ' { } ', '[]', '[\n]', {}, []])('is left out where it is JSON without anything in it: %j', (raw) => {
		expect(read(blankable(FIELDS.jsonObject), raw)).toBeUndefined();
	});

	it.each(['{"a":1}', { a: 1 }])('is read where it is JSON with something in it: %j', (raw) => {
		expect(read(blankable(FIELDS.jsonObject), raw)).toEqual({ a: 1 });
	});
});

describe('text', () => {
	it.each([
		{ raw: 'x', read: 'x' },
		{ raw: ' x y ', read: 'x y' },
		{ raw: 5, read: '5' },
		{ raw: 0, read: '0' },
		{ raw: 'a\nb', read: 'a\nb' },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.text, raw)).toBe(expected);
	});

	it.each([true, false, {}, [], ['x'], { value: 'x' }])('rejects %j, which is not text', (raw) => {
		expect(errorOf(FIELDS.text, raw).message).toContain("'Value' is not text");
	});
});

describe('secretText', () => {
	it('keeps blanks around it', () => {
		expect(read(FIELDS.secretText, ' pass word ')).toBe(' pass word ');
	});

	it('takes a number as text', () => {
		expect(read(FIELDS.secretText, 1234)).toBe('1234');
	});

	it('is shown as dots', () => {
		expect(FIELDS.secretText.property.typeOptions).toEqual({ password: true });
	});

	it.each([{ secret: 'hunter2' }, ['hunter2']])('does not show %j in its error', (raw) => {
		const { message, description } = errorOf(FIELDS.secretText, raw);
		expect(`${message} ${description}`).not.toContain('hunter2');
	});
});

describe('textList', () => {
	it.each([
		{ raw: 'a, b', read: ['a', 'b'] },
		{ raw: 'a\nb', read: ['a', 'b'] },
		{ raw: '["a","b,c"]', read: ['a', 'b,c'] },
		{ raw: [' a ', 'b'], read: ['a', 'b'] },
		{ raw: ['a', 5], read: ['a', '5'] },
		{ raw: 'a,b,a', read: ['a', 'b'] },
		{ raw: 'a,,', read: ['a'] },
		{ raw: 7, read: ['7'] },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.textList, raw)).toEqual(expected);
	});

	it.each([true, {}, [{}], [['a']], [true]])('rejects %j, which holds no text', (raw) => {
		expect(errorOf(FIELDS.textList, raw).message).toContain("'Value' holds an entry that is not text");
	});

	it('rejects text that begins as a JSON array', () => {
		expect(errorOf(FIELDS.textList, '["a",').message).toContain("'Value' looks like a JSON array");
	});

	it.each([
		{ given: undefined, description: 'Separated by commas, or an array from an expression' },
		{ given: 'The events', description: 'The events, separated by commas, or an array from an expression' },
	])('says how it is written: $description', ({ given, description }) => {
		expect(textList('Value', { description: given }).property.description).toBe(description);
	});
});

describe('textLines', () => {
	it.each([
		{ raw: 'Hello, who are you?\n\n And you? ', read: ['Hello, who are you?', 'And you?'] },
		{ raw: '[Billing] Who pays?', read: ['[Billing] Who pays?'] },
		{ raw: '["a, b", "c"]', read: ['a, b', 'c'] },
		{ raw: ['a, b', 5], read: ['a, b', '5'] },
		{ raw: 'a\na', read: ['a'] },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.textLines, raw)).toEqual(expected);
	});

	it.each([...BLANK, [], '\n \n', '[]'])('that is blankable is undefined for %j', (raw) => {
		expect(read(blankable(FIELDS.textLines), raw)).toBeUndefined();
	});

	it.each([true, {}, [{}]])('rejects %j, which holds no text', (raw) => {
		expect(errorOf(FIELDS.textLines, raw).message).toContain("'Value' holds an entry that is not text");
	});

	it.each([
		{ given: undefined, description: 'One a line, or an array from an expression' },
		{ given: 'The questions', description: 'The questions, one a line, or an array from an expression' },
	])('says how it is written: $description', ({ given, description }) => {
		expect(textLines('Value', { description: given }).property.description).toBe(description);
	});
});

describe('choice', () => {
	it.each([
		{ raw: 'gold', read: 'gold' },
		{ raw: ' silver ', read: 'silver' },
	])('reads $raw', ({ raw, read: expected }) => {
		expect(read(FIELDS.choice, raw)).toBe(expected);
	});

	it.each(['tin', 'Gold', 'gold,silver', ['gold'], 5, true, {}])('rejects %j, and names the values that there are', (raw) => {
		expect(errorOf(FIELDS.choice, raw).message).toContain("'Value' must be one of gold, silver: ");
	});

	it('makes its menu of the values, by name, the first one as default', () => {
		const { property } = choice('Level', ['silver', 'countryId'], { names: { silver: 'Silver Level' } });
		expect(property).toMatchObject({
			type: 'options',
			default: 'silver',
			options: [{ name: 'Country ID', value: 'countryId' }, { name: 'Silver Level', value: 'silver' }],
		});
	});
});

describe('choices', () => {
	it.each([
		{ raw: ['gold'], read: ['gold'] },
		{ raw: 'silver, gold', read: ['silver', 'gold'] },
		{ raw: '["gold","silver"]', read: ['gold', 'silver'] },
		{ raw: ['gold', 'gold'], read: ['gold'] },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.choices, raw)).toEqual(expected);
	});

	it.each(['tin', ['gold', 'tin'], 'gold;silver'])('rejects %j, and names the values that there are', (raw) => {
		expect(errorOf(FIELDS.choices, raw).message).toContain("'Value' must be one of gold, silver: ");
	});

	it.each([[5], [{}], 5, true])('rejects %j, which is no list of names', (raw) => {
		expect(errorOf(FIELDS.choices, raw).message).toContain("'Value' is not a list of field names");
	});
});

describe('toggle', () => {
	it.each([
		{ raw: true, read: true },
		{ raw: 'true', read: true },
		{ raw: false, read: false },
		{ raw: 'false', read: false },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.toggle, raw)).toBe(expected);
	});

	it.each([1, 0, 'yes', 'TRUE', {}, [], [true]])('rejects %j, which is neither true nor false', (raw) => {
		expect(errorOf(FIELDS.toggle, raw).message).toContain("'Value' is neither true nor false");
	});
});

describe('yesNo', () => {
	it.each([
		{ raw: true, read: 'yes' },
		{ raw: 'true', read: 'yes' },
		{ raw: 'yes', read: 'yes' },
		{ raw: false, read: 'no' },
		{ raw: 'false', read: 'no' },
		{ raw: 'no', read: 'no' },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.yesNo, raw)).toBe(expected);
	});

	it.each([1, 'Yes', {}, ['yes']])('rejects %j', (raw) => {
		expect(errorOf(FIELDS.yesNo, raw).message).toContain("'Value' is neither true nor false");
	});
});

describe('activeOrDisabled', () => {
	it.each([
		{ raw: true, read: 'active' },
		{ raw: 'false', read: 'disabled' },
		{ raw: 'active', read: 'active' },
		{ raw: 'disabled', read: 'disabled' },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.activeOrDisabled, raw)).toBe(expected);
	});

	it.each(['yes', 1])('rejects %j', (raw) => {
		expect(errorOf(FIELDS.activeOrDisabled, raw).message).toContain("'Value' is neither true nor false");
	});
});

describe('wholeNumber', () => {
	const field = wholeNumber('Value', { min: 1, max: 10 });

	it.each([
		{ raw: 1, read: 1 },
		{ raw: 10, read: 10 },
		{ raw: '7', read: 7 },
		{ raw: ' 7 ', read: 7 },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(field, raw)).toBe(expected);
	});

	it.each([0, 11, -1, 1.5, '1.5', '1,5', 'x', Number.NaN, Number.POSITIVE_INFINITY, true, [], [5], {}])('rejects %j, and names the limits', (raw) => {
		expect(errorOf(field, raw).message).toContain("'Value' is not a whole number from 1 to 10");
	});

	it.each([Number.MAX_SAFE_INTEGER + 1, '9007199254740993'])('rejects %j, which cannot be told from its neighbor', (raw) => {
		expect(errorOf(FIELDS.wholeNumber, raw).message).toContain('is not a whole number from 0 on');
	});
});

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

describe('dateTime', () => {
	it.each([
		{ raw: '2030-01-31T10:00:00Z', read: '2030-01-31T10:00:00.000Z' },
		{ raw: '2030-01-31T10:00:00+02:00', read: '2030-01-31T08:00:00.000Z' },
		{ raw: new Date('2030-01-31T10:00:00Z'), read: '2030-01-31T10:00:00.000Z' },
		{ raw: WINTER, read: '2030-01-31T09:00:00.000Z' },
		{ raw: SUMMER, read: '2030-07-01T08:00:00.000Z' },
		{ raw: '2030-01-31', read: '2030-01-30T23:00:00.000Z' },
	])('reads $raw as $read in Berlin', ({ raw, read: expected }) => {
		expect(read(FIELDS.dateTime, raw)).toBe(expected);
	});

	it.each(['tomorrow', '31.01.2030', '2030-02-30', '2030-01-31T25:00', 1893456000, true, {}, [], new Date(Number.NaN)])('rejects %j, which is no date', (raw) => {
		expect(errorOf(FIELDS.dateTime, raw).message).toContain("'Value' is not a date");
	});
});

describe('recordId', () => {
	it.each([
		{ raw: 3, read: 3 },
		{ raw: ' 3 ', read: 3 },
		{ raw: { __rl: true, mode: 'id', value: '3' }, read: 3 },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.recordId, raw)).toBe(expected);
	});

	it.each([0, -1, 1.5, '1e3', '0x10', '3/../4', '3?x', 'three', true, [3], {}, { value: {} }, 2 ** 53])('rejects %j, so that nothing else enters a path', (raw) => {
		expect(errorOf(FIELDS.recordId, raw).message).toContain("'Value' is not an ID");
	});
});

describe('recordIds', () => {
	it.each([
		{ raw: '7, 8,7', read: [7, 8] },
		{ raw: [7, ' 8 '], read: [7, 8] },
		{ raw: 7, read: [7] },
	])('reads $raw as $read', ({ raw, read: expected }) => {
		expect(read(FIELDS.recordIds, raw)).toEqual(expected);
	});

	it.each(['7, x', [0], ['7/8'], {}])('rejects %j, which holds no ID', (raw) => {
		expect(errorOf(FIELDS.recordIds, raw).message).toContain("'Value' is not an ID");
	});
});
