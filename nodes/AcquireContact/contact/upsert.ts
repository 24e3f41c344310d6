import type { IDataObject } from 'n8n-workflow';
import { planContactChange } from './fields/contactChange';
import { contactFieldProperties } from './fields/properties';
import { type ContactBody, isEmptyBody } from './fields/body';
import { contactOutput } from './output';
import { emailKey, parseEmail } from '../../input/email';
import { createContactRequest, getContactRequest, updateContactRequest } from './requests';
import { parseId } from '../../input/identifier';
import { quote } from '../../input/quote';
import type { Account, Operation, ReadyPlan, WorkflowItem } from '../../operations/operation';
import { clearOptions, optionsCollection, outputOptions, requestOptions, writeOptions } from '../../operations/requestOptions';
import { asRefusal, type Refusal, refuseInput } from '../../input/itemError';

const EMAIL = 'Email';

export const upsert: Operation = {
	resource: 'contact',
	value: 'upsert',
	name: 'Create or Update',
	action: 'Create or update a contact',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	properties: [
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'name@email.com',
			description: 'The e-mail address that tells whether the contact already exists',
		},
		...contactFieldProperties({ mode: 'add' }, 'getContactColumnsToSet'),
		optionsCollection(...clearOptions, ...writeOptions, ...outputOptions, ...requestOptions),
	],
	plan(item) {
		const email = matchEmail(item.parameter('email'));
		return planContactChange(item, { keepMatch: true, use: (body) => upsertPlan(item, email, body) });
	},
};

function matchEmail(given: unknown): string {
	const email = parseEmail(given);
	if (email !== undefined) return email;
	throw refuseInput(EMAIL, `'${EMAIL}' is not an e-mail address: ${quote(given)}`, 'Give the address that the contact is matched on, e.g. nathan@example.com.');
}

function upsertPlan(item: WorkflowItem, email: string, body: ContactBody): ReadyPlan {
	const toUpdate = withoutMatch(body, email);
	const toCreate = { ...toUpdate, fields: { ...toUpdate.fields, email }, email };
	const reference = { email };
	const output = contactOutput(item.options);

	async function updated({ client }: Account, id: number): Promise<IDataObject[]> {
		const request = isEmptyBody(toUpdate) ? getContactRequest(id) : updateContactRequest(id, toUpdate);
		const { data } = await client.request(request);
		return [output(data)];
	}

	async function created(account: Account): Promise<IDataObject[]> {
		const { data: contact } = await account.client.request(createContactRequest(toCreate));
		const id = parseId(contact.id);
		if (id !== undefined) account.contacts.remember(email, id);
		// Or the next item of this address would create it once more.
		else await account.contacts.lookUp(email);
		return [output(contact)];
	}

	return {
		concerns: [reference],
		lastWins: true,
		check: (contacts) => void contacts.find(reference),
		async carryOut(account) {
			const id = account.contacts.find(reference);
			if (id !== undefined) return await updated(account, id);
			const outcome = await created(account).catch(asRefusal);
			if (Array.isArray(outcome)) return outcome;
			return await updated(account, await createdMeanwhile(account, email, outcome));
		},
	};
}

/**
 * The address is the match, not something to change: on a contact found by its second address it would replace the
 * first. Throws a Refusal if the fields set or clear another address.
 */
function withoutMatch({ fields, ...beside }: ContactBody, match: string): ContactBody {
	const { email = match, ...others } = fields ?? {};
	if (typeof email !== 'string' || emailKey(email) !== emailKey(match)) {
		throw refuseInput(EMAIL, `The fields set another e-mail address than '${EMAIL}', which the contact is matched on`, "Remove the address from the fields. To change a contact's address, use Update.");
	}
	const members = Object.entries(beside).filter(([key]) => key !== 'email');
	return { ...(Object.keys(others).length > 0 && { fields: others }), ...Object.fromEntries(members) };
}

/** The contact that has the address after a create was refused as a duplicate, or its answer was lost. Throws the refusal if there is none. */
async function createdMeanwhile({ contacts }: Account, email: string, refusal: Refusal): Promise<number> {
	const isDuplicate = refusal.details?.code === 'ERROR_DUPLICATE_RECORD_FOUND';
	if (refusal.stopsRun || !(isDuplicate || refusal.mayBeDone)) throw refusal;
	const isUnclear = (await contacts.lookUp(email)) !== undefined;
	const id = isUnclear ? undefined : contacts.find({ email });
	if (id === undefined) throw refusal;
	return id;
}
