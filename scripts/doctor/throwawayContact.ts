import { randomBytes } from 'node:crypto';
import type { AcquireResponse } from '../../nodes/service/acquireResponse';
import { isObject } from '../../nodes/input/object';
import { parseId } from '../../nodes/input/identifier';
import { answerWords, dataObject, isRejected } from './answerWords';
import type { Connection } from './connection';
import { CannotTell } from './cannotTell';
import { isOwnContact, notOwnText } from './ownContact';
import { contactRow, doctorName, doctorNameBeside } from './rowKinds';

const path = '/crm/objects/contact';

/** Thrown where Acquire rejected making the contact, so that none is there. */
export class NotMade extends Error {}

/** Thrown where Acquire answered with a contact that may have been there before, which is left alone. */
export class NotOwn extends Error {}

/** The one contact that the doctor makes, changes and deletes. */
export class ThrowawayContact {
	/** True where an update after its deletion may have brought it back. */
	mayBeBack = false;

	private constructor(
		private readonly connection: Connection,
		readonly id: number,
		/** Lower case, at example.com, random. */
		readonly email: string,
		/** Answer to the creation whose name differed inside and beside `fields`. */
		readonly contradictionAnswer: AcquireResponse,
	) {}

	/**
	 * Makes the contact. It first sends two different names; where that is rejected, one name in both places. `noteEmail` is
	 * told the address before anything is sent. It has no phone number: Acquire might answer with the contact that has it.
	 * Throws NotMade if Acquire rejects it, NotOwn if its answer is another contact, an Error if it may have made the contact.
	 */
	static async create(connection: Connection, noteEmail: (email: string) => void): Promise<ThrowawayContact> {
		const email = `n8n-doctor-${randomBytes(6).toString('hex')}@example.com`;
		const text = { name: doctorName, email };
		noteEmail(email);
		const send = (body: object) => connection.send({ method: 'POST', path, body, idempotent: false });
		const contradictionAnswer = await send({ fields: text, ...text, name: doctorNameBeside });
		const answer = isRejected(contradictionAnswer) && contradictionAnswer.status < 500 ? await send({ fields: text, ...text }) : contradictionAnswer;
		if (isRejected(answer)) {
			const Reason = answer.status < 500 ? NotMade : Error;
			throw new Reason(`Acquire did not make the contact: ${answerWords(answer)}.`);
		}
		const id = parseId(dataObject(answer)?.id);
		if (id === undefined) throw new Error(`Acquire's answer to the creation holds no id: ${answerWords(answer)}.`);
		if (!(await isOwnContact(connection, id, email))) throw new NotOwn(notOwnText(id));
		return new ThrowawayContact(connection, id, email, contradictionAnswer);
	}

	/** Answer to reading it. */
	async get(): Promise<AcquireResponse> {
		return await this.connection.send({ method: 'GET', path: contactRow.one(this.id), query: { relations: 'fields' } });
	}

	/** Its members as they are now. Throws CannotTell if it cannot be read. */
	async read(): Promise<Record<string, unknown>> {
		const answer = await this.get();
		const contact = dataObject(answer);
		if (!contact) throw new CannotTell(`the contact could not be read: ${answerWords(answer)}`);
		return contact;
	}

	/** Its attributes as they are now. Throws CannotTell if it cannot be read. */
	async fields(): Promise<Record<string, unknown>> {
		const { fields } = await this.read();
		return isObject(fields) ? fields : {};
	}

	/** Answer to a change of it. */
	async update(body: object): Promise<AcquireResponse> {
		return await this.connection.send({ method: 'PUT', path: contactRow.one(this.id), body });
	}

	/** Answer to a change of it after its deletion. Unless that clearly fails, it may be back. */
	async updateDeleted(body: object): Promise<AcquireResponse> {
		this.mayBeBack = true;
		const answer = await this.update(body);
		this.mayBeBack = !isRejected(answer) || answer.status >= 500;
		return answer;
	}

	/** Sets attributes (name, email and phone in both places) and gives what is stored then. Throws CannotTell if it is rejected. */
	async set(fields: Record<string, unknown>): Promise<Record<string, unknown>> {
		const beside = Object.entries(fields).filter(([key]) => key === 'name' || key === 'email' || key === 'phone');
		const answer = await this.update({ fields, ...Object.fromEntries(beside) });
		if (isRejected(answer)) throw new CannotTell(`the update was rejected: ${answerWords(answer)}`);
		return await this.fields();
	}

	/** Answer to deleting it. */
	async delete(): Promise<AcquireResponse> {
		const answer = await this.connection.send({ method: 'DELETE', path: contactRow.delete(this.id) });
		if (!isRejected(answer)) this.mayBeBack = false;
		return answer;
	}
}
