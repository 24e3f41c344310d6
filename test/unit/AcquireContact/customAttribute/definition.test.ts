import type { IDataObject } from 'n8n-workflow';
import { configWith, definitionFields, newDefinitionFields, objectField } from '../../../../nodes/AcquireContact/customAttribute/definition';
import { fieldProperties, type Fields, readFields } from '../../../../nodes/operations/field';
import { caughtError } from '../../caughtError';
import { fakeItem } from '../../fakes/fakeItem';

const read = (fields: Fields, parameters: IDataObject) => readFields(fields, 'update', fakeItem({ parameters }));
const input = (parameters: IDataObject) => read(definitionFields, parameters);
const newInput = (parameters: IDataObject) => read(newDefinitionFields, { key: 'tier', ...parameters });
const objectOf = (object: unknown) => objectField.read(object, { label: 'Object', item: fakeItem({}) });

describe('the fields of a definition', () => {
	const byName = (fields: Fields) => Object.fromEntries(fieldProperties(fields, 'update').required.map((property) => [property.name, property]));

	it('ask a new attribute for key, label and input type', () => {
		const { key, label, inputType } = byName(newDefinitionFields);
		expect([key.required, label.required, inputType.default]).toEqual([true, true, 'text']);
	});

	it('leave all of an attribute unchanged unless told', () => {
		const { key, label, inputType } = byName(definitionFields);
		expect([key.required, label.required, inputType.default]).toEqual([undefined, undefined, '']);
	});

	it('offer to leave the input type of an attribute that exists as it is', () => {
		expect(byName(definitionFields).inputType.options).toContainEqual({ name: 'Unchanged', value: '' });
	});

	it('offer a new attribute no input type to leave as it is', () => {
		expect(byName(newDefinitionFields).inputType.options).not.toContainEqual({ name: 'Unchanged', value: '' });
	});

	it.each([newDefinitionFields, definitionFields])('hide the choices of text', (fields) => {
		expect(byName(fields).choices.displayOptions).toEqual({ hide: { inputType: ['text'] } });
	});
});

describe('what a user says of a definition', () => {
	it.each([{}, { key: ' ', label: '', inputType: '', choices: ' , ' }, { key: null, label: null, inputType: null, choices: [] }])('is nothing in %j', (parameters) => {
		expect(input(parameters)).toEqual({ key: undefined, label: undefined, inputType: undefined, choices: undefined });
	});

	it('has no blanks around it, and each choice once', () => {
		expect(input({ key: ' tier ', label: ' Tier', inputType: 'radio ', choices: 'gold, silver,gold' })).toEqual({
			key: 'tier',
			label: 'Tier',
			inputType: 'radio',
			choices: ['gold', 'silver'],
		});
	});

	it('may hold numbers for text', () => {
		expect(input({ key: 5, choices: [1, 'two'] })).toMatchObject({ key: '5', choices: ['1', 'two'] });
	});

	it('may hold choices that look like numbers, as they are written', () => {
		expect(input({ choices: '[1.10, 1.20, 4917612345678901234]' }).choices).toEqual(['1.10', '1.20', '4917612345678901234']);
		expect(input({ choices: '1.10, 1.20' }).choices).toEqual(['1.10', '1.20']);
	});

	it.each(['text', 'radio', 'checkbox'])('may hold the input type %s', (inputType) => {
		expect(input({ inputType }).inputType).toBe(inputType);
	});

	it.each([
		{ parameters: { inputType: 'slider' }, reason: "'Input Type' must be one of checkbox, radio, text", parameter: 'Input Type' },
		{ parameters: { inputType: 5 }, reason: "'Input Type' must be one of checkbox, radio, text", parameter: 'Input Type' },
		{ parameters: { key: ['x'] }, reason: "'Key' is not text", parameter: 'Key' },
		{ parameters: { key: true }, reason: "'Key' is not text", parameter: 'Key' },
		{ parameters: { label: ['x'] }, reason: "'Label' is not text", parameter: 'Label' },
		{ parameters: { choices: '[1' }, reason: "'Choices' looks like a JSON array", parameter: 'Choices' },
		{ parameters: { choices: [{}] }, reason: "'Choices' holds an entry that is not text", parameter: 'Choices' },
	])('cannot be $parameters', ({ parameters, reason, parameter }) => {
		const error = caughtError(() => input(parameters as IDataObject));
		expect(error.message).toContain(reason);
		expect(error.details).toEqual({ parameter });
	});
});

describe('what a user says of a new definition', () => {
	it.each(['', ' ', null])('must hold a key: %j', (key) => {
		expect(caughtError(() => newInput({ key })).message).toBe("'Key' is empty");
	});

	it.each(['', ' ', null, undefined])('is of text where the input type is %j', (inputType) => {
		expect(newInput({ inputType }).inputType).toBe('text');
	});

	it('may hold neither label nor choices', () => {
		expect(newInput({ label: ' ', choices: ',' })).toEqual({ key: 'tier', label: undefined, inputType: 'text', choices: undefined });
	});
});

describe('objectField', () => {
	it.each([
		{ given: 'contact', object: 'contact' },
		{ given: ' case ', object: 'case' },
		{ given: '', object: 'contact' },
		{ given: null, object: 'contact' },
		{ given: undefined, object: 'contact' },
	])('reads $given as $object', ({ given, object }) => {
		expect(objectOf(given)).toBe(object);
	});

	it.each(['visitor', 5, ['case'], {}])('rejects %j, and names the objects that there are', (given) => {
		expect(caughtError(() => objectOf(given)).message).toContain("'Object' must be one of case, company, contact");
	});
});

describe('configWith', () => {
	it('makes a config of what is said alone', () => {
		expect(configWith({ label: 'Tier', inputType: 'radio', choices: ['gold'] })).toEqual({
			label: 'Tier',
			input: { type: 'radio', label: 'Tier', options: ['gold'] },
		});
	});

	it('is text without a label where no more is said', () => {
		const config = configWith({ inputType: 'text' });
		expect(config).toEqual({ input: { type: 'text', options: undefined } });
		expect('label' in config).toBe(false);
	});

	it.each(['select', 'multi-select'])('keeps the options of a %s, which it does not know, and takes others', (type) => {
		const current = { input: { type, options: ['a', 'b'] } };
		expect(configWith({ label: 'Tier' }, current).input).toEqual({ type, label: 'Tier', options: ['a', 'b'] });
		expect(configWith({ choices: ['c'] }, current).input).toMatchObject({ type, options: ['c'] });
		expect(configWith({ inputType: 'text' }, current).input).toMatchObject({ type: 'text', options: undefined });
	});

	it('keeps what else the current one holds', () => {
		const current = { label: 'Old', more: 1, input: { type: 'checkbox', label: 'Old', options: ['a'], also: 2 } };
		expect(configWith({ label: 'New' }, current)).toEqual({ label: 'New', more: 1, input: { type: 'checkbox', label: 'New', options: ['a'], also: 2 } });
		expect(configWith({}, current)).toEqual(current);
		expect(configWith({ choices: ['b'] }, current).input).toEqual({ type: 'checkbox', label: 'Old', options: ['b'], also: 2 });
	});

	it.each([
		{ label: 'Tier (CRM)', input: { label: 'Your tier?' } },
		{ label: 'Tier (CRM)', input: {} },
		{ input: { label: 'Your tier?' } },
	])('leaves the labels of %j as they are unless one is given', (current) => {
		const choices = ['gold'];
		expect(configWith({ inputType: 'radio', choices }, current)).toEqual({ ...current, input: { ...current.input, type: 'radio', options: choices } });
		expect(configWith({ label: 'Tier' }, current)).toMatchObject({ label: 'Tier', input: { label: 'Tier' } });
	});

	it.each([{}, { capture: ['email'] }])('gives no input to an attribute of the config %j, which has none, with a new label', (current) => {
		expect(configWith({ label: 'Country' }, current)).toEqual({ ...current, label: 'Country' });
		expect(configWith({}, current)).toEqual(current);
	});

	it('leaves the type and the options, of whatever form, as they are with a new label', () => {
		expect(configWith({ label: 'Size' }, { input: { label: 'Employees' } }).input).toEqual({ label: 'Size' });
		expect(configWith({ label: 'Size' }, { input: { type: 'select', options: { a: 'A' } } }).input).toEqual({ type: 'select', label: 'Size', options: { a: 'A' } });
	});

	it('drops the choices of an attribute that becomes text', () => {
		expect(configWith({ inputType: 'text' }, { input: { type: 'radio', options: ['a'] } })).toEqual({ input: { type: 'text', options: undefined } });
	});

	it.each([[{ input: 'x' }], [{ input: { type: 5, options: 'a' } }]])('makes the best of the current config %j', (current) => {
		expect(configWith({ inputType: 'text' }, current)).toMatchObject({ input: { type: 'text' } });
	});

	it.each(['radio', 'checkbox'] as const)('rejects a %s without choices', (inputType) => {
		expect(caughtError(() => configWith({ inputType })).message).toBe(`A ${inputType} attribute needs choices`);
		expect(caughtError(() => configWith({ inputType }, { input: { options: [] } })).description).toContain('gold, silver');
	});

	it.each([{ type: 'select' }, { type: 'select', options: { a: 'A' } }])('does not claim that %j has no choices, where it cannot change them', (attribute) => {
		const { message, description, details } = caughtError(() => configWith({ choices: ['a'] }, { input: attribute }));
		expect(message).toBe('The choices of a select attribute cannot be changed here');
		expect(description).toBe('Change them in Acquire.');
		expect(details).toEqual({ parameter: 'Choices' });
	});

	it('rejects choices for text', () => {
		const error = caughtError(() => configWith({ choices: ['a'] }));
		expect(error.message).toBe('A text attribute has no choices');
		expect(error.description).toContain('Radio or Checkbox');
	});
});
