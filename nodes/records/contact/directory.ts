import type { AcquireClient } from '../../service/acquireClient';
import { findContactIds } from './lookup';
import { type ContactReference } from './reference';
import { emailKey } from '../../input/email';
import { asRefusal, Refusal } from '../../input/itemError';

/** Which contact an e-mail address means, for one run: each address is looked up once. */
export class ContactDirectory {
	private readonly idsByEmail = new Map<string, number[] | Refusal>();

	constructor(private readonly client: AcquireClient) {}

	/** Looks the address up and keeps what came of it. Gives the refusal, if it was one. */
	async lookUp(email: string): Promise<Refusal | undefined> {
		const found = await findContactIds(this.client, email).catch(asRefusal);
		this.idsByEmail.set(emailKey(email), found);
		return found instanceof Refusal ? found : undefined;
	}

	/** Keeps that an address, looked up before, now means this contact. */
	remember(email: string, id: number): void {
		this.idsByEmail.set(emailKey(email), [id]);
	}

	/** The contact's id; undefined if no contact has the address. Throws a Refusal if several have it or the look-up was refused. */
	find(reference: ContactReference): number | undefined {
		if ('id' in reference) return reference.id;
		const found = this.idsByEmail.get(emailKey(reference.email)) ?? [];
		if (found instanceof Refusal) throw found;
		if (found.length > 1) {
			throw new Refusal(
				`${found.length} contacts in Acquire have the e-mail address ${reference.email}: IDs ${found.join(', ')}`,
				{ description: 'Give the ID of the one you mean, or merge them in Acquire.', details: { contactIds: found } },
			);
		}
		return found[0];
	}

	/** As find, but undefined too where the address does not tell the contact. */
	findIfClear(reference: ContactReference): number | undefined {
		if ('id' in reference) return reference.id;
		const found = this.idsByEmail.get(emailKey(reference.email));
		return Array.isArray(found) && found.length === 1 ? found[0] : undefined;
	}

	/** As find, but throws a Refusal if no contact has the address. */
	require(reference: ContactReference): number {
		const id = this.find(reference);
		if (id !== undefined) return id;
		const email = 'email' in reference ? reference.email : '';
		throw new Refusal(`No contact in Acquire has the e-mail address ${email}`, {
			description: "Check the address, or create the contact first with 'Create or Update'.",
		});
	}
}
