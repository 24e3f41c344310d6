import { inputError } from '../../input/itemError';
import { destructiveNotice } from '../../operations/notice';
import type { Operation } from '../../operations/operation';
import { contactKey, withContactIds } from '../../records/contact/contactIds';
import { listedContacts, listedContactsOptions } from '../../records/contact/listed';
import { contactLocator } from '../../records/contact/locator';
import { contactReference } from '../../records/contact/reference';
import { editorMethods } from '../editorMethods';
import { sendMerge } from './requests';

const KEPT = 'Contact to Keep';
const SOURCES = 'Contacts to Merge Into It';

export const mergeContacts: Operation = {
	resource: 'contact',
	value: 'merge',
	name: 'Merge',
	action: 'Merge contacts permanently',
	description: 'Merge contacts into another one. This cannot be undone.',
	endpoint: 'mergeContacts',
	destructive: true,
	methods: editorMethods,
	properties: [
		destructiveNotice('Merging cannot be undone: conversations, notes and details move to the contact to keep, and the others are gone.'),
		contactLocator({ displayName: KEPT, description: 'The contact to keep, by ID or email address' }),
		{
			displayName: SOURCES,
			name: 'sourceIds',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 102, grace@example.com',
			description: 'IDs or email addresses of the others, separated by commas, or an array from an expression',
		},
		listedContactsOptions,
	],
	plan(item) {
		const kept = contactReference(item.parameter('contactId'), KEPT);
		const sources = listedContacts(item, 'sourceIds', SOURCES);
		return withContactIds([kept, ...sources], ([id, ...others]) => {
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
};
