import { DAY_MS } from '../../input/date';
import { timeText, type ZonedPeriod } from './zonedPeriod';

const HOUR_MS = DAY_MS / 24;
const MONTHS = new Map(['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'].map((name, index) => [name, twoDigits(index + 1)]));
/** Every month has as many. */
const SURE_DAYS = 28;
const DATE = /^\s*(?:(\d{1,2}) )?([A-Z][a-z]{2})[a-z]* (\d{4})\s*$/;
const HOUR = /^(\d{1,2}) ?(AM|PM)$/i;

/**
 * When each part of the period begins, as ISO 8601 with the offset that Acquire was told; null where its label does not tell. Labels
 * are days (01 Mar 2026), months (Mar 2026), or the hours of about a day in their order from that of the start (03 PM).
 */
export function bucketStarts(labels: readonly unknown[], period: ZonedPeriod | undefined): Array<string | null> {
	if (period === undefined) return labels.map(() => null);
	const { from, offset } = period;
	const firstHour = Math.floor(from / HOUR_MS);
	const isHourly = labels.length > 0 && labels.every((label, index) => hourOf(label) === (firstHour + index) % 24);
	if (isHourly) return labels.map((_, index) => `${timeText((firstHour + index) * HOUR_MS, 'T')}${offset}`);
	const midnight = timeOfHour(0, period);
	return labels.map((label) => startOn(dateOf(label), midnight));
}

/** What stands behind the date where an hour of it begins: `T06:00:00+01:00`. */
export function timeOfHour(hour: number, { offset }: ZonedPeriod): string {
	return `T${twoDigits(hour)}:00:00${offset}`;
}

/** The date with the time; null without a date. */
export function startOn(date: string | undefined, time: string): string | null {
	return date === undefined ? null : date + time;
}

/** The hour from 0 to 23 of "03 PM", and of "14 PM" as reports about busy hours have it; undefined for what is none. */
export function hourOf(label: unknown): number | undefined {
	const [, digits, half] = HOUR.exec(String(label).trim()) ?? [];
	if (digits === undefined) return undefined;
	const number = Number(digits);
	return number < 24 ? (number % 12) + (/p/i.test(half) ? 12 : 0) : undefined;
}

/** The first day of a labelled day or month, as 2026-03-01; undefined for a label that is neither. */
export function dateOf(label: unknown): string | undefined {
	// No objects but what the pattern finds: there may be ten thousand labels.
	const parts = DATE.exec(String(label));
	const month = parts === null ? undefined : MONTHS.get(parts[2]);
	if (parts === null || month === undefined) return undefined;
	const day = Number(parts[1] ?? 1);
	const isDay = day > 0 && (day <= SURE_DAYS || new Date(Date.UTC(Number(parts[3]), Number(month) - 1, day)).getUTCDate() === day);
	return isDay ? `${parts[3]}-${month}-${twoDigits(day)}` : undefined;
}

function twoDigits(value: number): string {
	return value < 10 ? `0${value}` : String(value);
}
