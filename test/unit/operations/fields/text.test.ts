import { blankable } from '../../../../nodes/operations/field';
import { secretText, text, textLines, textList } from '../../../../nodes/operations/fields/text';
import { BLANK, describeFields, describeLists, describeSingleValues } from './everyField';
import { errorOf, read } from './reading';

const SINGLE = { text: text('Value'), secretText: secretText('Value') };
const LISTS = { textList: textList('Value') };
const FIELDS = { ...SINGLE, ...LISTS, textLines: textLines('Value') };

describeFields(FIELDS);
describeSingleValues(SINGLE);
describeLists(LISTS);

describe.each(Object.entries(FIELDS))('%s', (_name, field) => {
	it.each([Number.NaN, Infinity, 'Invalid DateTime', new Date(Number.NaN)])('does not take %p for text', (raw) => {
		expect(errorOf(field, raw).message).toBe("'Value' holds an invalid date or number");
	});
});

describe.each(Object.entries({ textList: FIELDS.textList, textLines: FIELDS.textLines }))('%s', (_name, field) => {
	it('does not take an invalid number among others for text', () => {
		expect(errorOf(field, ['a', Number.NaN]).message).toBe("'Value' holds an invalid date or number");
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
		{ given: 'The events. All if empty.', description: 'The events. All if empty. Separated by commas, or an array from an expression.' },
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
