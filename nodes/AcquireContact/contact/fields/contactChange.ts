import { buildContactBody, type ContactBody, type ContactChange } from './body';
import type { ContactReference } from '../../../records/contact/reference';
import { checkOptions, isStandardAttribute } from '../../../records/attribute/contactAttribute';
import { fieldsFromColumns } from './fromColumns';
import { fieldsFromJson } from './fromJson';
import { fieldsFromUi } from './fromUi';
import { fieldsToClear } from './toClear';
import type { Plan, ReadyPlan, WorkflowItem } from '../../../operations/operation';
import { Refusal } from '../../../input/itemError';

export interface ChangeParameters {
	/** The contact, where the mode has no matching column for it; undefined for an operation that needs none. */
	contact?: () => ContactReference;
	/** Sends the matching column's value too. */
	keepMatch: boolean;
	/** What to do with the body, and with the contact that it is for. */
	use(body: ContactBody, contact: ContactReference | undefined): ReadyPlan;
}

/**
 * The plan of an operation that writes a contact, from the item's fields in whichever mode they are given.
 * Needs the account's attributes only to resolve columns, or to check values of custom attributes.
 */
export function planContactChange(item: WorkflowItem, { contact, keepMatch, use }: ChangeParameters): Plan {
	const clear = fieldsToClear(item);
	const body = (change: ContactChange) => buildContactBody({ ...change, clear }, item.options);

	const mode = item.rawParameter('fieldsMode', 'define');
	if (mode === 'map') {
		const mapped = fieldsFromColumns(item, { keepMatch });
		const reference = contact && mapped.contact();
		return {
			withAttributes(available) {
				const change = mapped.change(available);
				if (!(available instanceof Refusal)) checkOptions(change.attributes, available);
				return use(body(change), reference);
			},
		};
	}
	const change = mode === 'json' ? fieldsFromJson(item) : fieldsFromUi(item);
	const plan = use(body(change), contact?.());
	if (change.attributes.every(({ key }) => isStandardAttribute(key))) return plan;
	return {
		withAttributes(available) {
			// The check is a courtesy: without the list, Acquire checks the values itself.
			if (!(available instanceof Refusal)) checkOptions(change.attributes, available);
			return plan;
		},
	};
}
