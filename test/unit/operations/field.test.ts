import type { IDataObject } from 'n8n-workflow';
import { fieldProperties, type Fields, optional, optionalCollection, readFields } from '../../../nodes/operations/field';
import { choices } from '../../../nodes/operations/fields/choice';
import { text, textList } from '../../../nodes/operations/fields/text';
import { caughtError } from '../caughtError';
import { fakeItem } from '../fakes/fakeItem';

const FIELDS: Fields = { name: text('Name'), note: optional(text('Note')), color: optional(text('Color')), label: text('Label', { default: 'none' }) };
const read = (parameters: IDataObject, operation = 'create', fields = FIELDS) => readFields(fields, operation, fakeItem({ parameters }));

describe('optionalCollection', () => {
	it.each([
		{ operation: 'create', name: 'additionalFields', displayName: 'Additional Fields' },
		{ operation: 'get', name: 'additionalFields', displayName: 'Additional Fields' },
		{ operation: 'update', name: 'updateFields', displayName: 'Update Fields' },
		{ operation: 'getAll', name: 'filters', displayName: 'Filters' },
	])('is $displayName for $operation', ({ operation, name, displayName }) => {
		expect(optionalCollection(operation)).toMatchObject({ name, displayName });
	});
});

describe('fieldProperties', () => {
	it('names each property after its field, the required ones in their order', () => {
		expect(fieldProperties(FIELDS, 'create').required.map(({ name }) => name)).toEqual(['name', 'label']);
	});

	it('puts the optional ones into one collection, by display name', () => {
		const { collection } = fieldProperties(FIELDS, 'create');
		expect(collection.map(({ name, type, options }) => ({ name, type, options: options?.map((option) => option.name) }))).toEqual([
			{ name: 'additionalFields', type: 'collection', options: ['color', 'note'] },
		]);
	});

	it('makes no collection without optional fields', () => {
		expect(fieldProperties({ name: text('Name') }, 'create').collection).toEqual([]);
	});
});

describe('readFields', () => {
	it('reads required fields at their place and optional ones from the collection', () => {
		expect(read({ name: ' x ', label: 'y', color: 'ignored', additionalFields: { color: 'red' } })).toEqual({ name: 'x', label: 'y', color: 'red', note: undefined });
	});

	it.each([undefined, {}])('leaves optional fields undefined where the collection is %j', (additionalFields) => {
		expect(read({ name: 'x', additionalFields })).toMatchObject({ color: undefined, note: undefined });
	});

	it('rejects a collection in which n8n has found a function, as in the text of an expression', () => {
		expect(caughtError(() => read({ name: 'x', additionalFields: { note: 'y', color: ''.search as unknown as string } }))).toMatchObject({
			message: "'Additional Fields' cannot be one expression: n8n drops it",
			description: 'Enter an expression for each field in it.',
			details: { parameter: 'Additional Fields' },
		});
	});

	it('takes the default where the workflow does not hold a field', () => {
		expect(read({ name: 'x' }).label).toBe('none');
	});

	it('names the field whose value cannot be used', () => {
		expect(caughtError(() => read({ name: 'x', additionalFields: { color: {} } })).details).toEqual({ parameter: 'Color' });
	});

	describe.each([
		{ reader: 'textList', fields: { values: textList('Values') }, optionals: { values: optional(textList('Values')) } },
		{ reader: 'choices', fields: { values: choices('Values', ['a']) }, optionals: { values: optional(choices('Values', ['a'])) } },
	])('of $reader', ({ fields, optionals }) => {
		it.each([undefined, null, '', ' , ', [], '[]'])('rejects %j where a value is required', (values) => {
			expect(caughtError(() => read({ values }, 'create', fields))).toMatchObject({ message: "'Values' is empty", details: { parameter: 'Values' } });
		});

		it.each([undefined, null, '', ' , ', [], '[]'])('takes %j for nothing where it is optional', (values) => {
			expect(read({ additionalFields: { values } }, 'create', optionals).values).toBeUndefined();
		});
	});
});
