import { offsetAt } from '../input/date';
import type { Field } from '../operations/field';
import { offsetText } from './report/zonedPeriod';

/** How far the workflow's time zone is ahead of UTC now, for calls that count days in it. The editor does not show it. */
export const zoneOffset: Field<string> = {
	property: { displayName: 'Offset', type: 'hidden', default: '' },
	read: (_raw, { item }) => offsetText(offsetAt(Date.now(), item.timezone)),
};
