import type { IDataObject } from 'n8n-workflow';
import { isEmptyValue } from '../../input/blank';
import { enteredDate } from '../../input/enteredDate';
import { inputError } from '../../input/itemError';
import { objectFromJson } from '../../input/json';
import { rowsOf } from '../../input/rows';
import type { WorkflowItem } from '../../operations/operation';
import type { FieldValue } from './body';
import { isRecordDate } from './recordDates';
import type { RecordFields } from './recordFields';

const FIELDS = 'Fields';
const CUSTOM_FIELDS = 'Custom Attributes';

/** What the item's `fields` and `customFields` set. @throws {ItemError} for a JSON field that is no object, a date that is none, and a key that is no text */
export function fieldsFromUi(kind: RecordFields, item: WorkflowItem): FieldValue[] {
	const fields = Object.entries(item.parameter('fields', {}) as IDataObject).map(([key, value]): FieldValue => {
		const parameter = kind.isMember(key) ? kind.members[key] : FIELDS;
		if (kind.isJson(key)) return { key, value: objectOrNothing(value, parameter), parameter, mayBeObject: true };
		return { key, value: isRecordDate(key) && !isEmptyValue(value) ? enteredDate(value, parameter, item.timezone) : value, parameter };
	});
	return [...fields, ...customFields(item)];
}

function customFields(item: WorkflowItem): FieldValue[] {
	return rowsOf(item.parameter('customFields', {}), 'field').map(({ key, value }) => {
		if (typeof key !== 'string' && !isEmptyValue(key)) {
			throw inputError(CUSTOM_FIELDS, `A field name in '${CUSTOM_FIELDS}' is not text`, 'Enter the key of a custom attribute.');
		}
		return { key: typeof key === 'string' ? key.trim() : '', value, parameter: CUSTOM_FIELDS, takesLabel: true };
	});
}

/** The object; undefined for a box that was added and left as it is, which holds `{}`. */
function objectOrNothing(value: unknown, parameter: string): unknown {
	if (isEmptyValue(value)) return undefined;
	const object = objectFromJson(value, parameter);
	return Object.keys(object).length === 0 ? undefined : object;
}
