import { requireId } from '../../input/identifier';
import { locatorValue } from '../../input/locator';
import type { Field, Id } from '../../operations/field';
import { searchAttributes } from './search';

/** A locator for one attribute definition, from the list or by its id. */
export function attribute(): Field<Id<'attributeId'>> {
	return {
		property: {
			displayName: 'Custom Attribute',
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			required: true,
			description: 'The attribute, by its ID',
			modes: [
				{
					displayName: 'From List',
					name: 'list',
					type: 'list',
					placeholder: 'Choose an attribute...',
					typeOptions: { searchListMethod: 'searchAttributes', searchable: true },
				},
				{ displayName: 'By ID', name: 'id', type: 'string', placeholder: 'e.g. 25' },
			],
		},
		methods: { listSearch: { searchAttributes } },
		read: (raw, { label }) => requireId(locatorValue(raw), label) as Id<'attributeId'>,
	};
}
