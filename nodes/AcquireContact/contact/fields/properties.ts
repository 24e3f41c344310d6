import type { INodeProperties, ResourceMapperTypeOptions } from 'n8n-workflow';

/** `fieldsMode` and the fields of each mode, for the operations that write a contact. */
export function contactFieldProperties(mapper: Pick<ResourceMapperTypeOptions, 'mode'>, mapperMethod: string): INodeProperties[] {
	return [
		{
			displayName: 'Fields to Send',
			name: 'fieldsMode',
			type: 'options',
			noDataExpression: true,
			options: [
				{ name: 'Choose Fields', value: 'define', description: 'Choose each field and enter its value here' },
				{ name: 'Map Incoming Data', value: 'map', description: 'Take the fields from the incoming items, by their keys or labels' },
				{ name: 'JSON', value: 'json', description: 'Enter all fields as one JSON object' },
			],
			default: 'define',
			builderHint: { propertyHint: 'Use json with one expression for values that a model or a Code node made; define for single fields; map only for items whose keys are attributes of contacts' },
		},
		fieldsCollection,
		customFieldsCollection,
		{
			displayName: 'Columns',
			name: 'columns',
			type: 'resourceMapper',
			noDataExpression: true,
			default: { mappingMode: 'autoMapInputData', value: null, ...(mapper.mode === 'update' && { matchingColumns: ['email'] }) },
			required: true,
			typeOptions: {
				loadOptionsDependsOn: ['operation'],
				resourceMapper: {
					resourceMapperMethod: mapperMethod,
					mode: mapper.mode,
					fieldWords: { singular: 'field', plural: 'fields' },
					matchingFieldsLabels: {
						title: 'Find the Contact By',
						description: 'The incoming field that says which contact is updated: its ID or its email address',
						hint: 'The incoming field that says which contact is updated: its ID or its email address',
					},
					addAllFields: true,
					supportAutoMap: true,
					allowEmptyValues: true,
				},
			},
			displayOptions: { show: { fieldsMode: ['map'] } },
		},
		{
			displayName: 'JSON',
			name: 'fieldsJson',
			type: 'json',
			default: '{}',
			required: true,
			description:
				'The attributes to set, e.g. {"city": "Berlin"}. Custom attributes go by their keys. An object with a member "fields" is taken as the whole body of Acquire\'s call.',
			displayOptions: { show: { fieldsMode: ['json'] } },
		},
	];
}

/** The single fields of a contact, as the editor shows them. */
export const contactFields: INodeProperties[] = [
	{
		displayName: 'City',
		name: 'city',
		type: 'string',
		default: '',
		placeholder: 'e.g. Berlin',
	},
	{
		displayName: 'Country ID',
		name: 'countryId',
		type: 'string',
		default: '',
		placeholder: 'e.g. 517',
		description: "Acquire's own number of the country. The table of numbers is not public: look at a contact of that country with the Get operation.",
	},
	{
		displayName: 'Date Created',
		name: 'dateCreated',
		type: 'dateTime',
		default: '',
		description: 'Acquire may ignore it or store it unchecked. Leave it out unless you know that you need it.',
	},
	{
		displayName: 'Date Updated',
		name: 'dateUpdated',
		type: 'dateTime',
		default: '',
		description: 'Acquire may ignore it or store it unchecked. Leave it out unless you know that you need it.',
	},
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		default: '',
		placeholder: 'name@email.com',
	},
	{
		displayName: 'IP Address',
		name: 'ip',
		type: 'string',
		default: '',
		placeholder: 'e.g. 192.0.2.10',
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Nathan Smith',
	},
	{
		displayName: 'Phone',
		name: 'phone',
		type: 'string',
		default: '',
		placeholder: 'e.g. +1 555 0100',
	},
	{
		displayName: 'State',
		name: 'state',
		type: 'string',
		default: '',
		placeholder: 'e.g. Brandenburg',
	},
	{
		displayName: 'Visitor Browser or App',
		name: 'clientName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Firefox',
		description: 'What the visitor uses, not the name of the contact',
	},
	{
		displayName: 'Visitor Browser or App Version',
		name: 'clientVersion',
		type: 'string',
		default: '',
	},
	{
		displayName: 'Visitor Client Details',
		name: 'clientDetails',
		type: 'json',
		default: '{}',
		description: 'More about the device, as a JSON object, e.g. {"ua": "Mozilla/5.0"}',
	},
	{
		displayName: 'Visitor Client Type',
		name: 'clientType',
		type: 'string',
		default: '',
		placeholder: 'e.g. web',
	},
	{
		displayName: 'Visitor Device Model',
		name: 'clientDeviceModel',
		type: 'string',
		default: '',
	},
	{
		displayName: 'Visitor Device Type',
		name: 'clientDeviceType',
		type: 'string',
		default: '',
		placeholder: 'e.g. Desktop',
	},
	{
		displayName: 'Visitor Device Vendor',
		name: 'clientDeviceVendor',
		type: 'string',
		default: '',
	},
	{
		displayName: 'Visitor OS Name',
		name: 'clientOsName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Windows',
	},
	{
		displayName: 'Visitor OS Version',
		name: 'clientOsVersion',
		type: 'string',
		default: '',
	},
];

const fieldsCollection: INodeProperties = {
	displayName: 'Fields',
	name: 'fields',
	type: 'collection',
	placeholder: 'Add Field',
	default: {},
	description: 'The fields to set. A field whose value is empty is not sent.',
	options: contactFields,
	displayOptions: { show: { fieldsMode: ['define'] } },
};

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
					typeOptions: { loadOptionsMethod: 'getContactAttributes' },
					default: '',
					description: 'Choose from the list, or specify an ID using an <a href="https://docs.n8n.io/code/expressions/">expression</a>',
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
