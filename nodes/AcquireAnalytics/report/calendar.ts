import { DAY_MS } from '../../input/date';

/**
 * A date and time as the clocks of a zone show it, counted in milliseconds as if the zone were UTC: days are always 24 hours long,
 * whatever the clocks do.
 */
export type LocalTime = number;

/** Calendar units that a period can be. */
export type CalendarUnit = 'month' | 'quarter' | 'week' | 'year';

export const SECOND_MS = 1000;

const MONTHS_IN = { month: 1, quarter: 3, year: 12 };

/** Midnight of the day. */
export function startOfDay(time: LocalTime): LocalTime {
	return Math.floor(time / DAY_MS) * DAY_MS;
}

/** Midnight of the first day of the unit that the time is in. `weekStart`: 0 for Sunday to 6 for Saturday. */
export function startOfUnit(time: LocalTime, unit: CalendarUnit, weekStart: number): LocalTime {
	const day = startOfDay(time);
	if (unit === 'week') return day - ((new Date(day).getUTCDay() - weekStart + 7) % 7) * DAY_MS;
	const date = new Date(day);
	const months = MONTHS_IN[unit];
	return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months) * months, 1);
}

/** The same time of day one unit earlier; the last second of a month that is too short for it. */
export function oneUnitEarlier(time: LocalTime, unit: CalendarUnit): LocalTime {
	if (unit === 'week') return time - 7 * DAY_MS;
	const date = new Date(time);
	const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() - MONTHS_IN[unit]];
	const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
	if (date.getUTCDate() > lastDay) return Date.UTC(year, month, lastDay + 1) - SECOND_MS;
	return Date.UTC(year, month, date.getUTCDate()) + (time - startOfDay(time));
}
