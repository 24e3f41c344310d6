import type { INodeProperties } from 'n8n-workflow';
import { locatorValue } from '../../input/locator';
import { requireId } from '../../input/identifier';
import type { WorkflowItem } from '../../operations/operation';

const ATTRIBUTE = 'Custom Attribute';

/** A resource locator for one attribute definition. */
export const attributeLocator: INodeProperties = {
	displayName: ATTRIBUTE,
	name: 'attributeId',
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
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 25',
		},
	],
};

/** The id that the item's locator holds. Throws a Refusal. */
export function attributeIdOf(item: WorkflowItem): number {
	return requireId(locatorValue(item.parameter('attributeId')), ATTRIBUTE);
}
