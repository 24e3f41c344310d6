import { isObject } from '../../../input/object';
import { type ContactChange, type FieldValue, TOP_LEVEL_MEMBERS } from './body';
import { isStandardAttribute } from '../../../records/attribute/contactAttribute';
import { objectFromJson } from '../../../input/json';
import type { WorkflowItem } from '../../../operations/operation';

const JSON_FIELDS = 'JSON';

/**
 * What the item's `fieldsJson` sets: attributes, or the whole body of Acquire's call if it has an object member
 * `fields`, which is what the vendor's example looks like. @throws {ItemError} for anything but an object.
 */
export function fieldsFromJson(item: WorkflowItem): ContactChange {
	const given = objectFromJson(item.parameter('fieldsJson', '{}'), JSON_FIELDS);
	const isWholeBody = isObject(given.fields);
	const { fields, ...others } = isWholeBody ? given : { ...given, fields: {} };
	const values = valuesIn(isWholeBody ? others : given);
	const isAttribute = ({ key }: FieldValue) => (isWholeBody ? isStandardAttribute(key) : !Object.hasOwn(TOP_LEVEL_MEMBERS, key));
	return {
		attributes: [...valuesIn(fields as Record<string, unknown>), ...values.filter(isAttribute)],
		members: values.filter((value) => !isAttribute(value)),
		clear: [],
	};
}

function valuesIn(object: Record<string, unknown>): FieldValue[] {
	return Object.entries(object).map(([key, value]) => ({ key: key.trim(), value, parameter: JSON_FIELDS, mayBeObject: true }));
}
