import { isEmptyValue } from '../../input/blank';
import { objectFromJson } from '../../input/json';
import { isObject, without } from '../../input/object';
import type { WorkflowItem } from '../../operations/operation';
import type { FieldValue } from './body';
import { RETURNED_ONLY } from './hints';
import { isRecordDate } from './recordDates';
import type { RecordFields } from './recordFields';

const JSON_FIELDS = 'JSON';

/**
 * What the item's `fieldsJson` sets: attributes, or the whole body of Acquire's call if it has an object `fields`, which is what
 * the vendor's example looks like. Of an object with an `id`, a record that Acquire returned, it is what can be set; its dates are old then.
 * @throws {ItemError} for anything but an object
 */
export function fieldsFromJson(kind: RecordFields, item: WorkflowItem): FieldValue[] {
	const given = objectFromJson(item.parameter('fieldsJson', '{}'), JSON_FIELDS);
	const isReturned = Object.hasOwn(given, 'id');
	if (isReturned) item.hints.gather(RETURNED_ONLY, 'id');
	const { fields, ...others } = { ...without(given, 'id'), fields: fieldsIn(given.fields) };
	const kept = (values: FieldValue[], isLeftOut: (key: string) => boolean) =>
		values.filter(({ key, value }) => {
			if (!isReturned || !isLeftOut(key)) return true;
			if (!isEmptyValue(value)) item.hints.gather(RETURNED_ONLY, key);
			return false;
		});
	if (!isObject(fields)) return kept(valuesIn(without(given, 'id'), isReturned), isRecordDate);
	const beside = kept(valuesIn(others, isReturned), (key) => isRecordDate(key) || !kind.isInEveryAccount(key));
	return [...valuesIn(fields, isReturned), ...beside.map((value) => ({ ...value, isTopLevel: true }))];
}

/** The attributes of a whole body; a model may have written them as text. */
function fieldsIn(fields: unknown): unknown {
	return typeof fields === 'string' && fields.trim().startsWith('{') ? objectFromJson(fields, JSON_FIELDS, `'fields' in '${JSON_FIELDS}'`) : fields;
}

function valuesIn(object: Record<string, unknown>, isReturned: boolean): FieldValue[] {
	return Object.entries(object).map(([key, value]) => ({ key: key.trim(), value, parameter: JSON_FIELDS, mayBeObject: true, isReturned }));
}
