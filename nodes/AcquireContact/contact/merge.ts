import { inputError } from '../../input/itemError';
import { severalCalls } from '../../operations/severalCalls';
import { contactKey, withContactIds } from '../../records/contact/contactIds';
import { contactList, emailsOnlyOption } from '../../records/contact/listed';
import { contactReferenceField } from '../../records/contact/locator';
import { sendMerge } from './requests';

const SOURCES = 'Contacts to Merge Into It';

export const mergeContacts = severalCalls({
	resource: 'contact',
	value: 'merge',
	action: 'Merge contacts permanently',
	description: 'Merge contacts into another one. This cannot be undone.',
	endpoint: 'mergeContacts',
	destructive: 'Merging cannot be undone: conversations, notes and details move to the contact to keep, and the others are gone.',
	fields: {
		contactId: contactReferenceField({ displayName: 'Contact to Keep', description: 'The contact to keep, by ID or email address' }),
		sourceIds: contactList(SOURCES, {
			placeholder: 'e.g. 102, grace@example.com',
			description: 'IDs or email addresses of the others, separated by commas, or an array from an expression',
		}),
	},
	ownOptions: [emailsOnlyOption],
	planFor({ contactId, sourceIds: sources }) {
		return withContactIds([contactId, ...sources], ([id, ...others]) => {
			const sourceIds = [...new Set(others)];
			if (sourceIds.includes(id)) {
				throw inputError(SOURCES, `Contact ${id} cannot be merged into itself`, `Remove it from '${SOURCES}'.`);
			}
			return {
				kind: 'ready',
				orderingKeys: [id, ...sourceIds].map(contactKey),
				execute: async ({ client }) => [await sendMerge(client, id, sourceIds)],
			};
		});
	},
});
