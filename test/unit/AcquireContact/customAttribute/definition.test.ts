import type { IDataObject } from 'n8n-workflow';
import { configWith, definitionProperties, readObject, readWish } from '../../../../nodes/AcquireContact/customAttribute/definition';
import { caughtRefusal } from '../../standIns/caughtRefusal';
import { handMadeItem } from '../../standIns/handMadeItem';

const wishOf = (parameters: IDataObject) => readWish(handMadeItem({ parameters }));
const objectOf = (object: unknown) => readObject(handMadeItem({ parameters: { object } as IDataObject }));

describe('definitionProperties', () => {
	const byName = (isNew: boolean) => Object.fromEntries(definitionProperties(isNew).map((property) => [property.name, property]));

	it('asks a new attribute for key, label and input type', () => {
		const { key, label, inputType, choices } = byName(true);
		expect([key.required, label.required, inputType.default]).toEqual([true, true, 'text']);
		expect(choices.displayOptions).toEqual({ hide: { inputType: ['text'] } });
	});

	it('leaves all of an attribute unchanged unless told', () => {
		const { key, label, inputType } = byName(false);
		expect([key.required, label.required, inputType.default]).toEqual([undefined, undefined, '']);
		expect(inputType.options).toContainEqual({ name: 'Unchanged', value: '' });
		expect(byName(true).inputType.options).not.toContainEqual({ name: 'Unchanged', value: '' });
	});
});

describe('readWish', () => {
	it('says nothing where nothing is given', () => {
		const nothing = { key: undefined, label: undefined, inputType: undefined, choices: undefined };
		expect(wishOf({})).toEqual(nothing);
		expect(wishOf({ key: ' ', label: '', inputType: '', choices: ' , ' })).toEqual(nothing);
	});

	it('takes blanks off, and each choice once', () => {
		expect(wishOf({ key: ' tier ', label: ' Tier', inputType: 'radio ', choices: 'gold, silver,gold' })).toEqual({
			key: 'tier',
			label: 'Tier',
			inputType: 'radio',
			choices: ['gold', 'silver'],
		});
	});

	it('takes choices that are no text for text', () => {
		expect(wishOf({ choices: [1, true] }).choices).toEqual(['1', 'true']);
	});

	it.each(['text', 'radio', 'checkbox'])('knows the input type %s', (inputType) => {
		expect(wishOf({ inputType }).inputType).toBe(inputType);
	});

	it.each([
		[{ inputType: 'slider' }, "'Input Type' is none", 'text, radio, checkbox'],
		[{ inputType: 5 }, "'Input Type' is not text", ''],
		[{ key: 5 }, "'Key' is not text", ''],
		[{ label: ['x'] }, "'Label' is not text", ''],
		[{ choices: '[1' }, "'Choices' starts like a JSON list", ''],
	])('refuses %j', (parameters, reason, wayOut) => {
		const refusal = caughtRefusal(() => wishOf(parameters as IDataObject));
		expect(refusal.message).toContain(reason);
		expect(refusal.description ?? '').toContain(wayOut);
	});
});

describe('readObject', () => {
	it.each([
		['contact', 'contact'],
		[' case ', 'case'],
		['', 'contact'],
		[undefined, 'contact'],
	])('reads %j as %s', (given, object) => {
		expect(objectOf(given)).toBe(object);
	});

	it('refuses another one, and names those that there are', () => {
		const refusal = caughtRefusal(() => objectOf('company'));
		expect(refusal.message).toContain("'Object' is none that has custom attributes");
		expect(refusal.description).toContain('contact, case');
		expect(caughtRefusal(() => objectOf(5)).message).toContain("'Object' is not text");
	});
});

describe('configWith', () => {
	it('makes a config of a wish alone', () => {
		expect(configWith({ label: 'Tier', inputType: 'radio', choices: ['gold'] })).toEqual({
			label: 'Tier',
			input: { type: 'radio', label: 'Tier', options: ['gold'] },
		});
	});

	it('is text without a label where nothing is said', () => {
		const config = configWith({});
		expect(config).toEqual({ input: { type: 'text', options: undefined } });
		expect('label' in config).toBe(false);
	});

	it('keeps what the current one holds beside', () => {
		const current = { label: 'Old', more: 1, input: { type: 'checkbox', label: 'Old', options: ['a'], also: 2 } };
		expect(configWith({ label: 'New' }, current)).toEqual({ label: 'New', more: 1, input: { type: 'checkbox', label: 'New', options: ['a'], also: 2 } });
		expect(configWith({}, current)).toEqual(current);
		expect(configWith({ choices: ['b'] }, current).input).toEqual({ type: 'checkbox', label: 'Old', options: ['b'], also: 2 });
	});

	it.each([
		[{ label: 'Old', input: {} }, 'Old'],
		[{ label: 'Old', input: { label: 'Shown' } }, 'Shown'],
	])('takes the label of %j', (current, label) => {
		expect(configWith({}, current)).toMatchObject({ label, input: { label, type: 'text' } });
	});

	it('drops the choices of an attribute that becomes text', () => {
		expect(configWith({ inputType: 'text' }, { input: { type: 'radio', options: ['a'] } })).toEqual({ input: { type: 'text', options: undefined } });
	});

	it.each([[null], ['text'], [[]], [{ input: 'x' }], [{ input: { type: 5, options: 'a' } }]])('makes the best of the current config %j', (current) => {
		expect(configWith({}, current)).toMatchObject({ input: { type: 'text' } });
	});

	it.each(['radio', 'checkbox'])('refuses a %s without choices', (inputType) => {
		expect(caughtRefusal(() => configWith({ inputType })).message).toBe(`A ${inputType} attribute needs choices`);
		expect(caughtRefusal(() => configWith({ inputType }, { input: { options: [] } })).description).toContain('gold, silver');
	});

	it('refuses choices for text', () => {
		const refusal = caughtRefusal(() => configWith({ choices: ['a'] }));
		expect(refusal.message).toBe('A text attribute has no choices');
		expect(refusal.description).toContain('Radio or Checkbox');
	});
});
