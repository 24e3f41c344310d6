import { requireSafeKey } from '../../input/attributeKey';
import { operation } from '../../operations/defineOperation';
import { record } from '../../operations/results';
import { configWith, newDefinitionFields, objectField } from './definition';
import { SIMPLIFIED_ATTRIBUTE } from './simplified';

export const createAttribute = operation('createCustomAttribute')({
	resource: 'customAttribute',
	value: 'create',
	name: 'Create',
	action: 'Create a custom attribute',
	description: 'Define a custom attribute',
	fields: { ...newDefinitionFields, object: objectField },
	body({ key, object, label = key, inputType, choices }) {
		requireSafeKey(key, 'Key');
		// `capture` with `api` is what lets a value be set through the API in the vendor's examples.
		return { object, key, type: 'text', config: { ...configWith({ inputType, label, choices }), capture: ['api'] }, system: 'no' };
	},
	result: record,
	simplified: SIMPLIFIED_ATTRIBUTE,
	defaultOutput: 'raw',
});
