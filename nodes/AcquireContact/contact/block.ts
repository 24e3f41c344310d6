import type { Operation } from '../../operations/operation';
import { contactKey, withContactIds } from '../../records/contact/contactIds';
import { listedContacts, listedContactsOptions } from '../../records/contact/listed';
import { blockUntil } from '../blockedVisitor/blockUntil';
import { blockUntilProperty } from '../blockedVisitor/fields';
import { sendBlock } from '../blockedVisitor/requests';

const CONTACTS = 'Contact IDs or Emails';

export const blockContacts: Operation = {
	resource: 'contact',
	value: 'block',
	name: 'Block',
	action: 'Block contacts',
	description: 'Block one or several contacts until a date',
	reachesPeople: true,
	endpoint: 'createBlockedVisitor',
	properties: [
		{
			displayName: CONTACTS,
			name: 'contactIds',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 101, grace@example.com',
			description: 'The contacts to block, separated by commas, or an array from an expression',
		},
		blockUntilProperty,
		listedContactsOptions,
	],
	plan(item) {
		const references = listedContacts(item, 'contactIds', CONTACTS);
		const blockTill = blockUntil(item.parameter('blockUntil'), item.timezone, Date.now());
		return withContactIds(references, (found) => {
			const ids = [...new Set(found)];
			return {
				kind: 'ready',
				orderingKeys: ids.map(contactKey),
				execute: async ({ client }) => await sendBlock(client, { type: 'contact', data: ids, blockTill }),
			};
		});
	},
};
