import { requireSafeKey } from '../../input/attributeKey';
import { ItemError } from '../../input/itemError';
import { editorMethods } from '../../operations/editorMethods';
import { fieldProperties, readFields, type Values } from '../../operations/field';
import type { Operation } from '../../operations/operation';
import { outputProperties, outputRecord, readOutput } from '../../operations/output';
import { optionsCollection } from '../../operations/requestOptions';
import { attribute } from '../../records/attribute/locator';
import { configWith, definitionFields } from './definition';
import { configIn, getAttributeRequest, updateDefinition } from './requests';
import { SIMPLIFIED_ATTRIBUTE } from './simplified';

const fields = { attributeId: attribute(), ...definitionFields };

export const updateAttribute: Operation = {
	resource: 'customAttribute',
	value: 'update',
	name: 'Update',
	action: 'Update a custom attribute',
	description: 'Change the definition of a custom attribute',
	endpoint: 'updateCustomAttribute',
	simplified: SIMPLIFIED_ATTRIBUTE,
	methods: editorMethods(Object.values(fields)),
	properties: [...fieldProperties(fields, 'update').required, ...outputProperties('raw'), optionsCollection()],
	plan(item) {
		const { attributeId, ...given } = readFields(fields, 'update', item) as Values<typeof fields>;
		const output = readOutput(item, 'raw');
		if (Object.values(given).every((value) => value === undefined)) {
			throw new ItemError('There is nothing to update: neither key, label, input type nor choices are given', {
				description: 'Enter at least one of them.',
			});
		}
		if (given.key !== undefined) requireSafeKey(given.key, 'Key');
		return {
			kind: 'ready',
			orderingKeys: [`customAttribute ${attributeId}`],
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
};
