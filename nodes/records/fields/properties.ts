import type { INodeProperties } from 'n8n-workflow';
import { CHOOSE_ID } from '../../operations/editorText';
import { titleCase } from '../../operations/titleCase';
import { FIELD_METHODS } from './methodNames';
import { FIELDS_TO_SEND } from './options';
import type { RecordFields } from './recordFields';

/** What the mapper's panel calls the choice of the column that says which record it is. */
export function findBy({ record }: Pick<RecordFields, 'record'>): string {
	return `Find the ${titleCase(record)} By`;
}

/** `fieldsMode` and the fields of each mode, for the operations that write a record. `update`: a column can say which one. */
export function recordFieldProperties(kind: RecordFields, mode: 'add' | 'update'): INodeProperties[] {
	const { records } = kind.definition;
	return [
		{
			displayName: FIELDS_TO_SEND,
			name: 'fieldsMode',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Choose Fields', value: 'define', description: 'Choose each field and enter its value here' },
				{ name: 'Map Incoming Data', value: 'map', description: 'Take the fields from the incoming items, by their keys or labels' },
				{ name: 'JSON', value: 'json', description: 'Enter all fields as one JSON object' },
			],
			default: 'define',
			builderHint: { propertyHint: `Use json with one expression for values that a model or a Code node made; define for single fields; map only for items whose keys are attributes of ${records}` },
		},
		fieldsCollection(kind),
		customFieldsCollection,
		mapper(kind, mode, false),
		mapper(kind, mode, true),
		{
			displayName: 'JSON',
			name: 'fieldsJson',
			type: 'json',
			default: '{}',
			required: true,
			description:
				'The attributes to set, e.g. {"city": "Berlin"}. An object with a property "fields" is sent as the whole body. Use the keys of custom attributes.',
			displayOptions: { show: { fieldsMode: ['json'] } },
		},
	];
}

/** The mapper. That of a tool has no automatic mapping, which would also set what the agent itself was given. */
function mapper(kind: RecordFields, mode: 'add' | 'update', isTool: boolean): INodeProperties {
	const { record, matchedBy, matchWords } = kind.definition;
	const matching = `The incoming field that says which ${record} is updated: ${matchWords}`;
	return {
		displayName: 'Columns',
		name: 'columns',
		type: 'resourceMapper',
		noDataExpression: true,
		default: { mappingMode: isTool ? 'defineBelow' : 'autoMapInputData', value: null, ...(mode === 'update' && { matchingColumns: [matchedBy[0]] }) },
		required: true,
		typeOptions: {
			loadOptionsDependsOn: ['operation'],
			resourceMapper: {
				resourceMapperMethod: FIELD_METHODS[mode === 'update' ? 'columnsToUpdate' : 'columnsToSet'],
				mode,
				fieldWords: { singular: 'field', plural: 'fields' },
				matchingFieldsLabels: {
					title: findBy(kind),
					description: matching,
					hint: matching,
				},
				addAllFields: true,
				supportAutoMap: !isTool,
				allowEmptyValues: true,
			},
		},
		displayOptions: { show: { fieldsMode: ['map'], '@tool': [isTool] } },
	};
}

function fieldsCollection(kind: RecordFields): INodeProperties {
	return {
		displayName: 'Fields',
		name: 'fields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		description: 'The fields to set. A field whose value is empty is not sent.',
		options: [...kind.definition.properties],
		displayOptions: { show: { fieldsMode: ['define'] } },
	};
}

const customFieldsCollection: INodeProperties = {
	displayName: 'Custom Attributes',
	name: 'customFields',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add Custom Attribute',
	default: {},
	description: 'The custom attributes to set. One whose value is empty is not sent.',
	options: [
		{
			displayName: 'Custom Attribute',
			name: 'field',
			values: [
				{
					displayName: 'Attribute Name or ID',
					name: 'key',
					type: 'options',
					typeOptions: { loadOptionsMethod: FIELD_METHODS.attributes },
					default: '',
					description: CHOOSE_ID,
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					placeholder: 'e.g. gold',
					description: 'To set several checkbox options, separate them by commas or pass an array',
				},
			],
		},
	],
	displayOptions: { show: { fieldsMode: ['define'] } },
};
