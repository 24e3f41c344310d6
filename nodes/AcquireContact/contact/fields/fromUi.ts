import { isObject } from '../../../input/object';
import { type ContactChange, type FieldValue, TOP_LEVEL_MEMBERS } from './body';
import { isEmptyValue } from '../../../input/blank';
import { objectFromJson } from '../../../input/json';
import type { WorkflowItem } from '../../../operations/operation';
import { inputError } from '../../../input/itemError';

const FIELDS = 'Fields';
const CUSTOM_FIELDS = 'Custom Attributes';

/** What the item's `fields` and `customFields` set. @throws {ItemError} for Client Details that are no object. */
export function fieldsFromUi(item: WorkflowItem): ContactChange {
	const chosen = Object.entries(memberOf(item.parameter('fields', {})));
	const attributes: FieldValue[] = [];
	const members: FieldValue[] = [];
	for (const [key, value] of chosen) {
		if (key === 'clientDetails') members.push({ key, value: clientDetails(value), parameter: 'Visitor Client Details', mayBeObject: true });
		else if (Object.hasOwn(TOP_LEVEL_MEMBERS, key)) members.push({ key, value, parameter: TOP_LEVEL_MEMBERS[key] });
		else attributes.push({ key, value, parameter: FIELDS });
	}
	return { attributes: [...attributes, ...customFields(item)], members, clear: [] };
}

function customFields(item: WorkflowItem): FieldValue[] {
	const { field } = memberOf(item.parameter('customFields', {}));
	if (!Array.isArray(field)) return [];
	return field.filter(isObject).map(({ key, value }) => {
		if (typeof key !== 'string' && !isEmptyValue(key)) {
			throw inputError(CUSTOM_FIELDS, `A field name in '${CUSTOM_FIELDS}' is not text`, 'Enter the key of a custom attribute.');
		}
		return { key: typeof key === 'string' ? key.trim() : '', value, parameter: CUSTOM_FIELDS, takesLabel: true };
	});
}

/** The object; undefined for a box that was added and left as it is, which holds `{}`. */
function clientDetails(value: unknown): unknown {
	if (isEmptyValue(value)) return undefined;
	const details = objectFromJson(value, 'Visitor Client Details');
	return Object.keys(details).length === 0 ? undefined : details;
}

function memberOf(collection: unknown): Record<string, unknown> {
	return isObject(collection) ? collection : {};
}
