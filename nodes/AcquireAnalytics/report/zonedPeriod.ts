import { DAY_MS, momentInZone, offsetAt, parseDate } from '../../input/date';
import { type LocalTime, SECOND_MS, startOfDay } from './calendar';
import type { Span } from './period';

// Shorter than any summer time.
const MAX_STEP = 28 * DAY_MS;
// Two years, since summer time comes every year.
const MAX_STEPS = 26;

/** A period as rows show it (`from` and `to`), and as Acquire takes it. */
export interface ZonedPeriod extends Span {
	/** `YYYY-MM-DD HH:MM:SS`, as the zone's clocks show it. */
	startDate: string;
	endDate: string;
	/** How far the zone is ahead of UTC at the start, `+01:00`. Acquire takes one offset for the whole period. */
	offset: string;
	/** What that becomes where the clocks change within the period; undefined where they do not. */
	otherOffset?: string;
}

/** What the clocks of the zone show at a moment (milliseconds since 1970), to the second. */
export function localTime(moment: number, timezone: string): LocalTime {
	return Math.floor(moment / SECOND_MS) * SECOND_MS + offsetAt(moment, timezone);
}

/** A date that a user entered, on the clocks of the zone unless it names another one; undefined for what is none. */
export function enteredTime(value: unknown, timezone: string): LocalTime | undefined {
	const parts = parseDate(value);
	if (parts === undefined) return undefined;
	const { date, time = '00:00', zone } = parts;
	const moment = Date.parse(`${date}T${time}${zone ?? 'Z'}`);
	if (Number.isNaN(moment)) return undefined;
	return zone === undefined ? Math.floor(moment / SECOND_MS) * SECOND_MS : localTime(moment, timezone);
}

/** The span with what Acquire has to be told of the zone. `end`: the last second to ask for. */
export function zonedPeriod({ from, to, end = to }: Span & { end?: LocalTime }, timezone: string): ZonedPeriod {
	const [date, clock] = timeText(from, ' ').split(' ');
	// Of a time that the clocks skip, the text is another one.
	const moment = momentInZone(date, clock, timezone);
	const offset = offsetAt(moment, timezone);
	const other = otherOffset(from, end, offset, timezone);
	return { from, to, startDate: timeText(moment + offset, ' '), endDate: timeText(end, ' '), offset: offsetText(offset), otherOffset: other === undefined ? undefined : offsetText(other) };
}

/** Another offset within the span than the one at its start (milliseconds); of a long span only the last two years are looked at. */
function otherOffset(from: LocalTime, to: LocalTime, offset: number, timezone: string): number | undefined {
	for (let step = 0; step < MAX_STEPS && to - step * MAX_STEP > from; step += 1) {
		const other = offsetAt(to - step * MAX_STEP - offset, timezone);
		if (other !== offset) return other;
	}
	return undefined;
}

/** The first and the last day where the period is made of whole days; else also the time. */
export function shownDates({ from, to }: Span): { from: string; to: string } {
	const isWholeDays = from === startOfDay(from) && to === startOfDay(to) + DAY_MS - SECOND_MS;
	const text = (time: LocalTime) => (isWholeDays ? timeText(time, 'T').slice(0, 10) : timeText(time, 'T'));
	return { from: text(from), to: text(to) };
}

/** `2026-03-01T15:00:00`, with a T or another separator. */
export function timeText(time: LocalTime, separator: string): string {
	return new Date(time).toISOString().slice(0, 19).replace('T', separator);
}

/** Milliseconds as "+01:00". */
export function offsetText(offset: number): string {
	const minutes = Math.round(offset / 60_000);
	const part = (value: number) => String(value).padStart(2, '0');
	return `${minutes < 0 ? '-' : '+'}${part(Math.floor(Math.abs(minutes) / 60))}:${part(Math.abs(minutes) % 60)}`;
}
