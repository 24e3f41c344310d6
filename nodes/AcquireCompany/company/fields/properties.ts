import type { INodeProperties } from 'n8n-workflow';
import { placeProperties } from '../../../records/fields/placeProperties';
import { recordDates } from '../../../records/fields/recordDates';

/** The single fields of a company, as the editor shows them. */
export const companyProperties: INodeProperties[] = [
	...placeProperties('company'),
	{
		displayName: 'Description',
		name: 'description',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
	},
	{
		displayName: 'Industry',
		name: 'industry',
		type: 'string',
		default: '',
		placeholder: 'e.g. Retail',
	},
	{
		displayName: 'Logo URL',
		name: 'logo',
		type: 'string',
		default: '',
		placeholder: 'e.g. https://example.com/logo.png',
		description: 'Acquire sets one itself, made from the website, when a company is created',
	},
	{
		displayName: 'Name',
		name: 'name',
		type: 'string',
		default: '',
		placeholder: 'e.g. Example Ltd',
	},
	{
		displayName: 'Revenue',
		name: 'revenue',
		type: 'string',
		default: '',
		placeholder: 'e.g. 250000',
	},
	{
		displayName: 'Source',
		name: 'source',
		type: 'string',
		default: '',
		placeholder: 'e.g. Trade fair',
	},
	{
		displayName: 'State',
		name: 'state',
		type: 'string',
		default: '',
		placeholder: 'e.g. Brandenburg',
	},
	{
		displayName: 'Website',
		name: 'website',
		type: 'string',
		default: '',
		placeholder: 'e.g. example.com',
		description: "A bare domain, as in Acquire's own examples",
	},
	...recordDates,
];
