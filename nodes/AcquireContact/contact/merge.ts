import type { IDataObject } from 'n8n-workflow';
import type { ContactDirectory } from '../../records/contact/directory';
import { contactLocator } from '../../records/contact/locator';
import { contactReference, contactReferences } from '../../records/contact/reference';
import type { Operation } from '../../operations/operation';
import { optionsCollection, requestOptions } from '../../operations/requestOptions';
import { refuseInput } from '../../input/itemError';

const STAYS = 'Contact That Stays';
const SOURCES = 'Contacts to Merge Into It';

export const merge: Operation = {
	resource: 'contact',
	value: 'merge',
	name: 'Merge',
	action: 'Merge contacts',
	description: 'Merge contacts into another one. This cannot be undone.',
	properties: [
		{
			displayName: 'Merging cannot be undone: conversations, notes and details move to the contact that stays, and the others are gone.',
			name: 'mergeNotice',
			type: 'notice',
			default: '',
		},
		contactLocator({ displayName: STAYS, description: 'The contact that stays, by its ID or e-mail address' }),
		{
			displayName: SOURCES,
			name: 'sourceIds',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 102, grace@example.com',
			description: 'IDs or e-mail addresses of the others, separated by commas. A list from an expression works too.',
		},
		optionsCollection(...requestOptions),
	],
	plan(item) {
		const stays = contactReference(item.parameter('contactId'), STAYS);
		const sources = contactReferences(item.parameter('sourceIds'), SOURCES);

		function resolve(contacts: ContactDirectory): { id: number; sourceIds: number[] } {
			const id = contacts.require(stays);
			const sourceIds = [...new Set(sources.map((reference) => contacts.require(reference)))];
			if (sourceIds.includes(id)) {
				throw refuseInput(SOURCES, `Contact ${id} cannot be merged into itself`, `Remove it from '${SOURCES}'.`);
			}
			return { id, sourceIds };
		}

		return {
			concerns: [stays, ...sources],
			check: (contacts) => void resolve(contacts),
			async carryOut({ client, contacts }): Promise<IDataObject[]> {
				const { id, sourceIds } = resolve(contacts);
				const { data } = await client.request({
					method: 'POST',
					path: `/crm/contact/merge/${id}`,
					// The vendor's pages spell the member in five ways; this is the one of the newest example.
					body: { sourceIds },
					subject: `One of the contacts ${[id, ...sourceIds].join(', ')}`,
					mayRepeat: false,
					unknownFate: 'The contacts may have been merged',
				});
				return [data];
			},
		};
	},
};
