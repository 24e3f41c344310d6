import { recordId } from '../../operations/fields/recordId';
import { textBox } from '../../operations/fields/text';
import { blockUntil } from './blockUntil';

/** The id of a block, which is not that of the blocked contact. */
export const blockId = recordId<'blockId'>('Block ID', {
	placeholder: 'e.g. 12',
	description: "The ID of the block, as Get Many shows it. It is not the contact's ID.",
});

/** Until when contacts, email addresses or IP addresses are blocked. */
export const endOfBlock = textBox(
	'Block Until',
	{ type: 'dateTime', description: 'The day on which the block ends. Acquire keeps it up to the end of that day.' },
	(raw, { item }) => blockUntil(raw, item.timezone, Date.now()),
);

/** Columns of a block in the simplified output. */
export const SIMPLIFIED_BLOCK = ['id', 'type', 'data', 'blockTill', 'blockBy', 'dateCreated'];
