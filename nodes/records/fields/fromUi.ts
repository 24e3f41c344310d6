import { isBlank, isEmptyValue } from '../../input/blank';
import { enteredDate } from '../../input/enteredDate';
import { inputError } from '../../input/itemError';
import { objectFromJson } from '../../input/json';
import { quote } from '../../input/quote';
import { rowsOf } from '../../input/rows';
import type { WorkflowItem } from '../../operations/operation';
import type { FieldValue, RecordChange } from './body';
import { isRecordDate } from './recordDates';
import type { RecordFields } from './recordFields';

const FIELDS = 'Fields';
const CUSTOM_FIELDS = 'Custom Attributes';
const ROW = '{"key": "loyalty_tier", "value": "gold"}';

/** What the item's `fields` and `customFields` set. @throws {ItemError} for a JSON field that is no object, and where it cannot be told what they hold */
export function fieldsFromUi(kind: RecordFields, item: WorkflowItem): RecordChange {
	const fields = item.parameter('fields', {});
	const chosen = Object.entries(isBlank(fields) ? {} : objectFromJson(fields, FIELDS));
	const attributes: FieldValue[] = [];
	const members: FieldValue[] = [];
	for (const [key, value] of chosen) {
		const parameter = kind.isMember(key) ? kind.members[key] : FIELDS;
		if (kind.isJson(key)) members.push({ key, value: objectOrNothing(value, parameter), parameter, mayBeObject: true });
		else (kind.isMember(key) ? members : attributes).push({ key, value: isRecordDate(key) && !isEmptyValue(value) ? enteredDate(value, parameter, item.timezone) : value, parameter });
	}
	return { attributes: [...attributes, ...customFields(item)], members, clear: [] };
}

function customFields(item: WorkflowItem): FieldValue[] {
	return rowsOf(item.parameter('customFields', {}), 'field', CUSTOM_FIELDS, ROW).map((row) => {
		const { key, value } = row;
		if (key === undefined && value === undefined && Object.keys(row).length > 0) throw inputError(CUSTOM_FIELDS, `A row of '${CUSTOM_FIELDS}' has neither a key nor a value: ${quote(row)}`, `A row is an object, e.g. ${ROW}.`);
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
