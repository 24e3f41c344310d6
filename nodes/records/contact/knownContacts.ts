import type { IDataObject } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { without } from '../../input/object';
import { Lookup } from '../../operations/lookups';
import { withoutFoundValue } from './lookup';

/** Contacts as Acquire last showed them to this run, by id: found by a lookup, or returned by a write. */
export class KnownContacts {
	private readonly contacts = new Map<number, IDataObject>();

	private isWriting = false;

	get(id: number): IDataObject | undefined {
		return this.contacts.get(id);
	}

	/**
	 * Keeps what a lookup found before the first write. Later ones may show a contact as it was before it was written, and the row
	 * of a record that was merged into another one does not say whose values it shows.
	 */
	noteFound(id: number, row: IDataObject): void {
		if (this.isWriting || parseId(row.id) !== id || this.contacts.has(id)) return;
		this.contacts.set(id, { ...without(withoutFoundValue(row), 'mainContactId', 'contactId'), id });
	}

	/** Sends a write, of the contact `id` or of a new one. Until it returns the contact, and where it fails, that one is not known. */
	async write(send: () => Promise<IDataObject>, id?: number): Promise<IDataObject> {
		this.isWriting = true;
		if (id !== undefined) this.contacts.delete(id);
		const contact = await send();
		const written = parseId(contact.id);
		if (written !== undefined && (id ?? written) === written) this.contacts.set(written, contact);
		return contact;
	}
}

/** The contacts of a run that asks for them; undefined in any other. No request is needed for it. */
export const knownContacts = new Lookup<KnownContacts | undefined>('contacts as they are known', async () => await Promise.resolve(new KnownContacts()));
