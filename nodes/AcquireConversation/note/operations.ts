import { parseId } from '../../input/identifier';
import { ItemError } from '../../input/itemError';
import { DELETES_PERMANENTLY, operation } from '../../operations/defineOperation';
import { type Field, optional } from '../../operations/field';
import { recordId } from '../../operations/fields/recordId';
import { text } from '../../operations/fields/text';
import { Lookup } from '../../operations/lookups';
import { acknowledgedDelete, record, rowsAt } from '../../operations/results';
import { agents } from '../../records/agent/agent';
import { contactField } from '../../records/contact/locator';
import { recordChoices } from '../../records/recordKind';
import { endpointRequest } from '../../service/endpointRequest';
import { objectIn } from '../../service/response';
import { SIMPLIFIED_NOTE, SIMPLIFIED_NOTE_MESSAGE, tidyNote, tidyNoteMessage } from './note';

const resource = 'note';
const notice = 'Notes are for agents. Nothing is sent to the customer.';
const ofNotes = { simplified: SIMPLIFIED_NOTE, tidy: tidyNote } as const;
const ofMessages = { simplified: SIMPLIFIED_NOTE_MESSAGE, tidy: tidyNoteMessage } as const;
const noteId = recordId<'noteId'>('Note ID', { placeholder: 'e.g. 22' });
const message = text('Message', { typeOptions: { rows: 4 }, placeholder: 'e.g. Customer wants a refund' });
const mentionUsers = optional(recordChoices(agents, { displayName: 'Mentioned Agent Names or IDs' }));

/** A note with its contact, which another call wants beside it and does not check. */
const knownNote: Field<{ noteId: number; contactId: number }> = {
	property: noteId.property,
	read(raw, reading) {
		const id = noteId.read(raw, reading);
		return new Lookup(`note ${id}`, async (client) => {
			const { contactId: holder } = await client.request(endpointRequest('getNote', id, { recordName: `Note ${id}` }), objectIn);
			const contactId = parseId(holder);
			if (contactId === undefined) throw new ItemError(`Acquire returned note ${id} without its contact`, { description: 'Look at the note in Acquire, or use another one.' });
			return { noteId: id, contactId };
		});
	},
};

const addMessage = operation('addNoteMessage')({
	resource,
	value: 'addMessage',
	action: 'Add a message to a note',
	description: 'Append a message to an internal note',
	notice,
	fields: { noteId: knownNote, message, mentionUsers },
	ids: ({ noteId: known }) => ({ noteId: known.noteId }),
	unknownEffect: 'The message may have been added',
	body: ({ noteId: known, message: words, mentionUsers: mentioned }) => ({
		type: 'message', note_id: known.noteId, contact_id: known.contactId, message: words, parent_id: 0, mentionUsers: mentioned,
	}),
	result: record,
	...ofMessages,
});

const create = operation('createNote')({
	resource,
	value: 'create',
	action: 'Create a note',
	description: 'Write an internal note about a contact. Nothing is sent to the customer.',
	notice,
	recordLabel: 'contact',
	fields: {
		contactId: contactField(),
		message,
		title: optional(text('Title', { placeholder: 'e.g. Call summary' })),
		description: optional(text('Description')),
		mentionUsers,
	},
	query: ({ contactId }) => ({ contactId }),
	unknownEffect: 'The note may have been created',
	body: ({ message: words, title, description, mentionUsers: mentioned }) => ({ type: 'note', title, description, message: words, mentionUsers: mentioned }),
	result: record,
	...ofNotes,
});

const deleteNote = operation('deleteNote')({
	resource,
	value: 'delete',
	action: 'Delete a note permanently',
	description: 'Delete a note and its messages permanently',
	destructive: DELETES_PERMANENTLY,
	fields: { noteId },
	result: acknowledgedDelete,
});

const get = operation('getNote')({
	resource,
	value: 'get',
	action: 'Get a note',
	description: 'Get one note with its latest message',
	fields: { noteId },
	result: record,
	...ofNotes,
});

const getAll = operation('listNotes')({
	resource,
	value: 'getAll',
	action: 'Get many notes',
	description: 'Get the notes about a contact, presumably newest first',
	fields: { contactId: contactField() },
	query: ({ contactId }) => ({ contact_id: contactId }),
	result: rowsAt('rows'),
	list: 'numberedPages',
	...ofNotes,
});

const getMessages = operation('listNoteMessages')({
	resource,
	value: 'getMessages',
	recordLabel: 'note message',
	action: 'Get the messages of a note',
	description: 'Get the messages of one note, presumably oldest first',
	fields: { noteId },
	query: ({ noteId: id }) => ({ noteId: id }),
	result: rowsAt('rows'),
	list: true,
	...ofMessages,
});

export const noteOperations = [addMessage, create, deleteNote, get, getAll, getMessages];
