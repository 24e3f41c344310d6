import type { INodeProperties } from 'n8n-workflow';
import { emailKey } from '../../input/email';
import { inputError } from '../../input/itemError';
import { isOn } from '../../input/switchedOn';
import type { Field, FieldReading, PropertyOverrides } from '../../operations/field';
import { textBox } from '../../operations/fields/text';
import { listParameter } from '../../operations/listParameter';
import { contactReference, type ContactReference, emailReference } from './reference';

/** An option of operations that take several contacts as text: a list has no modes to choose from. */
export const emailsOnlyOption: INodeProperties = {
	displayName: 'By Email Only',
	name: 'emailsOnly',
	type: 'boolean',
	default: false,
	description: 'Whether to reject IDs in the list of contacts, for example where addresses come from a public form',
};

/** Several contacts as text. Beside it stands the option By Email Only. */
export function contactList(displayName: string, overrides: PropertyOverrides = {}): Field<ContactReference[]> {
	return textBox(displayName, overrides, (raw, reading: FieldReading) =>
		contactReferences(listParameter(raw, reading), reading.label, isOn(reading.item.options.all.emailsOnly, emailsOnlyOption.displayName)),
	);
}

/** The contacts that a list of entries names, each once. @throws {ItemError} that names the parameter for none, or an entry that names no contact */
export function contactReferences(entries: readonly unknown[], label: string, emailsOnly: boolean): ContactReference[] {
	if (entries.length === 0) throw inputError(label, `'${label}' is empty`, `Enter at least one ${emailsOnly ? '' : 'contact ID or '}email address.`);
	const references = new Map<string, ContactReference>();
	for (const entry of entries) {
		const reference = emailsOnly ? emailReference(entry, label, `To use IDs, turn the option '${emailsOnlyOption.displayName}' off.`) : contactReference(entry, label);
		references.set('id' in reference ? String(reference.id) : emailKey(reference.email), reference);
	}
	return [...references.values()];
}
