import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { parseId } from '../../input/identifier';
import { objectOrEmpty } from '../../input/object';
import { withZone } from '../../input/utcTime';
import type { WorkflowItem } from '../../operations/operation';
import { OUTPUT_FIELDS, outputProperties, outputRecord, pick, readOutput } from '../../operations/output';
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
/** What the simplified output of a contact may hold; custom attributes that were written and columns that were chosen come on top. */
export const SIMPLIFIED_CONTACT = ['id', ...SIMPLE_ATTRIBUTES, 'country', ...SIMPLE_COLUMNS];

/** How a returned contact is put into the item, right under the fields. */
export const contactOutputProperties: INodeProperties[] = outputProperties('raw', FIELD_METHODS.output);

/**
 * How a contact that Acquire returned becomes an item's JSON: unchanged, simplified to flat fields, what `written` sets
 * and the `chosen` columns first, or the selected fields.
 * @throws {ItemError} for field names that are no list
 */
export function contactOutput(item: WorkflowItem, written: RecordBody = {}, chosen: readonly string[] = []): (contact: IDataObject) => IDataObject {
	const choice = readOutput(item, 'raw', OUTPUT_FIELDS);
	if (choice.kind === 'raw') return (contact) => contact;
	const simplified = [...Object.keys(written.fields ?? {}), ...chosen, ...SIMPLIFIED_CONTACT];
	const wanted = { ...choice, keys: ['companyId', ...choice.keys] };
	return (contact) => outputRecord(choice.kind === 'simple' ? simple(contact, chosen) : flat(contact), wanted, simplified);
}

function simple(contact: IDataObject, chosen: readonly string[]): IDataObject {
	const fields = objectOrEmpty(contact.fields);
	return { ...fields, country: countryOf(fields), ...columns(contact, [...SIMPLE_COLUMNS, ...chosen]) };
}

/**
 * The columns of the contact beside the attributes in its `fields`; the rows of lists and searches have others on top, such as the
 * title of the latest case, which stand for no attribute of the same key.
 */
function flat(contact: IDataObject): IDataObject {
	return { ...withZones(withoutFoundValue(contact)), ...objectOrEmpty(contact.fields), ...columns(contact, OWN_COLUMNS) };
}

/** A row of a search may be that of a contact that was merged into another one. */
function columns(contact: IDataObject, names: readonly string[]): IDataObject {
	return { ...withZones(pick(contact, names)), id: parseId(contact.mainContactId) ?? contact.id };
}

/** A search shows dates without a zone, every other call with one. */
function withZones(contact: IDataObject): IDataObject {
	const dates = ['dateCreated', 'dateUpdated', 'lastDateUpdated'].filter((column) => column in contact);
	return { ...contact, ...Object.fromEntries(dates.map((column) => [column, withZone(contact[column])])) };
}
