import type { ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { fetchContactAttributesIfAllowed } from '../../shared/attributeList';
import { withStandardAttributes, type ContactAttribute } from '../../shared/customAttributes';
import { withEditorClient } from './editorClient';

/** Columns of the mapper for an update: the contact's id and attributes. It can be matched on the id or the e-mail address. */
export async function getContactColumns(this: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return await withEditorClient(this, async (client) => {
		const attributes = withStandardAttributes(await fetchContactAttributesIfAllowed(client));
		return { fields: [idColumn, ...attributes.map(attributeColumn)] };
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
