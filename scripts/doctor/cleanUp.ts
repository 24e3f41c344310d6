import type { AcquireResponse } from '../../nodes/service/acquireResponse';
import { isObject, objectOrEmpty } from '../../nodes/input/object';
import { contactIdOf } from '../../nodes/records/contact/lookup';
import { answerWords, dataObject, errorCode } from './answerWords';
import type { Connection } from './connection';
import { contactFilter, filterRequest } from './lists';
import { isOwnContact, notOwnText } from './ownContact';
import { contactRow, doctorName, type RowKind } from './rowKinds';

// A search index may lag behind.
const LOOKS = 3;
const BETWEEN_LOOKS_MS = 2000;

/** True for every rejection that a missing record may get: which one it is, is an open question. */
function isNotFound(answer: AcquireResponse): boolean {
	const code = errorCode(answer) ?? '';
	// A success that only says that it is none may mean anything.
	const isTold = answer.status === 200 ? Boolean(objectOrEmpty(answer.body).error) : [400, 404].includes(answer.status);
	return isTold && !code.startsWith('ERROR_UNAUTHORIZED');
}

/** True where the service says that it deleted something: by a count, or for a note by `success`. */
export function isDeletion(answer: AcquireResponse): boolean {
	const data = dataObject(answer);
	return Number(data?.deleted) > 0 || data?.success === true;
}

/** Why the row is still there; undefined if it is gone. */
async function whyNotDeleted(connection: Connection, kind: RowKind, id: number): Promise<string | undefined> {
	try {
		const answer = await connection.send({ method: 'DELETE', path: kind.delete(id) });
		if (isDeletion(answer)) return undefined;
		// A deletion that was completed, but whose response was lost, finds nothing when it is repeated.
		const now = await connection.send({ method: 'GET', path: kind.one(id) });
		return isNotFound(now) ? undefined : answerWords(answer);
	} catch (thrown) {
		return thrown instanceof Error ? thrown.message : String(thrown);
	}
}

/** Deletes a row of the doctor's. Gives what a person has to do where it is still there, undefined if it is gone. */
export async function removeRow(connection: Connection, kind: RowKind, id: number): Promise<string | undefined> {
	const reason = await whyNotDeleted(connection, kind, id);
	if (reason === undefined) return undefined;
	return `The ${kind.name} with ID ${id} could not be deleted (${reason}). Delete it by hand in Acquire: "${doctorName}", ID ${id}.`;
}

async function idsByEmail(connection: Connection, email: string): Promise<number[]> {
	const data = dataObject(await connection.send(filterRequest(email)));
	const rows: unknown = data && contactFilter.read(data).rows;
	if (!Array.isArray(rows)) return [];
	const own = rows.filter((row) => isObject(row) && JSON.stringify(row).toLowerCase().includes(email));
	return [...new Set(own.map(contactIdOf).filter((id) => id !== undefined))];
}

async function removeIfOwn(connection: Connection, id: number, email: string): Promise<string | undefined> {
	return (await isOwnContact(connection, id, email)) ? await removeRow(connection, contactRow, id) : notOwnText(id);
}

/**
 * Deletes what a creation without a usable answer may have left behind: every new contact with the doctor's random address.
 * Gives what a person has to do where it finds none or cannot delete one, undefined if it was found and is gone.
 */
export async function removeByEmail(connection: Connection, email: string): Promise<string | undefined> {
	try {
		for (let look = 1; look <= LOOKS; look += 1) {
			if (look > 1) await connection.pause(BETWEEN_LOOKS_MS);
			const ids = await idsByEmail(connection, email);
			const left = await Promise.all(ids.map((id) => removeIfOwn(connection, id, email)));
			if (ids.length > 0) return left.find((text) => text !== undefined);
		}
	} catch {
		// The text below says what to do.
	}
	return `It is unknown whether a contact was created. Search Acquire for ${email} and delete what you find, unless it was there before.`;
}
