import { sendBlock } from '../blockedVisitor/requests';
import { blockUntil } from '../blockedVisitor/blockUntil';
import { blockUntilProperty } from '../blockedVisitor/properties';
import { contactReferences } from '../../records/contact/reference';
import type { Operation } from '../../operations/operation';
import { optionsCollection, requestOptions } from '../../operations/requestOptions';

const CONTACTS = 'Contact IDs or Emails';

export const block: Operation = {
	resource: 'contact',
	value: 'block',
	name: 'Block',
	action: 'Block contacts',
	description: 'Block one or several contacts until a date',
	properties: [
		{
			displayName: CONTACTS,
			name: 'contactIds',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 101, grace@example.com',
			description: 'The contacts to block, separated by commas. A list from an expression works too.',
		},
		blockUntilProperty,
		optionsCollection(...requestOptions),
	],
	plan(item) {
		const references = contactReferences(item.parameter('contactIds'), CONTACTS);
		const blockTill = blockUntil(item.parameter('blockUntil'), item.timezone, Date.now());
		return {
			concerns: references,
			async carryOut({ client, contacts }) {
				const ids = [...new Set(references.map((reference) => contacts.require(reference)))];
				return await sendBlock(client, { type: 'contact', data: ids, blockTill });
			},
		};
	},
};
