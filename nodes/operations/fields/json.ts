import type { IDataObject } from 'n8n-workflow';
import { objectFromJson } from '../../input/json';
import { requireSendable } from '../../input/sendable';
import type { Field, PropertyOverrides } from '../field';

/**
 * A JSON object, as text or from an expression. `Shape` is what Acquire wants in it: only that it is an object is checked here,
 * so that what the contract does not know yet can be sent.
 */
export function jsonObject<Shape extends object = IDataObject>(displayName: string, overrides: PropertyOverrides = {}): Field<Shape> {
	return {
		property: { displayName, type: 'json', default: '{}', required: true, ...overrides },
		read(raw, { label }) {
			const object = objectFromJson(raw, label);
			requireSendable(object, label);
			return object as Shape;
		},
	};
}
