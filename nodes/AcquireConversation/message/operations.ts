import { ItemError } from '../../input/itemError';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { optional } from '../../operations/field';
import { choice } from '../../operations/fields/choice';
import { whereText } from '../../operations/fields/conditions';
import { columns, related, returnedParts } from '../../operations/fields/listing';
import { ownerFilter } from '../../operations/fields/ownerFilter';
import { recordId } from '../../operations/fields/recordId';
import { text } from '../../operations/fields/text';
import { NO_LONGER_DOCUMENTED } from '../../operations/notice';
import { deleted, record, rowsAt } from '../../operations/results';
import { caseLocator } from '../../records/case/locator';
import { sendMessage } from './send';
import { sendAndWait } from './wait/sendAndWait';
import { caseIdOf, SIMPLIFIED_MESSAGE as simplified, tidyMessage as tidy } from './tidyMessage';

const resource = 'message';
const TYPES = ['message', 'note', 'event'] as const;
const messageId = recordId<'messageId'>('Message ID', { placeholder: 'e.g. 501' });
const returned = {
	select: optional(columns(['id', 'caseId', 'channel', 'senderId', 'senderType', 'type', 'message', 'dateCreated', 'dateUpdated', 'seen', 'meta'])),
	relations: optional(related(['case'])),
};

const deleteMessage = operation('deleteMessage')({
	resource,
	value: 'delete',
	action: 'Delete a message permanently',
	destructive: DELETES_PERMANENTLY,
	fields: { messageId },
	result: deleted,
});

const get = operation('getMessage')({
	resource,
	value: 'get',
	action: 'Get a message',
	description: 'Get one message with its sender',
	fields: { messageId, ...returned },
	query: returnedParts,
	result: record,
	simplified,
	tidy,
});

const getAll = operation('listMessageRows')({
	resource,
	value: 'getAll',
	action: 'Get many messages',
	description: 'Unverified: get the messages of a case, or many messages. For a whole conversation in order, use Case: Get Transcript.',
	notice: NO_LONGER_DOCUMENTED,
	fields: {
		...returned,
		caseId: ownerFilter(caseLocator()),
		senderType: optional(choice('Sender', ['contact', 'user'], { names: { user: 'Agent' } })),
		visibility: optional(choice('Visibility', ['public', 'internal'], { names: { internal: 'Internal Notes', public: 'Messages and Events' } })),
	},
	// What is compared below must be among the columns.
	query: ({ caseId, select, relations }) => ({
		...(caseId !== undefined && { where: [whereText({ column: 'caseId', value: String(caseId) })] }),
		select: select && [...new Set([...select, 'caseId' as const, 'type' as const, 'senderType' as const])],
		relations,
	}),
	// It is not documented that the list filters by case.
	keep({ caseId, senderType, visibility }) {
		if (caseId === undefined && senderType === undefined && visibility === undefined) return undefined;
		return (row) =>
			(caseId === undefined || caseIdOf(row) === caseId) &&
			(senderType === undefined || row.senderType === senderType) &&
			(visibility === undefined || (row.type === 'note') === (visibility === 'internal'));
	},
	result: rowsAt('data'),
	list: 'pages',
	simplified,
	tidy,
});

const update = operation('updateMessage')({
	resource,
	value: 'update',
	action: 'Update a message',
	description: 'Change the text of a message that was sent. An internal note stays one.',
	fields: {
		messageId,
		message: text('Message', { typeOptions: { rows: 4 }, placeholder: 'e.g. How may I help you?' }),
		translateTo: optional(text('Translate To', { placeholder: 'e.g. en', description: 'ISO code of a language' })),
	},
	readFirst: 'getMessage',
	body({ message, translateTo }, { type }) {
		const current = TYPES.find((known) => known === type);
		// With another type a note could become a message to the customer.
		if (current === undefined) throw new ItemError('Acquire did not say whether this is a message or an internal note, so it was not changed', { description: 'Change it in Acquire.' });
		return { message: { type: current, message, translateLangKey: translateTo } };
	},
	replaces: true,
	result: record,
	simplified,
	tidy,
});

export const messageOperations = [deleteMessage, get, getAll, sendMessage, sendAndWait, update];
