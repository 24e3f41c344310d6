import { ItemError } from '../../../input/itemError';
import type { Lookup } from '../../../operations/lookups';
import type { Plan, PlanWithLookups, WorkflowItem } from '../../../operations/operation';
import type { ContactAttribute } from '../../../records/attribute/contactAttribute';
import { attributesToCheckBy } from '../../../records/attribute/list';
import type { NameIndex } from '../../../records/attribute/nameIndex';
import type { ContactReference } from '../../../records/contact/reference';
import { inAccountTerms, needsAttributes, requireUsableKeys } from './accountTerms';
import { bodyOptions, buildContactBody, type ContactBody, type ContactChange, isEmptyBody, sendsUnknownFields, withoutBlanks } from './body';
import { contactMatchedById, readColumns } from './fromColumns';
import { fieldsFromJson } from './fromJson';
import { fieldsFromUi } from './fromUi';
import { type EmptyReason, NO_VALUE } from './emptyReason';
import { mapperColumns } from './mapperColumns';
import { fieldsToClear } from './toClear';

/** What an operation does with the fields of an item. */
export interface Writing {
	/** True where a mapped column says which contact it is; that column is then not sent. */
	matchesContact: boolean;
	/** What there is nothing to do where no field has a value, e.g. "update"; absent where that is fine. */
	needsFieldsTo?: string;
}

/** True where the item's columns are its fields. */
export function isMapped(item: WorkflowItem): boolean {
	return item.rawParameter('fieldsMode', 'define') === 'map';
}

/**
 * The plan for the body that the item's fields make, in whichever mode they are given, and for the contact that a mapped column
 * names, if the operation matches one. Looks the account's attributes up unless all fields are those of every account.
 * @throws {ItemError} for fields that cannot be sent
 */
export function withContactBody(item: WorkflowItem, writing: Writing, planFor: (body: ContactBody, matched: ContactReference[]) => Plan): Plan {
	const clear = fieldsToClear(item);
	const options = bodyOptions(item.options);
	if (isMapped(item)) {
		const matchedById = writing.matchesContact ? contactMatchedById(item) : undefined;
		return afterLookup(mapperColumns(item), (columns) => {
			const mapped = readColumns(item, columns, { ...writing, ...options });
			const matched = writing.matchesContact ? [matchedById ?? mapped.contact()] : [];
			const body = bodyOf(item, { ...withoutBlanks(mapped.change, options), clear }, columns.isListed ? columns.attributes : undefined);
			mapped.reportBlanks(body);
			requireFields(body, writing, mapped.emptyReason);
			return planFor(body, matched);
		});
	}
	const given = item.rawParameter('fieldsMode', 'define') === 'json' ? fieldsFromJson(item) : fieldsFromUi(item);
	const change = { ...withoutBlanks(given, options), clear };
	requireUsableKeys(change);
	const planWith = (attributes?: NameIndex<ContactAttribute>) => {
		const body = bodyOf(item, change, attributes);
		requireFields(body, writing, () => NO_VALUE);
		return planFor(body, []);
	};
	if (!needsAttributes(change)) return planWith();
	// The check is a courtesy: without the list, Acquire checks the fields itself.
	return afterLookup(attributesToCheckBy, (available) => planWith(available instanceof ItemError ? undefined : available));
}

function afterLookup<Value>(lookup: Lookup<Value>, planFor: (value: Value) => Plan): PlanWithLookups {
	return { kind: 'lookups', lookups: [lookup], complete: (found) => planFor(found.get(lookup)) };
}

function bodyOf(item: WorkflowItem, change: ContactChange, attributes: NameIndex<ContactAttribute> | undefined): ContactBody {
	const terms = { attributes, sendUnknown: sendsUnknownFields(item.options) };
	return buildContactBody(inAccountTerms(change, terms, item.hints), bodyOptions(item.options));
}

function requireFields(body: ContactBody, { needsFieldsTo }: Writing, emptyReason: () => EmptyReason): void {
	if (needsFieldsTo === undefined || !isEmptyBody(body)) return;
	const { reason, description } = emptyReason();
	throw new ItemError(`There is nothing to ${needsFieldsTo}: ${reason}`, { description });
}
