import type { INodeProperties } from 'n8n-workflow';
import { without } from '../../input/object';
import type { Field, Id } from '../../operations/field';
import type { Lookup } from '../../operations/lookups';
import { matchedRecord } from '../match/match';
import { companyMatch } from './companyIds';
import { companyReference } from './reference';
import { searchCompanies } from './search';

/** A resource locator for one company: from the list, by id, by website or by name. */
export function companyLocator(overrides: Partial<INodeProperties> = {}): INodeProperties {
	return {
		displayName: 'Company',
		name: 'companyId',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		required: true,
		description:
			'The company. By Website and By Name read the whole list of companies once a run. They ignore case and extra spaces; for websites also http://, https:// and a slash at the end, but not "www." or a path.',
		modes: [
			{ displayName: 'From List', name: 'list', type: 'list', placeholder: 'Choose a company...', typeOptions: { searchListMethod: 'searchCompanies', searchable: true } },
			{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 12' },
			{ displayName: 'By Website', name: 'website', type: 'string', placeholder: 'e.g. example.com' },
			{ displayName: 'By Name', name: 'name', type: 'string', placeholder: 'e.g. Example Ltd' },
		],
		...overrides,
	};
}

/** A company as the field of an operation that is one call. */
export function companyField(): Field<Id<'companyId'>> {
	return {
		property: without(companyLocator(), 'name'),
		methods: { listSearch: { searchCompanies } },
		read(raw, { label }) {
			const reference = companyReference(raw, label);
			return 'id' in reference ? (reference.id as Id<'companyId'>) : (matchedRecord(companyMatch, reference) as Lookup<Id<'companyId'>>);
		},
	};
}
