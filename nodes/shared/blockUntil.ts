import { quote } from './identifier';
import { refuseInput } from './refusal';

const PARAMETER = 'Block Until';
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * The end of a block as Acquire takes it (ISO 8601, UTC). A date without a zone, as the editor's picker gives it, is
 * meant in the workflow's time zone. Acquire moves it to the end of that day. Throws a Refusal for a value that is
 * no date, or not in the future at `now` (milliseconds since 1970).
 */
export function blockUntil(value: unknown, timezone: string, now: number): string {
	const time = timeOf(value, timezone);
	if (Number.isNaN(time)) {
		throw refuseInput(PARAMETER, `'${PARAMETER}' is not a date: ${quote(value)}`, 'Give a date and time, e.g. 2030-01-31T10:00:00Z.');
	}
	const date = new Date(time).toISOString();
	if (time <= now) throw refuseInput(PARAMETER, `'${PARAMETER}' is in the past: ${date}`, 'Give a date in the future.');
	return date;
}

function timeOf(value: unknown, timezone: string): number {
	if (value instanceof Date) return value.getTime();
	if (typeof value !== 'string') return Number.NaN;
	const text = value.trim();
	const [, year, month, day, zone] = ISO_DATE.exec(text) ?? [];
	// A day that the month does not have would become one of the next month.
	if (new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() !== Number(day)) return Number.NaN;
	if (zone !== undefined) return Date.parse(text.replace(' ', 'T'));
	const asUtc = Date.parse(`${text.replace(' ', 'T')}${text.length === 10 ? 'T00:00' : ''}Z`);
	// The offset at the wanted time may differ from the one at the same figures in UTC, around a clock change.
	const firstGuess = asUtc - offsetAt(asUtc, timezone);
	return asUtc - offsetAt(firstGuess, timezone);
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
