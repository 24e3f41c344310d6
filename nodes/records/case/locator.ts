import { requireId } from '../../input/identifier';
import { locatorValue } from '../../input/locator';
import type { Field, Id, PropertyOverrides } from '../../operations/field';
import { searchCases } from './search';

/** A locator for one case: from the list or by ID. */
export function caseLocator(overrides: PropertyOverrides = {}): Field<Id<'caseId'>> {
	return {
		property: {
			displayName: 'Case',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			required: true,
			description: 'The case, by its ID',
			modes: [
				{ displayName: 'From List', name: 'list', type: 'list', placeholder: 'Choose a case...', typeOptions: { searchListMethod: 'searchCases', searchable: true } },
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 101' },
			],
			...overrides,
		},
		methods: { listSearch: { searchCases } },
		read: (raw, { label }) => requireId(locatorValue(raw), label) as Id<'caseId'>,
	};
}
