import { inputError } from '../../input/itemError';
import { isoDate } from '../../input/date';
import { quote } from '../../input/quote';
import type { Field } from '../field';
import type { Look } from './text';

/** A date and time, as ISO 8601 in UTC. Without a zone, as the editor's picker gives it, it is meant in the workflow's time zone. */
export function dateTime(displayName: string, look: Look = {}): Field<string> {
	return {
		property: { displayName, type: 'dateTime', default: '', required: true, ...look },
		read(raw, { label, item }) {
			const date = isoDate(raw, item.timezone);
			if (date !== undefined) return date;
			throw inputError(label, `'${label}' is not a date: ${quote(raw)}`, 'Enter a date and time, e.g. 2030-01-31T10:00:00Z.');
		},
	};
}
