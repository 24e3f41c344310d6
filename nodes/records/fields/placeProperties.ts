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
			description: `Acquire's own ID of the country. The list of IDs is not public: get a ${record} of that country with the output Raw, or see countryKey in the report Visitors per Country, presumably the same.`,
		},
	];
}
