import type { INodeProperties } from 'n8n-workflow';
import { emailKey } from '../../input/email';
import { inputError } from '../../input/itemError';
import { isOn } from '../../input/switchedOn';
import { listParameter } from '../../operations/listParameter';
import type { WorkflowItem } from '../../operations/operation';
import { optionsCollection } from '../../operations/requestOptions';
import { contactReference, type ContactReference, emailReference } from './reference';

// A list has no modes to choose from.
const emailsOnlyOption: INodeProperties = {
	displayName: 'By Email Only',
	name: 'emailsOnly',
	type: 'boolean',
	default: false,
	description: 'Whether to reject IDs in the list of contacts, for example where addresses come from a public form',
};

/** The options of operations that take several contacts as text. */
export const listedContactsOptions = optionsCollection(emailsOnlyOption);

/** The contacts that a parameter lists, each once. @throws {ItemError} that names the parameter for none, or an entry that names no contact */
export function listedContacts(item: WorkflowItem, name: string, label: string): ContactReference[] {
	return contactReferences(listParameter(item, name, label), label, isOn(item.options.all.emailsOnly, emailsOnlyOption.displayName));
}

/** The contacts that a list of entries names, each once. @throws {ItemError} as listedContacts does */
export function contactReferences(entries: readonly unknown[], label: string, emailsOnly: boolean): ContactReference[] {
	if (entries.length === 0) throw inputError(label, `'${label}' is empty`, `Enter at least one ${emailsOnly ? '' : 'contact ID or '}email address.`);
	const references = new Map<string, ContactReference>();
	for (const entry of entries) {
		const reference = emailsOnly ? emailReference(entry, label, `To use IDs, turn the option '${emailsOnlyOption.displayName}' off.`) : contactReference(entry, label);
		references.set('id' in reference ? String(reference.id) : emailKey(reference.email), reference);
	}
	return [...references.values()];
}
