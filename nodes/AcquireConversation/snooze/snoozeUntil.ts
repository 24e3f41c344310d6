import { DAY_MS, momentInZone, offsetAt } from '../../input/date';
import { enteredDate } from '../../input/enteredDate';
import { inputError } from '../../input/itemError';

/** Ways to say how long, beside a date. */
export const SNOOZE_TIMES = ['date', 'twoHours', 'tomorrowMorning', 'nextMonday'] as const;
export type SnoozeTime = (typeof SNOOZE_TIMES)[number];

const MORNING = '09:00';
const HOUR_MS = DAY_MS / 24;

/** The end of a snooze as ISO 8601 in UTC, counted from `now` (milliseconds since 1970). Mornings begin at 9:00 in the time zone. */
export function presetEnd(time: Exclude<SnoozeTime, 'date'>, now: number, timezone: string): string {
	if (time === 'twoHours') return new Date(now + 2 * HOUR_MS).toISOString();
	// Midnight of the day that calendars of the zone show, counted as if the zone were UTC.
	const today = Math.floor((now + offsetAt(now, timezone)) / DAY_MS) * DAY_MS;
	// Sunday is 0; a Monday's next Monday is a week away.
	const days = time === 'tomorrowMorning' ? 1 : (8 - new Date(today).getUTCDay()) % 7 || 7;
	const day = new Date(today + days * DAY_MS).toISOString().slice(0, 10);
	return new Date(momentInZone(day, MORNING, timezone)).toISOString();
}

/** The date that was entered, as ISO 8601 in UTC. @throws {ItemError} for what is no date, or one that has passed */
export function endAt(value: unknown, label: string, now: number, timezone: string): string {
	const date = enteredDate(value, label, timezone);
	if (Date.parse(date) <= now) throw inputError(label, `'${label}' is in the past: ${date}`, 'Enter a date in the future.');
	return date;
}
