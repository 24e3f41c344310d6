import { DAY_MS } from '../../input/date';
import { type CalendarUnit, type LocalTime, oneUnitEarlier, SECOND_MS, startOfDay, startOfUnit } from './calendar';

/** The first and the last second of a period. */
export interface Span {
	from: LocalTime;
	to: LocalTime;
}

/** What a period is compared with. */
export interface PreviousSpan extends Span {
	/** Where it is cut: the last second that is asked for. */
	end: LocalTime;
}

/** Days before today on which the period begins and ends. */
const DAYS_BACK = { today: [0, 0], yesterday: [1, 1], last7Days: [6, 0], last30Days: [29, 0], last90Days: [89, 0] } as const;

type DayPeriod = keyof typeof DAYS_BACK;
type CalendarPeriod = `${'last' | 'this'}${Capitalize<CalendarUnit>}`;

/** A period that follows from today's date. */
export type Preset = CalendarPeriod | DayPeriod;

/** The days of a preset. "Last 7 Days" ends today, and so does a week, month, quarter or year that is not over. */
export function presetSpan(preset: Preset, now: LocalTime, weekStart: number): Span {
	const today = startOfDay(now);
	if (isDayPeriod(preset)) {
		const [first, last] = DAYS_BACK[preset];
		return { from: today - first * DAY_MS, to: endOfDay(today - last * DAY_MS) };
	}
	const { unit, isOver } = calendarUnitOf(preset);
	const start = startOfUnit(today, unit, weekStart);
	return isOver ? { from: oneUnitEarlier(start, unit), to: start - SECOND_MS } : { from: start, to: endOfDay(today) };
}

/**
 * What a period is compared with: the calendar unit before, or as many days, or as much time, right before it. If the period is not
 * over yet, the one before is cut at the same time of day.
 */
export function previousSpan(period: Preset | 'custom', { from, to }: Span, now: LocalTime): PreviousSpan {
	const before = from - SECOND_MS;
	// At the very start there is a second of it.
	const end = now < from ? to : Math.min(Math.max(now, from + SECOND_MS), to);
	if (period === 'custom' || isDayPeriod(period)) {
		const length = to - before;
		return { from: from - length, to: before, end: end - length };
	}
	const { unit, isOver } = calendarUnitOf(period);
	const start = oneUnitEarlier(from, unit);
	return isOver ? { from: start, to: before, end: before } : { from: start, to: oneUnitEarlier(to, unit), end: oneUnitEarlier(end, unit) };
}

/** The last second of the day. */
export function endOfDay(time: LocalTime): LocalTime {
	return startOfDay(time) + DAY_MS - SECOND_MS;
}

function isDayPeriod(period: Preset): period is DayPeriod {
	return Object.hasOwn(DAYS_BACK, period);
}

/** "lastWeek" is a week that is over, "thisWeek" one that may go on. */
function calendarUnitOf(period: CalendarPeriod): { unit: CalendarUnit; isOver: boolean } {
	return { unit: period.replace(/^(?:last|this)/, '').toLowerCase() as CalendarUnit, isOver: period.startsWith('last') };
}
