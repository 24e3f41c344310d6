import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { isObject } from '../../input/object';

/** Columns of a note in the Simplified output. */
export const SIMPLIFIED_NOTE = ['contactId', 'title', 'description', 'message', 'userId', 'mentionedUserIds', 'dateCreated'];
/** Columns of one of its messages. */
export const SIMPLIFIED_NOTE_MESSAGE = ['noteId', 'parentId', 'userId', 'userName', 'message', 'dateCreated'];

/** A note in one shape: the call that creates one returns the contact's ID as text. The message is the latest one. */
export function tidyNote(row: IDataObject): IDataObject {
	const { contactId, lastMessage, users } = row;
	return {
		...row,
		...(contactId !== undefined && { contactId: parseId(contactId) ?? contactId }),
		...(isObject(lastMessage) && { message: lastMessage.message }),
		...(Array.isArray(users) && { mentionedUserIds: users.filter(isObject).flatMap(({ userId }) => parseId(userId) ?? []) }),
	};
}

/** A message of a note in one shape: what writes one returns the note in place of its ID. */
export function tidyNoteMessage(row: IDataObject): IDataObject {
	const { note, user } = row;
	return {
		...row,
		...(isObject(note) && { noteId: note.id }),
		...(isObject(user) && typeof user.name === 'string' && { userName: user.name }),
	};
}
