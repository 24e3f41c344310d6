import { requireSafeKey } from '../../input/attributeKey';
import { ItemError } from '../../input/itemError';
import { outputRecord } from '../../operations/output';
import { recordKey } from '../../operations/recordKey';
import { severalCalls } from '../../operations/severalCalls';
import { configIn } from '../../records/attribute/attribute';
import { attribute } from '../../records/attribute/locator';
import { configWith, definitionFields, SIMPLIFIED_ATTRIBUTE } from './definition';
import { getAttributeRequest, updateDefinition } from './requests';

export const updateAttribute = severalCalls({
	resource: 'customAttribute',
	value: 'update',
	action: 'Update a custom attribute',
	description: 'Change the definition of a custom attribute',
	endpoint: 'updateCustomAttribute',
	simplified: SIMPLIFIED_ATTRIBUTE,
	defaultOutput: 'raw',
	fields: { attributeId: attribute(), ...definitionFields },
	planFor({ attributeId, ...given }, output) {
		if (Object.values(given).every((value) => value === undefined)) {
			throw new ItemError('There is nothing to update: neither key, label, input type nor choices are given', {
				description: 'Enter at least one of them.',
			});
		}
		if (given.key !== undefined) requireSafeKey(given.key, 'Key');
		return {
			kind: 'ready',
			orderingKeys: [recordKey('customAttribute', attributeId)],
			rerunAfterEarlierFailure: true,
			async execute({ client }) {
				const current = await client.request(getAttributeRequest(attributeId));
				const { object, key, type, system } = current;
				const config = configIn(current);
				if (config === undefined) {
					throw new ItemError(`Acquire did not return the config of custom attribute ${attributeId}, and the update would replace it`, { description: 'Change the attribute in Acquire.' });
				}
				const changed = { object, key: given.key ?? key, type, config: configWith(given, config), system };
				return [outputRecord(await updateDefinition(client, attributeId, changed), output, SIMPLIFIED_ATTRIBUTE)];
			},
		};
	},
});
