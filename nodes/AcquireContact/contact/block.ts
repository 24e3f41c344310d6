import { severalCalls } from '../../operations/severalCalls';
import { contactKey, withContactIds } from '../../records/contact/contactIds';
import { contactList, emailsOnlyOption } from '../../records/contact/listed';
import { endOfBlock } from '../blockedVisitor/fields';
import { sendBlock } from '../blockedVisitor/requests';

export const blockContacts = severalCalls({
	resource: 'contact',
	value: 'block',
	action: 'Block contacts',
	description: 'Block one or several contacts until a date',
	reachesPeople: true,
	endpoint: 'createBlockedVisitor',
	fields: {
		contactIds: contactList('Contact IDs or Emails', {
			placeholder: 'e.g. 101, grace@example.com',
			description: 'The contacts to block, separated by commas, or an array from an expression',
		}),
		blockUntil: endOfBlock,
	},
	ownOptions: [emailsOnlyOption],
	planFor({ contactIds, blockUntil: blockTill }) {
		return withContactIds(contactIds, (found) => {
			const ids = [...new Set(found)];
			return {
				kind: 'ready',
				orderingKeys: ids.map(contactKey),
				execute: async ({ client }) => await sendBlock(client, { type: 'contact', data: ids, blockTill }),
			};
		});
	},
});
