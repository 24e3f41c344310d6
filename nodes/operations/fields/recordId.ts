import type { INodeProperties } from 'n8n-workflow';
import { requireId } from '../../input/identifier';
import { locatorValue } from '../../input/locator';
import type { Field, Id } from '../field';

/** The id of a record, typed: for records that no list in the editor offers. */
export function recordId<const Name extends string>(_name: Name, displayName: string, look: Partial<INodeProperties> = {}): Field<Id<Name>> {
	return {
		property: { displayName, type: 'string', default: '', required: true, ...look },
		read: (raw, { label }) => requireId(locatorValue(raw), label) as Id<Name>,
	};
}
