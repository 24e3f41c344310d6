import type { IDataObject } from 'n8n-workflow';
import { isObject } from '../../input/object';
import { parseId } from '../../input/identifier';
import { parseKeys } from '../../input/list';
import type { RunOptions } from '../../operations/operation';

/** Contact columns of the simplified output; the rest of it are attributes. */
const SIMPLE_COLUMNS = ['companyId', 'dateCreated', 'dateUpdated'];
const SIMPLE_ATTRIBUTES = ['name', 'email', 'phone', 'city', 'state'];

/**
 * How a contact that Acquire returned becomes an item's JSON: unchanged, simplified to ten flat fields, or the selected
 * fields. Throws a Refusal for field names that are no list.
 */
export function contactOutput({ all }: RunOptions): (contact: Record<string, unknown>) => IDataObject {
	if (all.output === 'simple') return (contact) => simplified(contact) as IDataObject;
	if (all.output !== 'selected') return (contact) => contact as IDataObject;
	const keys = parseKeys(all.outputFields, 'Output Field Names or IDs');
	return (contact) => selected(contact, keys) as IDataObject;
}

function simplified(contact: Record<string, unknown>): Record<string, unknown> {
	const fields = fieldsOf(contact);
	const country = (isObject(fields.country) && fields.country.name) || fields.countryId;
	return {
		...pick({ id: idOf(contact) }, ['id']),
		...pick(fields, SIMPLE_ATTRIBUTES),
		...pick({ country }, ['country']),
		...pick(contact, SIMPLE_COLUMNS),
	};
}

/** The keys may name columns of the contact or attributes in its `fields`. The ids are always kept. */
function selected(contact: Record<string, unknown>, keys: string[]): Record<string, unknown> {
	return { ...pick({ ...contact, id: idOf(contact) }, ['id', 'companyId']), ...pick({ ...fieldsOf(contact), ...contact, id: idOf(contact) }, keys) };
}

/** A row of a search may be that of a contact that was merged into another one. */
function idOf(contact: Record<string, unknown>): unknown {
	return parseId(contact.mainContactId) ?? contact.id;
}

function fieldsOf(contact: Record<string, unknown>): Record<string, unknown> {
	return isObject(contact.fields) ? contact.fields : {};
}

function pick(source: Record<string, unknown>, keys: string[]): Record<string, unknown> {
	return Object.fromEntries(keys.filter((key) => Object.hasOwn(source, key) && source[key] !== undefined).map((key) => [key, source[key]]));
}
