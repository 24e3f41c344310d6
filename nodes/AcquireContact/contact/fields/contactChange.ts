import { ItemError } from '../../../input/itemError';
import type { Plan, WorkflowItem } from '../../../operations/operation';
import { checkOptions, isStandardAttribute } from '../../../records/attribute/contactAttribute';
import { attributesToCheckBy, contactAttributes } from '../../../records/attribute/list';
import { bodyOptions, buildContactBody, type ContactBody, type ContactChange } from './body';
import { type MappedItem, readColumns } from './fromColumns';
import { fieldsFromJson } from './fromJson';
import { fieldsFromUi } from './fromUi';
import { fieldsToClear } from './toClear';

/** The item's columns where it maps incoming data; undefined in the other modes. */
export function mappedItem(item: WorkflowItem, options: { keepMatch: boolean }): MappedItem | undefined {
	return item.rawParameter('fieldsMode', 'define') === 'map' ? readColumns(item, options) : undefined;
}

/**
 * The plan for the body that the item's fields make, in whichever mode they are given. Looks the account's attributes up
 * only to resolve columns, or to check values of custom attributes.
 * @throws {ItemError} for fields that cannot be sent
 */
export function withContactBody(item: WorkflowItem, mapped: MappedItem | undefined, planFor: (body: ContactBody) => Plan): Plan {
	const clear = fieldsToClear(item);
	const options = bodyOptions(item.options);
	const bodyOf = (change: ContactChange) => buildContactBody({ ...change, clear }, options);
	if (mapped !== undefined) {
		return {
			kind: 'lookups',
			lookups: [contactAttributes],
			complete(found) {
				const available = found.get(contactAttributes);
				const change = mapped.change(available);
				if (!(available instanceof ItemError)) checkOptions(change.attributes, available);
				return planFor(bodyOf(change));
			},
		};
	}
	const change = item.rawParameter('fieldsMode', 'define') === 'json' ? fieldsFromJson(item) : fieldsFromUi(item);
	const plan = planFor(bodyOf(change));
	if (change.attributes.every(({ key }) => isStandardAttribute(key))) return plan;
	return {
		kind: 'lookups',
		lookups: [attributesToCheckBy],
		complete(found) {
			// The check is a courtesy: without the list, Acquire checks the values itself.
			const available = found.get(attributesToCheckBy);
			if (!(available instanceof ItemError)) checkOptions(change.attributes, available);
			return plan;
		},
	};
}
