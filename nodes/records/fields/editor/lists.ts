import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { escapeTags } from '../../../input/escapeHtml';
import { cut, listed } from '../../../input/listed';
import { listName } from '../../../operations/editorText';
import type { Attribute } from '../../attribute/attribute';
import { isRecordDate } from '../recordDates';
import type { RecordFields } from '../recordFields';
import { offeredAttributes } from './attributes';

/** Dates and objects cannot sensibly be emptied; an expression may still name them. */
const NOT_CLEARABLE = ['dateTime', 'json'];

/**
 * The account's custom attributes by label, with their keys and what they offer. Those that every record has stand in
 * "Fields"; they are listed here only if the key may not read the others.
 */
export async function customAttributeOptions(kind: RecordFields, context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { attributes, live, rest } = await offeredAttributes(kind, context);
	return byLabel([...attributes.filter(({ key }) => live === undefined || !kind.isStandard(key)).map(attributeOption), ...rest]);
}

/** What can be cleared: attributes, and the other properties of a record. */
export async function clearableOptions(kind: RecordFields, context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const clearable = kind.definition.properties.filter(({ name, type }) => kind.isMember(name) && !NOT_CLEARABLE.includes(type));
	return byLabel([...(await attributeOptions(kind, context)), ...clearable.map(({ name, displayName }) => option(name, displayName))]);
}

/** What the output can be narrowed to. */
export async function outputOptions(kind: RecordFields, context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return byLabel([...(await attributeOptions(kind, context)), ...entries(kind.members), ...entries(kind.definition.returnedColumns)]);
}

async function attributeOptions(kind: RecordFields, context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const { attributes, rest } = await offeredAttributes(kind, context);
	return [...attributes.map(attributeOption), ...rest];
}

function attributeOption(attribute: Attribute): INodePropertyOptions {
	return option(attribute.key, attribute.label, choicesHint(attribute));
}

function entries(labels: Readonly<Record<string, string>>): INodePropertyOptions[] {
	return Object.entries(labels).map(([value, label]) => option(value, label));
}

/** The key stands in the description, which n8n shows as HTML: what is long is cut in a name where several are chosen. */
function option(value: string, label: string, hint?: string): INodePropertyOptions {
	const description = escapeTags([...(label === value ? [] : [cut(value)]), ...(hint === undefined ? [] : [hint])].join('. '));
	return { name: listName(cut(label)), value, ...(description !== '' && { description }) };
}

/** Which values a radio or checkbox attribute takes. */
function choicesHint({ inputType, options }: Attribute): string | undefined {
	return options.length === 0 ? undefined : `${inputType === 'checkbox' ? 'Any' : 'One'} of: ${listed(options)}`;
}

/**
 * By label, those of several with one label told apart by their keys; the dates of the record below all others, and what sets nothing last.
 * Each value once, as it is called first: an account may list among its attributes what is none.
 */
function byLabel(all: INodePropertyOptions[]): INodePropertyOptions[] {
	const values = new Set(all.map(({ value }) => value));
	const options = all.filter(({ value }) => values.delete(value));
	const counts = new Map<string, number>();
	for (const { name } of options) counts.set(name, (counts.get(name) ?? 0) + 1);
	return options
		.map((one) => (counts.get(one.name) === 1 ? one : { ...one, name: `${one.name} (${cut(String(one.value))})` }))
		.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

function rank({ value }: INodePropertyOptions): number {
	return value === '' ? 2 : Number(isRecordDate(value));
}
