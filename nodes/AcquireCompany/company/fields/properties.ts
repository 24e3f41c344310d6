import type { INodeProperties } from 'n8n-workflow';

const UNCHECKED_DATE = 'Acquire may ignore it or store it unchecked. Leave it out unless you know that you need it.';

/** The single fields of a company, as the editor shows them. */
export const companyProperties: INodeProperties[] = [
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
		description: "Acquire's own number of the country. The table of numbers is not public: look at a company of that country with the Get operation.",
	},
	{
		displayName: 'Date Created',
		name: 'dateCreated',
		type: 'dateTime',
		default: '',
		description: UNCHECKED_DATE,
	},
	{
		displayName: 'Date Updated',
		name: 'dateUpdated',
		type: 'dateTime',
		default: '',
		description: UNCHECKED_DATE,
	},
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
];
