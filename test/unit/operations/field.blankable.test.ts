import { blankable } from '../../../nodes/operations/field';
import { toggle } from '../../../nodes/operations/fields/choice';
import { jsonObject } from '../../../nodes/operations/fields/json';
import { wholeNumber } from '../../../nodes/operations/fields/number';
import { recordId } from '../../../nodes/operations/fields/recordId';
import { text } from '../../../nodes/operations/fields/text';
import { errorOf, read } from './fields/reading';

const FIELDS = { text: text('Value'), toggle: toggle('Value', 'Whether'), wholeNumber: wholeNumber('Value'), jsonObject: jsonObject('Value'), recordId: recordId<'thingId'>('Value') };

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

	it.each(['', ' ', '\u200b', null, undefined])('takes %j for blank', (value) => {
		expect(read(blankable(FIELDS.text), value)).toBeUndefined();
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
