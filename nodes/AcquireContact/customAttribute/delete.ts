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
	destructive: 'This deletes the attribute permanently. It cannot be undone. What happens to its values in records is not documented: expect to lose them.',
});
