import type { IDataObject } from 'n8n-workflow';
import { emailKey, parseEmail } from '../../input/email';
import { parseId } from '../../input/identifier';
import { asItemError, inputError, type ItemError } from '../../input/itemError';
import type { Account, Operation, PlanWithLookups, WorkflowItem } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { contactKey, contactsByEmail, onlyContact } from '../../records/contact/contactIds';
import { emailReference } from '../../records/contact/reference';
import { editorMethods } from '../editor/methods';
import type { ContactBody } from './fields/body';
import { withContactBody } from './fields/contactChange';
import { clearOptions, writeOptions } from './fields/options';
import { contactFieldProperties } from './fields/properties';
import { contactOutputProperties, earlierOutputOptions, SIMPLIFIED_CONTACT } from './output';
import { contactWriter, keepingContacts, skipUnchangedOption } from './skipUnchanged';

const EMAIL = 'Email';

export const upsertContact: Operation = {
	resource: 'contact',
	value: 'upsert',
	name: 'Create or Update',
	action: 'Create or update a contact',
	description: 'Create a new record, or update the current one if it already exists (upsert)',
	endpoint: 'createContact',
	simplified: SIMPLIFIED_CONTACT,
	methods: editorMethods,
	properties: [
		{
			displayName: 'Email',
			name: 'email',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'name@email.com',
			description: 'The email address that tells whether the contact already exists',
		},
		...contactFieldProperties({ mode: 'add' }, 'getContactColumnsToSet'),
		...contactOutputProperties,
		optionsCollection(...earlierOutputOptions, ...clearOptions, ...writeOptions, skipUnchangedOption),
	],
	plan(item) {
		const { email } = emailReference(item.parameter('email'), EMAIL);
		return keepingContacts(item, withContactBody(item, { matchesContact: false }, (body) => upsertPlan(item, email, body)));
	},
};

function upsertPlan(item: WorkflowItem, email: string, body: ContactBody): PlanWithLookups {
	const toUpdate = withoutMatch(body, email);
	const toCreate = { ...toUpdate, fields: { ...toUpdate.fields, email }, email };
	const writer = contactWriter(item, toCreate);
	const lookup = contactsByEmail(email);
	const idNow = ({ lookups }: Account) => onlyContact(lookups.get(lookup), email);

	async function updated(account: Account, id: number): Promise<IDataObject[]> {
		return [await writer.update(account, id, toUpdate)];
	}

	async function created(account: Account): Promise<IDataObject[]> {
		const contact = await writer.create(account, toCreate);
		const id = parseId(contact.id);
		if (id !== undefined) account.lookups.remember(lookup, [id]);
		// Or the next item of this address would create it once more.
		else await account.lookups.repeat(lookup);
		return [writer.output(contact)];
	}

	/** The contact that has the address after a create failed as a duplicate, or its response was lost. Throws the error if there is none. */
	async function createdMeanwhile(account: Account, error: ItemError): Promise<number> {
		const isDuplicate = error.details?.code === 'ERROR_DUPLICATE_RECORD_FOUND';
		if (error.stopsRun || !(isDuplicate || error.effect !== 'none')) throw error;
		const isUnclear = (await account.lookups.repeat(lookup)) !== undefined;
		const id = isUnclear ? undefined : idNow(account);
		if (id === undefined) throw error;
		return id;
	}

	return {
		kind: 'lookups',
		lookups: [lookup],
		complete(found) {
			const known = onlyContact(found.get(lookup), email);
			return {
				kind: 'ready',
				orderingKeys: [known === undefined ? emailKey(email) : contactKey(known)],
				rerunAfterEarlierFailure: true,
				async execute(account) {
					const id = idNow(account);
					if (id !== undefined) return await updated(account, id);
					try {
						return await created(account);
					} catch (thrown) {
						return await updated(account, await createdMeanwhile(account, asItemError(thrown)));
					}
				},
			};
		},
	};
}

/**
 * The address is the match, not something to change: on a contact found by its second address it would replace the first.
 * @throws {ItemError} if the fields set or clear another address
 */
function withoutMatch({ fields, ...others }: ContactBody, match: string): ContactBody {
	const { email = match, ...attributes } = fields ?? {};
	const other = parseEmail(email);
	if (other === undefined || emailKey(other) !== emailKey(match)) {
		throw inputError(EMAIL, `The fields set another email address than '${EMAIL}', which the contact is matched on`, "Remove the address from the fields. To change a contact's address, use Update.");
	}
	const members = Object.entries(others).filter(([key]) => key !== 'email');
	return { ...(Object.keys(attributes).length > 0 && { fields: attributes }), ...Object.fromEntries(members) };
}
