import type { ILoadOptionsFunctions, INodePropertyOptions } from 'n8n-workflow';
import { fetchContactAttributesIfAllowed } from '../../records/attribute/list';
import { TOP_LEVEL_MEMBERS } from '../contact/fields/body';
import { type ContactAttribute, isStandardAttribute, withStandardAttributes } from '../../records/attribute/contactAttribute';
import { cut, listed } from '../../input/listed';
import { withEditorClient } from '../../operations/editorClient';
import { isExpression } from './expression';

/** Dates and the device's details cannot sensibly be emptied; an expression may still name them. */
const NOT_CLEARABLE = new Set(['clientDetails', 'dateCreated', 'dateUpdated']);

/** What a returned contact has beyond what can be sent. */
const RETURNED_COLUMNS = { companyId: 'Company ID', fields: 'All Attributes' };

/**
 * The account's custom attributes by label, with their keys and what they offer. Those that every contact has stand in
 * "Fields"; they are listed here only if the key may not read the others.
 */
export async function getContactAttributes(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	const options = await attributeOptions(this);
	const custom = options.filter(({ value }) => !isStandardAttribute(String(value)));
	return byLabel(custom.length > 0 ? custom : options);
}

/** What can be cleared: attributes, and the other properties of a contact. */
export async function getClearableFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return byLabel([...(await attributeOptions(this)), ...entries(TOP_LEVEL_MEMBERS).filter(({ value }) => !NOT_CLEARABLE.has(String(value)))]);
}

/** What the output can be narrowed to. */
export async function getOutputFields(this: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return byLabel([...(await attributeOptions(this)), ...entries(TOP_LEVEL_MEMBERS), ...entries(RETURNED_COLUMNS)]);
}

async function attributeOptions(context: ILoadOptionsFunctions): Promise<INodePropertyOptions[]> {
	return await withEditorClient(context, async (client) => {
		const attributes = withStandardAttributes(await fetchContactAttributesIfAllowed(client));
		return attributes.filter(({ key }) => !isExpression(key)).map((attribute) => ({ ...option(attribute.key, attribute.label), ...choicesHint(attribute) }));
	});
}

function entries(labels: Readonly<Record<string, string>>): INodePropertyOptions[] {
	return Object.entries(labels).map(([value, label]) => option(value, label));
}

function option(value: string, label: string): INodePropertyOptions {
	return { name: label === value ? cut(value) : `${cut(label)} (${cut(value)})`, value };
}

/** Which values a radio or checkbox attribute takes. */
function choicesHint({ inputType, options }: ContactAttribute): { description?: string } {
	if (options.length === 0) return {};
	return { description: `${inputType === 'checkbox' ? 'Any' : 'One'} of: ${listed(options)}` };
}

function byLabel(options: INodePropertyOptions[]): INodePropertyOptions[] {
	return options.sort((a, b) => a.name.localeCompare(b.name));
}
