import type { Field } from '../operations/field';
import { localTime, zonedPeriod } from './report/zonedPeriod';

/** How far the workflow's time zone is ahead of UTC now, for calls that count days in it. The editor does not show it. */
export const zoneOffset: Field<string> = {
	property: { displayName: 'Offset', type: 'hidden', default: '' },
	read(_raw, { item }) {
		const now = localTime(Date.now(), item.timezone);
		return zonedPeriod({ from: now, to: now }, item.timezone).offset;
	},
};
