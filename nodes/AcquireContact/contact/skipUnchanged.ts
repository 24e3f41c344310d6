import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { objectOrEmpty } from '../../input/object';
import { isSameJson } from '../../input/sameJson';
import { isOn } from '../../input/switchedOn';
import type { ExecutionHints, GatheredHint } from '../../operations/executionHints';
import type { Plan, RunContext, WorkflowItem } from '../../operations/operation';
import { OUTPUT_FIELDS, readOutput } from '../../operations/output';
import { knownContacts } from '../../records/contact/knownContacts';
import { isEmptyBody, type RecordBody } from '../../records/fields/body';
import { contactOutput } from './output';
import { createContactRequest, getContactRequest, updateContactRequest } from './requests';

/** For operations that may look the contact up before they write it. */
export const skipUnchangedOption: INodeProperties = {
	displayName: 'Skip Unchanged',
	name: 'skipUnchanged',
	type: 'boolean',
	default: false,
	description:
		'Whether to send nothing where the contact, as the run found it by its email address or last wrote it, already has exactly these values. It is then returned as it is, and the simplified output says in "changed" which contacts were changed.',
};

const UNCHANGED: GatheredHint = ([[what, count]], itemCount) => `Not sent, since ${what}${itemCount === 1 ? '' : `: ${count} of ${itemCount} items`}`;

/** The plan of an item. Where unchanged contacts are to be skipped, its lookups also keep the contacts that they find. */
export function keepingContacts({ options }: WorkflowItem, plan: Plan): Plan {
	if (!isOn(options.all.skipUnchanged, skipUnchangedOption.displayName)) return plan;
	return { kind: 'lookups', lookups: [knownContacts], complete: () => plan };
}

/** `written`: what the simplified output shows first. @throws {ItemError} for field names that are no list */
export function contactWriter(item: WorkflowItem, written: RecordBody): ContactWriter {
	const saysSo = isOn(item.options.all.skipUnchanged, skipUnchangedOption.displayName) && readOutput(item, 'raw', OUTPUT_FIELDS).kind === 'simple';
	return new ContactWriter(contactOutput(item, written), saysSo, item.hints);
}

/** Writes the contact of one item. */
class ContactWriter {
	constructor(
		private readonly asOutput: (contact: IDataObject) => IDataObject,
		private readonly saysSo: boolean,
		private readonly hints: ExecutionHints,
	) {}

	/** Sends the update, unless it is known to change nothing. Returns the output item's JSON. @throws {ItemError} */
	async update({ client, lookups, earlierEffect, sentNothing }: RunContext, id: number, body: RecordBody): Promise<IDataObject> {
		const known = lookups.get(knownContacts);
		const current = known?.get(id);
		// Where an earlier attempt may have sent it, that is why the contact has these values.
		if (current !== undefined && !earlierEffect && hasAll(current, body)) {
			sentNothing?.();
			this.hints.gather(UNCHANGED, 'the contact already has these values');
			return this.output(current, false);
		}
		// Of a contact that is new nothing may be left to send.
		if (isEmptyBody(body)) {
			sentNothing?.();
			return this.output(await client.request(getContactRequest(id)), earlierEffect !== undefined);
		}
		const send = async () => await client.request(updateContactRequest(id, body));
		return this.output(await (known?.write(send, id) ?? send()));
	}

	/** Returns the contact as Acquire does. @throws {ItemError} */
	async create({ client, lookups }: RunContext, body: RecordBody): Promise<IDataObject> {
		const send = async () => await client.request(createContactRequest(body));
		return await (lookups.get(knownContacts)?.write(send) ?? send());
	}

	/** The output item's JSON of a contact. */
	output(contact: IDataObject, changed = true): IDataObject {
		return this.saysSo ? { ...this.asOutput(contact), changed } : this.asOutput(contact);
	}
}

/** True where the contact shows every value of the body. A value that the contact does not show, or shows in another form, may differ. */
function hasAll(contact: IDataObject, { fields = {}, ...members }: RecordBody): boolean {
	const shown = objectOrEmpty(contact.fields);
	const has = (holder: IDataObject, [key, value]: [string, unknown]) => Object.hasOwn(holder, key) && isSameJson(holder[key], value);
	// Name, email and phone also stand beside the fields of the body, but a contact shows them among its fields alone.
	return Object.entries(fields).every((field) => has(shown, field)) && Object.entries(members).every((member) => has(contact, member) || has(fields, member));
}
