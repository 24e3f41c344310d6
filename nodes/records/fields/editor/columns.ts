import type { ILoadOptionsFunctions, ResourceMapperField, ResourceMapperFields } from 'n8n-workflow';
import { isEmptyValue } from '../../../input/blank';
import { cut } from '../../../input/listed';
import { isObject } from '../../../input/object';
import { isExpression, listName } from '../../../operations/editorText';
import type { Attribute } from '../../attribute/attribute';
import type { RecordFields } from '../recordFields';
import { offeredAttributes } from './attributes';

/** Columns of the mapper for an update: the record's id and attributes. It can be matched on the id and what else tells records apart. */
export async function columnsToUpdate(kind: RecordFields, context: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return { fields: [idColumn, ...(await attributeColumns(kind, context))] };
}

/** Columns of the mapper for an operation that is told by another parameter which record it is, or makes one. */
export async function columnsToSet(kind: RecordFields, context: ILoadOptionsFunctions): Promise<ResourceMapperFields> {
	return { fields: (await attributeColumns(kind, context)).map((column) => ({ ...column, canBeUsedToMatch: false, defaultMatch: false })) };
}

/** Custom attributes start as removed, as an account may have hundreds; one that the mapper holds a value for stays. */
async function attributeColumns(kind: RecordFields, context: ILoadOptionsFunctions): Promise<ResourceMapperField[]> {
	const columns: unknown = context.getCurrentNodeParameter('columns');
	const values = isObject(columns) && isObject(columns.value) ? columns.value : {};
	const { attributes } = await offeredAttributes(kind, context);
	return attributes.map((attribute) => ({ ...attributeColumn(kind, attribute), removed: !kind.isStandard(attribute.key) && isEmptyValue(values[attribute.key]) }));
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

function attributeColumn({ definition: { matchedBy } }: RecordFields, { key, label, inputType, options }: Attribute): ResourceMapperField {
	const offered = options.filter((option) => !isExpression(option));
	// A menu takes one value, and a checkbox attribute may have several.
	const isMenu = offered.length > 0 && inputType !== 'checkbox';
	return {
		id: key,
		displayName: listName(cut(label)),
		required: false,
		defaultMatch: key === matchedBy[0],
		canBeUsedToMatch: matchedBy.includes(key),
		display: true,
		...(isMenu ? { type: 'options', options: offered.map((option) => ({ name: listName(cut(option)), value: option })) } : { type: 'string' }),
	};
}
