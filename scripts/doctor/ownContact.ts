import { DAY_MS } from '../../nodes/input/date';
import { objectOrEmpty } from '../../nodes/input/object';
import { utcTime } from '../../nodes/input/utcTime';
import { answerWords, dataObject } from './answerWords';
import type { Connection } from './connection';
import { contactRow } from './rowKinds';

/**
 * True if the contact has the doctor's random address and is new: Acquire may answer a creation with a contact that it has,
 * or have merged the doctor's into one. Throws where it cannot be read.
 */
export async function isOwnContact(connection: Connection, id: number, email: string): Promise<boolean> {
	const answer = await connection.send({ method: 'GET', path: contactRow.one(id), query: { relations: 'fields' } });
	const contact = dataObject(answer);
	if (!contact) throw new Error(`The contact with ID ${id} could not be read: ${answerWords(answer)}.`);
	// A day, since the date may be in another time zone. Without a date it counts as old.
	const isNew = Math.abs(Date.now() - utcTime(contact.dateCreated)) < DAY_MS;
	return isNew && String(objectOrEmpty(contact.fields).email).toLowerCase() === email;
}

/** What to tell of a contact that the doctor leaves alone. */
export function notOwnText(id: number): string {
	return (
		`It is not certain that the contact with ID ${id} is the doctor's own: it has another address, or is older than a day by this computer's clock. ` +
		'The doctor left it as it is. Look at it in Acquire: the creation may have changed it.'
	);
}
