import { operation } from '../../operations/defineOperation';
import { deleted } from '../../operations/results';
import { contactField } from '../../records/contact/locator';

export const deleteContact = operation('deleteContact')({
	resource: 'contact',
	value: 'delete',
	action: 'Delete a contact permanently',
	destructive: 'Deleting a contact cannot be undone.',
	fields: { contactId: contactField() },
	result: deleted,
});
