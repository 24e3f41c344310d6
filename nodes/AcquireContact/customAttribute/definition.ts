import type { IDataObject } from 'n8n-workflow';
import type { components } from '../../../api/acquire.types';
import { inputError } from '../../input/itemError';
import { isObject } from '../../input/object';
import { blankable, type Field, isLeftOut } from '../../operations/field';
import { choice } from '../../operations/fields/choice';
import { text, textList } from '../../operations/fields/text';

type AttributeConfig = components['schemas']['AttributeConfig'];
type InputType = (typeof INPUT_TYPES)[number];

const INPUT_TYPES = ['checkbox', 'radio', 'text'] as const;

/** Columns of an attribute in the simplified output. */
export const SIMPLIFIED_ATTRIBUTE = ['id', 'object', 'key', 'type', 'system'];

/** What a user says about an attribute; undefined where nothing is said. */
export interface DefinitionInput {
	key?: string;
	label?: string;
	inputType?: InputType;
	choices?: string[];
}

/** What the attribute belongs to: contacts, where an expression leaves it blank. */
export const objectField = withFallback(choice('Object', ['case', 'company', 'contact'], { default: 'contact', description: 'What the attribute belongs to' }), 'contact');

const CHOICES_LOOK = {
	placeholder: 'e.g. gold, silver',
	description: 'What a radio or checkbox attribute offers',
	displayOptions: { hide: { inputType: ['text'] } },
};

/** The fields of a definition; a new one needs a key. */
export const newDefinitionFields = {
	key: text('Key', { placeholder: 'e.g. loyalty_tier', description: 'The name that stands for the attribute in "fields"' }),
	label: asRequired(blankable(text('Label', { placeholder: 'e.g. Loyalty Tier', description: "What Acquire's screens call it" }))),
	inputType: withFallback(inputType(false), 'text'),
	choices: blankable(textList('Choices', CHOICES_LOOK)),
};

/** The fields of a definition that exists: what is blank stays as it is. */
export const definitionFields = {
	key: blankable(text('Key', { placeholder: 'e.g. loyalty_tier', description: 'The name that stands for the attribute in "fields". Leave it empty to keep it as it is.' })),
	label: blankable(text('Label', { placeholder: 'e.g. Loyalty Tier', description: "What Acquire's screens call it. Leave it empty to keep it as it is." })),
	inputType: blankable(inputType(true)),
	choices: blankable(textList('Choices', CHOICES_LOOK)),
};

/**
 * The `config` with the input in it; what `current` holds besides stays, since a new config replaces the old one whole.
 * @throws {ItemError} for a radio or checkbox attribute without choices, or choices for text
 */
export function configWith(given: DefinitionInput, current: IDataObject = {}): AttributeConfig {
	const config: AttributeConfig = current;
	// The two labels may differ: without a new one, both stay.
	const label = given.label !== undefined && { label: given.label };
	const input = isObject(config.input) ? { ...config.input, ...label } : {};
	// An attribute of every account may have no input: a new label gives it none.
	if (given.inputType === undefined && given.choices === undefined) return { ...config, ...label, ...(isObject(config.input) && { input }) };
	const type = given.inputType ?? (typeof input.type === 'string' ? input.type : 'text');
	const options = given.choices ?? (Array.isArray(input.options) ? input.options : []);
	const needsChoices = type === 'radio' || type === 'checkbox';
	// Acquire has other types than these, such as a select.
	const hasChoices = needsChoices || (type !== 'text' && Array.isArray(input.options));
	if (needsChoices && options.length === 0) {
		throw inputError('Choices', `A ${type} attribute needs choices`, "Enter at least one, e.g. 'gold, silver'.");
	}
	if (!hasChoices && given.choices !== undefined) {
		if (type !== 'text') throw inputError('Choices', `The choices of a ${type} attribute cannot be changed here`, 'Change them in Acquire.');
		throw inputError('Choices', 'A text attribute has no choices', "Remove them, or choose Radio or Checkbox as 'Input Type'.");
	}
	return { ...config, ...label, input: { ...input, type, ...label, options: hasChoices ? options : undefined } };
}

/** Marked as required in the editor, although a blank one does no harm. */
function asRequired<Value>(field: Field<Value>): Field<Value> {
	return { ...field, property: { ...field.property, required: true } };
}

/** The field, with the value that a blank one stands for. */
function withFallback<Value>(field: Field<Value>, fallback: Value): Field<Value> {
	return { ...field, read: (raw, reading) => (isLeftOut(raw) ? fallback : field.read(raw, reading)) };
}

/** How a value is entered in Acquire; `mayStay` adds the choice to leave that as it is. */
function inputType(mayStay: boolean): Field<InputType> {
	const field = choice('Input Type', INPUT_TYPES, { default: mayStay ? '' : 'text' });
	const menu = [
		{ name: 'Checkbox', value: 'checkbox', description: 'Several of the choices' },
		{ name: 'Radio', value: 'radio', description: 'One of the choices' },
		{ name: 'Text', value: 'text' },
		...(mayStay ? [{ name: 'Unchanged', value: '' }] : []),
	];
	return { ...field, property: { ...field.property, options: menu } };
}
