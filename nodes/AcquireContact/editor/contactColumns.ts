import type { ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { isEmptyValue } from '../../input/blank';
import { cut } from '../../input/listed';
import { isObject } from '../../input/object';
import { withEditorClient } from '../../operations/editorClient';
import { type ContactAttribute, isStandardAttribute, withStandardAttributes } from '../../records/attribute/contactAttribute';
import { fetchContactAttributesIfAllowed } from '../../records/attribute/list';
import { isExpression } from './expression';

/** Columns of the mapper for an update: the contact's id and attributes. It can be matched on the id or the email address. */
export async function getContactColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return { fields: [idColumn, ...(await attributeColumns(this))] };
}

/** Columns of the mapper for an operation that is told by another parameter which contact it is, or makes one. */
export async function getContactColumnsToSet(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return { fields: (await attributeColumns(this)).map((column) => ({ ...column, canBeUsedToMatch: false, defaultMatch: false })) };
}

/** Custom attributes start as removed, as an account may have hundreds; one that the mapper holds a value for stays. */
async function attributeColumns(context: ILoadOptionsFunctions): Promise<ResourceMapperField[]> {
	const columns: unknown = context.getCurrentNodeParameter('columns');
	const values = isObject(columns) && isObject(columns.value) ? columns.value : {};
	return await withEditorClient(context, async (client) => {
		const attributes = withStandardAttributes(await fetchContactAttributesIfAllowed(client));
		return attributes
			.filter(({ key }) => !isExpression(key))
			.map((attribute) => ({ ...attributeColumn(attribute), removed: !isStandardAttribute(attribute.key) && isEmptyValue(values[attribute.key]) }));
	});
}

const idColumn: ResourceMapperField = {
	id: 'id',
	displayName: 'ID',
	required: false,
	defaultMatch: false,
	canBeUsedToMatch: true,
	display: true,
	type: 'string',
};

function attributeColumn({ key, label, inputType, options }: ContactAttribute): ResourceMapperField {
	const offered = options.filter((option) => !isExpression(option));
	// A menu takes one value, and a checkbox attribute may have several.
	const isMenu = offered.length > 0 && inputType !== 'checkbox';
	return {
		id: key,
		displayName: cut(label),
		required: false,
		defaultMatch: key === 'email',
		canBeUsedToMatch: key === 'email',
		display: true,
		...(isMenu ? { type: 'options', options: offered.map((option) => ({ name: cut(option), value: option })) } : { type: 'string' }),
	};
}
