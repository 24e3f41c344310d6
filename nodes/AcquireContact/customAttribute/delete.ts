import { operation } from '../../operations/defineOperation';
import { deleted } from '../../operations/results';
import { attribute } from '../../records/attribute/locator';

export const deleteAttribute = operation('deleteCustomAttribute')({
	resource: 'customAttribute',
	value: 'delete',
	name: 'Delete',
	action: 'Delete a custom attribute permanently',
	description: 'Delete the definition of a custom attribute permanently',
	fields: { attributeId: attribute() },
	result: deleted,
	destructive: 'Deleting an attribute also deletes its values in all records. This cannot be undone.',
});
