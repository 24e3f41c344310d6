import { quote } from '../../input/quote';
import { jsonText } from '../../input/jsonText';
import { refuseInput } from '../../input/itemError';

const PARAMETER = 'Block Until';
const ISO_DATE = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * The end of a block as Acquire takes it (ISO 8601, UTC). A date without a zone, as the editor's picker gives it, is
 * meant in the workflow's time zone. Acquire moves it to the end of that day. Throws a Refusal for a value that is
 * no date, or not in the future at `now` (milliseconds since 1970).
 */
export function blockUntil(value: unknown, timezone: string, now: number): string {
	const times = timesOf(value, timezone);
	if (times === undefined || times.some(Number.isNaN)) {
		throw refuseInput(PARAMETER, `'${PARAMETER}' is not a date: ${quote(value)}`, 'Give a date and time, e.g. 2030-01-31T10:00:00Z.');
	}
	const time = times.find((candidate) => candidate > now);
	if (time !== undefined) return new Date(time).toISOString();
	throw refuseInput(PARAMETER, `'${PARAMETER}' is in the past: ${new Date(times[0]).toISOString()}`, 'Give a date in the future.');
}

/** The time that is meant, in milliseconds since 1970, and what to take if that is over; undefined for no date. */
function timesOf(value: unknown, timezone: string): number[] | undefined {
	// Dates of JavaScript and of n8n's expressions alike.
	const text = typeof value === 'object' && value !== null && 'toJSON' in value ? JSON.parse(jsonText(value) || 'null') : value;
	const [, date, time = '00:00', zone] = (typeof text === 'string' && ISO_DATE.exec(text.trim())) || [];
	if (date === undefined || !isDayOfItsMonth(date)) return undefined;
	if (zone !== undefined) return [Date.parse(`${date}T${time}${zone}`)];
	if (!/^[0:.]+$/.test(time)) return [inZone(date, time, timezone)];
	// A day alone. Noon lies in that day in nearly every zone that the account may have; its end is for today's afternoon.
	return [inZone(date, '12:00', timezone), inZone(date, '23:59:59', timezone)];
}

/** False for 2030-02-30, which JavaScript would take for a day in March. */
function isDayOfItsMonth(date: string): boolean {
	const asUtc = new Date(`${date}T00:00Z`);
	return !Number.isNaN(asUtc.getTime()) && asUtc.toISOString().startsWith(date);
}

function inZone(date: string, time: string, timezone: string): number {
	const asUtc = Date.parse(`${date}T${time}Z`);
	// The offset at the wanted time may differ from the one at the same figures in UTC, around a clock change.
	return asUtc - offsetAt(asUtc - offsetAt(asUtc, timezone), timezone);
}

/** Milliseconds by which the zone is ahead of UTC at that time. */
function offsetAt(time: number, timeZone: string): number {
	if (Number.isNaN(time)) return time;
	const parts = new Intl.DateTimeFormat('en-US', {
		timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
	}).formatToParts(time);
	const part = (type: string) => Number(parts.find((candidate) => candidate.type === type)?.value);
	const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
	return shown - Math.floor(time / 1000) * 1000;
}
