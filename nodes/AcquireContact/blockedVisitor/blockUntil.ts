import { momentInZone, parseDate } from '../../input/date';
import { notDate } from '../../input/enteredDate';
import { inputError } from '../../input/itemError';

const PARAMETER = 'Block Until';

/**
 * The end of a block as Acquire takes it (ISO 8601, UTC). A date without a zone, as the editor's picker gives it, is
 * meant in the workflow's time zone. Acquire moves it to the end of that day.
 * @throws {ItemError} for a value that is no date, or not in the future at `now` (milliseconds since 1970)
 */
export function blockUntil(value: unknown, timezone: string, now: number): string {
	const times = timesOf(value, timezone);
	if (times === undefined || times.some(Number.isNaN)) throw notDate(value, PARAMETER);
	const time = times.find((candidate) => candidate > now);
	if (time !== undefined) return new Date(time).toISOString();
	throw inputError(PARAMETER, `'${PARAMETER}' is in the past: ${new Date(times[0]).toISOString()}`, 'Enter a date in the future.');
}

/** The time that is meant, in milliseconds since 1970, and what to take if that is over; undefined for no date. */
function timesOf(value: unknown, timezone: string): number[] | undefined {
	const parts = parseDate(value);
	if (parts === undefined) return undefined;
	const { date, time = '00:00', zone } = parts;
	const isMidnight = /^[0:.]+$/.test(time);
	const moment = zone === undefined ? momentInZone(date, time, timezone) : Date.parse(`${date}T${time}${zone}`);
	// n8n's $today is midnight with the zone of the workflow.
	if (!isMidnight || moment !== momentInZone(date, '00:00', timezone)) return [moment];
	// A day alone. Noon lies in that day in nearly every zone that the account may have; its end is for today's afternoon.
	return [momentInZone(date, '12:00', timezone), momentInZone(date, '23:59:59', timezone)];
}
