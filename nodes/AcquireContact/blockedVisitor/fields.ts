import type { INodeProperties } from 'n8n-workflow';
import { recordId } from '../../operations/fields/recordId';

/** The id of a block, which is not that of the blocked contact. */
export const blockId = recordId<'blockId'>('Block ID', {
	placeholder: 'e.g. 12',
	description: "The ID of the block, as Get Many shows it. It is not the contact's ID.",
});

/** Until when contacts, email addresses or IP addresses are blocked. */
export const blockUntilProperty: INodeProperties = {
	displayName: 'Block Until',
	name: 'blockUntil',
	type: 'dateTime',
	default: '',
	required: true,
	description: 'The day on which the block ends. Acquire keeps it up to the end of that day.',
};

/** Columns of a block in the simplified output. */
export const SIMPLIFIED_BLOCK = ['id', 'type', 'data', 'blockTill', 'blockBy', 'dateCreated'];
