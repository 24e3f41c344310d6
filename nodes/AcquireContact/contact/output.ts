import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { isObject } from '../../input/object';
import { withZone } from '../../input/utcTime';
import type { WorkflowItem } from '../../operations/operation';
import { OUTPUT_FIELDS, outputProperties, pick, readOutput } from '../../operations/output';
import { withoutFoundValue } from '../../records/contact/lookup';
import type { RecordBody } from '../../records/fields/body';
import { countryOf } from '../../records/fields/country';
import { FIELD_METHODS } from '../../records/fields/methodNames';
import { CONTACT_COLUMNS } from './columns';

/** Columns of a contact in the simplified output; the rest of it are attributes. */
const SIMPLE_COLUMNS = ['companyId', 'dateCreated', 'dateUpdated'];
/** Columns that no attribute of the same key stands for. */
const OWN_COLUMNS = [...CONTACT_COLUMNS, 'fields'];
const SIMPLE_ATTRIBUTES = ['name', 'email', 'phone', 'city', 'state'];
/** What the simplified output of a contact may hold; custom attributes that were written come on top. */
export const SIMPLIFIED_CONTACT = ['id', ...SIMPLE_ATTRIBUTES, 'country', ...SIMPLE_COLUMNS];

/** How a returned contact is put into the item, right under the fields. */
export const contactOutputProperties: INodeProperties[] = outputProperties('raw', FIELD_METHODS.output);

/**
 * How a contact that Acquire returned becomes an item's JSON: unchanged, simplified to flat fields, what `written` sets
 * first, or the selected fields.
 * @throws {ItemError} for field names that are no list
 */
export function contactOutput(item: WorkflowItem, written: RecordBody = {}): (contact: IDataObject) => IDataObject {
	const { kind, keys } = readOutput(item, 'raw', OUTPUT_FIELDS);
	if (kind === 'raw') return unchanged;
	if (kind === 'selected') return (contact) => selected(contact, keys);
	const first = Object.keys(written.fields ?? {});
	return (contact) => simplified(contact, first);
}

function unchanged(contact: IDataObject): IDataObject {
	return contact;
}

function simplified(contact: IDataObject, first: string[]): IDataObject {
	const fields = fieldsOf(contact);
	const country = countryOf(fields);
	return {
		...pick({ id: idOf(contact) }, ['id']),
		...pick(fields, first),
		...pick(fields, SIMPLE_ATTRIBUTES),
		...pick({ country } as IDataObject, ['country']),
		...withZones(pick(contact, SIMPLE_COLUMNS)),
	};
}

/**
 * The keys may name columns of the contact or attributes in its `fields`; the rows of lists and searches have others on top, such as the
 * title of the latest case, which stand for no attribute of the same key. The ids are always kept.
 */
function selected(contact: IDataObject, keys: string[]): IDataObject {
	const own = { ...withZones(pick(contact, OWN_COLUMNS)), id: idOf(contact) };
	return { ...pick(own, ['id', 'companyId']), ...pick({ ...withoutFoundValue(contact), ...fieldsOf(contact), ...own }, keys) };
}

/** A search shows dates without a zone, every other call with one. */
function withZones(contact: IDataObject): IDataObject {
	const dates = ['dateCreated', 'dateUpdated'].filter((column) => column in contact);
	return { ...contact, ...Object.fromEntries(dates.map((column) => [column, withZone(contact[column])])) };
}

/** A row of a search may be that of a contact that was merged into another one. */
function idOf(contact: IDataObject): IDataObject[string] {
	return parseId(contact.mainContactId) ?? contact.id;
}

function fieldsOf(contact: IDataObject): IDataObject {
	return isObject(contact.fields) ? contact.fields : {};
}
