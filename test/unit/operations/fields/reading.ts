import type { ItemError } from '../../../../nodes/input/itemError';
import type { Field } from '../../../../nodes/operations/field';
import { caughtError } from '../../caughtError';
import { fakeItem } from '../../fakes/fakeItem';

const item = fakeItem({});

/** What the field reads from the value of its parameter. */
export function read(field: Field<unknown>, raw: unknown): unknown {
	return field.read(raw, { label: field.property.displayName, item });
}

/** The error with which the field rejects the value of its parameter. Throws if it takes it. */
export function errorOf(field: Field<unknown>, raw: unknown): ItemError {
	return caughtError(() => read(field, raw));
}
