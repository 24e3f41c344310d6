import { jsonText } from './jsonText';

// Years before 1000 are what programs write for no date, and Date.UTC takes those below 100 for years of the 20th century.
const ISO_DATE = /^([1-9]\d{3}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:?\d{2})?$/i;

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

/** The parts of an ISO date: the day, the time where one is given, and the zone where one is given. */
export interface DateParts {
	date: string;
	time?: string;
	zone?: string;
}

/** The parts of a date that a user entered, or of a date object of JavaScript or of n8n's expressions; undefined for anything else, a 30 February among it. */
export function parseDate(value: unknown): DateParts | undefined {
	const text = typeof value === 'object' && value !== null && 'toJSON' in value ? JSON.parse(jsonText(value) || 'null') : value;
	const [, date, time, zone] = (typeof text === 'string' && ISO_DATE.exec(text.trim())) || [];
	return date === undefined || !isDayOfItsMonth(date) ? undefined : { date, time, zone };
}

/** The moment as ISO 8601 in UTC; a date without a zone is meant in `timezone` (e.g. "Europe/Berlin"). Undefined for no date. */
export function isoDate(value: unknown, timezone: string): string | undefined {
	const parts = parseDate(value);
	if (parts === undefined) return undefined;
	const { date, time = '00:00', zone } = parts;
	const moment = zone === undefined ? momentInZone(date, time, timezone) : Date.parse(`${date}T${time}${zone}`);
	return Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
}

/**
 * Milliseconds since 1970 when clocks of the zone show that date and time, the first time if they show it twice; NaN for a time that is
 * none. Of an hour that the clocks skip, as much after the change as it says.
 */
export function momentInZone(date: string, time: string, timezone: string): number {
	const asUtc = Date.parse(`${date}T${time}Z`);
	const offset = offsetAt(asUtc - DAY_MS, timezone);
	const moment = asUtc - offset;
	const actualOffset = offsetAt(moment, timezone);
	const changed = asUtc - actualOffset;
	return actualOffset === offset || offsetAt(changed, timezone) !== actualOffset ? moment : changed;
}

/** False for 2030-02-30, which JavaScript would take for a day in March. */
function isDayOfItsMonth(date: string): boolean {
	const asUtc = new Date(`${date}T00:00Z`);
	return !Number.isNaN(asUtc.getTime()) && asUtc.toISOString().startsWith(date);
}

/** Milliseconds by which the zone is ahead of UTC at that time. */
export function offsetAt(time: number, timeZone: string): number {
	if (Number.isNaN(time)) return time;
	const parts = new Intl.DateTimeFormat('en-US', {
		timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
	}).formatToParts(time);
	const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
	const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
	return shown - Math.floor(time / 1000) * 1000;
}
