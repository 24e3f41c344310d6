import type { ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { fetchContactAttributesIfAllowed } from '../../records/attribute/list';
import { type ContactAttribute, withStandardAttributes } from '../../records/attribute/contactAttribute';
import { withEditorClient } from '../../operations/editorClient';

/** Columns of the mapper for an update: the contact's id and attributes. It can be matched on the id or the email address. */
export async function getContactColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return { fields: [idColumn, ...(await attributeColumns(this))] };
}

/** Columns of the mapper for an operation that is told by another parameter which contact it is, or makes one. */
export async function getContactColumnsToSet(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return { fields: (await attributeColumns(this)).map((column) => ({ ...column, canBeUsedToMatch: false })) };
}

async function attributeColumns(context: ILoadOptionsFunctions): Promise<ResourceMapperField[]> {
	return await withEditorClient(context, async (client) => {
		const attributes = withStandardAttributes(await fetchContactAttributesIfAllowed(client));
		return attributes.map(attributeColumn);
	});
}

const idColumn: ResourceMapperField = {
	id: 'id',
	displayName: 'ID',
	required: false,
	defaultMatch: true,
	canBeUsedToMatch: true,
	display: true,
	type: 'string',
};

function attributeColumn({ key, label, options }: ContactAttribute): ResourceMapperField {
	return {
		id: key,
		displayName: label,
		required: false,
		defaultMatch: false,
		canBeUsedToMatch: key === 'email',
		display: true,
		...(options.length > 0
			? { type: 'options', options: options.map((option) => ({ name: option, value: option })) }
			: { type: 'string' }),
	};
}
