import { isObject } from './answer';
import { TOP_LEVEL_MEMBERS, type ContactChange, type FieldValue } from './contactFields';
import { isStandardAttribute } from './customAttributes';
import { objectFromJson } from './jsonInput';
import type { WorkflowItem } from './operation';

const JSON_FIELDS = 'JSON';

/**
 * What the item's `fieldsJson` sets: attributes, or the whole body of Acquire's call if it has an object member
 * `fields`, which is what the vendor's example looks like. Throws a Refusal for anything but an object.
 */
export function fieldsFromJson(item: WorkflowItem): ContactChange {
	const given = objectFromJson(item.parameter('fieldsJson', '{}'), JSON_FIELDS);
	if (!isObject(given.fields)) return { attributes: valuesIn(given), members: [], clear: [] };
	const { fields, ...beside } = given;
	const besideValues = valuesIn(beside);
	const isAttribute = ({ key }: FieldValue) => isStandardAttribute(key) && !Object.hasOwn(TOP_LEVEL_MEMBERS, key);
	return {
		attributes: [...valuesIn(fields as Record<string, unknown>), ...besideValues.filter(isAttribute)],
		members: besideValues.filter((value) => !isAttribute(value)),
		clear: [],
	};
}

function valuesIn(object: Record<string, unknown>): FieldValue[] {
	return Object.entries(object).map(([key, value]) => ({ key, value, parameter: JSON_FIELDS, mayBeObject: true }));
}
