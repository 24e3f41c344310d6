import type { INodeProperties } from 'n8n-workflow';
import { requireId } from '../../input/identifier';
import { distinctEntries } from '../../input/list';
import { locatorValue } from '../../input/locator';
import type { Id, PlainField } from '../field';
import { textBox } from './text';

/**
 * The id of a record, typed: for records that no list in the editor offers. `Name`: the path parameter that takes it, as in
 * `recordId<'roleId'>('Role ID')`; it is never inferred from where the field stands.
 */
export function recordId<Name extends string>(displayName: string, overrides: Partial<INodeProperties> = {}): PlainField<Id<NoInfer<Name>>> {
	return textBox(displayName, overrides, (raw, { label }) => requireId(locatorValue(raw), label) as Id<Name>);
}

/** The ids of several records, typed: separated by commas, or an array from an expression. Each once. */
export function recordIds<Name extends string>(displayName: string, overrides: Partial<INodeProperties> = {}): PlainField<Array<Id<NoInfer<Name>>>> {
	return textBox(displayName, { description: 'Separated by commas, or an array from an expression', ...overrides }, (raw, { label }) => distinctEntries(raw, label, requireId) as Array<Id<Name>>);
}
