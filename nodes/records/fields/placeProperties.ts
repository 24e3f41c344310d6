import type { INodeProperties } from 'n8n-workflow';

/** City and country as the editor shows them. `record`: what has them, e.g. "contact". */
export function placeProperties(record: string): INodeProperties[] {
	return [
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
			description: `Acquire's own number of the country. The table of numbers is not public: look at a ${record} of that country with the Get operation and the output Returned Record.`,
		},
	];
}
