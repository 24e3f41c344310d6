import fc from 'fast-check';
import { type BodyOptions, type RecordChange, type FieldValue } from '../../../../nodes/records/fields/body';
import type { ItemError } from '../../../../nodes/input/itemError';
import { caughtError } from '../../caughtError';
import { TOP_LEVEL_MEMBERS, buildContactBody } from './ofContacts';

export const OMIT: BodyOptions = { sendEmptyValues: false, clearWith: '' };
export const SEND: BodyOptions = { sendEmptyValues: true, clearWith: '' };
export const BOTH_PLACES = ['name', 'email', 'phone'];

/** `attributes` go into the body's fields, `members` beside them. */
export interface GivenChange {
	attributes?: FieldValue[];
	members?: FieldValue[];
	clear?: string[];
}

export const change = ({ attributes: inFields = [], members: beside = [], clear = [] }: GivenChange): RecordChange => ({ values: [...inFields, ...beside.map((value) => ({ ...value, isTopLevel: true }))], clear });
export const set = (key: string, value: unknown, more: Partial<FieldValue> = {}): FieldValue => ({ key, value, parameter: 'Fields', ...more });
export const rejectionOf = (given: GivenChange, options = OMIT): ItemError => caughtError(() => buildContactBody(change(given), options));

const key = fc.oneof(
	fc.constantFrom(...BOTH_PLACES, 'city', 'state', 'countryId', 'plan', 'toString', 'hasOwnProperty', 'fields', '0'),
	fc.string({ minLength: 1, maxLength: 8 }).map((text) => `k${text}`),
).map((text) => text.trim());
const scalar = fc.oneof(fc.string({ unit: 'binary' }), fc.boolean(), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0), fc.constant(null));
const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 4 }), fc.constantFrom('', null, undefined, [], 0, false));
const attributes = fc.uniqueArray(fc.record({ key, value }), { selector: (entry) => entry.key, maxLength: 8 });
const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', null, undefined));
const members = fc.uniqueArray(fc.record({ key: fc.constantFrom(...Object.keys(TOP_LEVEL_MEMBERS)), value: text }), { selector: (entry) => entry.key, maxLength: 4 });
/** Any change whose values can be sent, some of them empty. */
export const changes = fc.record({ attributes, members }).map(({ attributes: inFields, members: beside }) =>
	change({ attributes: inFields.map((entry) => set(entry.key, entry.value)), members: beside.map((entry) => set(entry.key, entry.value)) }),
);
