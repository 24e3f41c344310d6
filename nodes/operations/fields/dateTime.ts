import { enteredDate } from '../../input/enteredDate';
import type { Field, PropertyOverrides } from '../field';

/** A date and time, as ISO 8601 in UTC. Without a zone, as the editor's picker gives it, it is meant in the workflow's time zone. */
export function dateTime(displayName: string, overrides: PropertyOverrides = {}): Field<string> {
	return {
		property: { displayName, type: 'dateTime', default: '', required: true, ...overrides },
		read(raw, { label, item }) {
			return enteredDate(raw, label, item.timezone);
		},
	};
}
