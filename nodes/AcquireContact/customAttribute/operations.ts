import { requireSafeKey } from '../../input/attributeKey';
import { operation } from '../../operations/defineOperation';
import { deleted, record, rowsAt } from '../../operations/results';
import { attribute } from '../../records/attribute/locator';
import { configWith, newDefinitionFields, objectField, SIMPLIFIED_ATTRIBUTE as simplified } from './definition';
import { updateAttribute } from './update';

const resource = 'customAttribute';

const createAttribute = operation('createCustomAttribute')({
	resource,
	value: 'create',
	action: 'Create a custom attribute',
	description: 'Define a custom attribute',
	fields: { ...newDefinitionFields, object: objectField },
	body({ key, object, label = key, inputType, choices }) {
		requireSafeKey(key, 'Key');
		// `capture` with `api` is what lets a value be set through the API in the vendor's examples.
		return { object, key, type: 'text', config: { ...configWith({ inputType, label, choices }), capture: ['api'] }, system: 'no' };
	},
	result: record,
	simplified,
	defaultOutput: 'raw',
});

const deleteAttribute = operation('deleteCustomAttribute')({
	resource,
	value: 'delete',
	action: 'Delete a custom attribute permanently',
	description: 'Delete the definition of a custom attribute permanently',
	fields: { attributeId: attribute() },
	result: deleted,
	destructive: 'This deletes the attribute permanently. It cannot be undone. What happens to its values in records is not documented: expect to lose them.',
});

const getAttribute = operation('getCustomAttribute')({
	resource,
	value: 'get',
	action: 'Get a custom attribute',
	description: 'Get the definition of a custom attribute',
	fields: { attributeId: attribute() },
	result: record,
	simplified,
	defaultOutput: 'raw',
});

const getAllAttributes = operation('listCustomAttributes')({
	resource,
	value: 'getAll',
	action: 'Get many custom attributes',
	description: 'Get many custom attributes of contacts, companies or cases',
	fields: { object: objectField },
	list: 'pages',
	result: rowsAt('data'),
	keep: ({ object }) => (row) => row.object === object,
	simplified,
	defaultOutput: 'raw',
});

export const customAttributeOperations = [createAttribute, deleteAttribute, getAttribute, getAllAttributes, updateAttribute];
