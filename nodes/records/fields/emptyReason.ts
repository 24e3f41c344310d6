import { listed } from '../../input/listed';
import type { KnownAttributes } from '../attribute/list';
import type { ItemColumns } from './itemColumns';
import { CLEAR_FIELDS } from './options';
import type { RecordFields } from './recordFields';

/** Why an item sets nothing, and how to go on. */
export interface EmptyReason {
	reason: string;
	description: string;
}

/** Where no field is given at all. `changesRecord`: the record is there, so that fields of it can be cleared. */
export function noValue({ record }: Pick<RecordFields, 'record'>, changesRecord: boolean): EmptyReason {
	const toClear = changesRecord ? ` To clear a field of the ${record}, choose it in the option '${CLEAR_FIELDS}'.` : '';
	return { reason: 'no field has a value', description: `Enter a value for at least one field.${toClear}` };
}

/** Why the item's columns set nothing. `matching`: key of the one that only says which record it is, if one does. */
export function emptyColumns(kind: RecordFields, { mapped, unknown }: ItemColumns, { attributes, failure, isPart }: KnownAttributes, matching: string | undefined): EmptyReason {
	const blank = [...mapped.values()].filter(({ attribute }) => attribute.key !== matching).map(({ name }) => name);
	if (blank.length > 0) return { ...noValue(kind, matching !== undefined), reason: `${listed(blank)} ${blank.length === 1 ? 'is' : 'are'} blank` };
	const came = unknown.map(({ name }) => name);
	return {
		reason: came.length === 0 ? 'the item has no column to take a value from' : `${failure !== undefined ? 'this API key can see' : isPart ? 'Acquire lists only a part of its fields, and' : 'Acquire has'} no field for ${listed(came)}`,
		description: `Columns are taken by the key or the label of a field: ${listed(attributes.entries.map(({ key }) => key))}.`,
	};
}
