import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { isObject, objectOrEmpty } from '../../input/object';

/** Columns of a message in the Simplified output. */
export const SIMPLIFIED_MESSAGE = ['caseId', 'contactId', 'channel', 'type', 'senderType', 'senderId', 'senderName', 'subject', 'message', 'attachments', 'dateCreated'];

/** The case that a message belongs to: its ID, or the case that a relation put in its place. */
export function caseIdOf(row: IDataObject): number | undefined {
	return parseId(row.caseId) ?? parseId(objectOrEmpty(row.case).id);
}

/**
 * The text, that of an event without the marker that Acquire puts behind it. What people write stays as it is. That of an SMS is in what
 * the carrier returned: `message` only says who sent it.
 */
export function messageText({ type, message, meta }: IDataObject): IDataObject[string] {
	const { Body: sms } = objectOrEmpty(meta);
	if (typeof sms === 'string') return sms;
	return type === 'event' && typeof message === 'string' ? message.replace(/\|translate$/, '') : message;
}

/** A message in one shape, whichever call returned it. */
export function tidyMessage(row: IDataObject): IDataObject {
	const { sender, attachments } = row;
	const caseId = caseIdOf(row);
	return {
		...row,
		...(caseId !== undefined && { caseId }),
		...(isObject(sender) && typeof sender.name === 'string' && { senderName: sender.name }),
		message: messageText(row),
		attachments: Array.isArray(attachments) && attachments.length > 0 ? attachments : undefined,
	};
}

/** An email, whose text goes by other names. */
export function tidyEmail(row: IDataObject): IDataObject {
	return tidyMessage({ ...row, channel: 'mail', message: row.textBody || row.htmlBody });
}

/** What sending a text message returns, and the record within it, which is that of a call: the message has an ID of its own. */
export function tidySms(sent: IDataObject): IDataObject {
	const row = objectOrEmpty(sent.data);
	return tidyMessage({ ...sent, ...row, id: parseId(row.caseMessageId) ?? row.id, channel: 'sms', type: 'message' });
}
