import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isObject } from '../../input/object';
import { isBlank } from '../../input/blank';
import { splitList } from '../../input/list';
import { quote } from '../../input/quote';
import type { WorkflowItem } from '../../operations/operation';
import { refuseInput } from '../../input/itemError';

const INPUT_TYPES = ['text', 'radio', 'checkbox'];
const OBJECTS = ['contact', 'case'];

/** What a user says about an attribute; undefined where nothing is said. */
export interface AttributeWish {
	key?: string;
	label?: string;
	inputType?: string;
	choices?: string[];
}

export const objectProperty: INodeProperties = {
	displayName: 'Object',
	name: 'object',
	type: 'options',
	options: [
		{ name: 'Case', value: 'case' },
		{ name: 'Contact', value: 'contact' },
	],
	default: 'contact',
	description: 'What the attribute belongs to',
};

/** Key, label, input type and choices; `isNew` makes those required that a new attribute needs. */
export function definitionProperties(isNew: boolean): INodeProperties[] {
	const defaultInputType = isNew ? 'text' : '';
	const unchanged = isNew ? '' : '. Leave it empty to keep it as it is.';
	return [
		{
			displayName: 'Key',
			name: 'key',
			type: 'string',
			default: '',
			placeholder: 'e.g. loyalty_tier',
			description: `The name that stands for the attribute in "fields"${unchanged}`,
			...(isNew && { required: true }),
		},
		{
			displayName: 'Label',
			name: 'label',
			type: 'string',
			default: '',
			placeholder: 'e.g. Loyalty Tier',
			description: `What Acquire's screens call it${unchanged}`,
			...(isNew && { required: true }),
		},
		{
			displayName: 'Input Type',
			name: 'inputType',
			type: 'options',
			options: [
				{ name: 'Checkbox', value: 'checkbox', description: 'Several of the choices' },
				{ name: 'Radio', value: 'radio', description: 'One of the choices' },
				{ name: 'Text', value: 'text' },
				...(isNew ? [] : [{ name: 'Unchanged', value: '' }]),
			],
			default: defaultInputType,
		},
		{
			displayName: 'Choices',
			name: 'choices',
			type: 'string',
			default: '',
			placeholder: 'e.g. gold, silver',
			description: 'What a radio or checkbox attribute offers, separated by commas. A list from an expression works too.',
			displayOptions: { hide: { inputType: ['text'] } },
		},
	];
}

/** What the item says about the attribute. Throws a Refusal for an input type or choices that cannot be. */
export function readWish(item: WorkflowItem): AttributeWish {
	const inputType = text(item.parameter('inputType', ''), 'Input Type');
	if (inputType !== undefined && !INPUT_TYPES.includes(inputType)) {
		throw refuseInput('Input Type', `'Input Type' is none that Acquire documents: ${quote(inputType)}`, `Use one of: ${INPUT_TYPES.join(', ')}.`);
	}
	const choices = splitList(item.parameter('choices', ''), 'Choices').map(String);
	return {
		key: text(item.parameter('key', ''), 'Key'),
		label: text(item.parameter('label', ''), 'Label'),
		inputType,
		choices: choices.length > 0 ? [...new Set(choices)] : undefined,
	};
}

/** The object that the item's attribute belongs to. Throws a Refusal. */
export function readObject(item: WorkflowItem): string {
	const object = text(item.parameter('object', 'contact'), 'Object') ?? 'contact';
	if (OBJECTS.includes(object)) return object;
	throw refuseInput('Object', `'Object' is none that has custom attributes: ${quote(object)}`, `Use one of: ${OBJECTS.join(', ')}.`);
}

/**
 * The `config` with the wish in it; what `current` holds beside stays, since a new config replaces the old one whole.
 * Throws a Refusal for a radio or checkbox attribute without choices, or choices for text.
 */
export function configWith(wish: AttributeWish, current: unknown = {}): IDataObject {
	const config = isObject(current) ? current : {};
	const input = isObject(config.input) ? config.input : {};
	const type = wish.inputType ?? (typeof input.type === 'string' ? input.type : 'text');
	const options = wish.choices ?? (Array.isArray(input.options) ? input.options : []);
	const hasChoices = type === 'radio' || type === 'checkbox';
	if (hasChoices && options.length === 0) {
		throw refuseInput('Choices', `A ${type} attribute needs choices`, "Give at least one, e.g. 'gold, silver'.");
	}
	if (!hasChoices && wish.choices !== undefined) {
		throw refuseInput('Choices', `A ${type} attribute has no choices`, "Remove them, or choose Radio or Checkbox as 'Input Type'.");
	}
	const label = wish.label ?? input.label ?? config.label;
	return {
		...config,
		...(label !== undefined && { label }),
		input: { ...input, type, ...(label !== undefined && { label }), options: hasChoices ? options : undefined },
	} as IDataObject;
}

function text(value: unknown, parameter: string): string | undefined {
	if (isBlank(value)) return undefined;
	if (typeof value !== 'string') throw refuseInput(parameter, `'${parameter}' is not text: ${quote(value)}`);
	return value.trim();
}
